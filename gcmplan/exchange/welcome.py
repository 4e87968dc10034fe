"""What the first sheet of a workbook says."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from gcmplan.exchange.table import Table


def welcome(plan: str, as_of: date, tables: Sequence[Table]) -> Iterator[tuple[str, str]]:
    """What it is, how it goes back into the plan and what to know: a word and a sentence each."""
    yield "Plan", f"{plan}, as it was when this workbook was made; computed for {as_of}."
    for word, *sentences in _ADVICE:
        yield word, " ".join(sentences)
    for table in tables:
        count = len(table.rows)
        rows = f"{count:,} row{'' if count == 1 else 's'}"
        yield table.sheet.title, rows if not table.sheet.upright else "the plan itself"


_ADVICE = (
    (
        "Way back",
        "gcmplan import WORKBOOK --plan PLAN writes what was changed here into the plan;",
        "with --dry-run it only shows what that would be.",
    ),
    (
        "",
        "Only cells that somebody changed are written. What others have changed in the plan in the",
        "meantime stays as they left it.",
    ),
    ("", ""),
    (
        "Grey cells",
        "Ids, and what a row belongs to. Locked: the history of a thing is found by its id.",
    ),
    (
        "Grey columns",
        "Headers that end with (computed) are worked out by gcmplan. They are not read back.",
    ),
    (
        "A new row",
        "Write it below the last one, and say what it belongs to. Leave id empty for the next free",
        "one; leave no empty always.",
    ),
    (
        "A row less",
        "Is listed and refused, unless the import is told --remove: an action that will not happen",
        "gets the status cancelled, so that the decision stays on record. To delete or sort rows,",
        "take the protection of the sheet away; it has no password.",
    ),
    (
        "Dates",
        "2026, 2026-H1, 2026-Q3, 2026-09, 2026-09-30 or FY2025/26, as exact as is known. Only days",
        "are dates for a spreadsheet; all else is text.",
    ),
    ("Numbers", "Whole units: 1500000, not 1.5 for 1.5 million. An empty cell is not a zero."),
    ("Several values", "Ids and words with commas between them; texts on a line each (Alt+Enter)."),
    ("Languages", "title.fr is the title in French; without it, it is the plan's first language."),
    ("Headers", "Sheets and headers are found by their names: move columns, but rename none."),
    ("", ""),
)
