"""All that is to be said about the plans at some paths.

The work on one plan is `judging.verdict`, imported when it is needed: whoever knows a verdict
already, or has another process find it, need not load what finding it takes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gcmplan.cache.cache import NO_CACHE, Cache
from gcmplan.diagnostics import Report, Verdict
from gcmplan.reading.plans import Found, surveyed
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked

_COUNTED = ("action", "indicator", "organization")


def checked(
    paths: list[str], asked: Asked, cache: Cache = NO_CACHE, since: str | None = None
) -> Report:
    """Everything found in the plans at some paths, and in files that belong to no plan.

    If a revision is named, also what is found in the changes since then.
    """
    found = surveyed(paths)
    plans = [each.texts for each in (*found.plans, *found.loose)]
    verdicts = _verdicts(plans, asked, cache)
    return _report(plans, [*verdicts, *_changes(found, since, asked)] if since else verdicts)


def _changes(found: Found, since: str, asked: Asked) -> Iterator[Verdict]:
    from gcmplan.work.since import found_since

    return (Verdict(tuple(found_since(each, since, asked)), {}) for each in found.plans)


def _verdicts(plans: Sequence[Sequence[SourceText]], asked: Asked, cache: Cache) -> list[Verdict]:
    """The verdict on each plan, in their order: as it is kept, or else found now."""
    keyed = [(cache.key(asked, texts), texts) for texts in plans]
    kept = [cache.recall(key) for key, _ in keyed]
    unknown = [each for each, verdict in zip(keyed, kept, strict=True) if verdict is None]
    fresh = iter(_found(unknown, asked, cache) if unknown else ())
    return [next(fresh) if verdict is None else verdict for verdict in kept]


def _found(
    unknown: Sequence[tuple[str, Sequence[SourceText]]], asked: Asked, cache: Cache
) -> list[Verdict]:
    from gcmplan.work.cores import work_through
    from gcmplan.work.judging import verdict

    def find(plan: tuple[str, Sequence[SourceText]]) -> Verdict:
        key, texts = plan
        found = verdict(texts, asked)
        cache.keep(key, found)
        return found

    return work_through(find, unknown, "plans")


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
