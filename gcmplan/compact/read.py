"""The catalogue from its data files."""

from __future__ import annotations

from functools import cache
from importlib.resources import files
from typing import Any

from gcmplan.compact.compact import Compact
from gcmplan.source.document import parse
from gcmplan.source.text import decoded


@cache
def read_compact() -> Compact:
    """What the Compact says; each part of it is read when it is asked for."""
    return Compact(_part)


def _part(name: str) -> Any:
    """The one list that a data file holds."""
    content = (files("gcmplan.compact") / "data" / f"{name}.yaml").read_bytes()
    document = parse(decoded(content, f"{name}.yaml"))
    assert document.sound, document.faults
    (part,) = document.data.values()
    return part
