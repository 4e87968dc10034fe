"""What a rule about changes is: it is asked about two versions of a plan."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from gcmplan.changes.change import Change
from gcmplan.finding import Finding, Remark, Rule, Severity
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.plan import Plan
from gcmplan.sentence import Sentence


class Site(NamedTuple):
    """Where a rule about changes is asked: the change, and the versions around it."""

    change: Change
    old: Plan
    new: Plan

    def remark(self, message: Sentence, help: Sentence, related: Iterable[Remark] = ()) -> Remark:
        """A remark about the changed value, where it stands in the new version."""
        return Remark(self.change.new_path or TOP, message, help, related=tuple(related))


Ask = Callable[[Change, Site], Iterator[Remark]]


class ChangeRule(NamedTuple):
    """A rule about changes, and how it is asked."""

    rule: Rule
    """What it says."""

    ask: Ask
    """Gives a remark for a change that breaks it."""


def change_rule(code: str, severity: Severity) -> Callable[[Ask], ChangeRule]:
    """Make a rule of a generator of remarks; its docstring is the rule's page."""

    def decorate(ask: Ask) -> ChangeRule:
        name = ask.__name__.replace("_", "-")
        return ChangeRule(Rule(code, name, severity, inspect.getdoc(ask) or ""), ask)

    return decorate


def held(
    rules: Iterable[ChangeRule], changes: Iterable[Change], old: Plan, new: Plan
) -> Iterator[Finding]:
    """What rules find in the changes from one version of a plan to another."""
    asked = tuple(rules)
    for change in changes:
        site = Site(change, old, new)
        for rule in asked:
            for remark in rule.ask(change, site):
                yield Finding(rule.rule, _about(change), remark)


def _about(change: Change) -> KeyPath:
    """What a finding is about: the object, or what held it if it is gone."""
    return change.new.path if change.new else change.new_path or TOP
