"""For a terminal: what the columns were taken for, and what is asked, by what it is about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import groupby

from gcmplan.render.look import Look
from gcmplan.render.results.taken import Asked, Table, Taken
from gcmplan.render.screen import Screen, Segment, clean, clean_sentence, cut, fit, wrapped
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import amount

_MOST = 6
"""Questions of one kind, and sheets of one form, that are shown, unless all are asked for."""

_HEADER = 34
_INDENT = 4


def render(taken: Taken, look: Look) -> Screen:
    """The sheets with their columns, and the questions."""
    screen = Screen()
    for table, others in _alike(taken.tables):
        _table(screen, table, others, look)
    screen.add(", ".join(look.words(numbered(*each)) for each in taken.counts))
    if taken.asked:
        screen.add()
        title = look.say("OPEN QUESTIONS  {number}", number=amount(len(taken.asked)))
        screen.add(Segment(title, "strong"))
    for topic, asked in groupby(taken.asked, key=lambda each: each.topic):
        _topic(screen, topic, list(asked), look)
    return screen


def _alike(tables: Iterable[Table]) -> list[tuple[Table, list[str]]]:
    """Tables, with the titles of all others whose headers and columns are the same."""
    found: dict[tuple[object, ...], tuple[Table, list[str]]] = {}
    for each in tables:
        if (key := (each.rows, each.columns)) in found:
            found[key][1].append(each.title)
        else:
            found[key] = (each, [])
    return list(found.values())


def _table(screen: Screen, table: Table, others: Sequence[str], look: Look) -> None:
    first, last = table.rows
    if first == last:
        rows = look.say("headers in row {row}", row=first)
    else:
        rows = look.say("headers in rows {first} and {last}", first=first, last=last)
    screen.add(Segment(clean(table.title), "strong"), f"  {rows}")
    for letter, header, meaning in table.columns:
        name = fit(cut(clean(look.words(header)), _HEADER), _HEADER)
        screen.add(f"  {letter:<3}{name}  {clean(look.words(meaning))}")
    if others:
        for line in wrapped(_the_same(others, look), look.width, 2):
            screen.add(line)
    screen.add()


def _the_same(titles: Sequence[str], look: Look) -> str:
    shown = titles if look.everything else titles[:_MOST]
    sheets = ", ".join(map(clean, shown))
    if rest := len(titles) - len(shown):
        return look.say_count(
            "the same in {sheets} and {number} more sheet",
            "the same in {sheets} and {number} more sheets",
            rest,
            sheets=sheets,
        )
    return look.say("the same in {sheets}", sheets=sheets)


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
