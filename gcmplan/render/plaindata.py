"""Values of a plan as plain data, for JSON: as they would be written in a plan file."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from gcmplan.plan.record import Record
from gcmplan.plan.text import Text


def as_data(value: Any) -> Any:
    """Text, numbers, booleans, lists and maps; a number too long for most programs is text."""
    match value:
        case Record():
            return _record(value)
        case Mapping():
            return {str(key): as_data(each) for key, each in value.items()}
        case Text():
            return dict(value.translations) if value.translations else value.main
    if isinstance(value, list) or type(value) is tuple:
        return [as_data(each) for each in value]
    return _scalar(value)


def _scalar(value: Any) -> Any:
    if value is None or isinstance(value, bool):
        return value
    return _number(Decimal(value)) if isinstance(value, int | Decimal) else str(value)


def _record(record: Record) -> dict[str, Any]:
    fields = type(record).model_fields
    said = {
        fields[name].alias or name: getattr(record, name)
        for name in fields
        if name in record.model_fields_set
    }
    return {key: as_data(value) for key, value in {**said, **(record.model_extra or {})}.items()}


_EXACT = Decimal(10**15)


def _number(value: Decimal) -> int | float | str:
    if abs(value) < _EXACT:
        if value == value.to_integral_value():
            return int(value)
        if Decimal(repr(float(value))) == value:
            return float(value)
    return str(value)
