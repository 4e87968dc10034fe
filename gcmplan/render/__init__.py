"""Results as text for a reader; nothing here prints.

The folders in `formats` are kinds of results, the modules in them formats: what lies there can be
asked for.
"""

from __future__ import annotations

import pkgutil
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Any

from gcmplan.errors import ChoiceError
from gcmplan.sentence import say

if TYPE_CHECKING:
    from gcmplan.render.look import Look
    from gcmplan.render.screen import Screen


_DATA = {"json", "csv"}
"""What programs read, and must not depend on the language of whoever runs them."""


def formats_of(kind: str) -> list[str]:
    """The formats in which a kind of result can be shown."""
    folder = Path(__file__).parent / "formats" / kind
    return sorted(module.name for module in pkgutil.iter_modules([str(folder)]))


def render(result: Any, kind: str, format: str, look: Look) -> str | Screen:
    """A result in a format; raises `ChoiceError` if there is no such format."""
    if format not in formats_of(kind):
        known = ", ".join(formats_of(kind))
        raise ChoiceError(
            say("no format '{format}' here: choose one of {formats}", format=format, formats=known)
        )
    if format in _DATA:
        look = look._replace(language=look.told)
    module = import_module(f"gcmplan.render.formats.{kind}.{format}")
    rendered: str | Screen = module.render(result, look)
    return rendered
