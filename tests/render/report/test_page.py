"""The report as a page: sound, closed to the world, readable without eyes, and true."""

from __future__ import annotations

import re
from base64 import b64encode
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.conftest import ROOT
from tests.render.report.reader import Seen, flat, reported

LONG = "ab " * 3333 + "x" * 10_000
HOSTILE = {
    "script": "<script>alert(1)</script>",
    "end of a comment": "]]> --> </style> <!-- <svg onload=alert(1)>",
    "attribute": '\\" onmouseover=\\"alert(1)',
    "template": "{{ 7 * 7 }} {% raw %}",
    "ampersand": "&lt;b&gt; & &amp;",
    "Arabic": "إنشاء سجل وطني (المرحلة A)",
    "turned round": "abc \\u202e def \\u0000 \\x1b[31m",
    "long": LONG,
}
ACTION = 'actions: [{{id: A1, title: "{}", status: in_progress, progress: 40}}]'


@pytest.fixture(scope="module", params=["plans/example", "plans/kenya-2023-2027"])
def seen(request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory) -> Seen:
    page = tmp_path_factory.mktemp("page") / "report.html"
    plan = str(ROOT / request.param)
    assert run(["report", plan, "--as-of", "2026-09-30", "-o", str(page)]) == 0
    return Seen(page.read_text("utf-8"))


def test_each_name_stands_there_once(seen: Seen) -> None:
    names = list(seen.values("id"))

    assert sorted(names) == sorted(set(names))


def test_what_is_linked_to_is_there(seen: Seen) -> None:
    names = set(seen.values("id"))
    inward = {each[1:] for each in seen.values("href") if each.startswith("#")}
    described = {id for each in seen.values("aria-labelledby") for id in each.split()}

    assert inward | described <= names


def test_links_lead_to_the_web_or_into_the_page(seen: Seen) -> None:
    assert [each for each in seen.values("href") if not each.startswith(("#", "http"))] == []


def test_nothing_is_fetched(seen: Seen) -> None:
    tags = seen.all("link", "img", "iframe", "object", "embed", "audio", "video", "source", "use")

    assert tags == []
    assert list(seen.values("src")) == []
    assert "url(" not in seen.html
    assert "@import" not in seen.html


def test_only_its_own_style_and_script_may_run(seen: Seen) -> None:
    (style,), (script,) = seen.all("style"), seen.all("script")
    policy = next(each.get("content", "") for each in seen.all("meta") if each.get("http-equiv"))
    allowed = [
        f"'sha256-{b64encode(sha256((each.text or '').encode()).digest()).decode()}'"
        for each in (style, script)
    ]

    assert policy.startswith("default-src 'none';")
    assert f"style-src {allowed[0]};" in policy
    assert f"script-src {allowed[1]};" in policy
    assert list(seen.values("style")) == []
    assert _handlers(seen) == []


def _handlers(seen: Seen) -> list[str]:
    """Scripts in attributes."""
    return [name for each in seen.root.iter() for name in each.attrib if name.startswith("on")]


def test_headings_go_down_step_by_step(seen: Seen) -> None:
    levels = [int(str(each.tag)[1]) for each in seen.all("h1", "h2", "h3", "h4", "h5", "h6")]

    assert levels.count(1) == 1
    assert levels[0] == 1
    assert [b for a, b in pairwise(levels) if b > a + 1] == []


def test_landmarks_are_there_once(seen: Seen) -> None:
    assert [len(seen.all(name)) for name in ("main", "nav", "footer")] == [1, 1, 1]
    assert seen.all("html")[0].get("lang") == "en"


def test_tables_say_what_they_are(seen: Seen) -> None:
    for table in seen.all("table"):
        heads = list(table.iter("th"))
        assert table.find("caption") is not None
        assert {each.get("scope") for each in heads} <= {"col", "row", "rowgroup"}


def test_pictures_are_hidden_from_who_hears_the_text(seen: Seen) -> None:
    assert all(each.get("aria-hidden") == "true" for each in seen.all("svg") if each.get("class"))


@pytest.mark.parametrize("text", HOSTILE.values(), ids=HOSTILE)
def test_text_of_a_plan_stays_text(text: str, tmp_path: Path) -> None:
    seen = Seen(reported(tmp_path, ACTION.format(text)))

    shown = flat(seen.by_id("action-A1"))
    said = text.replace('\\"', '"').split("\\")[0].strip()
    assert said in shown
    assert len(seen.all("script")) == 1
    assert _handlers(seen) == []
    assert re.search("[\u202a-\u202e\u2066-\u2069\x00-\x08\x1b]", seen.html) is None


@pytest.mark.parametrize(
    ("yaml", "shown"),
    [
        pytest.param("objectives: []", "– not known", id="no action"),
        pytest.param(
            "actions: [{id: A1, title: a}, {id: A2, title: b, status: completed}]",
            "100 % over the 1 of 2 actions that report",
            id="half of them silent",
        ),
        pytest.param("actions: [{id: A1, title: a}]", "– not known", id="all silent"),
    ],
)
def test_unknown_is_neither_zero_nor_hidden(yaml: str, shown: str, tmp_path: Path) -> None:
    seen = Seen(reported(tmp_path, yaml))

    assert shown in flat(seen.by_id("progress")).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("yaml", "shown"),
    [
        pytest.param("indicators: [{id: I1, title: a, measure: qualitative}]", "I1", id="no value"),
        pytest.param(
            "indicators: [{id: I1, title: a, measure: yes_no, "
            "baseline: {period: 2024, value: false}, "
            "targets: [{period: 2027, value: true}], actuals: [{period: 2025, value: true}]}]",
            "Baseline no, latest yes, target yes",
            id="yes or no",
        ),
        pytest.param(
            "indicators: [{id: I1, title: a, measure: qualitative, "
            'baseline: {period: 2024, value: "<b>poor"}, targets: [{period: 2027, value: good}]}]',
            "Baseline <b>poor, latest –, target good",
            id="in words",
        ),
        pytest.param(
            "indicators: [{id: I1, title: a, unit: x, direction: increase, aggregation: latest, "
            "baseline: {period: 2025, value: 5}, actuals: [{period: 2025, value: 5}]}]",
            "Baseline 5, latest 5, target –",
            id="one day only",
        ),
        pytest.param(
            "indicators: [{id: I1, title: a, unit: x, direction: increase, aggregation: latest, "
            "baseline: {period: 2024, value: 5}, targets: [{period: 2027, value: 5}]}]",
            "Baseline 5, latest –, target 5",
            id="nowhere to go",
        ),
    ],
)
def test_every_sort_of_indicator_is_shown(yaml: str, shown: str, tmp_path: Path) -> None:
    seen = Seen(reported(tmp_path, yaml))

    assert shown in flat(seen.by_id("indicator-I1"))


def test_two_things_of_one_id_have_two_names(tmp_path: Path) -> None:
    seen = Seen(
        reported(tmp_path, "actions: [{id: A1, title: a}, {id: A1, title: b, depends_on: [A9]}]")
    )

    assert flat(seen.by_id("action-A1")).startswith("A1 a")
    assert flat(seen.by_id("action-A1:2")).startswith("A1 b")
    assert "A9" in flat(seen.by_id("action-A1:2"))


def test_a_draft_is_called_one(tmp_path: Path) -> None:
    assert "this plan has not been adopted" in Seen(reported(tmp_path, "objectives: []")).text()


def test_the_plan_speaks_in_the_language_asked_for(tmp_path: Path) -> None:
    yaml = "actions: [{id: A1, title: {en: Portal, fr: Portail}, description: only}]"
    french = Seen(reported(tmp_path, yaml, "--lang", "fr"))

    texts = {flat(each): each for each in french.by_id("action-A1").iter() if each.get("dir")}
    texts |= {flat(each): each for each in french.by_id("action-A1").iter("bdi")}
    assert french.all("html")[0].get("lang") == "fr"
    assert texts["Portail"].get("lang") is None
    assert texts["only"].get("lang") == "en"


def test_the_same_plan_gives_the_same_bytes(tmp_path: Path) -> None:
    yaml = "actions: [{id: A1, title: a, partners: [X, Y]}]"

    assert reported(tmp_path, yaml) == reported(tmp_path, yaml)


def test_own_templates_stand_in_for_ours(tmp_path: Path) -> None:
    own = tmp_path / "own"
    own.mkdir()
    (own / "style.css").write_text("body { color: #123456; }\n", "utf-8")
    (own / "foot.html").write_text("<footer>Ministry of {{ cover.title.text }}</footer>\n", "utf-8")

    seen = Seen(reported(tmp_path, "objectives: []", "--template", str(own)))

    assert seen.all("style")[0].text == "body { color: #123456; }\n"
    assert seen.text("footer").startswith("Ministry of Exampleland")


@pytest.mark.parametrize(
    ("template", "said"),
    [
        pytest.param("{% if %}", "error: the template foot.html, line 1 is wrong:", id="syntax"),
        pytest.param("{{ nobody }}", "error: the template is wrong: 'nobody' is", id="unknown"),
        pytest.param('{% include "x.html" %}', "error: the template is wrong: 'x.html'", id="none"),
        pytest.param("{{ 1 / 0 }}", "error: the template is wrong: division by zero", id="sum"),
    ],
)
def test_wrong_template_is_told(
    template: str, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "foot.html").write_text(template, "utf-8")
    page = tmp_path / "page.html"

    status = run(
        [
            "report",
            str(ROOT / "plans/kenya-2023-2027"),
            "--template",
            str(tmp_path),
            "-o",
            str(page),
        ]
    )

    assert status == 2
    assert capsys.readouterr().err.startswith(said)
    assert not page.exists()


def test_a_plan_that_contradicts_itself_says_so(tmp_path: Path) -> None:
    seen = Seen(reported(tmp_path, "actions: [{id: A1, title: a}, {id: A1, title: b}]"))

    assert "The plan's files have 1 error, so that figures here may be wrong." in seen.text()
