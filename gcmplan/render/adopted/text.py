"""For a terminal: what the columns were taken for, and what is asked, by what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from gcmplan.render.look import Look
from gcmplan.render.prose import counted
from gcmplan.render.screen import Screen, Segment, clean, cut, fit, wrapped
from gcmplan.render.taken import Asked, Table, Taken

_MOST = 6
"""Questions of one kind that are shown, unless all are asked for."""

_HEADER = 34
_INDENT = 4


def render(taken: Taken, look: Look) -> Screen:
    """The sheets with their columns, and the questions."""
    screen = Screen()
    for each in taken.tables:
        _table(screen, each)
    screen.add(", ".join(counted(*each) for each in taken.counts))
    if taken.asked:
        screen.add()
        title = f"OPEN QUESTIONS  {len(taken.asked):,}"
        screen.add(Segment(title, "strong"))
    for topic, asked in groupby(taken.asked, key=lambda each: each.topic):
        _topic(screen, topic, list(asked), look)
    return screen


def _table(screen: Screen, table: Table) -> None:
    first, last = table.rows
    rows = f"row {first}" if first == last else f"rows {first} and {last}"
    screen.add(Segment(clean(table.title), "strong"), f"  headers in {rows}")
    for letter, header, meaning in table.columns:
        screen.add(f"  {letter:<3}{fit(cut(clean(header), _HEADER), _HEADER)}  {clean(meaning)}")
    screen.add()


def _room(width: int | None) -> int | None:
    """Columns for a question, of which all lines but the first stand farther in."""
    return width - 2 if width else None


def _topic(screen: Screen, topic: str, asked: Sequence[Asked], look: Look) -> None:
    screen.add(Segment(f"  {topic}", "strong"), f"  {len(asked):,}")
    shown = asked if look.everything else asked[:_MOST]
    for each in shown:
        about = f"{clean(each.about)}  " if each.about else ""
        first, *further = wrapped(f"{about}{clean(each.said)}", _room(look.width), _INDENT)
        screen.add(first)
        for line in further:
            screen.add(f"  {line}")
    if rest := len(asked) - len(shown):
        screen.add(Segment(f"    … and {rest:,} more", "dim"))
