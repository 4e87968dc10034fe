"""What changes do to a plan: two versions measured on the same day, and what time alone did."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from typing import NamedTuple

from gcmplan.progress.progress import Coverage, GroupProgress, Overall
from gcmplan.progress.words import Health


class Turn(NamedTuple):
    """An action that does otherwise than it did, though nobody changed anything about it."""

    action: str
    """Its id."""
    before: Health
    """On the day of the old version."""
    after: Health
    """On the day of the new version."""


class Effect(NamedTuple):
    """Two versions of a plan, measured on the same day."""

    as_of: date
    before: GroupProgress
    after: GroupProgress
    coverage_before: Coverage
    coverage_after: Coverage
    by_time: tuple[Turn, ...]
    """Empty if it is not known of which days the versions are."""


class OwnDays(NamedTuple):
    """Two versions of a plan, each measured on its own day."""

    old: Overall
    new: Overall


def effect(old: Overall, new: Overall, own: OwnDays | None, edited: Collection[str]) -> Effect:
    """What became of a plan between two versions.

    `old` and `new` are measured on the same day. `edited` are the ids of the actions about which
    something was changed: the others can only have turned by time.
    """
    turns = _turns(own, edited) if own else ()
    return Effect(new.as_of, old.total, new.total, old.coverage, new.coverage, turns)


def _turns(own: OwnDays, edited: Collection[str]) -> tuple[Turn, ...]:
    was = {each.action.id: each.health for each in own.old.actions}
    return tuple(
        Turn(each.action.id, was[each.action.id], each.health)
        for each in own.new.actions
        if each.action.id in was
        and each.action.id not in edited
        and was[each.action.id] is not each.health
    )
