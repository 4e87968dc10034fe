"""The calendar of what falls due, read back by a library for calendars."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import pytest
from icalendar import Calendar

from gcmplan.cli.app import run
from tests.builders import HEADER
from tests.conftest import ROOT

TITLE = "Zölle; Löhne, 移民 \\n\\, BEGIN:VEVENT"
"""With what the format gives a meaning to."""

PLAN = (
    HEADER
    + """\
objectives:
  - id: O1
    title: O
    gcm: [6]
    actions:
      - id: A1
        title: "TITLE"
        status: in_progress
        due: DUE
        indicators:
          - id: I1
            title: Fees
            unit: USD
            direction: decrease
            aggregation: latest
            frequency: quarterly
            baseline: {period: 2025, value: 3}
"""
)

Events = Callable[[str], list[Any]]
"""What a calendar program sees of a plan whose action is due on a day."""


@pytest.fixture
def events(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> Events:
    """What a calendar program sees of a plan whose action is due on a day."""

    def seen(due: str) -> list[Any]:
        file = tmp_path / "plan.yaml"
        file.write_text(
            PLAN.replace("DUE", due).replace("TITLE", TITLE.replace("\\", "\\\\")), "utf-8"
        )
        assert run(["next", str(file), "--as-of", "2026-09-30", "-f", "ical"]) == 0
        return Calendar.from_ical(capsys.readouterr().out).walk("VEVENT")

    return seen


def test_events(events: Events) -> None:
    late, action, value = events("2026-10-31")

    assert str(late["summary"]) == "OVERDUE: I1 2026-Q1 and 1 more: Fees"
    assert str(action["summary"]) == f"A1 {TITLE}"
    assert action["dtstart"].dt == date(2026, 10, 31)
    assert action["dtend"].dt == date(2026, 11, 1)
    assert action["dtstamp"].dt == datetime(2026, 9, 30, tzinfo=UTC)
    assert value["dtstart"].dt == date(2026, 11, 29)


def test_what_is_put_off_keeps_its_uid(events: Events) -> None:
    before, after = events("2026-10-31"), events("2026-11-30")

    assert {str(each["uid"]) for each in before} == {str(each["uid"]) for each in after}
    assert len({str(each["uid"]) for each in before}) == len(before)


def test_all_that_is_due_is_there(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    run(["next", "plans", "--as-of", "2026-09-30", "-f", "csv"])
    rows = capsys.readouterr().out.splitlines()[1:]
    run(["next", "plans", "--as-of", "2026-09-30", "-f", "ical"])

    text = capsys.readouterr().out

    events = Calendar.from_ical(text).walk("VEVENT")
    assert len(events) == len(rows)
    assert len({str(each["uid"]) for each in events}) == len(events)
    assert all(len(line.encode()) <= 75 for line in text.split("\r\n"))


def test_a_build_can_be_repeated(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(ROOT)
    run(["next", "plans/example", "--as-of", "2026-09-30", "-f", "ical"])
    asked = capsys.readouterr().out
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1790726400")  # 2026-09-30
    run(["next", "plans/example", "-f", "ical"])

    assert capsys.readouterr().out == asked


def test_people_are_told_in_their_language_and_programs_in_none(
    events: Events, monkeypatch: pytest.MonkeyPatch
) -> None:
    english = events("2026-06-30")[0]
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    french = events("2026-06-30")[0]

    assert french["SUMMARY"].replace("\u00a0", " ") == "ÉCHUE : I1 2026-Q1 et 1 de plus : Fees"
    assert str(french["DESCRIPTION"]).startswith("Valeur à fournir, échéance 2026-Q1.")
    for name in ("UID", "DTSTAMP", "CATEGORIES"):
        assert french[name].to_ical() == english[name].to_ical()
