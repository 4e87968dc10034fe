"""What falls due: actions, milestones, values of indicators, reviews, risks to look at again."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from enum import StrEnum
from typing import NamedTuple

from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.risk import Risk, RiskStatus
from gcmplan.plan.schedule import terms, unanswered
from gcmplan.plan.text import Text
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.ordering import natural
from gcmplan.progress.progress import ActionProgress, PlanProgress
from gcmplan.progress.selecting import EVERYTHING, Filter, Trait, Traits, selected, traits_of
from gcmplan.progress.words import Health


class Duty(StrEnum):
    """What is to be done."""

    ACTION = "action"
    """To complete it."""

    MILESTONE = "milestone"
    """To reach it."""

    VALUE = "value"
    """To supply it."""

    REVIEW = "review"
    """To say how an action stands, before silence makes it unknown."""

    RISK = "risk"
    """To look at it again."""


class State(StrEnum):
    """How a duty stands."""

    OVERDUE = "overdue"
    UNKNOWN = "unknown"
    """Its day has passed, and nobody reports whether it was done."""

    DUE = "due"
    """Its day is still to come, or is today."""


class Holder(NamedTuple):
    """What a duty belongs to: an action, an objective, or the plan as a whole."""

    objective: Objective | None = None
    action: ActionProgress | None = None

    @property
    def lead(self) -> tuple[str, ...]:
        """Who answers for it; empty if nobody is named."""
        led = self.action.action if self.action else self.objective
        return led.lead if led else ()


class Due(NamedTuple):
    """Something that falls due."""

    duty: Duty
    id: str
    """Of the action, milestone, indicator or risk."""
    title: Text
    when: str
    """As the plan has it: a day, a quarter, the period of a value."""
    day: date
    """The last day on which it is in time."""
    state: State
    lead: tuple[str, ...]
    """Who should do it; empty if nobody is named."""
    holder: Holder
    path: KeyPath
    more: int = 0
    """Of an overdue value: how many later periods lack one, too."""

    def days_left(self, as_of: date) -> int:
        """Days until it is due; negative once that is past."""
        return (self.day - as_of).days


class Agenda(NamedTuple):
    """What falls due in a plan, the longest overdue first."""

    progress: PlanProgress
    until: date
    """The last day that was asked for."""
    items: tuple[Due, ...]
    on_hold: tuple[ActionProgress, ...]
    """Actions that are suspended: nothing of them is due."""


def agenda(progress: PlanProgress, days: int, wanted: Filter = EVERYTHING) -> Agenda:
    """What is overdue, and what falls due within so many days, as far as it is wanted."""
    until = _later(progress.as_of, days)
    kept = [
        each
        for each in _duties(progress)
        if each.day <= until and wanted.keeps(_traits(each), each.day)
    ]
    on_hold = [each for each in selected(progress.actions, wanted) if each.health is Health.ON_HOLD]
    kept.sort(key=lambda each: (each.day, list(Duty).index(each.duty), natural(each.id)))
    return Agenda(progress, until, tuple(kept), tuple(on_hold))


def places_of_duties(progress: PlanProgress) -> Iterable[KeyPath]:
    """Where everything stands that is to be done, whenever it is due."""
    return (each.path for each in _duties(progress))


def _traits(due: Due) -> Traits:
    """What a duty answers: by itself, or as what it belongs to."""

    def answer(trait: Trait) -> Iterable[str]:
        action, objective = due.holder.action, due.holder.objective
        if trait is Trait.LEAD:
            return due.lead
        if trait is Trait.TEXT:
            return (due.id, due.title.main, *(due.title.translations or {}).values())
        if action:
            return traits_of(action)(trait)
        return _of_objective(objective, trait) if objective else ()

    return answer


def _of_objective(objective: Objective, trait: Trait) -> Iterable[str]:
    if trait is Trait.AREA:
        return filter(None, [objective.area])
    if trait is Trait.GCM:
        return map(str, objective.gcm)
    return objective.sdg if trait is Trait.SDG else ()


def _duties(progress: PlanProgress) -> Iterator[Due]:
    """All duties of a plan, whenever they are due."""
    plan, as_of = progress.plan, progress.as_of
    yield from _measuring(plan, plan.indicators, TOP, Holder(), as_of)
    yield from _watching(plan.risks, TOP, Holder(), as_of)
    for number, objective in enumerate(plan.objectives):
        path, holder = TOP / "objectives" / number, Holder(objective)
        yield from _measuring(plan, objective.indicators, path, holder, as_of)
        yield from _watching(objective.risks, path, holder, as_of)
    for each in progress.actions:
        if each.action.open and each.action.status is not ActionStatus.SUSPENDED:
            yield from _working(plan, each, as_of)


def _working(plan: Plan, each: ActionProgress, as_of: date) -> Iterator[Due]:
    """What is to be done about an action that is open."""
    action, path, holder = each.action, each.path, Holder(each.objective, each)
    if action.due:
        when, day = str(action.due), action.due.last
        state = _state(day, as_of, each)
        yield Due(Duty.ACTION, action.id, action.title, when, day, state, action.lead, holder, path)
    for position, milestone in enumerate(action.milestones):
        if milestone.due and not milestone.dropped and not milestone.reached(as_of):
            when, day = str(milestone.due), milestone.due.last
            state = _state(day, as_of, each)
            yield Due(
                Duty.MILESTONE,
                milestone.id,
                milestone.title,
                when,
                day,
                state,
                action.lead,
                holder,
                path / "milestones" / position,
            )
    yield from _reviewing(plan, each, as_of)
    yield from _measuring(plan, action.indicators, path, holder, as_of)
    yield from _watching(action.risks, path, holder, as_of)


def _reviewing(plan: Plan, each: ActionProgress, as_of: date) -> Iterator[Due]:
    """By when an action must be heard of; nothing where silence is never too long.

    Silence before the plan began is none.
    """
    reporting, action = plan.header.reporting, each.action
    heard = action.last_sign_of_life(as_of)
    if reporting is None or reporting.stale_after is None or heard is None:
        return
    since = max(heard, plan.header.period.start.first)
    day = _later(since, reporting.stale_after)
    late = State.OVERDUE if action.status else State.UNKNOWN
    state = State.DUE if day >= as_of else late
    holder = Holder(each.objective, each)
    yield Due(
        Duty.REVIEW, action.id, action.title, str(day), day, state, action.lead, holder, each.path
    )


def _measuring(
    plan: Plan, indicators: Sequence[Indicator], path: KeyPath, holder: Holder, as_of: date
) -> Iterator[Due]:
    """The values that are due; of those overdue, the first of each indicator."""
    action = holder.action.action if holder.action else None
    for position, indicator in enumerate(indicators):
        lacking = unanswered(indicator, list(terms(indicator, plan.header, action)))
        overdue = [term for term in lacking if term.due < as_of]
        lead = (indicator.responsible,) if indicator.responsible else holder.lead
        place = path / "indicators" / position
        for term in (*overdue[:1], *lacking[len(overdue) :]):
            state = State.OVERDUE if term.due < as_of else State.DUE
            more = len(overdue) - 1 if state is State.OVERDUE else 0
            yield Due(
                Duty.VALUE,
                indicator.id,
                indicator.title,
                term.text,
                term.due,
                state,
                lead,
                holder,
                place,
                more,
            )


def _watching(risks: Sequence[Risk], path: KeyPath, holder: Holder, as_of: date) -> Iterator[Due]:
    """The risks to look at again; those that are closed are no more."""
    for position, risk in enumerate(risks):
        if risk.review and risk.status is not RiskStatus.CLOSED:
            day = risk.review.last
            state = State.OVERDUE if day < as_of else State.DUE
            lead = (risk.owner,) if risk.owner else holder.lead
            place = path / "risks" / position
            yield Due(
                Duty.RISK, risk.id, risk.title, str(risk.review), day, state, lead, holder, place
            )


def _later(day: date, days: int) -> date:
    """So many days later; the last day of the calendar where that is beyond it."""
    return date.fromordinal(min(day.toordinal() + days, date.max.toordinal()))


def _state(day: date, as_of: date, each: ActionProgress) -> State:
    """How what belongs to an action stands: of what nobody reports on, nothing is known."""
    if day >= as_of:
        return State.DUE
    return State.UNKNOWN if each.health is Health.UNKNOWN else State.OVERDUE
