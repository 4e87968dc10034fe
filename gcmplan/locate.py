"""BRIDGE path → place: findings where they stand in their files."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Any, NamedTuple

from gcmplan.diagnostics import Diagnostic, Place, Related
from gcmplan.finding import Finding, Remark
from gcmplan.keypath import KeyPath
from gcmplan.source.bundle import Bundle
from gcmplan.source.placed import PlacedText
from gcmplan.source.seams import Seams
from gcmplan.source.span import Span

Naming = Callable[[KeyPath], str | None]
"""Gives the id of the innermost thing with an id around a value; None if there is none."""


class Whereabouts(NamedTuple):
    """Where the values of a plan are written.

    The data of a plan are not among this: in memory, those of a large one take twice its size.
    """

    texts: tuple[PlacedText, ...]
    seams: Seams
    plan: str | None
    """The id of the plan, as it is written; None if it has none."""

    def located(self, findings: Iterable[Finding], item: Naming) -> list[Diagnostic]:
        """The findings where they stand, from file to file and from top to end."""
        return sorted((self._located(each, item) for each in findings), key=lambda each: each.order)

    def _located(self, finding: Finding, item: Naming) -> Diagnostic:
        text, span = self._place(finding.remark)
        related = tuple(map(self._related, finding.remark.related))
        path, holder = self.seams.written(finding.remark.path), item(finding.about)
        return Diagnostic(text.source.name, span, finding, path, holder, self.plan, related)

    def _related(self, remark: Remark) -> Related:
        text, span = self._place(remark)
        return Related(text.source.name, span, remark.message)

    def _place(self, remark: Remark) -> tuple[PlacedText, Span]:
        number, path = self.seams.origin(remark.path)
        text = self.texts[number]
        return text, text.key_span(path) if remark.at_key else text.span(path)


def whereabouts(bundle: Bundle) -> Whereabouts:
    """Where the values of a bundle are written."""
    texts = tuple(PlacedText(each.source, each.places) for each in bundle.documents)
    return Whereabouts(texts, bundle.seams, plan_id(bundle))


def locate(bundle: Bundle, findings: Iterable[Finding]) -> list[Diagnostic]:
    """The findings where they stand, from file to file and from top to end."""
    return whereabouts(bundle).located(findings, partial(item_id, bundle))


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
