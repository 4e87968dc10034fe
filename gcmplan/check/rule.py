"""What a rule about plans is, and what it may know."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from typing import Any, NamedTuple, TypeVar

from gcmplan.compact.compact import Compact
from gcmplan.finding import Remark, Rule, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.index import Index
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.sentence import Sentence


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

    lost_ids: frozenset[str] = frozenset()
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
    def compact(self) -> Compact:
        """What the Compact says."""
        return self.question.compact

    @property
    def as_of(self) -> date:
        """The day for which the question is asked."""
        return self.question.as_of

    @property
    def item(self) -> str:
        """The id of the record, or of the innermost thing around it."""
        return self.index.around(self.path)

    def is_written(self, id: str) -> bool:
        """Whether something in the plan bears an id, even if it could not be read."""
        return id in self.index.by_id or id in self.question.lost_ids

    def remark(
        self,
        message: Sentence,
        *steps: str | int,
        help: Sentence | None = None,
        related: Iterable[Remark] = (),
    ) -> Remark:
        """A remark about a value of the record; without steps, about the record itself."""
        return Remark(KeyPath((*self.path, *steps)), message, help, related=tuple(related))


Asked = TypeVar("Asked", bound=Record)
Ask = Callable[[Asked, Site], Iterator[Remark]]


class PlanRule(NamedTuple):
    """A rule about plans, and how it is asked."""

    rule: Rule
    """What it says."""

    on: tuple[type[Record], ...]
    """The kinds of records that it is asked about."""

    ask: Ask[Any]
    """Gives a remark for each breach by a record of these kinds."""

    needs_whole: bool
    """Whether it speaks of what is nowhere in the plan, so that all of it must have been read."""


def rule(
    code: str,
    severity: Severity,
    *,
    on: type[Asked] | tuple[type[Record], ...],
    needs_whole: bool = False,
    fixable: bool = False,
) -> Callable[[Ask[Asked]], PlanRule]:
    """Make a rule of a generator of remarks; its docstring is the rule's page.

    It is asked about each record of one kind, or of several. That its first argument can be each
    of several is held by a test, for types cannot say it.
    """

    def decorate(ask: Ask[Asked]) -> PlanRule:
        name = ask.__name__.replace("_", "-")
        page = Rule(code, name, severity, inspect.getdoc(ask) or "", fixable)
        return PlanRule(page, on if isinstance(on, tuple) else (on,), ask, needs_whole)

    return decorate
