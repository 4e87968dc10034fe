"""Which sheet holds which things of a plan, as a table."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from gcmplan.edit.kinds import ADDABLE, Addable
from gcmplan.edit.thing import things
from gcmplan.keypath import KeyPath
from gcmplan.plan.action import Action
from gcmplan.plan.field import fields
from gcmplan.plan.header import Header, OutOfScope, Step
from gcmplan.plan.money import BudgetLine, Funding
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record

PLAN = "plan"
"""What the plan itself is called where the id of a thing would stand."""


class Sheet(NamedTuple):
    """A sheet: the things of one kind, a row each."""

    title: str
    kind: Addable

    under: str | None = None
    """The column that names what they stand in; None where that can only be the plan."""

    upright: bool = False
    """Whether it is about one thing, a field a row."""

    @property
    def numbered(self) -> bool:
        """Whether its things have no ids, and are told apart by their place in their list."""
        return "id" not in fields(self.kind.model)

    @property
    def key_columns(self) -> tuple[str, ...]:
        """The columns that say which thing a row is about."""
        if self.numbered:
            return (*((self.under,) if self.under else ()), NUMBER)
        return ("id", self.under) if self.under else ("id",)


NUMBER = "no"
"""The column with the place of a thing in its list, from 1."""

_HEAD = Addable("plan", Header, "plan", (Plan,), ())
_BUDGET = Addable("budget line", BudgetLine, "budget", (Action,), (), time="period")
_FUNDING = Addable("funding line", Funding, "funding", (Action,), ())
_STEP = Addable("step", Step, "process", (Header,), ())
_OMISSION = Addable("left-out objective", OutOfScope, "out_of_scope", (Header,), ())

SHEETS = (
    Sheet("Plan", _HEAD, upright=True),
    Sheet("Areas", ADDABLE["area"]),
    Sheet("Objectives", ADDABLE["objective"]),
    Sheet("Actions", ADDABLE["action"], "objective"),
    Sheet("Milestones", ADDABLE["milestone"], "action"),
    Sheet("Updates", ADDABLE["update"], "action"),
    Sheet("Budget", _BUDGET, "action"),
    Sheet("Funding", _FUNDING, "action"),
    Sheet("Indicators", ADDABLE["indicator"], "under"),
    Sheet("Targets", ADDABLE["target"], "indicator"),
    Sheet("Actuals", ADDABLE["actual"], "indicator"),
    Sheet("Risks", ADDABLE["risk"], "under"),
    Sheet("Organizations", ADDABLE["organization"]),
    Sheet("Frameworks", ADDABLE["framework"]),
    Sheet("Pledges", ADDABLE["pledge"]),
    Sheet("Sources", ADDABLE["source"]),
    Sheet("Steps", _STEP),
    Sheet("OutOfScope", _OMISSION),
)

BY_MODEL: dict[type[Record], Sheet] = {each.kind.model: each for each in SHEETS}
"""The sheet of each kind of record; a baseline is a target by its shape, and has none."""

_LISTS = {(holder, each.kind.key): each for each in SHEETS for holder in each.kind.holders}


def has_sheet(holder: type[Record], key: str) -> bool:
    """Whether what stands under a key of a record is on a sheet of its own."""
    return (holder, key) in _LISTS


class Entry(NamedTuple):
    """A thing that has a row."""

    sheet: Sheet
    under: str
    """The id of what it stands in; `plan` for the plan."""
    number: int
    """Its place in its list, from 1."""
    path: KeyPath
    data: Any
    """As it is written: a map, or an amount that stands for one."""

    @property
    def key(self) -> str:
        """What tells it from all others on its sheet."""
        if self.sheet.numbered:
            return f"{self.under}#{self.number}"
        return str(self.data.get("id"))


def entries(data: Any) -> Iterator[Entry]:
    """Everything in a plan that has a row, in the order of the plan."""
    for holder in things(data):
        name = PLAN if holder.model in {Plan, Header} else str(holder.data.get("id"))
        for (model, key), sheet in _LISTS.items():
            value = holder.data.get(key) if model is holder.model else None
            if value is None:
                continue
            path = holder.path / key
            if isinstance(value, list):
                for position, each in enumerate(value):
                    yield Entry(sheet, name, position + 1, path / position, each)
            else:
                yield Entry(sheet, name, 1, path, value)
