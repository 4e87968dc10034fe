"""What the cells of a workbook offer: words of the format, and ids of other sheets."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gcmplan.exchange.sheets import BY_MODEL, NUMBER, Sheet
from gcmplan.plan.field import Field, Taking
from gcmplan.plan.index import KINDS

SPARE = 500
"""Rows below the last one for which there are drop-downs."""

_LONGEST_LIST = 255
"""Characters of the words of a drop-down, as Excel limits them."""


def choices(field: Field, sizes: Mapping[str, int]) -> tuple[Any, bool]:
    """What a cell offers, and whether it takes nothing else."""
    words = ["true", "false"] if field.taking is Taking.FLAG else list(field.words)
    if words and field.taking is not Taking.MAP and len(",".join(words)) <= _LONGEST_LIST:
        return words, not field.many
    if field.refers is None:
        return None, False
    target = next(
        (each for model, each in BY_MODEL.items() if KINDS.get(model) is field.refers.kind), None
    )
    is_strict = not (field.many or field.refers.words or field.refers.addresses)
    return (_ids_on(target, sizes), is_strict) if target else (None, False)


def holder_choices(sheet: Sheet, key: str, sizes: Mapping[str, int]) -> Any:
    """What a cell offers that says what a thing stands in; None if nothing."""
    if key in {"id", NUMBER} or len(sheet.kind.holders) > 1:
        return None
    return _ids_on(BY_MODEL[sheet.kind.holders[0]], sizes)


def _ids_on(sheet: Sheet, sizes: Mapping[str, int]) -> str:
    return f"={sheet.title}!$A$2:$A${sizes[sheet.title] + SPARE}"
