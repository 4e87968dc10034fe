"""Indicators: each with its chart, its values in a table, and what is wanting."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from typing import NamedTuple

from gcmplan.plan.indicator import Aggregation
from gcmplan.plan.measurement import Point
from gcmplan.plan.measurement import Value as PlanValue
from gcmplan.progress.series import IndicatorReport
from gcmplan.progress.words import Attainment
from gcmplan.render.results.gauges import wanting
from gcmplan.render.sections.chart import Chart, chart
from gcmplan.render.sections.gauge import Badge, badge
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Link, Setting
from gcmplan.render.words.figures import percent
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.values import expected, shown
from gcmplan.render.words.vocabulary import word


class Value(NamedTuple):
    """A value at a time, in a table."""

    period: str
    kind: str
    """What it is: baseline, measured, target."""
    value: Phrase | str
    remark: str


class Measured(NamedTuple):
    """An indicator."""

    id: str
    anchor: str
    title: Phrase
    unit: Phrase | None
    badge: Badge
    level: str | None
    baseline: Phrase | str
    latest: Phrase | str
    target: Phrase | str
    expected: str
    attained: str
    values: tuple[Value, ...]
    chart: Chart | None
    wanting: tuple[str, ...]
    groups: tuple[tuple[Phrase, str], ...]
    """The latest value by groups: their names, and the value of each."""
    groups_of: str | None
    """The time of these."""
    definition: tuple[Phrase, ...]
    responsible: Phrase | None
    frequency: str | None
    sdg_indicator: str | None
    sources: tuple[Link, ...]


class Measures(NamedTuple):
    """All indicators of a plan."""

    number: str
    all: tuple[Measured, ...]
    own: tuple[Measured, ...]
    """Those of the plan as a whole."""
    counts: tuple[tuple[Badge, int], ...]
    """How many do how; only what occurs."""


def view(setting: Setting, measured: tuple[Measured, ...]) -> Measures:
    """All indicators of a plan, in its order."""
    reports = setting.account.indicators
    own = [
        each
        for each, report in zip(measured, reports, strict=True)
        if report.objective is None and report.action is None
    ]
    attained = setting.account.progress.attainments
    counts = [(badge(kind, setting.look), attained[kind]) for kind in Attainment if attained[kind]]
    number = setting.look.words(numbered(len(measured), "indicator"))
    return Measures(number, measured, tuple(own), tuple(counts))


def measured(report: IndicatorReport, setting: Setting) -> Measured:
    """An indicator, as it is shown."""
    found, voice, look = report.progress, setting.voice, setting.look
    indicator = found.indicator
    broken = report.by_groups
    return Measured(
        indicator.id,
        setting.anchors.at(found.path),
        voice.say(indicator.title),
        voice.say_if(indicator.unit),
        badge(found.kind, look),
        look.words(word(indicator.level)) if indicator.level else None,
        _point(indicator.baseline, report, setting),
        _said(found.latest, report, setting),
        _point(indicator.last_target, report, setting),
        look.words(expected(report)),
        _attained(found.attainment),
        tuple(_values(report, setting)),
        chart(report, setting.account.progress.as_of),
        tuple(map(look.words, wanting(report))),
        tuple(
            (voice.say(str(each)), look.words(shown(each.number, indicator)))
            for each in broken.groups
        )
        if broken
        else (),
        broken.period if broken else None,
        voice.paragraphs(indicator.definition),
        setting.named([indicator.responsible])[0] if indicator.responsible else None,
        look.words(word(indicator.frequency)) if indicator.frequency else None,
        indicator.sdg_indicator,
        setting.links(indicator.sources),
    )


def _attained(share: Fraction | None) -> str:
    return percent(None if share is None else share * 100, "\u00a0").replace("-", "−")


def _point(point: Point | None, report: IndicatorReport, setting: Setting) -> Phrase | str:
    return _said(point.value if point else None, report, setting)


def _said(value: PlanValue | None, report: IndicatorReport, setting: Setting) -> Phrase | str:
    """A value: that of a qualitative indicator is a text of the plan."""
    text = shown(value, report.progress.indicator)
    return setting.voice.say(text) if isinstance(value, str) else setting.look.words(text)


def _values(report: IndicatorReport, setting: Setting) -> Iterator[Value]:
    """What was measured and what is aimed at."""
    look = setting.look
    indicator = report.progress.indicator
    baseline, adds = indicator.baseline, indicator.aggregation is Aggregation.SUM
    if baseline:
        yield Value(
            str(baseline.period), look.say("baseline"), _said(baseline.value, report, setting), ""
        )
    for each in report.readings[1:] if baseline and not adds else report.readings:
        missing = look.words(word(each.missing)) if each.missing else ""
        kind = look.say("sum so far") if adds else look.say("measured")
        yield Value(each.period, kind, _said(each.value, report, setting), missing)
    for target in indicator.targets:
        yield Value(
            str(target.period), look.say("target"), _said(target.value, report, setting), ""
        )
