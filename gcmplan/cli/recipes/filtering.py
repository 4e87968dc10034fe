"""The filter that options make, in the words of the plans at hand."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING, Annotated, Any

import typer

from gcmplan.sentence import say, saying

if TYPE_CHECKING:
    from gcmplan.progress.selecting import Filter, Trait, Wish
    from gcmplan.render.results.status import Status

_NOT = "not:"


def _option(name: str, metavar: str, help: str) -> Any:
    return typer.Option(name, metavar=metavar, help=help, show_default=False)


Healths = Annotated[
    list[str] | None, _option("--health", "WORD", "Only such as do so: late, overdue, unknown, …")
]
Statuses = Annotated[
    list[str] | None, _option("--status", "WORD", "Only of this status, as in_progress, or none.")
]
Leads = Annotated[list[str] | None, _option("--lead", "ID", "Only those that this body leads.")]
Areas = Annotated[list[str] | None, _option("--area", "ID", "Only in this area.")]
Gcms = Annotated[
    list[str] | None, _option("--gcm", "NUMBER", "Only for this objective of the Compact, 1 to 23.")
]
Sdgs = Annotated[
    list[str] | None,
    _option("--sdg", "TARGET", "Only for this SDG target, as 10.7, or goal, as 8."),
]
Tags = Annotated[list[str] | None, _option("--tag", "WORD", "Only with this tag.")]
Texts = Annotated[
    list[str] | None,
    _option("--text", "TEXT", "Only with this text in their id, title, description or note."),
]
DueBefore = Annotated[
    str | None, _option("--due-before", "DAY", "Only those due before this day, as 2027-01-01.")
]

EPILOG = (
    "Filters hold together. One given several times takes what fits any of its values; "
    "'not:' before a value leaves out what fits, and 'none' stands for having none: "
    "--health late --health overdue --lead not:MOL --area none"
)


def filter_of(
    measured: Sequence[Status],
    wishes: Mapping[str, list[str] | None],
    due_before: str | None = None,
) -> Filter:
    """The filter that options make; raises `ChoiceError` for words that none of the plans knows."""
    from gcmplan.progress.selecting import Filter, Trait

    made = (_wish(Trait(name), words, measured) for name, words in wishes.items() if words)
    return Filter(tuple(made), _first_day(due_before) if due_before else None)


def _wish(trait: Trait, words: list[str], measured: Sequence[Status]) -> Wish:
    from gcmplan.progress.selecting import Wish

    known = _vocabulary(trait, measured)
    read = [(word.startswith(_NOT), word.removeprefix(_NOT)) for word in words]
    read = [(negated, _known(trait, word, known)) for negated, word in read]
    return Wish(
        trait,
        tuple(word for negated, word in read if not negated),
        tuple(word for negated, word in read if negated),
    )


def _vocabulary(trait: Trait, measured: Sequence[Status]) -> list[str] | None:
    """What can be said of a trait in some plans; None if anything can."""
    from gcmplan.compact.read import read_compact
    from gcmplan.progress.selecting import vocabulary

    found: dict[str, None] = {}
    for each in measured:
        words = vocabulary(each.progress.plan, read_compact(), trait)
        if words is None:
            return None
        found.update(dict.fromkeys(words))
    return list(found)


def _known(trait: Trait, word: str, known: list[str] | None) -> str:
    from gcmplan.errors import ChoiceError
    from gcmplan.nearest import nearest
    from gcmplan.progress.selecting import NONE

    if known is None or word in known or word == NONE:
        return word
    for each in known:
        if each.casefold() == word.casefold().replace("-", "_").replace(" ", "_"):
            return each
    meant = None if word.isdecimal() else nearest(word, known)
    few = say(": one of {words}", words=", ".join(known)) if 0 < len(known) <= _FEW else ""
    shown = say(" ('{command}' shows them)", command=_LISTS[trait]) if trait in _LISTS else ""
    hint = say(" (did you mean '{meant}'?)", meant=meant) if meant else few or shown
    raise ChoiceError(say(_WRONG[trait], word=word, hint=hint))


def _first_day(text: str) -> date:
    """The first day of the time that a text names."""
    from gcmplan.errors import ChoiceError
    from gcmplan.plan.when import when

    found = None
    with suppress(LookupError):  # a fiscal year, of which nobody knows here when it begins
        found = when(text)
    if found is None:
        raise ChoiceError(
            say("'{day}' is no day: write it as 2026-09-30, 2026-Q3 or 2026", day=text)
        )
    return found.first


_FEW = 23
_WRONG = {
    "health": saying("'{word}' is no health of an action{hint}"),
    "status": saying("'{word}' is no status of an action{hint}"),
    "lead": saying("'{word}' is no organization of the plan{hint}"),
    "area": saying("'{word}' is no area of the plan{hint}"),
    "gcm": saying("'{word}' is no objective of the Compact{hint}"),
    "sdg": saying("'{word}' is no SDG target or goal{hint}"),
    "tag": saying("'{word}' is no tag of an action{hint}"),
}
_LISTS = {
    "lead": "gcmplan status --by lead",
    "sdg": "gcmplan status --by sdg",
    "tag": "gcmplan list --columns id,tags",
}
