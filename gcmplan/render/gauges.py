"""What the screens of `indicators` show: how the indicators of each plan do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from gcmplan.progress.series import IndicatorReport
from gcmplan.progress.words import Attainment
from gcmplan.render.look import Look
from gcmplan.render.screen import Style, clean
from gcmplan.render.status import Status

ATTAINMENT_STYLES: Mapping[Attainment, Style] = {
    Attainment.REACHED: "good",
    Attainment.ON_TRACK: "good",
    Attainment.TOO_SLOW: "warn",
    Attainment.LIMITED: "warn",
    Attainment.DETERIORATING: "bad",
    Attainment.NOT_ASSESSED: "strong",
}


class Gauges(NamedTuple):
    """A plan, and how its indicators do."""

    status: Status
    reports: tuple[IndicatorReport, ...]
    """Those that were asked for."""
    with_groups: bool
    """Whether the groups of the latest values are asked for, too."""

    @property
    def plan(self) -> str:
        """The id of the plan."""
        return self.status.progress.plan.header.id


def classes(plans: Sequence[Gauges]) -> dict[Attainment, int]:
    """How many indicators do how."""
    counts = dict.fromkeys(Attainment, 0)
    for gauges in plans:
        for each in gauges.reports:
            counts[each.progress.kind] += 1
    return counts


def unit(report: IndicatorReport, look: Look) -> str | None:
    """What one is one of; None for kinds of values that have none."""
    indicator = report.progress.indicator
    return indicator.unit.in_language(look.language) if indicator.unit else None


def periods(report: IndicatorReport) -> str:
    """The times of baseline, latest value and target: `2024 to 2026-H1, target 2027`."""
    indicator = report.progress.indicator
    begin = f"baseline {indicator.baseline.period}" if indicator.baseline else "no baseline"
    valued = [each for each in report.readings if each.missing is None]
    since = 1 if indicator.baseline and valued and _begins_with_baseline(report) else 0
    latest = f"latest {valued[-1].period}" if len(valued) > since else "no value"
    target = indicator.last_target
    return ", ".join((begin, latest, f"target {target.period}" if target else "no target"))


def wanting(report: IndicatorReport) -> Iterator[str]:
    """What is late or missing, in words."""
    if report.late:
        more = f" and {len(report.late) - 1} more" if len(report.late) > 1 else ""
        yield f"late: value for {report.late[0].text}{more}"
    for each in report.readings:
        if each.missing:
            yield f"{each.period} {each.missing.replace('_', ' ')}"
    if report.undivided:
        yield f"latest not broken down by {' and '.join(map(clean, report.undivided))}"


def _begins_with_baseline(report: IndicatorReport) -> bool:
    baseline = report.progress.indicator.baseline
    return baseline is not None and report.readings[0].period == str(baseline.period)
