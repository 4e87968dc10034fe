"""What the screens of `indicators` show: how the indicators of each plan do."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from gcmplan.plan.measurement import Missing
from gcmplan.progress.series import IndicatorReport
from gcmplan.progress.words import Attainment
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status
from gcmplan.render.screen import Style, clean
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Sentence, all_of, say

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
    """What one is one of, for programs; None for kinds of values that have none."""
    indicator = report.progress.indicator
    return indicator.unit.in_language(look.language) if indicator.unit else None


def measured(report: IndicatorReport, look: Look) -> str:
    """What one is one of, for people; empty for kinds of values that have none."""
    indicator = report.progress.indicator
    return clean(look.words(indicator.unit)) if indicator.unit else ""


def periods(report: IndicatorReport) -> Sentence:
    """The times of baseline, latest value and target: `2024 to 2026-H1, target 2027`."""
    indicator = report.progress.indicator
    baseline, target = indicator.baseline, indicator.last_target
    valued = [each for each in report.readings if each.missing is None]
    since = 1 if baseline and valued and _begins_with_baseline(report) else 0
    has_value = len(valued) > since
    return say(
        "{baseline}, {latest}, {target}",
        baseline=say("baseline {period}", period=baseline.period)
        if baseline
        else say("no baseline"),
        latest=say("latest {period}", period=valued[-1].period) if has_value else say("no value"),
        target=say("target {period}", period=target.period) if target else say("no target"),
    )


def wanting(report: IndicatorReport) -> Iterator[Sentence]:
    """What is late or missing, in words."""
    if report.late:
        first, more = report.late[0].text, len(report.late) - 1
        if more:
            yield say("late: value for {period} and {more} more", period=first, more=more)
        else:
            yield say("late: value for {period}", period=first)
    for each in report.readings:
        if each.missing:
            yield say("{period} {missing}", period=each.period, missing=word(Missing(each.missing)))
    if report.undivided:
        groups = all_of(map(clean, report.undivided))
        yield say("latest not broken down by {groups}", groups=groups)


def _begins_with_baseline(report: IndicatorReport) -> bool:
    baseline = report.progress.indicator.baseline
    return baseline is not None and report.readings[0].period == str(baseline.period)
