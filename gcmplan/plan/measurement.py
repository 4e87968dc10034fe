"""Measurements: values at a time, and which of them stand."""

from collections.abc import Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import Annotated, Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from gcmplan.plan.record import Many, Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import Link, Words
from gcmplan.sentence import say


class Missing(Words):
    """Why there is no value."""

    NOT_COLLECTED = "not_collected"
    NOT_AVAILABLE = "not_available"
    NOT_APPLICABLE = "not_applicable"
    SUPPRESSED = "suppressed"
    PENDING = "pending"


class ValueStatus(Words):
    """How final a value is."""

    PROVISIONAL = "provisional"
    FINAL = "final"
    REVISED = "revised"
    """It takes the place of an earlier value of the same period."""


class _AnyValue:
    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_value)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {"type": ["number", "boolean", "string"]}


def _value(value: object) -> Decimal | bool | str:
    if type(value) is int:
        return Decimal(value)
    if isinstance(value, bool | Decimal) or (isinstance(value, str) and value.strip()):
        return value
    raise PydanticCustomError(
        "wrong_form", "{wanted}", {"wanted": say("a number as 8.4, true or false, or a text")}
    )


Value = Annotated[Decimal | bool | str, _AnyValue()]
"""A number; for `yes_no` true or false; for `qualitative` a text."""


class Group(NamedTuple):
    """A part of a value, as that of the women, or that of the women under 25."""

    names: Mapping[str, str]
    """What it is the part of, by dimension: `{"sex": "female"}`."""

    number: Decimal | None
    """Its value; None if there is none, or it is no number."""

    @property
    def dimensions(self) -> frozenset[str]:
        """The dimensions by which it is cut out."""
        return frozenset(self.names)

    def __str__(self) -> str:
        return ", ".join(f"{dimension} {name}" for dimension, name in self.names.items())


class Point(Record):
    """A value at a time: a baseline or a target."""

    period: When
    """The time that the value is for, not the day on which it was set."""

    value: Value
    """In the indicator's unit; a percentage is 0 to 100."""

    @property
    def number(self) -> Decimal | None:
        """The value; None if it is no number."""
        return _number(self.value)


class Actual(Record):
    """What was measured in a period, or why nothing was."""

    period: When
    """The time that the value is for, not the day on which it was reported."""

    value: Value | None = None
    """In the indicator's unit; None if it is missing: never 0 for missing."""

    missing: Missing | None = None
    """Why there is no value; None if there is one."""

    groups: Many[dict[str, Any]] = ()
    """The value by groups: maps of dimensions and `value`; empty if not broken down."""

    status: ValueStatus | None = None
    """How final it is; None if not stated."""

    reported: When | None = None
    """When it was reported; None if not known."""

    sources: Many[Link] = ()
    """Where it was published."""

    note: Text | None = None
    """What a reader of the value should know; None if nothing."""

    @property
    def number(self) -> Decimal | None:
        """The value; None if there is none, or it is no number."""
        return _number(self.value)

    @property
    def parts(self) -> tuple[Group, ...]:
        """Its groups, read: what is not `value` or a key of the writer's own is a dimension."""
        return tuple(map(_group, self.groups))


def standing(numbered: Iterable[tuple[int, Actual]]) -> list[tuple[int, Actual]]:
    """The actuals with a value that none of the same period replaces, in the order of time.

    A value gives way to a more final one, and among equally final ones to the one further down.
    """
    best: dict[tuple[date, date], tuple[int, Actual]] = {}
    for position, actual in numbered:
        period = (actual.period.last, actual.period.first)
        before = best.get(period)
        if actual.value is not None and (
            before is None or _FINALITY[actual.status] >= _FINALITY[before[1].status]
        ):
            best[period] = (position, actual)
    return [best[period] for period in sorted(best)]


_FINALITY = {
    None: 0,
    ValueStatus.PROVISIONAL: 1,
    ValueStatus.FINAL: 2,
    ValueStatus.REVISED: 3,
}


def _number(value: object) -> Decimal | None:
    """A number as such, also where the model leaves values as the file has them."""
    if isinstance(value, int) and not isinstance(value, bool):
        return Decimal(value)
    return value if isinstance(value, Decimal) else None


def _group(written: Mapping[str, Any]) -> Group:
    names = {
        key: str(name)
        for key, name in written.items()
        if key != "value" and not key.startswith("x_")
    }
    return Group(names, _number(written.get("value")))
