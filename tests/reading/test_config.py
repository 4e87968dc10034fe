"""`gcmplan.yaml`: where it is found, what it changes, and how its slips are told."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft7Validator

from gcmplan.cli.app import run
from gcmplan.reading.config import Config, config
from gcmplan.reading.places import usual
from gcmplan.reading.settling import settled
from gcmplan.render import formats_of
from gcmplan.settings import FailOn, Format, Settings, settings_schema
from gcmplan.source.text import SourceText, decoded
from tests.conftest import ROOT
from tests.processes import modules

PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: {en: A plan, fr: Un plan}
  country: XEX
  period: {start: 2025, end: 2027}
  languages: [en, fr]
  rules: {GCM203: error}
organizations: [{id: MOL, name: Ministry of Labour, type: government}]
objectives:
  - {id: O1, title: Fair contracts, gcm: [6], actions: [{id: A1, title: License, lead: MOL}]}
"""


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with two plans, with nothing around it."""
    (tmp_path / ".git").mkdir()
    for name in ("one", "two"):
        (tmp_path / "national" / name).mkdir(parents=True)
        (tmp_path / "national" / name / "plan.yaml").write_text(PLAN, "utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def put(folder: Path, text: str) -> None:
    (folder / "gcmplan.yaml").write_text(text, "utf-8", newline="")


WRONG = [
    pytest.param("- plans\n", ["1:1 GCM006 gcmplan.yaml is a list"], id="a list"),
    pytest.param("plans: [\n", ["1:8 GCM001 a '['"], id="no YAML"),
    pytest.param("a: 1\na: 2\n", ["2:1 GCM002 'a' stands here"], id="a key twice"),
    pytest.param("plans: &x plans\n", ["1:8 GCM003 '&x' names a value"], id="an anchor"),
    pytest.param("plan: x\n", ["1:1 GCM004 gcmplan.yaml has an unknown key"], id="unknown key"),
    pytest.param("plans: 3\n", ["1:8 GCM006 'plans' of gcmplan.yaml is 3"], id="a number"),
    pytest.param("plans: [a, 3]\n", ["1:12 GCM006 'plans' of gcmplan.yaml is 3"], id="a number in"),
    pytest.param("rules: [GCM305]\n", ["1:8 GCM006 'rules' of gcmplan.yaml is a"], id="no map"),
    pytest.param(
        "rules: {GCM305: fatal}\n",
        ["1:17 GCM007 'GCM305' of gcmplan.yaml is 'fatal'"],
        id="a level",
    ),
    pytest.param("rules: {GCM3O5: off}\n", ["1:9 GCM901 'rules' sets a level for"], id="no rule"),
    pytest.param("rules: {GCM004: off}\n", ["1:9 GCM901 'rules' has no say in"], id="unreadable"),
    pytest.param("language: french\n", ["1:11 GCM006 'language' of"], id="no language"),
    pytest.param("format: txt\r\n", ["1:9 GCM007 'format' of"], id="no format, CRLF"),
    pytest.param("\ufefffail_on: often\n", ["1:10 GCM007 'fail_on' of"], id="no level, BOM"),
    pytest.param(
        "langauge: en\nrules: {GCM3O5: off}\nfail_on: 1\n",
        ["1:1 GCM004 gcmplan.yaml has", "2:9 GCM901 'rules' sets", "3:10 GCM007 'fail_on' of"],
        id="all at once",
    ),
]


@pytest.mark.parametrize(("text", "expected"), WRONG)
def test_what_is_wrong(text: str, expected: list[str]) -> None:
    settings, wrong = settled(decoded(text.encode(), "gcmplan.yaml"))

    told = [
        f"{each.span.start.line}:{each.span.start.column} {each.finding.rule.code} "
        f"{each.finding.remark.message}"
        for each in wrong
    ]
    assert settings is None
    assert len(told) == len(expected)
    assert all(said.startswith(begin) for said, begin in zip(told, expected, strict=True)), told
    assert {str(each.finding.rule.severity) for each in wrong} == {"error"}


@pytest.mark.parametrize(
    "text", ["", "# nothing yet\n", "x_own: 1\n", "plans: plans\nrules:\nlanguage: pt-BR\n"]
)
def test_what_is_well(text: str) -> None:
    settings, wrong = settled(SourceText(text, "gcmplan.yaml"))

    assert settings
    assert wrong == ()


def test_wrong_settings_are_shown_and_nothing_is_done(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, "plan: national\n")

    statuses = [int(run([command])) for command in ("validate", "status")]

    said = capsys.readouterr()
    assert (statuses, said.out) == ([2, 2], "")
    assert said.err == 2 * (
        "gcmplan.yaml:1:1  error  GCM004 unknown-key\n"
        "    1 │ plan: national\n"
        "      │ ^^^^ gcmplan.yaml has an unknown key 'plan'\n"
        "  help: did you mean 'plans'?\n"
        "\n"
        "1 file · 1 error, 0 warnings, 0 notes\n"
        "Explain any code: gcmplan explain GCM004\n"
        "error: gcmplan.yaml has 1 error, so nothing was done\n"
    )


def test_it_is_found_upwards_and_paths_are_relative_to_it(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "plans: [national/one, ./national/two]\n")
    (folder / "deep" / "down").mkdir(parents=True)
    monkeypatch.chdir(folder / "deep" / "down")

    assert config().plans == ("../../national/one", "../../national/two")


def test_the_nearest_counts(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    put(folder, "language: en\n")
    put(folder / "national", "language: fr\n")
    monkeypatch.chdir(folder / "national" / "one")

    assert config().language == "fr"


@pytest.mark.parametrize("edge", ["repository", "home"])
def test_it_is_looked_for_no_further_than(
    edge: str, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "language: fr\n")
    inside = folder / "national"
    if edge == "repository":
        (inside / ".git").write_text("gitdir: elsewhere\n")
    else:
        monkeypatch.setenv("HOME", str(inside))
    monkeypatch.chdir(inside / "one")

    assert config() == Config()


def test_plans_that_are_set(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, "plans: [national/one, national/two]\nrules: {GCM203: note}\n")

    run(["validate", "-f", "json"])
    checked = json.loads(capsys.readouterr().out)["summary"]["files"]
    run(["status", "-f", "json"])
    shown = json.loads(capsys.readouterr().out)["schema"]
    run(["validate", "national/one", "-f", "json"])
    chosen = json.loads(capsys.readouterr().out)["summary"]["files"]

    assert (checked, shown, chosen) == (2, "gcmplan/portfolio/1", 1)


@pytest.mark.parametrize(
    ("plans", "expected"),
    [
        pytest.param("national/one", "national/one", id="one"),
        pytest.param("[national/one, national/two]", "national", id="several: the folder of all"),
        pytest.param("[national/one, .git]", ".", id="far apart"),
        pytest.param("[national/one, {}/national/two]", "national", id="one of them absolute"),
        pytest.param("[]", ".", id="none"),
    ],
)
def test_the_usual_place(folder: Path, plans: str, expected: str) -> None:
    put(folder, f"plans: {plans.format(folder)}\n")

    assert usual() == expected


def test_plans_that_are_not_there(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, "plans: national/three\n")

    status = run(["validate"])

    said = "error: gcmplan.yaml names national/three among its plans, and it is not there\n"
    assert (int(status), capsys.readouterr().err) == (2, said)


@pytest.mark.parametrize(
    ("settings", "options", "expected"),
    [
        pytest.param("", [], {"GCM203": "error", "GCM305": "note"}, id="the plan's own"),
        pytest.param(
            "rules: {GCM203: off, GCM305: warning}",
            [],
            {"GCM203": "error", "GCM305": "warning"},
            id="the plan's own come first",
        ),
        pytest.param("rules: {GCM305: off}", [], {"GCM203": "error"}, id="off"),
        pytest.param(
            "rules: {GCM305: error}", ["--ignore", "GCM305"], {"GCM203": "error"}, id="the run"
        ),
    ],
)
def test_levels(
    folder: Path,
    capsys: pytest.CaptureFixture[str],
    settings: str,
    options: list[str],
    expected: dict[str, str],
) -> None:
    put(folder, settings)

    run(["validate", "national/one", "--select", "GCM203", "--select", "GCM305", "-f", "json"])
    if options:
        capsys.readouterr()
        select = ["--select", "GCM203", "--select", "GCM305"]
        run(["validate", "national/one", *select, *options, "-f", "json"])

    found = json.loads(capsys.readouterr().out)["diagnostics"]
    assert {each["code"]: each["level"] for each in found} == expected


def test_levels_count_in_status(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, "rules: {GCM305: error}\n")

    run(["status", "national/one"])

    assert "national/one/plan.yaml has 2 errors" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("settings", "options", "status"),
    [
        pytest.param("", [], 1, id="errors"),
        pytest.param("fail_on: never", [], 0, id="never"),
        pytest.param("fail_on: never", ["--fail-on", "error"], 1, id="the run comes first"),
        pytest.param("fail_on: never", ["--strict"], 1, id="strictly all the same"),
        pytest.param("", ["--fail-on", "never"], 0, id="never in this run"),
        pytest.param("", ["--select", "GCM305"], 0, id="a note"),
        pytest.param("fail_on: note", ["--select", "GCM305"], 1, id="from notes on"),
        pytest.param("fail_on: note", ["--select", "GCM305", "--strict"], 1, id="strict and more"),
        pytest.param("", ["--select", "GCM504", "--strict"], 1, id="a warning, strictly"),
        pytest.param("", ["--select", "GCM504"], 0, id="a warning"),
        pytest.param("", ["--fail-on", "often"], 2, id="no such level"),
    ],
)
def test_fail_level(folder: Path, settings: str, options: list[str], status: int) -> None:
    put(folder, settings)

    assert int(run(["validate", "national/one", *options])) == status


def test_format(
    folder: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    put(folder, "format: concise\n")
    monkeypatch.setenv("GITHUB_ACTIONS", "true")

    run(["validate", "national/one", "--select", "GCM203"])
    by_settings = capsys.readouterr().out
    run(["validate", "national/one", "--select", "GCM203", "-f", "github"])

    assert by_settings.startswith("national/one/plan.yaml:11:")
    assert capsys.readouterr().out.startswith("::error")


def test_statistics_come_before_the_format_of_the_settings(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    put(folder, "format: concise\n")

    run(["validate", "national/one", "--statistics"])

    assert capsys.readouterr().out.split()[:2] == ["FINDINGS", "CODE"]


def test_language(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    put(folder, "language: fr\n")

    run(["status", "national/one"])
    by_settings = capsys.readouterr().out
    run(["status", "national/one", "--lang", "en"])

    assert by_settings.startswith("Un plan")
    assert capsys.readouterr().out.startswith("A plan")


def test_the_words_are_those_of_the_program() -> None:
    assert {*Format} == {*formats_of("diagnostics")} - {"statistics"}
    assert {*FailOn} == {"error", "warning", "note", "never"}


def test_the_settings_in_the_readme_are_right() -> None:
    text = (ROOT / "README.md").read_text("utf-8")
    (block,) = re.findall(r"```yaml\n(plans: plans/kenya.*?)```", text, re.DOTALL)

    settings, _ = settled(SourceText(block, "gcmplan.yaml"))

    assert settings
    assert {name for name, value in settings if value} == set(Settings.model_fields)


class TestSchema:
    """The JSON Schema of the settings."""

    schema = settings_schema()

    def test_the_committed_one_is_current(self) -> None:
        committed = json.loads((ROOT / "schemas" / "config.schema.json").read_text("utf-8"))

        assert committed == self.schema, "run: gcmplan schema -o schemas"

    def test_it_is_valid_and_says_what_everything_is(self) -> None:
        Draft7Validator.check_schema(self.schema)

        assert all(each["description"] for each in self.schema["properties"].values())

    @pytest.mark.parametrize(
        ("data", "fits"),
        [
            ({}, True),
            ({"plans": "plans", "rules": {"GCM305": "off"}, "fail_on": "never"}, True),
            ({"plans": ["a", "b"], "language": "pt-BR", "format": "sarif", "x_own": 1}, True),
            ({"plan": "plans"}, False),
            ({"plans": [3]}, False),
            ({"rules": {"GCM305": "fatal"}}, False),
            ({"format": "txt"}, False),
        ],
    )
    def test_it_takes_what_the_program_takes(self, data: dict[str, object], fits: bool) -> None:
        settings, _ = settled(SourceText(json.dumps(data), "gcmplan.yaml"))

        assert Draft7Validator(self.schema).is_valid(data) is fits is (settings is not None)


def test_without_settings_nothing_is_loaded_for_them() -> None:
    loaded = modules("validate", "plans/example")

    assert loaded & {"gcmplan.settings", "gcmplan.reading.settling"} == set()
