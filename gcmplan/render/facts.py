"""A plan's progress in facts, each a line: no boxes, bars or symbols."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.progress import GroupProgress, Health, Means, PlanProgress
from gcmplan.render.figures import UNKNOWN, exact, percent, points
from gcmplan.render.look import Look
from gcmplan.render.screen import clean
from gcmplan.render.words import HEALTH_COLUMNS


def facts(progress: PlanProgress, look: Look) -> Iterator[str]:
    """All facts of the screen, for screen readers and for grep."""
    header = progress.plan.header
    yield f"plan: {header.id}"
    yield f"title: {clean(header.title.in_language(look.language))}"
    yield f"status: {header.status.replace('_', ' ')}"
    if header.adopted:
        yield f"adopted: {header.adopted}"
    yield f"as of: {progress.as_of}"
    yield f"period gone: {_figure(percent(progress.period_gone))}"
    yield from _group("plan", progress.total)
    yield f"dropped: {progress.total.dropped}"
    for group in progress.groups.groups:
        title = clean(group.title.in_language(look.language)) if group.title else ""
        name = f"{progress.groups.by} {group.id or 'none'}"
        yield from ([f"{name} title: {title}"] if title else [])
        yield from _group(name, group)
    for each in progress.attention:
        title = clean(each.action.title.in_language(look.language))
        yield f"action {each.action.id} title: {title}"
        yield f"action {each.action.id} health: {each.health.replace('_', ' ')}"
        if each.days_overdue:
            yield f"action {each.action.id} days overdue: {each.days_overdue}"
        for reason in each.why:
            yield f"action {each.action.id} why: {clean(reason)}"
    yield f"indicators: {len(progress.indicators)}"
    for kind, number in progress.attainments.items():
        yield f"indicators {kind.replace('_', ' ')}: {number}"
    yield from _coverage(progress)


def _group(name: str, group: GroupProgress) -> Iterator[str]:
    yield f"{name} actions: {group.counted}"
    yield from _means(name, group.means)
    for health in HEALTH_COLUMNS:
        if group.health[health] or health is Health.OVERDUE:
            yield f"{name} {health.replace('_', ' ')}: {group.health[health]}"
    for each in group.money:
        yield f"{name} budget {each.currency}: {exact(each.budget)}"
        yield f"{name} secured {each.currency}: {exact(each.secured)}"
        yield f"{name} spent {each.currency}: {exact(each.spent)}"


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
