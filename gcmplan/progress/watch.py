"""A plan over its versions: what nobody touched is judged again only when time may turn it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.header import Thresholds
from gcmplan.plan.plan import Plan
from gcmplan.progress.extent import actual, planned
from gcmplan.progress.health import TROUBLES, judged
from gcmplan.progress.means import Weight, means_of
from gcmplan.progress.progress import Case, Standing
from gcmplan.progress.turning import turn
from gcmplan.progress.words import Health


class _Known(NamedTuple):
    """An action judged alone."""

    case: Case
    health: Health
    until: int
    """The first day, counted as `date.toordinal` does, on which that may be otherwise."""

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

    def standing(self, plan: Plan, as_of: date) -> Standing:
        """How a version of the plan does as a whole on a day."""
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
                if known is None or not known.case.as_of <= as_of or today >= known.until:
                    known = self._known[id(action)] = _alone(action, as_of, *rules)
                found.append(known)
        return _together(found, as_of)


def _alone(action: Action, as_of: date, thresholds: Thresholds, stale_after: int | None) -> _Known:
    extent, _ = actual(action, as_of)
    case = Case(action, as_of, thresholds, stale_after, extent, planned(action, as_of), {})
    health, _ = judged(case)
    return _Known(case, health, turn(case))


def _together(found: Sequence[_Known], as_of: date) -> Standing:
    """How actions do together, those among them that depend on others judged once more."""
    troubled = {each.action.id: each.health for each in found if each.health in TROUBLES}
    healths = Counter(
        each.health
        if troubled.keys().isdisjoint(each.action.depends_on)
        else judged(each.case._replace(as_of=as_of, troubled=troubled))[0]
        for each in found
    )
    counted = [each for each in found if each.health is not Health.DROPPED]
    counts: dict[Health, int] = {
        each: healths[each] for each in list(Health) if each is not Health.DROPPED
    }
    return Standing(len(found), len(counted), means_of(counted, Weight.OWN), counts)
