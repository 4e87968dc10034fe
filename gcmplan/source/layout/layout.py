"""Texts in the canonical layout: the same meaning, the same comments, proved for each."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Collection
from typing import Any

from yaml import YAMLError

from gcmplan.errors import GcmplanError
from gcmplan.hint import command
from gcmplan.sentence import say
from gcmplan.source.document import Document
from gcmplan.source.layout.grow import grow
from gcmplan.source.layout.lay import laid
from gcmplan.source.layout.order import Order
from gcmplan.source.layout.syntax import Branch, Slot, Tree, comments
from gcmplan.source.parsing.scalar import bare
from gcmplan.source.text import SourceText

_LINE_END = re.compile(r"\r\n?|\n")


class LayoutError(GcmplanError):
    """A text that cannot be laid out."""


def laid_out(document: Document, order: Order, apart: Collection[str]) -> SourceText:
    """The text of a document in the canonical layout; itself if it has that already.

    The keys of each map stand in the given order, and the maps in lists under the keys `apart` have
    blank lines between them. Raises `LayoutError` for a text that cannot be read in full, and for
    one of which anything would be lost.
    """
    source = document.source
    if not document.sound:
        raise LayoutError(
            say(
                "{name} stays as it is, for it cannot be read in full: {command} says why",
                name=source.name,
                command=command("validate", source.name),
            )
        )
    line_end = _LINE_END.search(source.text)
    text = _LINE_END.sub("\n", source.text)
    tree = grow(text)
    lines = laid(tree, order, apart)
    new = "".join(f"{line}\n" for line in lines)
    if new != text and not _says_the_same(tree, new):
        raise LayoutError(
            say("{name} stays as it is, for something in it would be lost", name=source.name)
        )
    if line_end:
        new = new.replace("\n", line_end[0])
    return source if new == source.text else source.with_text(new)


def _says_the_same(tree: Tree, text: str) -> bool:
    """Whether a text has the data and the comments of a tree."""
    try:
        again = grow(text)
    except YAMLError:
        return False
    same_comments = Counter(comments(again)) == Counter(comments(tree))
    return same_comments and _plain(again.top) == _plain(tree.top)


def _plain(slot: Slot) -> Any:
    """A value without its layout; every value with its type."""
    value = slot.value
    if not isinstance(value, Branch):
        meaning = bare("") if value is None else value.value if value.style else bare(value.value)
        return meaning if isinstance(meaning, str) else (type(meaning), meaning)
    if value.is_map:
        return {each.key.value: _plain(each) for each in value.slots if each.key}
    return [_plain(each) for each in value.slots]
