"""All that is to be said about the plans at some paths."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from datetime import date

from gcmplan.check.engine import check
from gcmplan.check.registry import all_rules
from gcmplan.check.rule import Question
from gcmplan.check.selection import EVERYTHING, Selection, regarded
from gcmplan.cli.reading import read, surveyed
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.errors import ChoiceError
from gcmplan.finding import Rule, Severity
from gcmplan.load import Loaded, judged
from gcmplan.pages import codes
from gcmplan.plan.index import KINDS, Index, index
from gcmplan.plan.plan import Plan

_COUNTED = ("action", "indicator", "organization")


def checked(paths: list[str], as_of: date, selection: Selection = EVERYTHING) -> Report:
    """Everything found in the plans at some paths, and in files that belong to no plan."""
    found = surveyed(paths)
    diagnostics: list[Diagnostic] = []
    things: Counter[str] = Counter(dict.fromkeys(_COUNTED, 0))
    for files in [*found.plans, *((each,) for each in found.loose)]:
        loaded = read(files)
        of_rules: list[Diagnostic] = []
        if loaded.plan:
            question = _question(loaded, loaded.plan, as_of)
            things.update(_kinds(question.index))
            of_rules = judged(loaded, check(all_rules(), question))
        diagnostics += _regarded(loaded, [*loaded.diagnostics, *of_rules], selection)
    files_read = sum(map(len, found.plans)) + len(found.loose)
    ordered = tuple(sorted(diagnostics, key=lambda each: each.order))
    return Report(ordered, files_read, {kind: things[kind] for kind in _COUNTED})


def contradictions(loaded: Loaded, plan: Plan, as_of: date) -> int:
    """How many errors the rules find in a plan that was read."""
    grave = [each for each in all_rules() if _level(each.rule, plan) == Severity.ERROR]
    return sum(1 for _ in check(grave, _question(loaded, plan, as_of)))


def _level(rule: Rule, plan: Plan) -> str:
    return plan.header.rules.get(rule.code, rule.severity)


def selection(select: list[str], ignore: list[str]) -> Selection:
    """The rules that somebody chose; raises `ChoiceError` for what no code begins with."""
    known = codes()
    for chosen in (*select, *ignore):
        if not any(code.startswith(chosen.upper()) for code in known):
            raise ChoiceError(f"no rule begins with '{chosen}' ('gcmplan explain' lists them all)")
    return Selection(tuple(map(str.upper, select)), tuple(map(str.upper, ignore)))


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
