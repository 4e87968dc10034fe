"""How the sheets of a workbook look: colours, widths, heights, paper."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from gcmplan.exchange.columns import Column
from gcmplan.plan.field import Taking

if TYPE_CHECKING:
    from xlsxwriter.format import Format
    from xlsxwriter.workbook import Workbook
    from xlsxwriter.worksheet import Worksheet

_WIDE, _MIDDLE, NARROW, WIDE_FIELD = 44, 22, 14, 60
"""Widths of columns, in characters."""

_RIGHT_TO_LEFT = {"ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "syr", "ug", "ur", "yi"}
"""Languages whose sheets begin at the right."""

_A4 = 9


def begins_at_the_right(language: str) -> bool:
    """Whether sheets in a language begin at the right."""
    return language.partition("-")[0] in _RIGHT_TO_LEFT


def lay_out(sheet: Worksheet, *, right_to_left: bool) -> None:
    """Make a sheet fit on paper, as many pages long as it takes."""
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.repeat_rows(0)
    if right_to_left:
        sheet.right_to_left()


class Styles:
    """How cells look."""

    def __init__(self, made: Workbook) -> None:
        def style(**properties: Any) -> Format:
            return made.add_format({"valign": "top", **properties})

        head = {"bold": True, "font_color": "#FFFFFF", "border": 1}
        text = {"num_format": "@", "text_wrap": True}
        self.title = style(bold=True, font_size=16)
        self.prose = style(text_wrap=True)
        self.header = style(bg_color="#1F4E78", **head)
        self.computed_header = style(bg_color="#595959", **head)
        self.text = style(locked=False, **text)
        self.quoted = style(locked=False, quote_prefix=True, **text)
        self.day = style(locked=False, num_format="yyyy-mm-dd", align="left")
        self.number = style(locked=False, num_format="General")
        self.key = style(bg_color="#E7E6E6", **text)
        self.computed = style(bg_color="#F2F2F2", font_color="#404040", num_format="General")
        self.health = {
            word: made.add_format({"bg_color": ground, "font_color": ink})
            for word, (ground, ink) in _COLOURS.items()
        }


_GOOD, _FAIR, _POOR = ("#C6EFCE", "#006100"), ("#FFEB9C", "#7F6000"), ("#FFC7CE", "#9C0006")
_COLOURS = {
    "completed": _GOOD,
    "on_track": _GOOD,
    "reached": _GOOD,
    "at_risk": _FAIR,
    "too_slow": _FAIR,
    "limited": _FAIR,
    "late": _POOR,
    "overdue": _POOR,
    "deteriorating": _POOR,
}
"""The colours of words for health; the word stands there too."""


def height(texts: Iterable[str], columns: Iterable[Column]) -> int:
    """How high a row is, in points: as its longest text needs, but that none fills the screen."""
    lines = max((_lines(*pair) for pair in zip(texts, columns, strict=True)), default=1)
    return LINE * min(lines, MOST_LINES)


LINE, MOST_LINES = 15, 8


def _lines(text: str, column: Column) -> int:
    wide = width(column)
    return sum(1 + len(line) // wide for line in text.split("\n"))


def width(column: Column) -> int:
    """How wide a column is, in characters."""
    if column.language is not None or column.field.taking is Taking.MAP:
        return _WIDE
    return _MIDDLE if column.field.many else NARROW
