"""The catalogue from its data files."""

from __future__ import annotations

import pkgutil
from functools import cache
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
    content = pkgutil.get_data("gcmplan.compact", f"data/{name}.yaml")
    assert content is not None, name
    document = parse(decoded(content, f"{name}.yaml"))
    assert document.sound, document.faults
    (part,) = document.data.values()
    return part
