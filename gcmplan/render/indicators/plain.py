"""Plain: one fact a line, no boxes, lines or symbols, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.plan.measurement import Value
from gcmplan.progress.series import IndicatorReport
from gcmplan.render.figures import percent
from gcmplan.render.gauges import Gauges, classes, unit
from gcmplan.render.look import Look
from gcmplan.render.screen import clean
from gcmplan.render.values import expected, shown
from gcmplan.render.words import spoken


def render(plans: Sequence[Gauges], look: Look) -> str:
    """What is known of each indicator, a line each; what is not known is said."""
    lines = [f"indicators {spoken(kind)}: {number}" for kind, number in classes(plans).items()]
    for gauges in plans:
        plan = f"plan {gauges.plan} " if len(plans) > 1 else ""
        for each in gauges.reports:
            name = f"{plan}indicator {each.progress.indicator.id}"
            lines += [f"{name} {fact}" for fact in _facts(each, gauges.with_groups, look)]
    return "".join(f"{line}\n" for line in lines)


def _facts(each: IndicatorReport, with_groups: bool, look: Look) -> Iterator[str]:
    found = each.progress
    indicator, target = found.indicator, found.indicator.last_target
    yield f"title: {clean(indicator.title.in_language(look.language))}"
    if measured := unit(each, look):
        yield f"unit: {clean(measured)}"
    yield f"class: {spoken(found.kind)}"
    yield f"baseline: {_said(indicator.baseline.value if indicator.baseline else None, each)}"
    yield f"latest: {_said(found.latest, each)}"
    yield f"target: {_said(target.value if target else None, each)}"
    yield f"expected by now: {_words(expected(each))}"
    attained = None if found.attainment is None else found.attainment * 100
    yield f"attained: {_words(percent(attained))}"
    for read in each.readings:
        told = read.missing.replace("_", " ") if read.missing else _said(read.value, each)
        yield f"in {read.period}: {told}"
    for term in each.late:
        yield f"late: {term.text}"
    if each.undivided:
        yield f"not broken down by: {clean(', '.join(each.undivided))}"
    if with_groups and each.by_groups:
        for group in each.by_groups.groups:
            yield f"in {each.by_groups.period} {clean(group)}: {_said(group.number, each)}"


def _said(value: Value | None, each: IndicatorReport) -> str:
    return _words(clean(shown(value, each.progress.indicator)))


def _words(text: str) -> str:
    return "unknown" if text == "–" else text.replace("−", "-").replace(" %", " percent")
