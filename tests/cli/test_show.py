"""One thing in a plan, whole."""

from __future__ import annotations

import json
from itertools import cycle

import pytest
from jsonschema import Draft7Validator

from gcmplan.cli.app import run
from gcmplan.plan.index import index
from gcmplan.reading.files import read
from gcmplan.reading.plans import plans_at
from gcmplan.work.lookback import Lookback
from gcmplan.work.portraying import portrait
from tests.builders import AS_OF
from tests.conftest import ROOT
from tests.repository import Repo

EXAMPLE = str(ROOT / "plans" / "example")


def test_everything_with_an_id_can_be_shown(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    plan = read(*plans_at(["plans/example"])).plan
    assert plan
    kinds = {each.kind: each.id for each in index(plan).things()}
    assert len(kinds) == 11, "of each kind there is one"

    for (kind, id), format in zip(kinds.items(), cycle(("table", "json", "plain"))):
        words = ["show", id, "--plan", "plans/example", "--as-of", "2026-09-30", "-f", format]
        assert run(words) == 0
        out, err = capsys.readouterr()
        assert id in out, kind
        assert err == ""


@pytest.mark.parametrize("id", ["O1.1", "O1.1-M1", "O1", "I1", "R1", "MOL", "S1", "XEX-2025"])
def test_json_holds_against_its_schema(
    story: Repo, id: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.folder)
    schema = json.loads((ROOT / "schemas" / "object.schema.json").read_text("utf-8"))

    assert run(["show", id, "--as-of", "2026-09-30", "-f", "json"]) == 0

    output = json.loads(capsys.readouterr().out)
    assert [error.message for error in Draft7Validator(schema).iter_errors(output)] == []


def test_what_stands_around_a_thing() -> None:
    found = portrait("A3.02", EXAMPLE, AS_OF, Lookback())

    assert found.within == ("TA3", "O7")
    assert ("A3.05", "depends_on") in found.pointing
    assert found.changes == ()
    assert found.action
    assert found.action.health == "overdue"


@pytest.mark.parametrize(
    ("day", "health"),
    [("2026-09-30", "OVERDUE by 183 d"), ("2026-11-24", "unknown")],
)
def test_only_what_is_overdue_says_by_how_many_days(
    day: str, health: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)

    assert run(["show", "A3.02", "--plan", "plans/example", "--as-of", day]) == 0

    (line,) = [each for each in capsys.readouterr().out.splitlines() if each.startswith("health")]
    assert line.split(maxsplit=1)[1] == f"{health} as of {day}"


def test_changes_since_the_baseline(story: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.folder)

    found = portrait("O1.1", None, AS_OF, Lookback())

    assert [(each.subject.id, str(each.field), each.days) for each in found.changes] == [
        ("O1.1", "due", 365),
        ("O1.1", "status", None),
        ("O1.1-M1", "done", None),
    ]
    assert found.adopted
    assert str(found.adopted.due) == "2025-12-31"


def test_hostile_text_stays_text(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    path = "tests/data/hostile-text.yaml"
    plan = read(*plans_at([path])).plan
    assert plan
    for id in index(plan).by_id:
        for format in ("table", "plain", "json"):
            run(["show", id, "--plan", path, "--as-of", "2026-09-30", "-f", format])

    said = capsys.readouterr().out

    assert said
    assert {each for each in said if each < " " or "\x7f" <= each <= "\x9f"} == {"\n"}
