"""A tree as lines: two blanks a level, one line where it fits, and comments where they belong.

What is written in brackets stays so while it fits on a line, and what is written on lines of its
own stays there: the layout is the same for everybody, the choice between the two is the writer's.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import NamedTuple

from gcmplan.source.layout.order import Keys, Order, put_in_order
from gcmplan.source.layout.prose import INDENT, moved, width
from gcmplan.source.layout.syntax import Branch, Comment, Scalar, Slot, Tree
from gcmplan.source.parsing.scalar import bare
from gcmplan.source.splicing.write import LongText, Style, folded, inline, literal, quoted

WIDTH = 100

_IN_LINES, _IN_BRACKETS = Style(), Style(in_flow=True)


def laid(tree: Tree, order: Order, apart: Collection[str]) -> list[str]:
    """The lines of a tree; maps in lists under the keys `apart` have blank lines between them."""
    put_in_order(tree.top, order)
    layer = _Layer(apart)
    layer.lay(tree)
    return layer.lines


class _Text(NamedTuple):
    """A value that begins on the line of its key or dash."""

    first: str
    more: list[str] = []  # noqa: RUF012  never changed
    """Further lines, without indentation."""
    keeps_blanks: bool = False
    """Whether blank lines after it would be part of it."""


class _Layer:
    def __init__(self, apart: Collection[str]) -> None:
        self.lines: list[str] = []
        self._apart = apart
        self._takes_blank = True

    def lay(self, tree: Tree) -> None:
        """All of a tree."""
        self._comments(tree.head, "")
        slot, value = tree.top, tree.top.value
        text = _text(slot, WIDTH, INDENT)
        if text is None and isinstance(value, Branch):
            self._blank()
            self._comments((*slot.head, *slot.tails), "")
            self._branch(value, "", ())
            self._part_head()
        elif text and text.first:
            self._comments(_above(slot), "")
            self._written(text, text.first, slot, " " * INDENT)
        else:
            self._comments((*slot.head, *slot.tails), "")
        self._comments(slot.under, "", after=True)

    def _part_head(self) -> None:
        """Set the first comments apart, for they are about the file and not about its first key."""
        first = next(n for n, line in enumerate(self.lines) if not line.startswith("#"))
        if first and self.lines[first]:
            self.lines.insert(first, "")

    def _branch(self, branch: Branch, lead: str, path: Keys) -> None:
        """A list or map on lines of its own; its first line begins with `lead`."""
        indent = " " * len(lead)
        stand_apart = not path if branch.is_map else path[-1:] and path[-1] in self._apart
        after_lines = False
        for number, slot in enumerate(branch.slots):
            in_lines = _text(slot, _room(slot, indent), len(indent)) is None
            if number and (
                _is_below_blank(slot)
                or (stand_apart and (after_lines or (in_lines and not branch.is_map)))
            ):
                self._blank()
            self._slot(slot, indent if number else lead, path)
            after_lines = in_lines
        self._comments(branch.foot, indent, after=True)

    def _slot(self, slot: Slot, lead: str, path: Keys) -> None:
        """An item or entry; comments above it are there already if a dash is before it."""
        indent = " " * len(lead)
        if lead == indent:
            self._comments(above := _all_above(slot, lead), indent)
            if above and slot.blank and above[-1:] == slot.head[-1:]:
                self._blank()
        text = _text(slot, _room(slot, lead), len(lead))
        deeper = indent + " " * INDENT
        if text:
            begin = f"{lead}{_begin(slot)}"
            self._written(text, f"{begin} {text.first}" if text.first else begin, slot, deeper)
            self._comments(slot.under, deeper, after=True)
        elif isinstance(slot.value, Branch) and slot.key:
            self._add(f"{lead}{_begin(slot)}{_tail(slot)}")
            self._branch(slot.value, deeper, (*path, slot.key.value))
        elif isinstance(slot.value, Branch):
            self._branch(slot.value, f"{lead}- ", path)

    def _written(self, text: _Text, line: str, slot: Slot, indent: str) -> None:
        self._add(f"{line}{_tail(slot)}")
        for each in text.more:
            self._add(f"{indent}{each}" if each else "")
        self._takes_blank = not text.keeps_blanks

    def _comments(self, comments: Iterable[Comment], indent: str, *, after: bool = False) -> None:
        """Comments on lines of their own; `after` something, a blank line above the first stays."""
        for each in comments:
            if each.blank and after:
                self._blank()
            self._add(f"{indent}{each.text}")
            after = True

    def _add(self, line: str) -> None:
        self.lines.append(line)
        self._takes_blank = True

    def _blank(self) -> None:
        if self._takes_blank and self.lines and self.lines[-1]:
            self.lines.append("")


def _begin(slot: Slot) -> str:
    return f"{_key(slot.key, _IN_LINES)}:" if slot.key else "-"


def _room(slot: Slot, lead: str) -> int:
    """The columns for a value on the line of its key or dash."""
    return WIDTH - len(lead) - width(_begin(slot)) - 1


def _tail(slot: Slot) -> str:
    return f"  {slot.tails[-1].text}" if slot.tails else ""


def _above(slot: Slot) -> list[Comment]:
    """The comments above a slot; its line has room for one, and nothing has none in it."""
    value = slot.value
    inside = value.foot if isinstance(value, Branch) and not value.slots else []
    return [*slot.head, *slot.tails[:-1], *inside]


def _all_above(slot: Slot, lead: str) -> list[Comment]:
    """The comments above the line of a slot, and of what begins on it."""
    value = slot.value
    if slot.key or not isinstance(value, Branch) or _text(slot, _room(slot, lead), len(lead)):
        return _above(slot)
    return [*slot.head, *slot.tails, *_all_above(value.slots[0], f"{lead}- ")]


def _is_below_blank(slot: Slot) -> bool:
    return slot.head[0].blank if slot.head else slot.blank


def _text(slot: Slot, room: int, indent: int) -> _Text | None:
    """The value of a slot from the line of its key on; None for a list or map on lines of its own.

    `indent` is that of the slot.
    """
    value = slot.value
    if isinstance(value, Branch):
        if value.slots and not value.is_flow:
            return None
        on_one_line = _in_brackets(value)
        fits = on_one_line is not None and width(on_one_line) <= room
        if fits or (on_one_line and (slot.pinned or not value.slots)):
            return _Text(on_one_line or "")
        return None
    return _of_scalar(value, room, WIDTH - indent - INDENT) if value else _Text("")


def _of_scalar(scalar: Scalar, room: int, room_below: int) -> _Text:
    if scalar.is_block and (as_it_was := moved(scalar, room_below)):
        return _long(as_it_was)
    text, value = _inline(scalar, _IN_LINES), scalar.value
    if width(text) > room and " " in value and (scalar.style or isinstance(bare(value), str)):
        broken = literal(value) if "\n" in value else folded(value, room_below)
        if broken:
            return _long(broken)
    return _Text(text)


def _long(text: LongText) -> _Text:
    return _Text(text.header, text.lines, keeps_blanks="+" in text.header)


def _in_brackets(branch: Branch) -> str | None:
    """A list or map on one line; None if there are comments in it."""
    parts = []
    for slot in branch.slots:
        text = _bracketed(slot.value)
        if text is None or slot.head or slot.tails:
            return None
        parts.append(f"{_key(slot.key, _IN_BRACKETS)}: {text}" if slot.key else text)
    if branch.foot and parts:
        return None
    return ("{%s}" if branch.is_map else "[%s]") % ", ".join(parts)


def _bracketed(value: Scalar | Branch | None) -> str | None:
    """A value within brackets on one line; None if there are comments in it."""
    if not isinstance(value, Branch):
        return _inline(value, _IN_BRACKETS) if value else "null"
    return None if value.foot else _in_brackets(value)


def _inline(scalar: Scalar, style: Style) -> str:
    """A scalar on one line, with quotation marks if it had any: they are seldom there by chance."""
    value = scalar.value
    if not scalar.style and "\n" not in value:
        return value or ("null" if style.in_flow else "")
    return quoted(value, style)


def _key(key: Scalar, style: Style) -> str:
    """A key on one line, with quotation marks only if it needs them."""
    bare_key = not key.style and key.value and "\n" not in key.value
    return key.value if bare_key else inline(key.value, style)
