"""BRIDGE path → place: findings where they stand in their files."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from gcmplan.diagnostics import Diagnostic, Place, Related
from gcmplan.finding import Finding, Remark
from gcmplan.keypath import KeyPath
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document
from gcmplan.source.span import Span


def locate(bundle: Bundle, findings: Iterable[Finding]) -> list[Diagnostic]:
    """The findings where they stand, from file to file and from top to end."""
    return sorted((_located(bundle, each) for each in findings), key=lambda each: each.order)


def _located(bundle: Bundle, finding: Finding) -> Diagnostic:
    document, span = _place(bundle, finding.remark)
    related = tuple(_related(bundle, remark) for remark in finding.remark.related)
    item = item_id(bundle, finding.about)
    path = bundle.written(finding.remark.path)
    return Diagnostic(document.source.name, span, finding, path, item, plan_id(bundle), related)


def _related(bundle: Bundle, remark: Remark) -> Related:
    document, span = _place(bundle, remark)
    return Related(document.source.name, span, remark.message)


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


def plan_id(bundle: Bundle) -> str | None:
    """The id of a plan, as it is written; None if it has none."""
    head = bundle.data.get("plan")
    own = head.get("id") if isinstance(head, Mapping) else None
    return own if isinstance(own, str) else None


def place(bundle: Bundle, path: KeyPath) -> Place:
    """Where a value of a plan is written."""
    document, inside = bundle.origin(path)
    return Place(document.source.name, document.span(inside).start.line)
