"""Cells that say when: start and end, one of them, or a mark under a time."""

from __future__ import annotations

import re

from gcmplan.exchange.matrix.asking import Reader, Reading
from gcmplan.exchange.matrix.cell import Topic
from gcmplan.exchange.matrix.phrases.coarse import moment, span
from gcmplan.exchange.matrix.phrases.words import plain
from gcmplan.sentence import say

_MARKS = {"x", "✓", "✔", "■", "●", "*", "▪", "√", "yes", "oui", "si", "☑", "xx"}
_FIRST_OF_MONTH = re.compile(r"[0-9]{4}-[0-9]{2}-01")


def read_timeline(here: Reading) -> None:
    """A cell that says when an action begins and ends, or one of both."""
    found = span(here.cell.text, here.manner.ways)
    if found is None:
        here.ask(Topic.TIMES, say("is no time that is sure: set start and due"))
        return
    if _may_be_a_month(here.cell.text):
        _ask_for_month(here)
        return
    if found.start:
        here.single("start", as_written(found.start), Topic.TIMES)
    if found.due:
        here.single("due", as_written(found.due), Topic.TIMES)
    if found.always:
        here.draft.take("continuous", True, here.cell)


def moment_reader(key: str) -> Reader:
    """Reads the one time of a field."""

    def read_moment(here: Reading) -> None:
        if key == "due" and _may_be_a_month(here.cell.text):
            _ask_for_month(here)
            return
        if found := moment(here.cell.text, here.manner.ways):
            here.single(key, as_written(found), Topic.TIMES)
            return
        both = span(here.cell.text, here.manner.ways)
        if key == "due" and both and both.always and not both.start:
            here.draft.take("continuous", True, here.cell)
            return
        here.ask(Topic.TIMES, say("is no date that is sure: set '{key}'", key=key))

    return read_moment


def read_mark(here: Reading) -> None:
    """A cell in which a mark says that an action is at work in the time above it."""
    said = plain(here.cell.text)
    if said in _MARKS and here.column.period:
        here.draft.marks.append((here.column.period, here.cell))
        return
    text = say('under "{column}" is no mark: what does it say?', column=here.column.header)
    here.ask(Topic.TIMES, text)


def _may_be_a_month(text: str) -> bool:
    """Whether a spreadsheet may have made a day of `Dec 24`: for an end, that is a month less."""
    return _FIRST_OF_MONTH.fullmatch(text) is not None


def _ask_for_month(here: Reading) -> None:
    text = say("is a day, or all of the month: what does the sheet show? Set 'due'")
    here.ask(Topic.TIMES, text)


def as_written(text: str) -> str | int:
    """A time as it is written in plans: years are numbers there."""
    return int(text) if text.isdigit() else text
