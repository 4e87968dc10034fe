"""All that is to be said about the plans at some paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from datetime import date

from gcmplan.check.engine import check
from gcmplan.check.registry import all_rules
from gcmplan.check.rule import Question
from gcmplan.cli.reading import read, surveyed
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.load import Loaded, judged
from gcmplan.plan.index import KINDS, index

_COUNTED = ("action", "indicator", "organization")


def checked(paths: list[str], as_of: date) -> Report:
    """Everything found in the plans at some paths, and in files that belong to no plan."""
    found = surveyed(paths)
    diagnostics: list[Diagnostic] = []
    things: Counter[str] = Counter(dict.fromkeys(_COUNTED, 0))
    for files in [*found.plans, *((each,) for each in found.loose)]:
        loaded = read(files)
        diagnostics += loaded.diagnostics
        diagnostics += _of_rules(loaded, as_of, things)
    files_read = sum(map(len, found.plans)) + len(found.loose)
    ordered = tuple(sorted(diagnostics, key=lambda each: each.order))
    return Report(ordered, files_read, {kind: things[kind] for kind in _COUNTED})


def _of_rules(loaded: Loaded, as_of: date, things: Counter[str]) -> Iterator[Diagnostic]:
    if loaded.plan is None:
        return
    indexed = index(loaded.plan)
    things.update(str(KINDS[type(each)]) for _, each in indexed.records if type(each) in KINDS)
    question = Question(loaded.plan, indexed, read_compact(), as_of, loaded.whole, loaded.lost_ids)
    yield from judged(loaded, check(all_rules(), question))
