"""For a terminal: from where, how far and to where each indicator is, and what is wanting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.progress.series import IndicatorReport
from gcmplan.render.grid import Cell, Column, grid, room
from gcmplan.render.look import Look
from gcmplan.render.results.gauges import (
    ATTAINMENT_STYLES,
    Gauges,
    classes,
    measured,
    periods,
    wanting,
)
from gcmplan.render.screen import Screen, Segment, broken, clean, cut, wrapped
from gcmplan.render.words.figures import percent
from gcmplan.render.words.health import numbered as doing
from gcmplan.render.words.health import spoken
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.values import expected, shown, small_line
from gcmplan.sentence import say, say_as

_COLUMNS = (
    Column(say("BASE"), "right"),
    Column(say("LATEST"), "right"),
    Column(say("TARGET"), "right"),
    Column(say("EXPECT"), "right"),
    Column(say("ATT"), "right"),
    Column(say("CLASS")),
    Column(say("VALUES")),
)
_ROOMY = 100
"""Columns of a screen from which on titles stand in the table, and not below."""

_LONGEST = 9
"""Of a value in words; numbers are never cut."""

_LEAST = 12
"""Of a title in the table."""

_INDENT = 4


def render(plans: Sequence[Gauges], look: Look) -> Screen:
    """A line for each indicator, and below it what one should know of it."""
    several = len(plans) > 1
    roomy = look.width is None or look.width >= _ROOMY
    columns = [Column(say_as("document", "PLAN"))] if several else []
    columns += [Column(say("ID")), *([Column(say("TITLE"), flexible=True)] if roomy else [])]
    columns += _COLUMNS
    columns = [each._replace(heading=look.words(each.heading)) for each in columns]
    all_of_them = [(gauges, each) for gauges in plans for each in gauges.reports]
    rows = [
        [
            *([gauges.plan] if several else []),
            each.progress.indicator.id,
            *([_title(each, look)] if roomy else []),
            *_row(each, look),
        ]
        for gauges, each in all_of_them
    ]
    screen = Screen()
    if rows:
        least = _LEAST if roomy else 0
        fits = look.width is None or room(columns, rows, look.width, gap=2) >= least
        found = grid(columns, rows, look.width, gap=2 if fits else 1)
        screen.lines += found.heading
        for (gauges, each), lines in zip(all_of_them, found.rows, strict=True):
            screen.lines += lines
            title = [] if roomy else [_title(each, look)]
            for text in [*title, *_notes(each, gauges.with_groups, look)]:
                for part in wrapped(text, look.width, _INDENT):
                    screen.add(Segment(part, "dim"))
        screen.add()
    screen.lines += broken(_summary(plans, look), look.width, indent=2)
    return screen


def _row(each: IndicatorReport, look: Look) -> list[Cell]:
    found = each.progress
    indicator, target = found.indicator, found.indicator.last_target
    baseline = indicator.baseline.value if indicator.baseline else None
    attained = None if found.attainment is None else found.attainment * 100
    values = [
        cut(clean(value), _LONGEST)
        if isinstance(value, str)
        else look.words(shown(value, indicator))
        for value in (baseline, found.latest, target.value if target else None)
    ]
    return [
        *values,
        look.words(expected(each)),
        percent(attained),
        Segment(look.words(spoken(found.kind)), ATTAINMENT_STYLES[found.kind]),
        small_line(each.readings, look.ascii),
    ]


def _title(each: IndicatorReport, look: Look) -> str:
    return clean(look.words(each.progress.indicator.title))


def _notes(each: IndicatorReport, with_groups: bool, look: Look) -> Iterator[str]:
    """What stands below an indicator."""
    told = [look.words(periods(each)), *map(look.words, wanting(each))]
    yield look.say("; ").join(filter(None, [measured(each, look), *told]))
    if with_groups and each.by_groups is None:
        yield look.say("no value is broken down by groups")
    elif with_groups and each.by_groups:
        indicator, period = each.progress.indicator, each.by_groups.period
        groups = (
            look.say("{group}: {value}", group=clean(group), value=shown(group.number, indicator))
            for group in each.by_groups.groups
        )
        values = look.say("; ").join(groups)
        yield look.say("by groups in {period}: {values}", period=period, values=values)


def _summary(plans: Sequence[Gauges], look: Look) -> list[Segment]:
    counts = classes(plans)
    what = numbered(sum(counts.values()), "indicator")
    if len(plans) > 1:
        what = say("{things} in {files}", things=what, files=numbered(len(plans), "plan"))
    day = plans[0].status.progress.as_of
    line = [Segment(look.say("{what} as of {day}", what=what, day=day))]
    for number, kind in enumerate(kind for kind in counts if counts[kind]):
        line.append(Segment(", " if number else look.say(": ")))
        line.append(Segment(look.words(doing(counts[kind], kind)), ATTAINMENT_STYLES[kind]))
    late = sum(bool(each.late) for gauges in plans for each in gauges.reports)
    if not late:
        return line
    said = look.say_count("{number} with a late value", "{number} with a late value", late)
    return [*line, Segment(f" · {said}")]
