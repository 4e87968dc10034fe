"""What a rule about plans is, and what it may know."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar

from gcmplan.compact.compact import Compact
from gcmplan.finding import Remark, Rule, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.index import Index
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record


@dataclass(frozen=True, slots=True)
class Question:
    """What rules are asked about, besides the single record."""

    plan: Plan
    """The whole plan."""

    index: Index
    """Its records and references."""

    compact: Compact
    """What the Compact says."""

    as_of: date
    """The day for which the question is asked."""

    whole: bool = True
    """Whether all of the plan could be read."""

    lost_ids: frozenset[str] = field(default_factory=frozenset)
    """Ids of things that are written but could not be read: pointing to them is no slip."""


@dataclass(frozen=True, slots=True)
class Site:
    """Where a rule is asked: a record's path, and all else that a rule may know."""

    path: KeyPath
    """The way to the record that the rule is asked about."""

    question: Question

    @property
    def plan(self) -> Plan:
        """The whole plan."""
        return self.question.plan

    @property
    def index(self) -> Index:
        """The plan's records and references."""
        return self.question.index

    @property
    def as_of(self) -> date:
        """The day for which the question is asked."""
        return self.question.as_of

    def remark(
        self,
        message: str,
        *steps: str | int,
        help: str | None = None,
        related: Iterable[Remark] = (),
    ) -> Remark:
        """A remark about a value of the record; without steps, about the record itself."""
        return Remark(KeyPath((*self.path, *steps)), message, help, related=tuple(related))


Asked = TypeVar("Asked", bound=Record)
Ask = Callable[[Asked, Site], Iterator[Remark]]


@dataclass(frozen=True, slots=True)
class PlanRule(Generic[Asked]):
    """A rule about plans, and how it is asked."""

    rule: Rule
    """What it says."""

    on: type[Asked]
    """The kind of record that it is asked about."""

    ask: Ask[Asked]
    """Gives a remark for each breach."""

    needs_whole: bool
    """Whether it speaks of what is nowhere in the plan, so that all of it must have been read."""


AnyRule = PlanRule[Any]


def rule(
    code: str,
    severity: Severity,
    *,
    on: type[Asked],
    needs_whole: bool = False,
    fixable: bool = False,
) -> Callable[[Ask[Asked]], PlanRule[Asked]]:
    """Make a rule of a generator of remarks; its docstring is the rule's page."""

    def decorate(ask: Ask[Asked]) -> PlanRule[Asked]:
        name = ask.__name__.replace("_", "-")
        page = Rule(code, name, severity, inspect.getdoc(ask) or "", fixable)
        return PlanRule(page, on, ask, needs_whole)

    return decorate
