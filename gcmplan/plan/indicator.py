"""Indicators: what is measured, from where to where, and what was measured."""

from gcmplan.plan.measurement import Actual, Point, standing
from gcmplan.plan.organization import OrganizationRef
from gcmplan.plan.record import Many, Record
from gcmplan.plan.text import Text
from gcmplan.plan.words import Id, Link, Words


class IndicatorLevel(Words):
    """How far from the work itself the measured thing is."""

    OUTPUT = "output"
    """What the work produced."""

    OUTCOME = "outcome"
    """What changed by it."""

    IMPACT = "impact"
    """What that means for people in the long run."""


class Measure(Words):
    """What kind of value an indicator has."""

    NUMBER = "number"
    PERCENTAGE = "percentage"
    YES_NO = "yes_no"
    QUALITATIVE = "qualitative"

    @property
    def numeric(self) -> bool:
        """Whether its values are numbers."""
        return self in {Measure.NUMBER, Measure.PERCENTAGE}


class Direction(Words):
    """Which way an indicator should go."""

    INCREASE = "increase"
    DECREASE = "decrease"
    MAINTAIN = "maintain"


class Aggregation(Words):
    """How the values of an indicator add up to where it stands."""

    LATEST = "latest"
    """Each value is the state of things at that time."""

    SUM = "sum"
    """Each value is what the period added."""


class Frequency(Words):
    """How often a value is due."""

    MONTHLY = "monthly"
    QUARTERLY = "quarterly"
    BIANNUAL = "biannual"
    ANNUAL = "annual"
    BIENNIAL = "biennial"


class Indicator(Record):
    """What is measured: of the plan, the objective or the action under which it stands."""

    id: Id
    """Its id: `I07`."""

    title: Text
    """What is measured, without the target."""

    level: IndicatorLevel | None = None
    """How far from the work the measured thing is; None if not stated."""

    measure: Measure = Measure.NUMBER
    """What kind of value it has."""

    unit: Text | None = None
    """What one is one of, as `workers`; needed for numbers, None for the other kinds."""

    direction: Direction | None = None
    """Which way it should go; needed for numbers and percentages, None for the other kinds."""

    aggregation: Aggregation | None = None
    """How its values add up; needed for numbers. None for the others: the latest value counts."""

    baseline: Point | None = None
    """Where it stood before; None if not known, and then progress cannot be assessed."""

    targets: Many[Point] = ()
    """Where it should stand and when, in the order of time."""

    actuals: Many[Actual] = ()
    """What was measured, in the order of time."""

    disaggregation: Many[str] = ()
    """The dimensions by which each value is to be broken down, as `sex`."""

    sdg_indicator: str | None = None
    """The indicator of the Sustainable Development Goals it follows, as "10.7.1"; None if none."""

    responsible: OrganizationRef | None = None
    """The body that supplies the values; None if not stated."""

    frequency: Frequency | None = None
    """How often a value is due; None if not stated."""

    definition: Text | None = None
    """How it is measured, so that others would measure the same; None if not given."""

    sources: Many[Link] = ()
    """Where its values come from."""

    @property
    def last_target(self) -> Point | None:
        """The target that is last in time; None if there is none."""
        return max(self.targets, key=lambda target: target.period.last, default=None)

    @property
    def standing(self) -> list[tuple[int, Actual]]:
        """The actuals that stand, each with its position in the list."""
        return standing(enumerate(self.actuals))
