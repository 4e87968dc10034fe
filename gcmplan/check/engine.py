"""The one walk through a plan in which every rule is asked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator

from gcmplan.check.rule import PlanRule, Question, Site
from gcmplan.finding import Finding
from gcmplan.keypath import KeyPath
from gcmplan.plan.record import Record


def check(rules: Iterable[PlanRule], question: Question) -> Iterator[Finding]:
    """What the rules find in a plan."""
    asked = defaultdict[type[Record], list[PlanRule]](list)
    for rule in rules:
        if question.whole or not rule.needs_whole:
            for kind in rule.on:
                asked[kind].append(rule)
    records = question.index.by_path
    for path, record in records.items():
        if mine := asked.get(type(record)):
            site = Site(path, question)
            for rule in mine:
                for remark in rule.ask(record, site):
                    yield Finding(rule.rule, _innermost(remark.path, records), remark)


def _innermost(path: KeyPath, records: Container[KeyPath]) -> KeyPath:
    """The record in which a value stands."""
    while path not in records:
        path = path.parent
    return path
