"""For a terminal: from where, how far and to where each indicator is, and what is wanting."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.progress.series import IndicatorReport
from gcmplan.render.figures import UNKNOWN, percent
from gcmplan.render.gauges import (
    ATTAINMENT_STYLES,
    Gauges,
    classes,
    periods,
    unit,
    wanting,
)
from gcmplan.render.look import Look
from gcmplan.render.prose import counted
from gcmplan.render.screen import (
    Cell,
    Column,
    Screen,
    Segment,
    broken,
    clean,
    cut,
    table,
    wrapped,
)
from gcmplan.render.values import expected, shown, small_line
from gcmplan.render.words import spoken

_COLUMNS = (
    Column("BASE", "right"),
    Column("LATEST", "right"),
    Column("TARGET", "right"),
    Column("EXPECT", "right"),
    Column("ATT", "right"),
    Column("CLASS"),
    Column("VALUES"),
)
_ROOMY = 100
"""Columns of a screen from which on titles stand in the table, and not below."""

_LONGEST = 9
"""Of a value in words; numbers are never cut."""

_INDENT = 4


def render(plans: Sequence[Gauges], look: Look) -> Screen:
    """A line for each indicator, and below it what one should know of it."""
    several = len(plans) > 1
    roomy = look.width is None or look.width >= _ROOMY
    columns = [Column("PLAN")] if several else []
    columns += [Column("ID"), *([Column("TITLE", flexible=True)] if roomy else []), *_COLUMNS]
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
        heading, *lines = table(columns, rows, look.width).lines
        screen.lines.append(heading)
        for (gauges, each), line in zip(all_of_them, lines, strict=True):
            screen.lines.append(line)
            title = [] if roomy else [_title(each, look)]
            for text in [*title, *_notes(each, gauges.with_groups, look)]:
                for part in wrapped(text, look.width, _INDENT):
                    screen.add(Segment(part, "dim"))
        screen.add()
    screen.lines += broken(_summary(plans), look.width, indent=2)
    return screen


def _row(each: IndicatorReport, look: Look) -> list[Cell]:
    found = each.progress
    indicator, target = found.indicator, found.indicator.last_target
    baseline = indicator.baseline.value if indicator.baseline else None
    attained = None if found.attainment is None else found.attainment * 100
    values = [
        cut(clean(value), _LONGEST) if isinstance(value, str) else shown(value, indicator)
        for value in (baseline, found.latest, target.value if target else None)
    ]
    return [
        *values,
        expected(each),
        percent(attained).replace("-", "−"),
        Segment(spoken(found.kind), ATTAINMENT_STYLES[found.kind]),
        small_line(each.readings, look.ascii),
    ]


def _title(each: IndicatorReport, look: Look) -> str:
    return clean(each.progress.indicator.title.in_language(look.language))


def _notes(each: IndicatorReport, with_groups: bool, look: Look) -> Iterator[str]:
    """What stands below an indicator."""
    measured = unit(each, look)
    facts = [clean(measured)] if measured else []
    yield "; ".join([*facts, periods(each), *wanting(each)])
    if with_groups and each.by_groups is None:
        yield "no value is broken down by groups"
    elif with_groups and each.by_groups:
        indicator = each.progress.indicator
        groups = (
            f"{clean(group)}: {UNKNOWN if group.number is None else shown(group.number, indicator)}"
            for group in each.by_groups.groups
        )
        yield f"by groups in {each.by_groups.period}: {'; '.join(groups)}"


def _summary(plans: Sequence[Gauges]) -> list[Segment]:
    counts = classes(plans)
    where = f" in {counted(len(plans), 'plan')}" if len(plans) > 1 else ""
    as_of = plans[0].status.progress.as_of
    line = [Segment(f"{counted(sum(counts.values()), 'indicator')}{where} as of {as_of}")]
    for number, kind in enumerate(kind for kind in counts if counts[kind]):
        line.append(Segment(", " if number else ": "))
        line.append(Segment(f"{counts[kind]} {spoken(kind)}", ATTAINMENT_STYLES[kind]))
    late = sum(bool(each.late) for gauges in plans for each in gauges.reports)
    return [*line, Segment(f" · {late} with a late value")] if late else line
