"""Results: what is measured, from where to where, and what was measured."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from decimal import Decimal
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gcmplan.exchange.iati.codes import MEASURES, RESULTS, Reference
from gcmplan.exchange.iati.element import element, narrated
from gcmplan.exchange.text import number_text
from gcmplan.plan.indicator import Aggregation, Direction, Indicator, IndicatorLevel
from gcmplan.plan.measurement import Actual, Point, Value, standing
from gcmplan.plan.text import Text
from gcmplan.plan.when import Precision, When
from gcmplan.progress.attainment import known_on

_ASCENDING = {Direction.INCREASE: "true", Direction.DECREASE: "false"}


def results(title: Text, indicators: Sequence[Indicator], as_of: date) -> Iterator[Element]:
    """What is wanted of something with a title: a result for each level of its indicators."""
    by_level: dict[IndicatorLevel | None, list[Element]] = {}
    for each in indicators:
        by_level.setdefault(each.level, []).append(_indicator(each, as_of))
    for level, measured in by_level.items():
        yield element("result", narrated("title", title), *measured, type=RESULTS[level])


def _indicator(indicator: Indicator, as_of: date) -> Element:
    return element(
        "indicator",
        narrated("title", _joined("{} ({})", indicator.title, indicator.unit)),
        *([narrated("description", indicator.definition)] if indicator.definition else []),
        *_references(indicator),
        *([_baseline(indicator.baseline)] if indicator.baseline else []),
        *_periods(indicator, as_of),
        measure=MEASURES[indicator.measure],
        ascending=_ASCENDING.get(indicator.direction) if indicator.direction else None,
        aggregation_status="true" if indicator.aggregation is Aggregation.SUM else None,
    )


def _references(indicator: Indicator) -> Iterator[Element]:
    if indicator.sdg_indicator:
        yield element("reference", vocabulary=Reference.SDG, code=indicator.sdg_indicator)
    yield element("reference", vocabulary=Reference.OWN, code=indicator.id)


def _baseline(point: Point) -> Element:
    day = str(point.period.last) if point.period.precision is Precision.DAY else None
    return _measured("baseline", point.value, iso_date=day, year=str(point.period.last.year))


class _Stretch(NamedTuple):
    """The time of a value; those of the same days are the same, however they are written."""

    last: date
    first: date


def _periods(indicator: Indicator, as_of: date) -> Iterator[Element]:
    """Targets, and the values known on a day that no other replaces, in the order of time."""
    told = [each for each in enumerate(indicator.actuals) if known_on(each[1], as_of)]
    by_time: dict[_Stretch, list[Element]] = {}
    for target in indicator.targets:
        by_time.setdefault(_stretch(target.period), []).append(_measured("target", target.value))
    for _, actual in standing(told):
        by_time.setdefault(_stretch(actual.period), []).extend(_actuals(actual))
    for (last, first), values in sorted(by_time.items(), key=lambda each: each[0]):
        yield element(
            "period",
            element("period-start", iso_date=str(first)),
            element("period-end", iso_date=str(last)),
            *values,
        )


def _stretch(period: When) -> _Stretch:
    return _Stretch(period.last, period.first)


def _actuals(actual: Actual) -> Iterator[Element]:
    """A value for all, and those of its groups."""
    if actual.value is not None:
        yield _measured("actual", actual.value, note=actual.note)
    for group in actual.parts:
        if group.number is not None:
            cut = (element("dimension", name=key, value=name) for key, name in group.names.items())
            yield _measured("actual", group.number, cut)


def _measured(
    name: str,
    value: Value,
    dimensions: Iterable[Element] = (),
    note: Text | None = None,
    **attributes: str | None,
) -> Element:
    """A value; one that is no number is told as a comment, for IATI takes numbers only."""
    number = None
    if isinstance(value, Decimal):
        number = number_text(value)
    else:
        note = _joined("{}: {}", Text(_word(value)), note)
    comment = [narrated("comment", note)] if note else []
    return element(name, *dimensions, *comment, **attributes, value=number)


def _word(value: bool | str) -> str:
    return str(value).lower() if isinstance(value, bool) else value


def _joined(pattern: str, first: Text, second: Text | None) -> Text:
    """Two texts as one, in every language of either."""
    if second is None:
        return first
    languages = {**(first.translations or {}), **(second.translations or {})}
    told = {
        each: pattern.format(first.in_language(each), second.in_language(each))
        for each in languages
    }
    return Text(pattern.format(first, second), told or None)
