"""Rows that are new or gone, and a plan that others changed in the meantime."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.sheets import PLAN, Rows, cell, changed, difference, imported


def added(rows: Rows, sheet: str, **values: str) -> None:
    """Write a row behind the last one; `title__fr` stands for the header `title.fr`."""
    table = rows[sheet]
    named = {key.replace("__", "."): text for key, text in values.items()}
    table.append([named.get(header, "") for header in table[0]])


def gone(rows: Rows, sheet: str, key: str) -> None:
    rows[sheet] = [each for each in rows[sheet] if each[0] != key]


NEW_ROWS = [
    (
        "action",
        "Actions",
        {"objective": "O1", "title": "Inspect", "title__fr": "Inspecter", "lead": "MOL"},
        "+ - id: A3\n+ title:\n+ en: Inspect\n+ fr: Inspecter\n+ lead: MOL",
    ),
    (
        "milestone with an id",
        "Milestones",
        {"id": "M9", "action": "A2", "title": "=First", "due": "2026-09"},
        "+ milestones:\n+ - {id: M9, title: =First, due: 2026-09}",
    ),
    (
        "value in the order of time",
        "Actuals",
        {"indicator": "I1", "period": "2024", "value": "8.9"},
        "+ - {period: 2024, value: 8.9}",
    ),
    (
        "second budget",
        "Budget",
        {"action": "A1", "amount": "1000", "period": "2027"},
        "- budget: 350000\n+ budget: [350000, {period: 2027, amount: 1000}]",
    ),
    (
        "funding",
        "Funding",
        {"action": "A2", "source": "World Bank", "amount": "5", "status": "pledged"},
        "+ funding:\n+ - source: World Bank\n+ amount: 5\n+ status: pledged",
    ),
    (
        "organization",
        "Organizations",
        {"id": "MOH", "name": "Health", "type": "government", "active__start": "2020"},
        "+ - {id: MOH, name: Health, type: government, active: {start: 2020}}",
    ),
    (
        "risk of the plan",
        "Risks",
        {"under": "plan", "title": "Drought", "likelihood": "2", "impact": "3"},
        "+ risks:\n+ - id: R01\n+ title: Drought\n+ likelihood: 2\n+ impact: 3",
    ),
    (
        "step",
        "Steps",
        {"step": "1", "status": "completed"},
        "+ process:\n+ - step: 1\n+ status: completed",
    ),
]


@pytest.mark.parametrize(
    ("sheet", "values", "expected"), [pytest.param(*rest, id=name) for name, *rest in NEW_ROWS]
)
def test_a_new_row_is_a_new_thing(
    sheet: str, values: dict[str, str], expected: str, plan: Path, book: Path
) -> None:
    status = imported(changed(book, lambda rows: added(rows, sheet, **values)), plan)

    assert (status, difference(plan)) == (0, expected)


def test_new_things_may_refer_to_each_other(plan: Path, book: Path) -> None:
    def work(rows: Rows) -> None:
        added(rows, "Actions", id="B1", objective="O2", title="Train", lead="MOH")
        added(rows, "Objectives", id="O2", title="Health", gcm="15, 16")
        added(rows, "Organizations", id="MOH", name="Health", type="government")
        added(rows, "Milestones", action="B1", title="First")

    assert imported(changed(book, work), plan) == 0

    assert "- id: B1-M1" in plan.read_text("utf-8") or "{id: B1-M1" in plan.read_text("utf-8")


def test_rows_that_are_gone_are_listed_and_nothing_is_written(
    plan: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def work(rows: Rows) -> None:
        gone(rows, "Actions", "A1")
        gone(rows, "Milestones", "A1-M1")
        cell(rows, "Actions", "A2", "title", "Another")

    file = changed(book, work)
    capsys.readouterr()

    assert imported(file, plan) == 1

    out, err = capsys.readouterr()
    assert out == ("Actions: the row of A1 is gone: with --remove, it is removed from the plan\n")
    assert "nothing was written" in err
    assert difference(plan) == ""


def test_rows_that_are_gone_are_removed_if_that_is_meant(plan: Path, book: Path) -> None:
    file = changed(book, lambda rows: gone(rows, "Actions", "A1"))

    assert imported(file, plan, "--remove") == 0

    assert difference(plan).count("\n+ ") == 0
    assert "A1" not in plan.read_text("utf-8")
    assert "A2" in plan.read_text("utf-8")


def test_what_others_changed_stays(plan: Path, book: Path) -> None:
    plan.write_text(
        PLAN.replace("due: 2026-Q4", "due: 2027-Q2").replace(
            "      - id: A2\n", "      - {id: A0, title: Added since}\n      - id: A2\n"
        ),
        "utf-8",
    )
    file = changed(book, lambda rows: cell(rows, "Actions", "A1", "progress", ""))
    file = changed(book, lambda rows: cell(rows, "Actions", "A2", "status", "not_started"))

    assert imported(file, plan, "--remove") == 0

    assert difference(plan) == (
        "- due: 2026-Q4\n+ due: 2027-Q2\n+ - {id: A0, title: Added since}\n+ status: not_started"
    )


def test_what_both_changed_is_refused(
    plan: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text(PLAN.replace("due: 2026-Q4", "due: 2027-Q2"), "utf-8")
    file = changed(book, lambda rows: cell(rows, "Actions", "A1", "due", "2027-Q1"))
    capsys.readouterr()

    assert imported(file, plan) == 1

    assert "was changed to '2027-Q1', in the plan to '2027-Q2'" in capsys.readouterr().out


def test_a_row_of_what_others_removed(
    plan: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text(PLAN[: PLAN.index("      - id: A2")], "utf-8")

    assert imported(book, plan) == 0

    file = changed(book, lambda rows: cell(rows, "Actions", "A2", "title", "Mine"))
    assert imported(file, plan) == 1
    assert "A2 is no longer in the plan, and was changed here" in capsys.readouterr().out
