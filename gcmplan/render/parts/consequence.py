"""What changes do to a plan, in words."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.effect import Effect
from gcmplan.progress.words import Health
from gcmplan.render.words.figures import UNKNOWN, percent
from gcmplan.render.words.health import HEALTH_COLUMNS
from gcmplan.render.words.prose import listed
from gcmplan.sentence import Sentence, in_a_row, say, say_count, saying_count

NO_EFFECT = say("none on progress, health, money or coverage")

_BECAME = {
    Health.COMPLETED: saying_count(
        "{number} action became completed without any edit: {ids}",
        "{number} actions became completed without any edit: {ids}",
    ),
    Health.ON_TRACK: saying_count(
        "{number} action became on track without any edit: {ids}",
        "{number} actions became on track without any edit: {ids}",
    ),
    Health.UPCOMING: saying_count(
        "{number} action became upcoming without any edit: {ids}",
        "{number} actions became upcoming without any edit: {ids}",
    ),
    Health.AT_RISK: saying_count(
        "{number} action became at risk without any edit: {ids}",
        "{number} actions became at risk without any edit: {ids}",
    ),
    Health.LATE: saying_count(
        "{number} action became late without any edit: {ids}",
        "{number} actions became late without any edit: {ids}",
    ),
    Health.OVERDUE: saying_count(
        "{number} action became overdue without any edit: {ids}",
        "{number} actions became overdue without any edit: {ids}",
    ),
    Health.ON_HOLD: saying_count(
        "{number} action became on hold without any edit: {ids}",
        "{number} actions became on hold without any edit: {ids}",
    ),
    Health.UNKNOWN: saying_count(
        "{number} action became unknown without any edit: {ids}",
        "{number} actions became unknown without any edit: {ids}",
    ),
    Health.DROPPED: saying_count(
        "{number} action became dropped without any edit: {ids}",
        "{number} actions became dropped without any edit: {ids}",
    ),
}


def consequences(effect: Effect | None) -> Iterator[Sentence]:
    """The figures that are not what they were, each with what it was; none if not measured."""
    if effect is None:
        return
    before, after = effect.before, effect.after
    yield from _figure(say("progress"), percent(before.means.actual), percent(after.means.actual))
    yield from _figure(say("planned"), percent(before.means.planned), percent(after.means.planned))
    yield from _figure(say("actions"), str(before.counted), str(after.counted))
    for health in HEALTH_COLUMNS:
        was, now = before.health[health], after.health[health]
        yield from _figure(health.said, str(was), str(now))
    yield from _money(effect)
    coverage = (effect.coverage_before.covered, effect.coverage_after.covered)
    yield from _figure(say("objectives served"), *(str(len(each)) for each in coverage))


def by_time(effect: Effect | None) -> Iterator[tuple[Health, Sentence]]:
    """What time alone did: a sentence for each health that actions came to have."""
    turns = effect.by_time if effect else ()
    for health in Health:
        ids = [turn.action for turn in turns if turn.after is health]
        if ids:
            one, many = _BECAME[health]
            yield health, say_count(one, many, len(ids), ids=listed(ids))


def _figure(name: str, before: str, after: str) -> Iterator[Sentence]:
    """A figure before and after, its unit once; nothing if it stayed."""
    if before != after:
        short = before.removesuffix(" %") if after.endswith(" %") else before
        yield in_a_row([name, short, "→", after])


def _money(effect: Effect) -> Iterator[Sentence]:
    was = {each.currency: each for each in effect.before.money}
    now = {each.currency: each for each in effect.after.money}
    currencies = sorted(was.keys() | now.keys())
    for currency in currencies:
        named = [currency] if len(currencies) > 1 else []
        before, after = was.get(currency), now.get(currency)
        shares = [percent(each.secured_share) if each else UNKNOWN for each in (before, after)]
        yield from _figure(in_a_row([say("secured"), *named]), shares[0], shares[1])
        shares = [percent(each.spent_share) if each else UNKNOWN for each in (before, after)]
        yield from _figure(in_a_row([say("spent"), *named]), shares[0], shares[1])
