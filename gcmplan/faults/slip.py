"""A value that does not have the shape that the plan format wants."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from decimal import Decimal
from typing import Any

from gcmplan.keypath import KeyPath

_LONGEST = 40


@dataclass(frozen=True, slots=True)
class Slip:
    """One thing that a model refused."""

    kind: str
    """What sort of slip, in the words of the model: `missing`, `unknown_key`, `wrong_form`, …"""

    path: KeyPath
    """The value, or where the missing one should be."""

    value: object
    """What was found there."""

    record: KeyPath
    """What it belongs to."""

    item: str
    """The id of that, or else what sort of thing it is."""

    keys: tuple[str, ...] = ()
    """The keys that what it belongs to may have."""

    wanted: Mapping[str, Any] = field(default_factory=dict)
    """What was wanted, as the model says it."""

    @property
    def name(self) -> str:
        """The key of the value; for an item of a list, the key of the list."""
        return next((step for step in reversed(self.path) if isinstance(step, str)), "the plan")


def shown(value: object) -> str:
    """A value as a person would write it, short enough for a sentence."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return "nothing"
    if isinstance(value, dict):
        return "a map"
    if isinstance(value, list | tuple):
        return "a list"
    if isinstance(value, int | Decimal):
        return str(value)
    text = " ".join(str(value).split())
    return f"'{text if len(text) <= _LONGEST else text[: _LONGEST - 1] + '…'}'"
