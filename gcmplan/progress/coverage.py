"""What serves what: objectives, principles, targets and pledges against a plan's actions."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

from gcmplan.compact.compact import OBJECTIVES, Compact
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from gcmplan.progress.grouping import Grouping, Keys, keys_of, served, titles_of, together
from gcmplan.progress.means import Weight
from gcmplan.progress.progress import ActionProgress, Coverage, GroupProgress, PlanProgress

SERVABLE = (
    Grouping.GCM,
    Grouping.PRINCIPLE,
    Grouping.SDG,
    Grouping.FRAMEWORK,
    Grouping.PLEDGE,
    Grouping.ROUND_TABLE,
    Grouping.STAKEHOLDER,
)
"""What a plan can be asked to serve, or to take in."""


class Scope(StrEnum):
    """Whether something is served."""

    SERVED = "served"
    GAP = "gap"
    """No action that counts serves it."""

    OUT_OF_SCOPE = "out_of_scope"
    """None does, and the plan says why."""


class Served(NamedTuple):
    """What serves one thing."""

    group: GroupProgress
    """The actions that do, together; its id and title are those of the thing."""
    actions: tuple[ActionProgress, ...]
    """One by one, those dropped among them."""
    indicators: int
    """Of these actions, where they count, and of the plan's objectives that serve it."""
    scope: Scope
    reason: Text | None
    """Why it is out of scope; None if it is not."""

    def counted_in(self, area: str | None) -> int:
        """How many of the counted actions are in an area; None: in none."""
        counted = (each.objective for each in self.actions if each.action.counted)
        return sum(objective.area == area for objective in counted)


class Involvement(NamedTuple):
    """Who takes part in the counted actions: leads, partners and sources of money with an id.

    Money from a source in words may be anybody's, and is not counted.
    """

    actions: int
    """Counted actions."""
    state: int
    """Bodies of the State that are named: ministries, local government, parliament."""
    joint: int
    """Actions in which several of them take part."""
    society: int
    """Bodies outside the State that are named."""
    shared: int
    """Actions in which one of these takes part."""


class CoverageTable(NamedTuple):
    """What serves what in a plan."""

    progress: PlanProgress
    by: Grouping
    """What is served."""
    rows: tuple[Served, ...]
    areas: tuple[str | None, ...]
    """Ids of the areas with which it is crossed, None for none; empty if with none at all."""
    involvement: Involvement
    overlapping: bool
    """Whether an action serves several things, so that they do not add up to the total."""

    def among(self, scope: Scope) -> tuple[Served, ...]:
        """The things of one scope."""
        return tuple(each for each in self.rows if each.scope is scope)


def coverage_table(
    progress: PlanProgress, compact: Compact, by: Grouping, *, across_areas: bool = False
) -> CoverageTable:
    """What serves the things of one sort; all things that there are, but for the SDG targets.

    Of those only the ones named: a plan does not aim at all of the 169.
    """
    plan = progress.plan
    keys = keys_of(plan, compact, by)
    members: dict[str, list[ActionProgress]] = {}
    for each in progress.actions:
        for key in dict.fromkeys(keys(each)):
            members.setdefault(key, []).append(each)
    titles = titles_of(plan, compact, by)
    measured = _measured(progress, compact, by, keys)
    aside = _aside(plan) if by is Grouping.GCM else {}
    rows = []
    for key, title in titles.items():
        if by is not Grouping.SDG or key in members or key in measured:
            actions = members.get(key, [])
            group = together(key, title, actions, Weight.OWN)
            rows.append(_served(group, actions, measured.get(key, 0), aside.get(key)))
    serving = {each.path for actions in members.values() for each in actions if each.action.counted}
    return CoverageTable(
        progress,
        by,
        tuple(rows),
        _areas(progress) if across_areas else (),
        involvement(plan, progress.actions),
        sum(row.group.counted for row in rows) > len(serving),
    )


def covered(plan: Plan, actions: Iterable[ActionProgress]) -> Coverage:
    """Which of the Compact's objectives a plan serves."""
    reached = {number for each in actions if each.action.counted for number in served(each)}
    aside = {each.gcm for each in plan.header.out_of_scope} - reached
    return Coverage(
        tuple(number for number in OBJECTIVES if number in reached),
        tuple(number for number in OBJECTIVES if number not in reached | aside),
        tuple(number for number in OBJECTIVES if number in aside),
    )


def involvement(plan: Plan, actions: Sequence[ActionProgress]) -> Involvement:
    """Who takes part in the actions that count."""
    of_state = {each.id: each.type.of_state for each in plan.organizations}
    counted = [each.action for each in actions if each.action.counted]
    known = [[body for body in action.bodies if body in of_state] for action in counted]
    state = [[body for body in bodies if of_state[body]] for bodies in known]
    society = [[body for body in bodies if not of_state[body]] for bodies in known]
    return Involvement(
        len(counted),
        len({body for bodies in state for body in bodies}),
        sum(len(bodies) > 1 for bodies in state),
        len({body for bodies in society for body in bodies}),
        sum(bool(bodies) for bodies in society),
    )


def _served(
    group: GroupProgress, actions: Sequence[ActionProgress], indicators: int, aside: Text | None
) -> Served:
    if group.counted:
        return Served(group, tuple(actions), indicators, Scope.SERVED, None)
    scope = Scope.OUT_OF_SCOPE if aside else Scope.GAP
    return Served(group, tuple(actions), indicators, scope, aside)


def _aside(plan: Plan) -> Mapping[str, Text]:
    return {str(each.gcm): each.reason for each in plan.header.out_of_scope}


def _areas(progress: PlanProgress) -> tuple[str | None, ...]:
    """The areas of a plan, and none if an action that counts is in none."""
    areas: list[str | None] = [each.id for each in progress.plan.areas]
    counted = [each for each in progress.actions if each.action.counted]
    return (*areas, None) if any(each.objective.area is None for each in counted) else tuple(areas)


def _measured(
    progress: PlanProgress, compact: Compact, by: Grouping, keys: Keys
) -> Mapping[str, int]:
    """How many indicators measure each thing, by the objectives and the actions that hold them."""
    holders: list[tuple[int, Iterable[str]]] = [
        (len(objective.indicators), _serving(objective, compact, by))
        for objective in progress.plan.objectives
    ]
    counted = [each for each in progress.actions if each.action.counted]
    holders += [(len(each.action.indicators), keys(each)) for each in counted]
    counts: dict[str, int] = {}
    for number, things in holders:
        for thing in dict.fromkeys(things) if number else ():
            counts[thing] = counts.get(thing, 0) + number
    return counts


def _serving(objective: Objective, compact: Compact, by: Grouping) -> Iterable[str]:
    """What an objective of the plan serves by itself."""
    if by is Grouping.ROUND_TABLE:
        known = (compact.objectives.get(number) for number in objective.gcm)
        return (str(each.round_table) for each in known if each)
    return _OF_OBJECTIVE[by](objective) if by in _OF_OBJECTIVE else ()


_OF_OBJECTIVE: Mapping[Grouping, Callable[[Objective], Iterable[str]]] = {
    Grouping.GCM: lambda objective: map(str, objective.gcm),
    Grouping.PRINCIPLE: lambda objective: objective.principles,
    Grouping.SDG: lambda objective: objective.sdg,
    Grouping.FRAMEWORK: lambda objective: objective.aligns,
}
