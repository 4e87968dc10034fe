"""One plan, from its texts to all that is to be said about it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date
from itertools import chain
from typing import NamedTuple

from gcmplan.check.engine import check
from gcmplan.check.registry import all_rules
from gcmplan.check.rule import Question
from gcmplan.check.selection import EVERYTHING, Selection, regarded
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Diagnostic, Verdict
from gcmplan.faults.gcm012_layout import layout
from gcmplan.finding import Rule, Severity
from gcmplan.ignores import Known, idle, idle_levels, ignores, kept
from gcmplan.keypath import KeyPath
from gcmplan.load import Loaded, fair, judged, load
from gcmplan.locate import Whereabouts, whereabouts
from gcmplan.pages import codes
from gcmplan.plan.index import KINDS, Index, index
from gcmplan.plan.plan import Plan
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked

_LAYOUT = layout.rule.code
_LATER = ("GCM8",)
"""Beginnings of the codes of rules that are asked with `--since`, after all others."""

_LEVELS = KeyPath(("plan", "rules"))


class _Read(NamedTuple):
    """What is known of a plan once it is read.

    Its data are let go before the rules are asked, which take room for themselves.
    """

    plan: Plan | None
    where: Whereabouts
    found: Sequence[Diagnostic]
    """What is wrong with the files, how they are laid out, and what became of them."""
    levels: Mapping[str, str]
    doubtful: frozenset[KeyPath]
    lost_ids: frozenset[str]
    whole: bool


def verdict(texts: Sequence[SourceText], asked: Asked, then: Sequence[SourceText] = ()) -> Verdict:
    """What is found in the texts of one plan: it depends on nothing but these and the question.

    If its texts as they were then are given, also in what changed since. Raises `ChoiceError` if
    these cannot be read.
    """
    read = _read(texts, asked, then)
    found, things = list[Diagnostic](), Counter[str]()
    if read.plan:
        question = _question(read, read.plan, asked.as_of)
        things.update(_kinds(question.index))
        said = fair(check(all_rules(), question), read.where.seams, read.doubtful)
        unheard = idle_levels(read.plan.header.rules, _LEVELS, codes())
        found += read.where.located(chain(said, unheard), question.index.item)
    found += read.found
    waiting = () if _asks_layout(read.levels, asked) else (_LAYOUT,)
    heeded = _heeded(read.where, found, asked.as_of, waiting)
    told = _regarded(heeded, read.levels, asked.selection)
    return Verdict(tuple(sorted(told, key=lambda each: each.order)), dict(things))


def contradictions(loaded: Loaded, plan: Plan, asked: Asked) -> int:
    """How many errors the rules find in a plan that was read, and no comment ignores."""
    levels = _levels(plan, asked)
    grave = [each for each in all_rules() if _level(each.rule, levels) == Severity.ERROR]
    found = judged(loaded, check(grave, _question(loaded, plan, asked.as_of)))
    said = ignores(whereabouts(loaded.bundle)) if found else []
    return sum(1 for _ in kept(found, said, asked.as_of))


def grave_findings(loaded: Loaded, asked: Asked) -> list[Diagnostic]:
    """The errors in a plan, from its top to its end."""
    found, levels = list(loaded.diagnostics), _levels(loaded.plan, asked)
    if loaded.plan:
        grave = [each for each in all_rules() if _level(each.rule, levels) == Severity.ERROR]
        found += judged(loaded, check(grave, _question(loaded, loaded.plan, asked.as_of)))
    if not found:
        return []
    heeded = kept(found, ignores(whereabouts(loaded.bundle)), asked.as_of)
    regarded_ones = _regarded(heeded, levels, EVERYTHING)
    errors = (each for each in regarded_ones if each.finding.rule.severity is Severity.ERROR)
    return sorted(errors, key=lambda each: each.order)


def _read(texts: Sequence[SourceText], asked: Asked, then: Sequence[SourceText]) -> _Read:
    """What is known of a plan once it is read, and what is found where its data are needed."""
    loaded = load(Bundle(tuple(map(parse, texts))))
    levels = _levels(loaded.plan, asked)
    found = list(loaded.diagnostics)
    if then:
        from gcmplan.work.since import found_since

        found += found_since(then, loaded)
    if _asks_layout(levels, asked):
        from gcmplan.tidy import untidy

        found += untidy(loaded.bundle)
    where = whereabouts(loaded.bundle)
    return _Read(loaded.plan, where, found, levels, loaded.doubtful, loaded.lost_ids, loaded.whole)


def _asks_layout(levels: Mapping[str, str], asked: Asked) -> bool:
    """Whether anybody sees how the files are laid out."""
    level = levels.get(_LAYOUT, Severity.NOTE)
    seen = asked.layout or level in {Severity.WARNING, Severity.ERROR}
    return seen and level != "off" and asked.selection.takes(_LAYOUT)


def _level(rule: Rule, levels: Mapping[str, str]) -> str:
    return levels.get(rule.code, rule.severity)


def _levels(plan: Plan | None, asked: Asked) -> Mapping[str, str]:
    """The levels that hold in a plan: its own come first."""
    return {**dict(asked.levels), **(plan.header.rules if plan else {})}


def _heeded(
    where: Whereabouts, found: Sequence[Diagnostic], as_of: date, waiting: tuple[str, ...]
) -> Iterator[Diagnostic]:
    """What comments do not ignore, and what is wrong with the comments.

    Rules that are `waiting` were not asked.
    """
    said = ignores(where)
    if not said:
        return iter(found)
    known = Known(as_of, codes(), (*waiting, *_LATER))
    return chain(kept(found, said, as_of), idle(where, found, said, known))


def _regarded(
    diagnostics: Iterable[Diagnostic], levels: Mapping[str, str], selection: Selection
) -> Iterator[Diagnostic]:
    for each in diagnostics:
        if finding := regarded(each.finding, levels, selection):
            yield each._replace(finding=finding)


def _question(read: Loaded | _Read, plan: Plan, as_of: date) -> Question:
    return Question(plan, index(plan), read_compact(), as_of, read.whole, read.lost_ids)


def _kinds(indexed: Index) -> Iterator[str]:
    return (str(KINDS[type(each)]) for _, each in indexed.records if type(each) in KINDS)
