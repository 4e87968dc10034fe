"""The life of one thing in a plan: what it was in each version, and how its date moved."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from fractions import Fraction
from itertools import pairwise
from typing import Any, NamedTuple

from gcmplan.keypath import TOP
from gcmplan.plan.action import Action
from gcmplan.plan.index import KINDS
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.plan import Plan
from gcmplan.plan.risk import Risk
from gcmplan.plan.text import Text
from gcmplan.plan.walk import walk
from gcmplan.plan.when import When
from gcmplan.plan.words import Kind
from gcmplan.progress.attainment import assess
from gcmplan.progress.extent import actual

Value = When | Fraction | tuple[str, ...] | str | None
"""A date, percent done, ids, or words; None where nothing is said."""


class Glimpse(NamedTuple):
    """What a thing was in one version."""

    id: str
    kind: Kind
    title: Text | None
    due: When | None
    values: Mapping[str, Value]
    """What is followed of things of its kind, by name."""


class Moves(NamedTuple):
    """How a date moved over the versions."""

    times: int
    days: int
    """From the first date to the last; positive if it is later now."""


def glimpse(plan: Plan, ids: frozenset[str], as_of: date) -> Glimpse | None:
    """What the thing with one of some ids is in a plan on a day; None if there is none."""
    for record in walk(plan).values():
        id: str | None = getattr(record, "id", None)
        if id in ids and type(record) in KINDS:
            watch = _WATCHED.get(type(record), _nothing)
            title: Text | None = getattr(record, "title", None) or getattr(record, "name", None)
            due: When | None = getattr(record, "due", None)
            return Glimpse(id, KINDS[type(record)], title, due, watch(record, as_of))
    return None


def ids_of(plan: Plan, id: str) -> frozenset[str]:
    """All ids that a thing has or had."""
    for record in walk(plan).values():
        if isinstance(record, Action) and id in {record.id, *record.previous_ids}:
            return frozenset({id, record.id, *record.previous_ids})
    return frozenset({id})


def moves(glimpses: Iterable[Glimpse | None]) -> Moves:
    """How the date of a thing moved, from version to version."""
    dates = [each.due.last for each in glimpses if each and each.due]
    times = sum(before != after for before, after in pairwise(dates))
    return Moves(times, (dates[-1] - dates[0]).days if dates else 0)


def _action(action: Action, as_of: date) -> Mapping[str, Value]:
    return {
        "status": action.status,
        "due": action.due,
        "progress": actual(action, as_of)[0],
        "lead": action.lead,
    }


def _milestone(milestone: Milestone, _: date) -> Mapping[str, Value]:
    return {"due": milestone.due, "done": milestone.done}


def _indicator(indicator: Indicator, as_of: date) -> Mapping[str, Value]:
    latest = assess(indicator, TOP, as_of).latest
    target = indicator.last_target
    return {
        "value": None if latest is None else str(latest),
        "target": str(target.value) if target else None,
        "by": target.period if target else None,
    }


def _risk(risk: Risk, _: date) -> Mapping[str, Value]:
    return {
        "status": risk.status,
        "likelihood": str(risk.likelihood),
        "impact": str(risk.impact),
        "review": risk.review,
    }


def _nothing(_: Any, __: date) -> Mapping[str, Value]:
    """Of other things only the title is followed, and whether they are there."""
    return {}


_WATCHED: Mapping[type, Callable[[Any, date], Mapping[str, Value]]] = {
    Action: _action,
    Milestone: _milestone,
    Indicator: _indicator,
    Risk: _risk,
}
