"""How an indicator does: how far it came on its way from baseline to target."""

from __future__ import annotations

from datetime import date
from decimal import Decimal
from fractions import Fraction

from gcmplan.keypath import KeyPath
from gcmplan.plan.indicator import Aggregation, Direction, Indicator, Measure
from gcmplan.plan.measurement import Actual, Point, Value, standing
from gcmplan.progress.progress import IndicatorProgress
from gcmplan.progress.words import Attainment

_CUTS = (
    (Fraction(95, 100), Attainment.ON_TRACK),
    (Fraction(60, 100), Attainment.TOO_SLOW),
    (Fraction(0), Attainment.LIMITED),
)
"""The least ratio of attained to expected for each class."""


def assess(indicator: Indicator, path: KeyPath, as_of: date) -> IndicatorProgress:
    """How an indicator does on a day."""
    told = (each for each in enumerate(indicator.actuals) if known_on(each[1], as_of))
    known = [actual for _, actual in standing(told)]
    latest = _latest(indicator, known)
    if indicator.measure is Measure.YES_NO:
        kind = _yes_no(indicator, latest)
        return IndicatorProgress(indicator, path, latest, None, None, kind)
    if not isinstance(latest, Decimal) or not indicator.measure.numeric:
        return IndicatorProgress(indicator, path, latest, None, None, Attainment.NOT_ASSESSED)
    if indicator.direction is Direction.MAINTAIN:
        kind = _maintained(indicator, latest)
        return IndicatorProgress(indicator, path, latest, None, None, kind)
    expected = _expected(indicator, min(known[-1].period.last, as_of))
    attained = _attained(indicator, latest) if expected is not None else None
    kind = _kind(attained, expected)
    return IndicatorProgress(indicator, path, latest, attained, expected, kind)


def known_on(actual: Actual, as_of: date) -> bool:
    """Whether a value is known on a day.

    It is when it has been reported, or, where nothing is said of that, as soon as its period has
    begun: a value may be reported before its period is over.
    """
    told = actual.reported.first if actual.reported else actual.period.first
    return max(told, actual.period.first) <= as_of


def _latest(indicator: Indicator, known: list[Actual]) -> Value | None:
    """Where an indicator stands; None if no value is known."""
    if not known:
        return None
    if indicator.aggregation is not Aggregation.SUM:
        return known[-1].value
    since = indicator.baseline.period.last if indicator.baseline else date.min
    added = [each.number for each in known if each.period.first > since]
    numbers = [number for number in added if number is not None]
    return sum(numbers, Decimal(0)) if numbers else None


def _yes_no(indicator: Indicator, latest: Value | None) -> Attainment:
    """Whether the last target is reached; without a target nothing says which answer is wanted."""
    target = indicator.last_target
    wanted = target.value if target else None
    if not isinstance(latest, bool) or not isinstance(wanted, bool):
        return Attainment.NOT_ASSESSED
    return Attainment.REACHED if latest is wanted else Attainment.LIMITED


def _maintained(indicator: Indicator, latest: Decimal) -> Attainment:
    """Whether a value stays on the side of its target on which the baseline is."""
    baseline, target = _number(indicator.baseline), _target(indicator)
    if target is None:
        return Attainment.NOT_ASSESSED
    if latest == target:
        return Attainment.REACHED
    if baseline is None or baseline == target:
        return Attainment.NOT_ASSESSED
    kept = (latest > target) == (baseline > target)
    return Attainment.REACHED if kept else Attainment.DETERIORATING


def _attained(indicator: Indicator, value: Decimal) -> Fraction | None:
    """The share of the way from the baseline to the last target; None if there is no such way."""
    baseline, target = _number(indicator.baseline), _target(indicator)
    if baseline is None or target is None or baseline == target:
        return None
    return Fraction(value - baseline) / Fraction(target - baseline)


def _expected(indicator: Indicator, day: date) -> Fraction | None:
    """The share of the way that should be behind on a day: straight from target to target.

    None if there is no way, and before the baseline: what was measured there says nothing of it.
    """
    baseline, target = _number(indicator.baseline), _target(indicator)
    if baseline is None or target is None or baseline == target:
        return None
    in_time = sorted(indicator.targets, key=lambda target: target.period.last)
    way = [point for point in (indicator.baseline, *in_time) if _number(point) is not None]
    passed = [point for point in way if point and point.period.last <= day]
    ahead = [point for point in way if point and point.period.last > day]
    if not passed:
        return None
    here = passed[-1]
    value = Fraction(_number(here) or 0)
    if ahead:
        days = (ahead[0].period.last - here.period.last).days
        gone = Fraction((day - here.period.last).days, days)
        value += (Fraction(_number(ahead[0]) or 0) - value) * gone
    return (value - Fraction(baseline)) / Fraction(target - baseline)


def _kind(attained: Fraction | None, expected: Fraction | None) -> Attainment:
    """The class; where nothing is due yet, all that is not behind the baseline is on track."""
    if attained is None or expected is None:
        return Attainment.NOT_ASSESSED
    if attained >= 1:
        return Attainment.REACHED
    if attained < 0:
        return Attainment.DETERIORATING
    if expected <= 0:
        return Attainment.ON_TRACK
    ratio = attained / expected
    return next(kind for least, kind in _CUTS if ratio >= least)


def _number(point: Point | None) -> Decimal | None:
    return point.number if point else None


def _target(indicator: Indicator) -> Decimal | None:
    """The value of the last target; None if there is none, or it is no number."""
    return _number(indicator.last_target)
