"""All that is to be said about the plans at some paths.

The work on one plan is `judging.verdict`, imported when it is needed: whoever knows a verdict
already, or has another process find it, need not load what finding it takes.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence

from gcmplan.cli.asked import Asked
from gcmplan.cli.reading import surveyed
from gcmplan.diagnostics import Report, Verdict
from gcmplan.source.text import SourceText

_COUNTED = ("action", "indicator", "organization")


def checked(paths: list[str], asked: Asked) -> Report:
    """Everything found in the plans at some paths, and in files that belong to no plan."""
    found = surveyed(paths)
    plans = [each.texts for each in (*found.plans, *found.loose)]
    return _report(plans, list(_verdicts(plans, asked)))


def _verdicts(plans: Iterable[Sequence[SourceText]], asked: Asked) -> Iterator[Verdict]:
    """The verdict on each plan, in their order."""
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
