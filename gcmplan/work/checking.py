"""All that is to be said about the plans at some paths.

The work on one plan is `judging.verdict`, imported when it is needed: whoever knows a verdict
already, or has another process find it, need not load what finding it takes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import chain, repeat
from typing import NamedTuple

from gcmplan.cache.cache import NO_CACHE, Cache
from gcmplan.diagnostics import Report, Verdict
from gcmplan.errors import ChoiceError, FileError
from gcmplan.reading.files import Files
from gcmplan.reading.plans import surveyed
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked

Texts = Sequence[SourceText]

_COUNTED = ("action", "indicator", "organization")


def checked(
    paths: list[str], asked: Asked, cache: Cache = NO_CACHE, since: str | None = None
) -> Report:
    """Everything found in the plans at some paths, and in files that belong to no plan.

    If a revision is named, also what is found in the changes since then.
    """
    found = surveyed(paths)
    plans = [each.texts for each in (*found.plans, *found.loose)]
    then = chain(_then(found.plans, since) if since else (), repeat(()))
    cases = list(map(_Case, plans, then))
    return _report(plans, _verdicts(cases, asked, cache))


class _Case(NamedTuple):
    """A plan that is to be judged."""

    texts: Texts
    then: Texts
    """As it was at the revision since when changes are judged, too; empty if it was not there."""


def _then(plans: Sequence[Files], revision: str) -> Iterator[Texts]:
    """Plans as they stood at a revision; raises `GitError` if there is no such revision."""
    from gcmplan.reading.revisions import Pasts, past_of
    from gcmplan.reading.versions import id_of, plan_then

    pasts = Pasts()
    for each in plans:
        past = pasts.of(each) or past_of(each.place)
        try:
            yield plan_then(past, revision, id_of(each)).texts
        except (FileError, ChoiceError):  # it is new
            yield ()


def _verdicts(cases: Sequence[_Case], asked: Asked, cache: Cache) -> list[Verdict]:
    """The verdict on each plan, in their order: as it is kept, or else found now."""
    keyed = [(cache.key(asked, [*each.texts, *each.then]), each) for each in cases]
    kept = [cache.recall(key) for key, _ in keyed]
    unknown = [each for each, verdict in zip(keyed, kept, strict=True) if verdict is None]
    fresh = iter(_found(unknown, asked, cache) if unknown else ())
    return [next(fresh) if verdict is None else verdict for verdict in kept]


def _found(unknown: Sequence[tuple[str, _Case]], asked: Asked, cache: Cache) -> list[Verdict]:
    from gcmplan.work.cores import work_through
    from gcmplan.work.judging import verdict

    def find(plan: tuple[str, _Case]) -> Verdict:
        key, case = plan
        found = verdict(case.texts, asked, case.then)
        cache.keep(key, found)
        return found

    return work_through(find, unknown, "plans")


def _report(plans: Sequence[Texts], verdicts: Sequence[Verdict]) -> Report:
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
