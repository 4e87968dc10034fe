"""Plain: one fact a line, no boxes, bars or symbols, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.progress.coverage import Served
from gcmplan.render.covering import Covered, title
from gcmplan.render.figures import exact
from gcmplan.render.look import Look
from gcmplan.render.screen import clean
from gcmplan.render.words import occurring


def render(plans: Sequence[Covered], look: Look) -> str:
    """What serves what in each plan, a fact a line."""
    texts = ("".join(f"{fact}\n" for fact in _facts(plan, look)) for plan in plans)
    return "\n".join(texts)


def _facts(plan: Covered, look: Look) -> Iterator[str]:
    covered = plan.table
    yield f"plan: {covered.progress.plan.header.id}"
    yield f"as of: {covered.progress.as_of}"
    for row in covered.rows:
        yield from _row(f"{covered.by} {row.group.id}", row, covered.areas, look)
    found = covered.involvement
    yield f"counted actions: {found.actions}"
    yield f"bodies of the State named: {found.state}"
    yield f"actions with several of them: {found.joint}"
    yield f"bodies outside the State named: {found.society}"
    yield f"actions with one or more of them: {found.shared}"


def _row(name: str, row: Served, areas: Sequence[str | None], look: Look) -> Iterator[str]:
    yield f"{name} title: {clean(title(row, look))}"
    yield f"{name} scope: {row.scope.replace('_', ' ')}"
    if row.reason:
        yield f"{name} reason: {clean(row.reason.in_language(look.language))}"
    yield f"{name} actions: {row.group.counted}"
    for health in occurring(row.group.health):
        yield f"{name} {health.replace('_', ' ')}: {row.group.health[health]}"
    yield f"{name} indicators: {row.indicators}"
    for money in row.group.money:
        yield f"{name} budget {money.currency}: {exact(money.budget) or 'unknown'}"
    for area in areas:
        yield f"{name} actions in {area or 'no area'}: {row.counted_in(area)}"
