"""What can be wrong with a text before anybody asks what it means."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from gcmplan.keypath import TOP, KeyPath
from gcmplan.source.span import Span


class FaultKind(StrEnum):
    """The kinds of faults that keep a text from being plain, safe YAML."""

    SYNTAX = "syntax"
    """It is no YAML; the detail says what is wrong."""

    DUPLICATE_KEY = "duplicate_key"
    """A key stands twice in one map; the detail is the key."""

    ANCHOR = "anchor"
    """A value is given a name to be used elsewhere; the detail is the name."""

    ALIAS = "alias"
    """A value is taken from elsewhere by its name; the detail is the name."""

    TAG = "tag"
    """A value is marked with a type; the detail is the type."""

    SEVERAL_DOCUMENTS = "several_documents"
    """A second document begins."""

    DEPTH = "depth"
    """Lists and maps are nested too deep; the detail is how deep they may be."""

    DENSITY = "density"
    """There are far more values than a plan of this size can have."""

    ENCODING = "encoding"
    """It is not UTF-8."""

    KEY = "key"
    """A key is not a plain word."""


class Fault(NamedTuple):
    """A fault of a text, and where it is."""

    kind: FaultKind
    span: Span
    detail: str = ""
    path: KeyPath = TOP
    """The value in which it stands; after a mistake in the syntax, what lacks something for it."""
    first: Span | None = None
    """The other place, if it takes two."""
