"""Workbooks for tests: made by the command, changed as people change them, and read back."""

from __future__ import annotations

import difflib
from collections.abc import Callable
from pathlib import Path

from xlsxwriter import Workbook

from gcmplan.cli.app import run
from gcmplan.exchange.spreadsheet import read_workbook
from tests.builders import HEADER

DAY = ["--as-of", "2026-09-30"]
Rows = dict[str, list[list[str]]]

PLAN = (
    HEADER
    + """\
  languages: [en, fr]
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}   # leads
  - {id: MOI, name: {en: Interior, fr: Intérieur}, type: government}
objectives:
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
    indicators:
      - id: I1
        title: Cost
        unit: wages
        direction: decrease
        aggregation: latest
        baseline: {period: 2024, value: 8.40}
        targets: [{period: 2026, value: 7}, {period: 2027-Q1, value: 5}]
        actuals:
          - {period: 2025, value: 9.1, groups: [{sex: female, value: 9.5}]}
    actions:
      # the first of all
      - id: A1
        title: Licence agencies
        lead: MOL
        partners: [MOI, {org: MOL, role: technical}]
        deliverables:
          - A law         # drafted
          - {en: A register, fr: Un registre}
        start: 2026-01-15
        due: 2026-Q4
        status: in_progress
        description: |
          One line,
          and another.
        milestones:
          - {id: A1-M1, title: Law drafted, due: 2026-06-30, done: 2026-06-01}
        budget: 350000
        spent: 1200.50
        updates:
          - {date: 2026-02-01, text: Began}
        x_code: 007
      - id: A2
        title: '=HYPERLINK("x")'
        lead: [MOL, MOI]
        continuous: true
"""
)


def difference(plan: Path) -> str:
    """The lines of the plan that are not as they were, without their margins."""
    now = plan.read_text("utf-8").splitlines()
    lines = difflib.unified_diff(PLAN.splitlines(), now, n=0, lineterm="")
    return "\n".join(f"{line[0]} {line[1:].strip()}" for line in list(lines)[2:] if line[0] in "+-")


def exported(plan: Path, file: Path) -> Path:
    """The workbook of a plan."""
    assert run(["export", str(plan), "-o", str(file), *DAY]) == 0
    return file


def imported(file: Path, plan: Path, *options: str) -> int:
    """The exit status of importing a workbook."""
    return run(["import", str(file), "--plan", str(plan), *options, *DAY])


def changed(file: Path, change: Callable[[Rows], None]) -> Path:
    """The same workbook after somebody worked on it, with nothing but texts in its cells."""
    rows: Rows = {
        title: [list(row) for row in sheet] for title, sheet in read_workbook(str(file)).items()
    }
    change(rows)
    return written(file.with_name("changed.xlsx"), rows)


def written(file: Path, rows: Rows) -> Path:
    """A workbook with some texts."""
    with Workbook(str(file), {"strings_to_formulas": False, "strings_to_urls": False}) as book:
        for title, sheet in rows.items():
            made = book.add_worksheet(title)
            for number, row in enumerate(sheet):
                for at, text in enumerate(row):
                    made.write_string(number, at, text)
    return file


def cell(rows: Rows, sheet: str, key: str, header: str, text: str) -> None:
    """Write a text into the cell of a thing; its key is what its row begins with."""
    table = rows[sheet]
    if sheet == "Plan":
        next(each for each in table if each[0] == header)[1] = text
        return
    row = next(each for each in table if "#".join(each[:2]) == key or each[0] == key)
    at = table[0].index(header)
    row += [""] * (at + 1 - len(row))
    row[at] = text


def spoil(rows: Rows) -> None:
    """Write what cannot be meant."""
    cell(rows, "Actions", "A1", "due", "30/09/2026")
    cell(rows, "Actions", "A1", "status", "going well")
    cell(rows, "Actions", "A1", "lead", "MOX")
    cell(rows, "Actions", "A2", "title", "")
    cell(rows, "Actions", "A2", "start", "#REF!")
    cell(rows, "Actions", "A2", "progress", "many")
    cell(rows, "Targets", "I1#2", "value", "high")
    cell(rows, "Actions", "A1", "objective", "O2")
    rows["Milestones"].append(["", "A9", "x"])
    rows["Milestones"].append(["", "", "x"])
    rows["Updates"].append(["A1", "7", "2026-01-01", "x"])
    rows["Risks"].append(["", "plan", "x"])
    rows["Organizations"].append(["MOL", "Labour", "", "", "government"])
