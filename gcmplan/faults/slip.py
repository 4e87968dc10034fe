"""A value that does not have the shape that the plan format wants."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from types import MappingProxyType
from typing import Any, NamedTuple

from gcmplan.keypath import KeyPath
from gcmplan.sentence import Sentence, say

_LONGEST = 40


class Slip(NamedTuple):
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

    wanted: Mapping[str, Any] = MappingProxyType({})
    """What was wanted, as the model says it."""

    @property
    def name(self) -> str:
        """The key of the value; for an item of a list, the key of the list."""
        last = _last_key(self.path)
        return say("the plan") if last is None else last

    @property
    def holder(self) -> str:
        """What has the value: an item, or else a part of one, as `'budget' of A1`."""
        part = None if "id" in self.keys else _last_key(self.record)
        return say("'{key}' of {item}", key=part, item=self.item) if part else self.item

    @property
    def place(self) -> Sentence:
        """The value, as a person would call it: `'lead' of A1`."""
        return say("'{key}' of {item}", key=self.name, item=self.holder)


def _last_key(path: KeyPath) -> str | None:
    return next((step for step in reversed(path) if isinstance(step, str)), None)


def shown(value: object) -> str:
    """A value as a person would write it, short enough for a sentence."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if value is None:
        return say("nothing")
    if isinstance(value, dict):
        return say("a map")
    if isinstance(value, list | tuple):
        return say("a list")
    if isinstance(value, int | Decimal):
        return str(value)
    return f"'{cut(' '.join(str(value).split()))}'"


def cut(text: str) -> str:
    """A text, short enough for a sentence."""
    return text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…"
