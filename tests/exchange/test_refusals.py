"""What cannot be imported: told cell by cell, all of it, and nothing is written."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.exchange.sheets import PLAN, Rows, cell, changed, imported, spoil


def said(
    plan: Path, file: Path, capsys: pytest.CaptureFixture[str], *options: str
) -> tuple[int, list[str], str]:
    capsys.readouterr()
    status = imported(file, plan, *options)
    out, err = capsys.readouterr()
    return status, out.splitlines(), err


def test_all_that_is_wrong_is_told_at_its_cells(
    plan: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    status, out, err = said(plan, changed(book, spoil), capsys)

    assert out == EXPECTED
    assert status == 1
    assert err.startswith("error: nothing was written: mend ")
    assert plan.read_text("utf-8") == PLAN


EXPECTED = [
    "Actions!B2: A1 stands under O1: it cannot be moved here",
    "Actions!V2: GCM006 'due' of A1 is '30/09/2026'; wanted a date as 2026, 2026-H1, 2026-Q3, "
    "2026-09, 2026-09-30 or FY2025/26",
    "Actions!X2: GCM007 'status' of A1 is 'going well', which is no word for it; one of "
    "not_started, in_progress, completed, suspended, cancelled",
    "Actions!C3: GCM005 A2 has no 'title'; add it, as 'title: License recruitment agencies'",
    "Actions!U3: #REF! is what a formula says that failed: write the value",
    "Actions!AD3: GCM006 'progress' of A2 is 'many'; wanted a number, as 12 or 8.4",
    "Milestones!A3: there is nothing with the id 'A9' in this plan",
    "Milestones!B4: say what a milestone belongs to",
    "Updates!B3: the plan has no A1#7: leave 'no' empty in a row about something new",
    "Targets!D3: GCM403 I1 has a target for 2027-Q1 of 'high', and its measure is number; write a "
    "number, or correct 'measure'",
    "Risks!A2: a risk needs likelihood and impact: the row has no such value",
    "Organizations!A4: the row 2 is about MOL, too",
]


def test_an_unknown_body_is_told_at_its_cell(
    plan: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = changed(book, lambda rows: cell(rows, "Actions", "A1", "lead", "MOX"))

    status, out, _ = said(plan, file, capsys)

    assert status == 1
    assert [each.partition(" of A1")[0] for each in out] == ["Actions!E2: GCM102 'lead'"]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            lambda rows: rows["Actions"][0].append("Our remarks"),
            "note: Actions!AT1: 'Our remarks' is no field here: it was left aside",
            id="a column of their own",
        ),
        pytest.param(
            lambda rows: rows.pop("Risks"),
            "note: there is no sheet Risks: it was left aside",
            id="a sheet less",
        ),
        pytest.param(
            lambda rows: rows["Actions"].extend([[], ["", " "], [""] * 60]),
            "nothing to change: the plan says so already",
            id="empty rows",
        ),
        pytest.param(
            lambda rows: rows.update(Actions=_mirrored(rows["Actions"])),
            "nothing to change: the plan says so already",
            id="columns in another order",
        ),
        pytest.param(
            lambda rows: rows.update(Actions=[rows["Actions"][0], *rows["Actions"][:0:-1]]),
            "nothing to change: the plan says so already",
            id="rows in another order",
        ),
        pytest.param(
            lambda rows: cell(rows, "Actions", "A1", "health (computed)", "completed"),
            "nothing to change: the plan says so already",
            id="computed values are not read",
        ),
    ],
)
def test_what_is_no_change(
    change: Callable[[Rows], None],
    expected: str,
    plan: Path,
    book: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, err = said(plan, changed(book, change), capsys)

    assert (status, out) == (0, [])
    assert expected in err.splitlines()


def _mirrored(table: list[list[str]]) -> list[list[str]]:
    wide = [[*row, *[""] * (len(table[0]) - len(row))] for row in table]
    return [row[::-1] for row in wide]


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        pytest.param(
            lambda rows: rows["Actions"][0].__setitem__(0, "number"),
            "Actions: no column is called 'id': columns are found by their names",
            id="a header renamed",
        ),
        pytest.param(
            lambda rows: rows["Actions"][0].append("due"),
            "Actions: two columns are called 'due': columns are found by their names",
            id="a column twice",
        ),
    ],
)
def test_a_sheet_that_cannot_be_read(
    change: Callable[[Rows], None],
    expected: str,
    plan: Path,
    book: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    status, out, _ = said(plan, changed(book, change), capsys)

    assert (status, out) == (1, [expected])


def test_a_workbook_of_another_plan(
    plan: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan.write_text(PLAN.replace("XEX-2025", "XEX-2030"), "utf-8")

    status, out, err = said(plan, book, capsys)

    assert (status, out) == (2, [])
    assert err == "error: this workbook is of the plan XEX-2025, and not of XEX-2030\n"


def test_dry_run_shows_and_writes_nothing(
    plan: Path, book: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    file = changed(book, lambda rows: cell(rows, "Actions", "A1", "due", "2027"))

    status, out, err = said(plan, file, capsys, "--dry-run")

    assert status == 0
    assert "  +        due: 2027" in out
    assert err.endswith("would be\n")
    assert plan.read_text("utf-8") == PLAN


@pytest.mark.parametrize(
    "output",
    [pytest.param([], id="no file"), pytest.param(["-o", "plan.doc"], id="another ending")],
)
def test_export_names_what_it_can_write(
    output: list[str], plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["export", str(plan), *output]) == 2

    assert "plan.xlsx" in capsys.readouterr().err
