"""BRIDGE path → place: findings where they stand in their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, NamedTuple

from gcmplan.finding import Finding, Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document
from gcmplan.source.span import Position, Span
from gcmplan.source.text import SourceText


class Related(NamedTuple):
    """Another place that belongs to a finding, and why."""

    source: SourceText
    span: Span
    message: str


class Diagnostic(NamedTuple):
    """A finding, and where it stands."""

    source: SourceText
    """The text in which it stands."""

    span: Span
    """Its place there."""

    finding: Finding
    """What is wrong."""

    path: KeyPath
    """The value that it is about, by its place in the whole plan as it is written."""

    item: str | None
    """The id of what it is about; None if neither that nor anything around it has one."""

    related: tuple[Related, ...] = ()
    """Other places that belong to it."""

    @property
    def order(self) -> tuple[str, Position, str, str]:
        """From file to file and from top to end."""
        finding = self.finding
        return self.source.name, self.span.start, finding.rule.code, finding.remark.message


def locate(bundle: Bundle, findings: Iterable[Finding]) -> list[Diagnostic]:
    """The findings where they stand, from file to file and from top to end."""
    return sorted((_located(bundle, each) for each in findings), key=lambda each: each.order)


def _located(bundle: Bundle, finding: Finding) -> Diagnostic:
    document, span = _place(bundle, finding.remark)
    related = tuple(_related(bundle, remark) for remark in finding.remark.related)
    item = item_id(bundle, finding.about)
    path = bundle.written(finding.remark.path)
    return Diagnostic(document.source, span, finding, path, item, related)


def _related(bundle: Bundle, remark: Remark) -> Related:
    document, span = _place(bundle, remark)
    return Related(document.source, span, remark.message)


def _place(bundle: Bundle, remark: Remark) -> tuple[Document, Span]:
    document, path = bundle.origin(remark.path)
    return document, document.key_span(path) if remark.at_key else document.span(path)


def item_id(bundle: Bundle, path: KeyPath) -> str | None:
    """The id of the innermost thing with an id around a value, as it is written; None if none."""
    found: str | None = None
    holder: Any = bundle.data
    for step in (*path, None):
        if isinstance(holder, Mapping) and isinstance(holder.get("id"), str):
            found = str(holder["id"])
        try:
            holder = holder[step]
        except (KeyError, IndexError, TypeError):
            break
    return found


class Place(NamedTuple):
    """A file, and a line of it."""

    file: str
    line: int


def place(bundle: Bundle, path: KeyPath) -> Place:
    """Where a value of a plan is written."""
    document, inside = bundle.origin(path)
    return Place(document.source.name, document.span(inside).start.line)


class Report(NamedTuple):
    """What was found in some plans, for whoever shows it."""

    diagnostics: tuple[Diagnostic, ...]
    """From file to file and from top to end."""

    files: int
    """How many files were read."""

    things: Mapping[str, int]
    """What the plans hold, by kind in the singular: `{"action": 48}`."""

    def count(self, severity: Severity) -> int:
        """How many findings have a severity."""
        return sum(each.finding.rule.severity is severity for each in self.diagnostics)
