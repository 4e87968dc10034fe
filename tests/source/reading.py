"""Short ways to read a text, and to say where something stands in it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gcmplan.keypath import TOP, KeyPath
from gcmplan.source.document import Document, parse
from gcmplan.source.fault import Fault
from gcmplan.source.parsing.scalar import Scalar
from gcmplan.source.span import Span
from gcmplan.source.text import SourceText, decoded


def read(text: str | bytes) -> Document:
    """A text, read."""
    if isinstance(text, bytes):
        return parse(decoded(text, "plan.yaml"))
    return parse(SourceText(text, "plan.yaml"))


def place(span: Span) -> str:
    """A stretch of text as `line:column`, and its end behind a `-` where that is elsewhere."""
    start, end = span
    if start == end:
        return f"{start.line}:{start.column}"
    behind = f"{end.column}" if start.line == end.line else f"{end.line}:{end.column}"
    return f"{start.line}:{start.column}-{behind}"


def span(document: Document, *path: str | int) -> str:
    """Where a value stands, for a message."""
    return place(document.span(KeyPath(path)))


def key_span(document: Document, *path: str | int) -> str:
    """Where the key of a value stands."""
    return place(document.key_span(KeyPath(path)))


def told(fault: Fault) -> str:
    """A fault as `place kind`, with its detail and its path where it has them."""
    return " ".join(filter(None, [place(fault.span), fault.kind, fault.detail, str(fault.path)]))


def faults(text: str | bytes) -> list[str]:
    """What is wrong with a text."""
    return list(map(told, read(text).faults))


def written(document: Document, path: KeyPath) -> str:
    """What is written where a value stands; it must be on one line."""
    start, end = document.span(path)
    assert start.line == end.line, path
    return document.source.line(start.line)[start.column - 1 : end.column - 1]


def scalars(data: Any, path: KeyPath = TOP) -> Iterator[tuple[KeyPath, Scalar]]:
    """The scalars in some data, with their paths."""
    if isinstance(data, dict):
        for key, value in data.items():
            yield from scalars(value, path / key)
    elif isinstance(data, list):
        for position, value in enumerate(data):
            yield from scalars(value, path / position)
    else:
        yield path, data
