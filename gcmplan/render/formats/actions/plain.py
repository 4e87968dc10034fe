"""Plain: one fact a line, no boxes, bars or symbols, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.words import STATUS_WORDS
from gcmplan.render.look import Look
from gcmplan.render.parts.columns import Value, headed, reasons, value
from gcmplan.render.results.listing import ActionColumn, Listed, Listing
from gcmplan.render.screen import clean
from gcmplan.sentence import Sentence, say, say_as
from gcmplan.translation import ENGLISH

_USUAL = tuple(each for each in ActionColumn if each not in {ActionColumn.PLAN, ActionColumn.ID})

_KNOWABLE = {
    ActionColumn.STATUS,
    ActionColumn.LEAD,
    ActionColumn.START,
    ActionColumn.DUE,
    ActionColumn.DONE,
    ActionColumn.PLANNED,
    ActionColumn.GAP,
    ActionColumn.BUDGET,
}
"""What every action has, so that it is said where it is not known; the others may be left out."""


_IN_FULL: Mapping[ActionColumn, Sentence] = {
    ActionColumn.LEAD: say("lead"),
    ActionColumn.GCM: say("GCM objectives"),
    ActionColumn.SDG: say("SDG targets"),
    ActionColumn.PLANNED: say("planned"),
    ActionColumn.GAP: say_as("progress", "gap"),
}
"""Whole words for what a heading shortens."""


def render(listing: Listing, look: Look) -> str:
    """What is known of each action, a line each; what is not known is said."""
    shown, total = len(listing.rows), listing.total
    lines = [look.say("actions: {shown} of {all}", shown=shown, all=total)]
    for row in listing.rows:
        lines += _facts(row, listing, look)
    return "".join(f"{line}\n" for line in lines)


def _facts(row: Listed, listing: Listing, look: Look) -> Iterator[str]:
    name = say("action {id}", id=row.action.action.id)
    if len(listing.plans) > 1:
        plan = row.status.progress.plan.header.id
        name = say("plan {plan} {item}", plan=plan, item=name)
    for column in listing.columns or _USUAL:
        told = _told(column, row, look)
        if told is not None or column in _KNOWABLE:
            text = look.say("unknown") if told is None else clean(told)
            yield look.say(
                "{name} {column}: {value}", name=name, column=_named(column, look), value=text
            )


def _named(column: ActionColumn, look: Look) -> str:
    """What stands in a column; in English, the word by which it is chosen."""
    if look.words.language == ENGLISH:
        return str(column)
    if column in _IN_FULL:
        return look.words(_IN_FULL[column])
    return headed(column, look).heading.lower()


def _told(column: ActionColumn, row: Listed, look: Look) -> Value:
    """What an action says there; in English, the words of the plan format."""
    if look.words.language != ENGLISH and column in _IN_WORDS:
        return _IN_WORDS[column](row.action, look)
    if column is ActionColumn.TITLE:
        return look.words(row.action.action.title)
    return value(column, row.status, row.action, look)


def _status(each: ActionProgress, look: Look) -> str | None:
    return look.words(STATUS_WORDS[each.action.status]) if each.action.status else None


_IN_WORDS: Mapping[ActionColumn, Callable[[ActionProgress, Look], str | None]] = {
    ActionColumn.HEALTH: lambda each, look: look.words(each.health.said),
    ActionColumn.STATUS: _status,
    ActionColumn.WHY: lambda each, look: reasons(each, look) or None,
}
