"""Plain: one fact a line, no boxes, lines or symbols, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.plan.measurement import Missing, Value
from gcmplan.progress.series import IndicatorReport
from gcmplan.render.look import Look
from gcmplan.render.results.gauges import Gauges, classes, measured
from gcmplan.render.screen import clean_sentence
from gcmplan.render.words.figures import percent
from gcmplan.render.words.plainly import figure
from gcmplan.render.words.values import expected, shown
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Sentence, say


def render(plans: Sequence[Gauges], look: Look) -> str:
    """What is known of each indicator, a line each; what is not known is said."""
    return "".join(f"{clean_sentence(look.words(fact))}\n" for fact in _facts(plans, look))


def _facts(plans: Sequence[Gauges], look: Look) -> Iterator[Sentence]:
    for kind, number in classes(plans).items():
        yield say("indicators {kind}: {number}", kind=kind.said, number=number)
    for gauges in plans:
        for each in gauges.reports:
            name = say("indicator {id}", id=each.progress.indicator.id)
            if len(plans) > 1:
                name = say("plan {plan} {item}", plan=gauges.plan, item=name)
            for fact in _of_one(each, gauges.with_groups, look):
                yield say("{name} {fact}", name=name, fact=fact)


def _of_one(each: IndicatorReport, with_groups: bool, look: Look) -> Iterator[Sentence]:
    found = each.progress
    indicator, target = found.indicator, found.indicator.last_target
    baseline = indicator.baseline.value if indicator.baseline else None
    yield say("title: {title}", title=look.words(indicator.title))
    if unit := measured(each, look):
        yield say("unit: {unit}", unit=unit)
    yield say("class: {kind}", kind=found.kind.said)
    yield say("baseline: {value}", value=_said(baseline, each, look))
    yield say("latest: {value}", value=_said(found.latest, each, look))
    yield say("target: {value}", value=_said(target.value if target else None, each, look))
    yield say("expected by now: {value}", value=figure(look.words(expected(each)), look))
    attained = None if found.attainment is None else found.attainment * 100
    yield say("attained: {share}", share=figure(percent(attained), look))
    yield from _values(each, look)
    if with_groups and each.by_groups:
        period = each.by_groups.period
        for group in each.by_groups.groups:
            value = _said(group.number, each, look)
            yield say("in {period} {group}: {value}", period=period, group=str(group), value=value)


def _values(each: IndicatorReport, look: Look) -> Iterator[Sentence]:
    """The values in the order of time, and which are late."""
    for read in each.readings:
        told = word(Missing(read.missing)) if read.missing else _said(read.value, each, look)
        yield say("in {period}: {value}", period=read.period, value=told)
    for term in each.late:
        yield say("late: {period}", period=term.text)
    if each.undivided:
        yield say("not broken down by: {groups}", groups=", ".join(each.undivided))


def _said(value: Value | None, each: IndicatorReport, look: Look) -> str:
    return figure(look.words(shown(value, each.progress.indicator)), look)
