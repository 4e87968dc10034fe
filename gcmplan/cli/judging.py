"""One plan, from its texts to all that is to be said about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from itertools import chain

from gcmplan.check.engine import check
from gcmplan.check.registry import all_rules
from gcmplan.check.rule import Question
from gcmplan.check.selection import EVERYTHING, Selection, regarded
from gcmplan.cli.asked import Asked
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Diagnostic, Verdict
from gcmplan.faults.gcm012_layout import layout
from gcmplan.faults.gcm901_unused_ignore import Idle, unused_ignore
from gcmplan.finding import UNREADABLE, Finding, Rule, Severity
from gcmplan.ignores import Known, idle, ignores, kept
from gcmplan.keypath import KeyPath
from gcmplan.load import Loaded, judged, load
from gcmplan.locate import locate
from gcmplan.nearest import nearest
from gcmplan.pages import codes
from gcmplan.plan.index import KINDS, Index, index
from gcmplan.plan.plan import Plan
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText

_LAYOUT = layout.rule.code
_LATER = ("GCM8",)
"""Beginnings of the codes of rules that are asked with `--since`, after all others."""

_LEVELS = KeyPath(("plan", "rules"))


def verdict(texts: Sequence[SourceText], asked: Asked) -> Verdict:
    """What is found in the texts of one plan: it depends on nothing but these and the question."""
    loaded = load(Bundle(tuple(map(parse, texts))))
    found, things = list(loaded.diagnostics), Counter[str]()
    if loaded.plan:
        question = _question(loaded, loaded.plan, asked.as_of)
        things.update(_kinds(question.index))
        found += judged(loaded, check(all_rules(), question))
        found += locate(loaded.bundle, _idle_levels(loaded.plan))
    if asks_layout := _asks_layout(loaded.plan, asked):
        from gcmplan.tidy import untidy

        found += untidy(loaded.bundle)
    found = list(_heeded(loaded.bundle, found, asked.as_of, () if asks_layout else (_LAYOUT,)))
    ordered = sorted(_regarded(loaded, found, asked.selection), key=lambda each: each.order)
    return Verdict(tuple(ordered), dict(things))


def contradictions(loaded: Loaded, plan: Plan, as_of: date) -> int:
    """How many errors the rules find in a plan that was read, and no comment ignores."""
    grave = [each for each in all_rules() if _level(each.rule, plan) == Severity.ERROR]
    found = judged(loaded, check(grave, _question(loaded, plan, as_of)))
    return sum(1 for _ in kept(found, ignores(loaded.bundle) if found else [], as_of))


def grave_findings(loaded: Loaded, as_of: date) -> list[Diagnostic]:
    """The errors in a plan, from its top to its end."""
    found = list(loaded.diagnostics)
    if loaded.plan:
        plan = loaded.plan
        grave = [each for each in all_rules() if _level(each.rule, plan) == Severity.ERROR]
        found += judged(loaded, check(grave, _question(loaded, plan, as_of)))
    if not found:
        return []
    heeded = kept(found, ignores(loaded.bundle), as_of)
    regarded_ones = _regarded(loaded, heeded, EVERYTHING)
    errors = (each for each in regarded_ones if each.finding.rule.severity is Severity.ERROR)
    return sorted(errors, key=lambda each: each.order)


def _asks_layout(plan: Plan | None, asked: Asked) -> bool:
    """Whether anybody sees how the files are laid out."""
    level = plan.header.rules.get(_LAYOUT, Severity.NOTE) if plan else Severity.NOTE
    seen = asked.layout or level in {Severity.WARNING, Severity.ERROR}
    return seen and level != "off" and asked.selection.takes(_LAYOUT)


def heard(loaded: Loaded, found: Iterable[Diagnostic], asked: Asked) -> list[Diagnostic]:
    """What neither a comment ignores nor a level or the selection turns off."""
    unignored = kept(found, ignores(loaded.bundle), asked.as_of)
    return list(_regarded(loaded, unignored, asked.selection))


def _level(rule: Rule, plan: Plan) -> str:
    return plan.header.rules.get(rule.code, rule.severity)


def _heeded(
    bundle: Bundle, found: Sequence[Diagnostic], as_of: date, waiting: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """What comments do not ignore, and what is wrong with the comments.

    Rules that are `waiting` were not asked.
    """
    said = ignores(bundle)
    if not said:
        return iter(found)
    known = Known(as_of, codes(), (*waiting, *_LATER))
    return chain(kept(found, said, as_of), idle(bundle, found, said, known))


def _idle_levels(plan: Plan) -> Iterator[Finding]:
    """Levels in the head of a plan that no rule has, or may have."""
    for code in plan.header.rules:
        where = _LEVELS / code
        if code in UNREADABLE:
            yield unused_ignore(Idle.UNREADABLE_LEVEL, code, "", where)
        elif code not in (known := codes()):
            meant = nearest(code, known) or ""
            yield unused_ignore(Idle.UNKNOWN_LEVEL, code, meant, where)


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
