"""A plan's progress in facts, each a line: no boxes, bars or symbols."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.means import Means
from gcmplan.progress.progress import ActionProgress, GroupProgress, PlanProgress
from gcmplan.progress.words import Health
from gcmplan.render.figures import UNKNOWN, exact, percent, points
from gcmplan.render.look import Look
from gcmplan.render.process import said, steps_by_status
from gcmplan.render.screen import clean
from gcmplan.render.since import steps
from gcmplan.render.status import Since, Status
from gcmplan.render.words import HEALTH_COLUMNS


def facts(status: Status, look: Look) -> Iterator[str]:
    """All facts of the screen, for screen readers and for grep."""
    progress = status.progress
    yield from _head(status, look)
    yield from _group("plan", progress.total)
    yield f"dropped: {progress.total.dropped}"
    for group in progress.groups.groups:
        title = clean(group.title.in_language(look.language)) if group.title else ""
        name = f"{progress.groups.by} {group.id or 'none'}"
        yield from ([f"{name} title: {title}"] if title else [])
        yield from _group(name, group)
        if progress.adopted:
            yield f"{name} slip: {_days(group.slip_days)}"
    for each in progress.attention:
        yield from _attention(each, look)
    yield f"indicators: {len(progress.indicators)}"
    for kind, number in progress.attainments.items():
        yield f"indicators {kind.replace('_', ' ')}: {number}"
    yield from _coverage(progress)
    yield from _process(progress)
    if status.since:
        yield from _since(progress, status.since)


def _head(status: Status, look: Look) -> Iterator[str]:
    header = status.progress.plan.header
    yield f"plan: {header.id}"
    yield f"title: {clean(header.title.in_language(look.language))}"
    yield f"status: {header.status.replace('_', ' ')}"
    if header.adopted:
        yield f"adopted: {header.adopted}"
    yield f"as of: {status.progress.as_of}"
    if status.revision:
        yield f"commit: {status.revision.short}"
        yield f"changed since that commit: {'yes' if status.is_changed else 'no'}"
    if header.baseline:
        yield f"baseline: {clean(header.baseline)}"
    yield f"period gone: {_figure(percent(status.progress.period_gone))}"


def _attention(each: ActionProgress, look: Look) -> Iterator[str]:
    name = f"action {each.action.id}"
    yield f"{name} title: {clean(each.action.title.in_language(look.language))}"
    yield f"{name} health: {each.health.replace('_', ' ')}"
    if each.days_overdue:
        yield f"{name} days overdue: {each.days_overdue}"
    if each.slip:
        yield f"{name} slip: {'new' if each.slip.is_new else _days(each.slip.days)}"
    for reason in each.why:
        yield f"{name} why: {clean(reason)}"


def _process(progress: PlanProgress) -> Iterator[str]:
    header = progress.plan.header
    for status, numbers in steps_by_status(header).items() if header.process else ():
        for number in numbers:
            yield f"step {number} of the guidance: {said(status)}"


def _group(name: str, group: GroupProgress) -> Iterator[str]:
    yield f"{name} actions: {group.counted}"
    yield from _means(name, group.means)
    for health in HEALTH_COLUMNS:
        if group.health[health] or health is Health.OVERDUE:
            yield f"{name} {health.replace('_', ' ')}: {group.health[health]}"
    for each in group.money:
        yield f"{name} budget {each.currency}: {exact(each.budget) or 'not reported'}"
        yield f"{name} secured {each.currency}: {exact(each.secured) or 'not reported'}"
        yield f"{name} spent {each.currency}: {exact(each.spent) or 'not reported'}"


def _days(days: int | None) -> str:
    return "unknown" if days is None else f"{days} days"


def _since(progress: PlanProgress, since: Since) -> Iterator[str]:
    name = f"since {clean(since.version.name)}"
    yield f"{name} day: {since.version.day}"
    for step in steps(progress.total, since) or ["none"]:
        yield f"{name} change: {step.replace('→', 'to').replace(' %', ' percent')}"


def _means(name: str, means: Means) -> Iterator[str]:
    yield f"{name} progress: {_figure(percent(means.actual))}"
    yield f"{name} planned: {_figure(percent(means.planned))}"
    yield f"{name} gap: {_figure(points(means.gap) + ' points')}"
    yield f"{name} actions that report: {means.known}"


def _figure(text: str) -> str:
    """A figure in words: what is not known is said, and a minus is one that programs read."""
    return (
        "unknown" if text.startswith(UNKNOWN) else text.replace("−", "-").replace(" %", " percent")
    )


def _coverage(progress: PlanProgress) -> Iterator[str]:
    coverage = progress.coverage
    for name, numbers in (
        ("served", coverage.covered),
        ("not served", coverage.uncovered),
        ("out of scope", coverage.out_of_scope),
    ):
        listed = f": {', '.join(map(str, numbers))}" if numbers else ": none"
        yield f"objectives of the Compact {name}{listed}"
