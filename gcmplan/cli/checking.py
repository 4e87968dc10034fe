"""All that is to be said about the plans at some paths.

The work on one plan is `judging.verdict`, imported when it is needed: whoever knows a verdict
already, or has another process find it, need not load what finding it takes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gcmplan.cache.cache import NO_CACHE, Cache
from gcmplan.cli.asked import Asked
from gcmplan.cli.reading import surveyed
from gcmplan.diagnostics import Report, Verdict
from gcmplan.source.text import SourceText

_COUNTED = ("action", "indicator", "organization")


def checked(paths: list[str], asked: Asked, cache: Cache = NO_CACHE) -> Report:
    """Everything found in the plans at some paths, and in files that belong to no plan."""
    found = surveyed(paths)
    plans = [each.texts for each in (*found.plans, *found.loose)]
    return _report(plans, _verdicts(plans, asked, cache))


def _verdicts(plans: Sequence[Sequence[SourceText]], asked: Asked, cache: Cache) -> list[Verdict]:
    """The verdict on each plan, in their order: as it is kept, or else found now."""
    keys = [cache.key(asked, texts) for texts in plans]
    found: dict[int, Verdict] = {
        number: verdict
        for number, key in enumerate(keys)
        if (verdict := cache.recall(key)) is not None
    }
    unknown = [number for number in range(len(plans)) if number not in found]
    fresh = _judged([plans[number] for number in unknown], asked) if unknown else ()
    for number, verdict in zip(unknown, fresh, strict=True):
        cache.keep(keys[number], verdict)
        found[number] = verdict
    return [found[number] for number in range(len(plans))]


def _judged(plans: Sequence[Sequence[SourceText]], asked: Asked) -> Iterator[Verdict]:
    from gcmplan.cli.judging import verdict

    return (verdict(texts, asked) for texts in plans)


def _report(plans: Sequence[Sequence[SourceText]], verdicts: Sequence[Verdict]) -> Report:
    found = sorted(
        (each for verdict in verdicts for each in verdict.diagnostics), key=lambda each: each.order
    )
    things = Counter(dict.fromkeys(_COUNTED, 0))
    for verdict in verdicts:
        things.update(verdict.things)
    named = {each.file for each in found}
    texts = {text.name: text for plan in plans for text in plan if text.name in named}
    counted = {kind: things[kind] for kind in _COUNTED}
    return Report(tuple(found), sum(map(len, plans)), counted, texts)
