"""Plain: one fact a line, no boxes, bars or symbols, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.progress.coverage import Scope, Served
from gcmplan.render.look import Look
from gcmplan.render.results.covering import Covered, called
from gcmplan.render.screen import clean_sentence
from gcmplan.render.words.figures import exact
from gcmplan.render.words.groupings import named
from gcmplan.render.words.health import occurring
from gcmplan.sentence import Sentence, say, say_as


def render(plans: Sequence[Covered], look: Look) -> str:
    """What serves what in each plan, a fact a line."""
    texts = (
        "".join(f"{clean_sentence(look.words(fact))}\n" for fact in _facts(plan, look))
        for plan in plans
    )
    return "\n".join(texts)


def _facts(plan: Covered, look: Look) -> Iterator[Sentence]:
    covered = plan.table
    yield say("plan: {id}", id=covered.progress.plan.header.id)
    yield say("as of: {day}", day=covered.progress.as_of)
    for row in covered.rows:
        yield from _row(named(covered.by, row.group.id), row, covered.areas, look)
    found = covered.involvement
    yield say("counted actions: {number}", number=found.actions)
    yield say("bodies of the State named: {number}", number=found.state)
    yield say("actions with several of them: {number}", number=found.joint)
    yield say("bodies outside the State named: {number}", number=found.society)
    yield say("actions with one or more of them: {number}", number=found.shared)


_SCOPES = {
    Scope.SERVED: say_as("scope", "served"),
    Scope.GAP: say_as("scope", "gap"),
    Scope.OUT_OF_SCOPE: say_as("scope", "out of scope"),
}


def _row(
    name: Sentence, row: Served, areas: Sequence[str | None], look: Look
) -> Iterator[Sentence]:
    yield say("{name} title: {title}", name=name, title=called(row, look))
    yield say("{name} scope: {scope}", name=name, scope=_SCOPES[row.scope])
    if row.reason:
        yield say("{name} reason: {reason}", name=name, reason=look.words(row.reason))
    yield say("{name} actions: {number}", name=name, number=row.group.counted)
    for health in occurring(row.group.health):
        number = row.group.health[health]
        yield say("{name} {health}: {number}", name=name, health=health.said, number=number)
    yield say("{name} indicators: {number}", name=name, number=row.indicators)
    for money in row.group.money:
        yield say(
            "{name} budget {currency}: {amount}",
            name=name,
            currency=money.currency,
            amount=exact(money.budget) or say("unknown"),
        )
    for area in areas:
        number = row.counted_in(area)
        if area:
            yield say("{name} actions in {area}: {number}", name=name, area=area, number=number)
        else:
            yield say("{name} actions in no area: {number}", name=name, number=number)
