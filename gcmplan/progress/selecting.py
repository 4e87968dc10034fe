"""Which actions are meant: a filter is a value, and asks everything in the same way."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from gcmplan.compact.compact import OBJECTIVES, Compact
from gcmplan.plan.action import Action
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.grouping import served
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.words import Health


class Trait(StrEnum):
    """What something can be chosen by."""

    HEALTH = "health"
    STATUS = "status"
    LEAD = "lead"
    AREA = "area"
    GCM = "gcm"
    SDG = "sdg"
    TAG = "tag"
    TEXT = "text"


NONE = "none"
"""Stands for having nothing of the kind: no lead, no status."""

Traits = Callable[[Trait], Iterable[str]]
"""What a thing answers when it is asked for a trait."""


class Wish(NamedTuple):
    """What is wanted of a trait, and what is not."""

    trait: Trait
    wanted: tuple[str, ...]
    """One of these will do; empty: anything does."""
    unwanted: tuple[str, ...] = ()
    """None of these may be there."""

    def met(self, traits: Traits) -> bool:
        """Whether a thing with such traits is wanted."""
        found = [each.casefold() for each in traits(self.trait)]
        kept = not self.wanted or any(self._fits(each, found) for each in self.wanted)
        return kept and not any(self._fits(each, found) for each in self.unwanted)

    def _fits(self, word: str, found: Sequence[str]) -> bool:
        if word == NONE and self.trait is not Trait.TEXT:
            return not found
        word = word.casefold()
        if self.trait is Trait.TEXT:
            return any(word in text for text in found)
        if self.trait is Trait.SDG and "." not in word:
            return any(target.startswith(f"{word}.") for target in found)
        return word in found


class Filter(NamedTuple):
    """Everything that is wished at once; without wishes all is kept."""

    wishes: tuple[Wish, ...] = ()
    due_before: date | None = None
    """Kept is what is due before this day; None: whenever it is due."""

    def keeps(self, traits: Traits, due: date | None) -> bool:
        """Whether a thing with such traits, due by such a day, is wanted."""
        if self.due_before is not None and (due is None or due >= self.due_before):
            return False
        return all(wish.met(traits) for wish in self.wishes)


EVERYTHING = Filter()
"""Keeps all."""


def selected(actions: Iterable[ActionProgress], wanted: Filter) -> tuple[ActionProgress, ...]:
    """The actions that a filter keeps, in their order."""
    return tuple(each for each in actions if wanted.keeps(traits_of(each), _last_day(each)))


def traits_of(each: ActionProgress) -> Traits:
    """What an action answers."""
    return lambda trait: _TRAITS[trait](each)


def vocabulary(plan: Plan, compact: Compact, trait: Trait) -> Sequence[str] | None:
    """The words that a trait can have in a plan; None if any text will do."""
    words: Mapping[Trait, Callable[[], Iterable[str]]] = {
        Trait.HEALTH: lambda: Health,
        Trait.STATUS: lambda: ActionStatus,
        Trait.LEAD: lambda: (each.id for each in plan.organizations),
        Trait.AREA: lambda: (each.id for each in plan.areas),
        Trait.GCM: lambda: map(str, OBJECTIVES),
        Trait.SDG: lambda: [*_goals(compact), *compact.sdg_targets],
        Trait.TAG: lambda: (tag for action in plan.actions for tag in action.tags),
    }
    return list(dict.fromkeys(words[trait]())) if trait in words else None


def texts_of(action: Action) -> Iterable[str]:
    """What is written about an action, in every language."""
    texts: list[Text | None] = [
        action.title,
        action.description,
        action.note,
        action.status_reason,
        *action.deliverables,
    ]
    yield action.id
    for text in texts:
        if text:
            yield text.main
            yield from (text.translations or {}).values()


_TRAITS: Mapping[Trait, Callable[[ActionProgress], Iterable[str]]] = {
    Trait.HEALTH: lambda each: [each.health],
    Trait.STATUS: lambda each: filter(None, [each.action.status]),
    Trait.LEAD: lambda each: each.action.lead,
    Trait.AREA: lambda each: filter(None, [each.objective.area]),
    Trait.GCM: lambda each: map(str, served(each)),
    Trait.SDG: lambda each: each.action.sdg or each.objective.sdg,
    Trait.TAG: lambda each: each.action.tags,
    Trait.TEXT: lambda each: texts_of(each.action),
}


def _goals(compact: Compact) -> Iterable[str]:
    return (target.partition(".")[0] for target in compact.sdg_targets)


def _last_day(each: ActionProgress) -> date | None:
    return each.action.due.last if each.action.due else None
