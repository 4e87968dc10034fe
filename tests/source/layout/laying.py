"""A short way to lay out a text, with an order of keys that tests can see at a glance."""

from __future__ import annotations

from gcmplan.source.document import parse
from gcmplan.source.layout.layout import laid_out
from gcmplan.source.text import SourceText

ORDER = ("id", "title", "due", "actions", "sources")


def lay(source: SourceText) -> SourceText:
    """A text with its keys in that order, and actions apart."""
    return laid_out(parse(source), lambda _: ORDER, {"actions"})


def laid(text: str) -> str:
    """The characters of a text laid out so."""
    return lay(SourceText(text, "plan.yaml")).text
