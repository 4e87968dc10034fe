"""One plan, from its texts to all that is to be said about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from gcmplan.check.engine import check
from gcmplan.check.registry import all_rules
from gcmplan.check.rule import Question
from gcmplan.check.selection import Selection, regarded
from gcmplan.cli.asked import Asked
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Diagnostic, Verdict
from gcmplan.finding import Rule, Severity
from gcmplan.load import Loaded, judged, load
from gcmplan.plan.index import KINDS, Index, index
from gcmplan.plan.plan import Plan
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText


def verdict(texts: Sequence[SourceText], asked: Asked) -> Verdict:
    """What is found in the texts of one plan: it depends on nothing but these and the question."""
    loaded = load(Bundle(tuple(map(parse, texts))))
    found, things = list(loaded.diagnostics), Counter[str]()
    if loaded.plan:
        question = _question(loaded, loaded.plan, asked.as_of)
        things.update(_kinds(question.index))
        found += judged(loaded, check(all_rules(), question))
    kept = sorted(_regarded(loaded, found, asked.selection), key=lambda each: each.order)
    return Verdict(tuple(kept), dict(things))


def contradictions(loaded: Loaded, plan: Plan, as_of: date) -> int:
    """How many errors the rules find in a plan that was read."""
    grave = [each for each in all_rules() if _level(each.rule, plan) == Severity.ERROR]
    return sum(1 for _ in check(grave, _question(loaded, plan, as_of)))


def _level(rule: Rule, plan: Plan) -> str:
    return plan.header.rules.get(rule.code, rule.severity)


def _regarded(
    loaded: Loaded, diagnostics: Iterable[Diagnostic], selection: Selection
) -> Iterator[Diagnostic]:
    levels = loaded.plan.header.rules if loaded.plan else {}
    for each in diagnostics:
        if finding := regarded(each.finding, levels, selection):
            yield each._replace(finding=finding)


def _question(loaded: Loaded, plan: Plan, as_of: date) -> Question:
    return Question(plan, index(plan), read_compact(), as_of, loaded.whole, loaded.lost_ids)


def _kinds(indexed: Index) -> Iterator[str]:
    return (str(KINDS[type(each)]) for _, each in indexed.records if type(each) in KINDS)
