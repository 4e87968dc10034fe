"""A plan over its versions: what nobody touched is judged again only when time may turn it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from itertools import zip_longest
from typing import Literal, NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.header import Thresholds
from gcmplan.plan.plan import Plan
from gcmplan.progress.extent import actual, planned
from gcmplan.progress.health import TROUBLES, judged
from gcmplan.progress.means import Tally
from gcmplan.progress.progress import Case, Standing
from gcmplan.progress.turning import turn
from gcmplan.progress.words import Health


class _Known(NamedTuple):
    """An action judged alone."""

    case: Case
    health: Health
    since: int
    """The day of the case, counted as `date.toordinal` does."""
    until: int
    """The first day after it on which that may be otherwise."""
    needed: tuple[str, ...]
    """The ids of the actions that it depends on."""

    @property
    def action(self) -> Action:
        return self.case.action

    @property
    def actual(self) -> Fraction | None:
        return self.case.actual

    @property
    def planned(self) -> Fraction | None:
        return self.case.planned


class Watch:
    """Measures versions of a plan, which share the actions that are the same."""

    def __init__(self) -> None:
        self._rules: object = None
        """By which the plan has its actions judged."""
        self._known: dict[int, _Known] = {}
        """By the place of the action in memory, where it is held."""
        self._counted: list[_Known] = []
        """The actions of the version measured last, and below what they come to."""
        self._tally = Tally()
        self._healths = Counter[Health]()

    def standing(self, plan: Plan, as_of: date) -> Standing:
        """How a version of the plan does as a whole on a day."""
        found = self._found(plan, as_of)
        for before, now in zip_longest(self._counted, found):
            if before is not now:
                self._count(before, -1)
                self._count(now, 1)
        self._counted = found
        healths = self._healths + _turned(found, as_of)
        counts: dict[Health, int] = {
            each: healths[each] for each in list(Health) if each is not Health.DROPPED
        }
        return Standing(len(found), sum(counts.values()), self._tally.means, counts)

    def _found(self, plan: Plan, as_of: date) -> list[_Known]:
        """The actions of a version, each judged alone."""
        reporting, thresholds = plan.header.reporting, plan.header.thresholds
        rules = thresholds, reporting.stale_after if reporting else None
        if rules != self._rules:
            self._rules = rules
            self._known.clear()
        today = as_of.toordinal()
        found = []
        for objective in plan.objectives:
            for action in objective.actions:
                known = self._known.get(id(action))
                if known is None or not known.since <= today < known.until:
                    known = self._known[id(action)] = _alone(action, as_of, *rules)
                found.append(known)
        return found

    def _count(self, known: _Known | None, times: Literal[1, -1]) -> None:
        if known is None:
            return
        self._healths[known.health] += times
        if known.health is not Health.DROPPED:
            self._tally.add(known, known.action.share, times)


def _alone(action: Action, as_of: date, thresholds: Thresholds, stale_after: int | None) -> _Known:
    extent, _ = actual(action, as_of)
    case = Case(action, as_of, thresholds, stale_after, extent, planned(action, as_of), {})
    health, _ = judged(case)
    return _Known(case, health, as_of.toordinal(), turn(case), action.depends_on)


def _turned(found: Sequence[_Known], as_of: date) -> Counter[Health]:
    """What becomes of the counts of healths when actions that depend on others are judged so."""
    change = Counter[Health]()
    dependent = [each for each in found if each.needed]
    if dependent:
        troubled = {each.action.id: each.health for each in found if each.health in TROUBLES}
        for each in dependent:
            if not troubled.keys().isdisjoint(each.needed):
                case = each.case._replace(as_of=as_of, troubled=troubled)
                change.subtract((each.health,))
                change.update((judged(case)[0],))
    return change
