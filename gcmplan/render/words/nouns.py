"""Numbers of things, in any language."""

from __future__ import annotations

from collections.abc import Mapping

from gcmplan.sentence import Sentence, say_count, saying_count

_NOUNS: Mapping[str, tuple[str, str]] = {
    "action": saying_count("{number} action", "{number} actions"),
    "objective": saying_count("{number} objective", "{number} objectives"),
    "indicator": saying_count("{number} indicator", "{number} indicators"),
    "organization": saying_count("{number} organization", "{number} organizations"),
    "day": saying_count("{number} day", "{number} days"),
    "change": saying_count("{number} change", "{number} changes"),
    "line": saying_count("{number} line", "{number} lines"),
    "page": saying_count("{number} page", "{number} pages"),
    "place": saying_count("{number} place", "{number} places"),
    "thing": saying_count("{number} thing", "{number} things"),
    "plan": saying_count("{number} plan", "{number} plans"),
    "version": saying_count("{number} version", "{number} versions"),
    "file": saying_count("{number} file", "{number} files"),
    "finding": saying_count("{number} finding", "{number} findings"),
    "error": saying_count("{number} error", "{number} errors"),
    "warning": saying_count("{number} warning", "{number} warnings"),
    "note": saying_count("{number} note", "{number} notes"),
}
"""By the singular in English."""


def numbered(number: int, noun: str) -> Sentence:
    """A number and its noun: `1 action`, `1,204 actions`."""
    return say_count(*_NOUNS[noun], number)
