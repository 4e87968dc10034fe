"""For a terminal: what the columns were taken for, and what is asked, by what it is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby

from gcmplan.render.look import Look
from gcmplan.render.nouns import numbered
from gcmplan.render.screen import Screen, Segment, clean, clean_sentence, cut, fit, wrapped
from gcmplan.render.taken import Asked, Table, Taken
from gcmplan.sentence import amount

_MOST = 6
"""Questions of one kind that are shown, unless all are asked for."""

_HEADER = 34
_INDENT = 4


def render(taken: Taken, look: Look) -> Screen:
    """The sheets with their columns, and the questions."""
    screen = Screen()
    for each in taken.tables:
        _table(screen, each, look)
    screen.add(", ".join(look.words(numbered(*each)) for each in taken.counts))
    if taken.asked:
        screen.add()
        title = look.say("OPEN QUESTIONS  {number}", number=amount(len(taken.asked)))
        screen.add(Segment(title, "strong"))
    for topic, asked in groupby(taken.asked, key=lambda each: each.topic):
        _topic(screen, topic, list(asked), look)
    return screen


def _table(screen: Screen, table: Table, look: Look) -> None:
    first, last = table.rows
    if first == last:
        rows = look.say("headers in row {row}", row=first)
    else:
        rows = look.say("headers in rows {first} and {last}", first=first, last=last)
    screen.add(Segment(clean(table.title), "strong"), f"  {rows}")
    for letter, header, meaning in table.columns:
        name = fit(cut(clean(look.words(header)), _HEADER), _HEADER)
        screen.add(f"  {letter:<3}{name}  {clean(look.words(meaning))}")
    screen.add()


def _room(width: int | None) -> int | None:
    """Columns for a question, of which all lines but the first stand farther in."""
    return width - 2 if width else None


def _topic(screen: Screen, topic: str, asked: Sequence[Asked], look: Look) -> None:
    title = look.say(topic)
    screen.add(Segment(f"  {title}", "strong"), f"  {len(asked):,}")
    shown = asked if look.everything else asked[:_MOST]
    for each in shown:
        about = f"{clean(each.about)}  " if each.about else ""
        said = clean_sentence(look.words(each.said))
        first, *further = wrapped(f"{about}{said}", _room(look.width), _INDENT)
        screen.add(first)
        for line in further:
            screen.add(f"  {line}")
    if rest := len(asked) - len(shown):
        more = look.say_count("… and {number} more", "… and {number} more", rest)
        screen.add(Segment(f"    {more}", "dim"))
