"""What is measured of a plan: values, exact until they are printed. Unknown is None, never zero."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from gcmplan.keypath import KeyPath
from gcmplan.plan.action import Action
from gcmplan.plan.header import Thresholds
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.progress.means import Means
from gcmplan.progress.money import MoneySum
from gcmplan.progress.words import Attainment, Health, Method
from gcmplan.sentence import Sentence


class Slip(NamedTuple):
    """How far the date of an action is from the one that was adopted."""

    days: int | None
    """Positive if it is later now; None where then or now there is no date."""
    is_new: bool
    """Whether the adopted plan does not have the action."""
    approved: When | None
    """When it was due in the adopted plan; None if it had no date there."""


class Case(NamedTuple):
    """An action on a day, and all that its health depends on."""

    action: Action
    as_of: date
    thresholds: Thresholds
    stale_after: int | None
    """In days; None if silence is never too long."""
    actual: Fraction | None
    """Percent done."""
    planned: Fraction | None
    """Percent that should be done by now."""
    troubled: Mapping[str, Health]
    """The health of actions that are overdue or late, by their ids."""


class ActionProgress(NamedTuple):
    """How an action does on a day."""

    case: Case
    """By which it is judged."""
    path: KeyPath
    """Where it stands in the plan."""
    objective: Objective
    """Under which it stands."""
    method: Method
    """How it is known how far it is."""
    health: Health
    reasons: Callable[[Case], Iterable[Sentence]]
    """What tells why: nobody asks of most."""
    slip: Slip | None = None
    """None if no adopted plan is known."""

    @property
    def action(self) -> Action:
        """What is measured."""
        return self.case.action

    @property
    def why(self) -> tuple[Sentence, ...]:
        """Why its health is that; empty where all is well."""
        return tuple(self.reasons(self.case))

    @property
    def actual(self) -> Fraction | None:
        """Percent done."""
        return self.case.actual

    @property
    def planned(self) -> Fraction | None:
        """Percent that should be done by now."""
        return self.case.planned

    @property
    def gap(self) -> Fraction | None:
        """Actual less planned, in percentage points."""
        if self.actual is None or self.planned is None:
            return None
        return self.actual - self.planned

    @property
    def days_overdue(self) -> int:
        """0 if it is not overdue."""
        return self.action.days_overdue(self.case.as_of)


class Standing(NamedTuple):
    """How several actions do; health is counts, never one colour."""

    total: int
    counted: int
    """Of the total, those neither cancelled nor merged."""
    means: Means
    health: Mapping[Health, int]
    """Actions by health, all of them named; those dropped are not among them."""

    @property
    def dropped(self) -> int:
        """Actions cancelled or merged."""
        return self.total - self.counted


class GroupProgress(NamedTuple):
    """How several actions do together; health is counts, never one colour."""

    id: str | None
    """What they have in common; None for actions that have nothing of the kind."""
    title: Text | None
    """None for those, too."""
    total: int
    counted: int
    """Of the total, those neither cancelled nor merged."""
    means: Means
    health: Mapping[Health, int]
    """Actions by health, all of them named; those dropped are not among them."""
    money: tuple[MoneySum, ...]
    """By currency, in alphabetic order."""
    slip_days: int | None = None
    """The slip of the counted action that slipped most; None if of none it is known."""

    @property
    def dropped(self) -> int:
        """Actions cancelled or merged."""
        return self.total - self.counted


class Groups(NamedTuple):
    """Actions in groups."""

    by: str
    """What they are grouped by."""
    groups: tuple[GroupProgress, ...]
    overlapping: bool
    """Whether an action counts in several groups, so that they do not add up to the total."""


class IndicatorProgress(NamedTuple):
    """How an indicator does on a day."""

    indicator: Indicator
    path: KeyPath
    """Where it stands in the plan."""
    latest: Decimal | bool | str | None
    """Where it stands, in its unit; None if no value is known."""
    attainment: Fraction | None
    """Share of the way from baseline to the last target, not clamped; None if not assessed by it.

    `maintain` and `yes_no` are judged without it.
    """
    expected: Fraction | None
    """That share as it should be at the end of the latest value's period, or now if it still runs.

    None where no way leads there: without baseline or target, or before the baseline.
    """
    kind: Attainment

    @property
    def ratio(self) -> Fraction | None:
        """Attainment to what was expected."""
        if self.attainment is None or not self.expected:
            return None
        return self.attainment / self.expected


class Coverage(NamedTuple):
    """Which of the Compact's objectives the plan serves, by their numbers."""

    covered: tuple[int, ...]
    uncovered: tuple[int, ...]
    out_of_scope: tuple[int, ...]
    """Left aside on purpose, and not served either."""


class Overall(NamedTuple):
    """How a plan does on a day as a whole, without its groups and indicators."""

    as_of: date
    actions: tuple[ActionProgress, ...]
    total: GroupProgress
    coverage: Coverage


class PlanProgress(NamedTuple):
    """How a plan does on a day."""

    plan: Plan
    as_of: date
    period_gone: Fraction
    """Percent of the plan's days that have gone, 0 to 100."""
    actions: tuple[ActionProgress, ...]
    total: GroupProgress
    groups: Groups
    indicators: tuple[IndicatorProgress, ...]
    coverage: Coverage
    adopted: Plan | None = None
    """The plan as it was adopted, against which slip is measured; None if it is not known."""

    @property
    def attention(self) -> tuple[ActionProgress, ...]:
        """Actions overdue, then late; the worst first."""
        asked = [each for each in self.actions if each.health in {Health.OVERDUE, Health.LATE}]
        return tuple(sorted(asked, key=_urgency))

    @property
    def attainments(self) -> Mapping[Attainment, int]:
        """Indicators by how they do, all classes named."""
        counts = dict.fromkeys(Attainment, 0)
        for each in self.indicators:
            counts[each.kind] += 1
        return counts


def _urgency(each: ActionProgress) -> tuple[int, Fraction, str]:
    return -each.days_overdue, each.gap if each.gap is not None else Fraction(0), each.action.id
