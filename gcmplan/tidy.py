"""BRIDGE file → the same file in the layout of the plan format.

The file wing knows how to lay out a text, the plan wing in which order keys stand.
"""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.diagnostics import Diagnostic, Edit
from gcmplan.faults.gcm012_layout import layout
from gcmplan.keypath import TOP, KeyPath
from gcmplan.locate import plan_id
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.shape import inner_models, keys, model_at
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document
from gcmplan.source.layout.layout import LayoutError, laid_out
from gcmplan.source.rewrite import Rewrite
from gcmplan.source.span import Position, Span

_APART = frozenset((*inner_models(Plan), *inner_models(Objective)))
"""The keys of the lists whose things have a blank line between them."""


LARGEST = 4_000_000
"""In characters. Of a larger file no finding says how it is laid out: to find out takes eighty
times its size in memory."""


def tidied(document: Document) -> Rewrite:
    """A document in the canonical layout: its data and its comments stay as they are.

    Raises `LayoutError` if it cannot be read in full.
    """
    return Rewrite(document.source, laid_out(document, _keys, _APART))


def untidy(bundle: Bundle) -> Iterator[Diagnostic]:
    """A finding for each file of a plan that is laid out otherwise, where that begins."""
    for document in (each for each in bundle.documents if len(each.source.text) <= LARGEST):
        try:
            rewrite = tidied(document)
        except LayoutError:  # other findings say why, or it is right that it stays
            continue
        if rewrite.changes:
            span, text = rewrite.hunk
            name = document.source.name
            place = _first_line(rewrite, span)
            finding = layout(name)
            yield Diagnostic(
                name, place, finding, TOP, None, plan_id(bundle), fix=(Edit(span, text),)
            )


def _first_line(rewrite: Rewrite, differing: Span) -> Span:
    """The first line that differs; the last one, if what is missing is the end."""
    source = rewrite.before
    last = source.position(max(0, len(source.text) - 1)).line
    number = min(differing.start.line, last)
    line = source.line(number)
    indent = len(line) - len(line.lstrip())
    return Span(Position(number, indent + 1), Position(number, max(indent, len(line)) + 1))


def _keys(path: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the map at a path, in the order of the format; none if it has none."""
    model = model_at(KeyPath(path))
    return keys(model) if model else ()
