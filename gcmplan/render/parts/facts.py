"""A plan's progress in facts, each a line: no boxes, bars or symbols."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from decimal import Decimal

from gcmplan.progress.means import Means
from gcmplan.progress.progress import ActionProgress, GroupProgress, PlanProgress
from gcmplan.render.look import Look
from gcmplan.render.parts.since import steps
from gcmplan.render.results.status import Since, Status
from gcmplan.render.screen import clean_sentence
from gcmplan.render.words.figures import UNKNOWN, exact, percent, points
from gcmplan.render.words.groupings import NONE, named
from gcmplan.render.words.health import occurring
from gcmplan.render.words.plainly import figure, plainly
from gcmplan.render.words.process import said, steps_by_status
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Sentence, say


def facts(status: Status, look: Look) -> Iterator[str]:
    """All facts of the screen, for screen readers and for grep."""
    return (clean_sentence(look.words(fact)) for fact in _facts(status, look))


def _facts(status: Status, look: Look) -> Iterator[Sentence]:
    progress = status.progress
    yield from _head(status, look)
    yield from _group(say("plan"), progress.total, look)
    yield say("dropped: {number}", number=progress.total.dropped)
    for group in progress.groups.groups:
        name = named(progress.groups.by, group.id)
        if group.title:
            yield say("{name} title: {title}", name=name, title=look.words(group.title))
        yield from _group(name, group, look)
        if progress.adopted:
            yield say("{name} slip: {days}", name=name, days=_days(group.slip_days))
    for each in progress.attention:
        yield from _attention(each, look)
    yield say("indicators: {number}", number=len(progress.indicators))
    for kind, number in progress.attainments.items():
        yield say("indicators {kind}: {number}", kind=kind.said, number=number)
    yield from _coverage(progress)
    yield from _process(progress)
    if status.since:
        yield from _since(progress, status.since, look)


def _head(status: Status, look: Look) -> Iterator[Sentence]:
    header = status.progress.plan.header
    yield say("plan: {id}", id=header.id)
    yield say("title: {title}", title=look.words(header.title))
    yield say("status: {status}", status=word(header.status))
    if header.adopted:
        yield say("adopted: {day}", day=header.adopted)
    yield say("as of: {day}", day=status.progress.as_of)
    if status.revision:
        changed = say("yes") if status.is_changed else say("no")
        yield say("commit: {commit}", commit=status.revision.short)
        yield say("changed since that commit: {answer}", answer=changed)
    if header.baseline:
        yield say("baseline: {name}", name=header.baseline)
    yield say("period gone: {share}", share=figure(percent(status.progress.period_gone), look))


def _attention(each: ActionProgress, look: Look) -> Iterator[Sentence]:
    name = say("action {id}", id=each.action.id)
    yield say("{name} title: {title}", name=name, title=look.words(each.action.title))
    yield say("{name} health: {health}", name=name, health=each.health.said)
    if each.days_overdue:
        yield say("{name} days overdue: {number}", name=name, number=each.days_overdue)
    if each.slip:
        moved = say("new") if each.slip.is_new else _days(each.slip.days)
        yield say("{name} slip: {days}", name=name, days=moved)
    for reason in each.why:
        yield say("{name} why: {reason}", name=name, reason=reason)


def _process(progress: PlanProgress) -> Iterator[Sentence]:
    header = progress.plan.header
    for status, numbers in steps_by_status(header).items() if header.process else ():
        for number in numbers:
            yield say("step {step} of the guidance: {status}", step=number, status=said(status))


def _group(name: Sentence, group: GroupProgress, look: Look) -> Iterator[Sentence]:
    yield say("{name} actions: {number}", name=name, number=group.counted)
    yield from _means(name, group.means, look)
    for health in occurring(group.health):
        word, number = health.said, group.health[health]
        yield say("{name} {health}: {number}", name=name, health=word, number=number)
    for each in group.money:
        of = {"name": name, "currency": each.currency}
        yield say("{name} budget {currency}: {amount}", amount=_amount(each.budget), **of)
        yield say("{name} secured {currency}: {amount}", amount=_amount(each.secured), **of)
        yield say("{name} spent {currency}: {amount}", amount=_amount(each.spent), **of)


def _amount(amount: Decimal | None) -> str:
    return exact(amount) or say("not reported")


def _days(days: int | None) -> Sentence:
    return say("unknown") if days is None else say("{number} days", number=days)


def _since(progress: PlanProgress, since: Since, look: Look) -> Iterator[Sentence]:
    name = say("since {version}", version=since.version.name)
    yield say("{name} day: {day}", name=name, day=since.version.day)
    for step in steps(progress.total, since) or [NONE]:
        yield say("{name} change: {change}", name=name, change=plainly(look.words(step), look))


def _means(name: Sentence, means: Means, look: Look) -> Iterator[Sentence]:
    gap = say("{points} points", points=points(means.gap)) if means.gap is not None else UNKNOWN
    yield say("{name} progress: {share}", name=name, share=figure(percent(means.actual), look))
    yield say("{name} planned: {share}", name=name, share=figure(percent(means.planned), look))
    yield say("{name} gap: {points}", name=name, points=figure(look.words(gap), look))
    yield say("{name} actions that report: {number}", name=name, number=means.known)


def _coverage(progress: PlanProgress) -> Iterator[Sentence]:
    coverage = progress.coverage
    yield say("objectives of the Compact served: {numbers}", numbers=_numbers(coverage.covered))
    yield say(
        "objectives of the Compact not served: {numbers}", numbers=_numbers(coverage.uncovered)
    )
    yield say(
        "objectives of the Compact out of scope: {numbers}",
        numbers=_numbers(coverage.out_of_scope),
    )


def _numbers(objectives: Iterable[int]) -> str:
    return ", ".join(map(str, objectives)) or NONE
