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
from gcmplan.finding import Severity
from gcmplan.load import Loaded, judged
from gcmplan.plan.index import KINDS, Index, index
from gcmplan.plan.plan import Plan

_COUNTED = ("action", "indicator", "organization")


def checked(paths: list[str], as_of: date) -> Report:
    """Everything found in the plans at some paths, and in files that belong to no plan."""
    found = surveyed(paths)
    diagnostics: list[Diagnostic] = []
    things: Counter[str] = Counter(dict.fromkeys(_COUNTED, 0))
    for files in [*found.plans, *((each,) for each in found.loose)]:
        loaded = read(files)
        diagnostics += loaded.diagnostics
        if loaded.plan:
            question = _question(loaded, loaded.plan, as_of)
            things.update(_kinds(question.index))
            diagnostics += judged(loaded, check(all_rules(), question))
    files_read = sum(map(len, found.plans)) + len(found.loose)
    ordered = tuple(sorted(diagnostics, key=lambda each: each.order))
    return Report(ordered, files_read, {kind: things[kind] for kind in _COUNTED})


def contradictions(loaded: Loaded, plan: Plan, as_of: date) -> int:
    """How many errors the rules find in a plan that was read."""
    grave = [rule for rule in all_rules() if rule.rule.severity is Severity.ERROR]
    return sum(1 for _ in check(grave, _question(loaded, plan, as_of)))


def _question(loaded: Loaded, plan: Plan, as_of: date) -> Question:
    return Question(plan, index(plan), read_compact(), as_of, loaded.whole, loaded.lost_ids)


def _kinds(indexed: Index) -> Iterator[str]:
    return (str(KINDS[type(each)]) for _, each in indexed.records if type(each) in KINDS)
