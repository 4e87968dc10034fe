"""What changes do to a plan, in words."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.effect import Effect
from gcmplan.progress.words import Health
from gcmplan.render.figures import UNKNOWN, percent
from gcmplan.render.prose import counted, listed
from gcmplan.render.words import HEALTH_COLUMNS, spoken

_ARROW = " → "


def consequences(effect: Effect | None) -> Iterator[str]:
    """The figures that are not what they were, each with what it was; none if not measured."""
    if effect is None:
        return
    before, after = effect.before, effect.after
    yield from _figure("progress", percent(before.means.actual), percent(after.means.actual))
    yield from _figure("planned", percent(before.means.planned), percent(after.means.planned))
    yield from _figure("actions", str(before.counted), str(after.counted))
    for health in HEALTH_COLUMNS:
        was, now = before.health[health], after.health[health]
        yield from _figure(health.replace("_", " "), str(was), str(now))
    yield from _money(effect)
    coverage = (effect.coverage_before.covered, effect.coverage_after.covered)
    yield from _figure("objectives served", *(str(len(each)) for each in coverage))


def by_time(effect: Effect | None) -> Iterator[tuple[Health, str]]:
    """What time alone did: a sentence for each health that actions came to have."""
    turns = effect.by_time if effect else ()
    for health in Health:
        ids = [turn.action for turn in turns if turn.after is health]
        if ids:
            said = spoken(health).lower()
            yield (
                health,
                f"{counted(len(ids), 'action')} became {said} without any edit: {listed(ids)}",
            )


def _figure(name: str, before: str, after: str) -> Iterator[str]:
    """A figure before and after, its unit once; nothing if it stayed."""
    if before != after:
        short = before.removesuffix(" %") if after.endswith(" %") else before
        yield f"{name} {short}{_ARROW}{after}"


def _money(effect: Effect) -> Iterator[str]:
    was = {each.currency: each for each in effect.before.money}
    now = {each.currency: each for each in effect.after.money}
    currencies = sorted(was.keys() | now.keys())
    for currency in currencies:
        name = f" {currency}" if len(currencies) > 1 else ""
        before, after = was.get(currency), now.get(currency)
        shares = [percent(each.secured_share) if each else UNKNOWN for each in (before, after)]
        yield from _figure(f"secured{name}", shares[0], shares[1])
        shares = [percent(each.spent_share) if each else UNKNOWN for each in (before, after)]
        yield from _figure(f"spent{name}", shares[0], shares[1])
