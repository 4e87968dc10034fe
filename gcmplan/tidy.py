"""BRIDGE file → the same file in the layout of the plan format.

The file wing knows how to lay out a text, the plan wing in which order keys stand.
"""

from __future__ import annotations

from gcmplan.keypath import KeyPath
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.shape import inner_models, keys, model_at
from gcmplan.source.document import Document
from gcmplan.source.layout.layout import laid_out
from gcmplan.source.rewrite import Rewrite

_APART = frozenset((*inner_models(Plan), *inner_models(Objective)))
"""The keys of the lists whose things have a blank line between them."""


def tidied(document: Document) -> Rewrite:
    """A document in the canonical layout: its data and its comments stay as they are.

    Raises `LayoutError` if it cannot be read in full.
    """
    return Rewrite(document.source, laid_out(document, _keys, _APART))


def _keys(path: tuple[str, ...]) -> tuple[str, ...]:
    """The keys of the map at a path, in the order of the format; none if it has none."""
    model = model_at(KeyPath(path))
    return keys(model) if model else ()
