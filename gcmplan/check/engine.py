"""The one walk through a plan in which every rule is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from gcmplan.check.rule import AnyRule, Question, Site
from gcmplan.finding import Finding, Remark
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.record import Record


def check(rules: Iterable[AnyRule], question: Question) -> Iterator[Finding]:
    """What the rules find in a plan."""
    asked = defaultdict[type[Record], list[AnyRule]](list)
    for rule in rules:
        if question.whole or not rule.needs_whole:
            asked[rule.on].append(rule)
    paths = {path for path, _ in question.index.records}
    for path, record in question.index.records:
        if mine := asked.get(type(record)):
            site = Site(path, question)
            for rule in mine:
                for remark in rule.ask(record, site):
                    yield Finding(rule.rule, _about(remark, paths), remark)


def _about(remark: Remark, records: set[KeyPath]) -> KeyPath:
    """The record in which the value stands that a remark is about."""
    for length in range(len(remark.path), 0, -1):
        if remark.path[:length] in records:
            return KeyPath(remark.path[:length])
    return TOP
