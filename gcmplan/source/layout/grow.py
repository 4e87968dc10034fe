"""From a text to its tree: each comment goes to what it speaks of.

The parser leaves comments out, so they are found between its events, where nothing else can hold a
`#`. A comment at the end of a line belongs to what ends there. One that has a line for itself
belongs to what follows, unless it is indented deeper: then it ends the list or map above.
"""

from __future__ import annotations

import re
from typing import Any, NamedTuple

from yaml.events import (
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from gcmplan.source.layout.syntax import Branch, Comment, Scalar, Slot, Tree, first_about_key
from gcmplan.source.parsing.parser import events

_STARTS = (MappingStartEvent, SequenceStartEvent)
_ENDS = (MappingEndEvent, SequenceEndEvent)
_MARK = re.compile(r"[#-]")
_LINE_BREAK = re.compile(r"[\n\x85\u2028\u2029]")
_BLOCK_HEADER = re.compile(r"[|>][-+0-9]*[ \t]*(#[^\n\x85\u2028\u2029]*)?")


class _Found(NamedTuple):
    """A comment that waits for what follows."""

    comment: Comment
    start: int
    column: int


class _Closed(NamedTuple):
    """Something that has just ended, and may have a comment at its end."""

    column: int
    """A comment that is indented so far belongs to it."""

    comments: list[Comment]


def grow(text: str) -> Tree:
    """The tree of a text, whose line ends are line feeds; it must be sound YAML."""
    grower = _Grower(text)
    next_event = events(text)
    while not isinstance(event := next_event(), StreamEndEvent):
        grower.take(event)
    return grower.tree()


class _Grower:
    def __init__(self, text: str) -> None:
        self._text = text
        self._top = Slot(None, -1, blank=False)
        self._open: list[tuple[Slot, Branch]] = []
        self._slot: Slot | None = self._top
        """The one whose value is to come; None where a new one is to begin."""
        self._holder: Slot | None = None
        """The one that the last token belongs to."""
        self._end = 0
        """Where the last token ended."""
        self._scanned = 0
        self._dash = -1
        self._waiting: list[_Found] = []
        self._closed: list[_Closed] = []

    def take(self, event: Any) -> None:
        """Let the tree grow by an event."""
        kind = event.__class__
        if kind is ScalarEvent:
            self._scan(event.start_mark.index)
            self._scalar(event)
        elif kind in _STARTS:
            self._scan(event.start_mark.index)
            self._branch(event)
        elif kind in _ENDS:
            self._scan(event.start_mark.index)
            self._close(event)

    def tree(self) -> Tree:
        """The tree, when all events are taken."""
        self._scan(len(self._text))
        outermost = self._closed[-1].comments if self._closed else self._top.under
        for each in self._waiting:
            foot = self._ended_at(each.column)
            (outermost if foot is None else foot).append(each.comment)
        return Tree(self._head_of_file(), self._top)

    def _head_of_file(self) -> list[Comment]:
        """What is said on top of the file and not of its first key, from which it stands apart."""
        value = self._top.value
        if not isinstance(value, Branch) or value.is_flow or not value.slots:
            return []
        first = value.slots[0]
        split = len(first.head) if first.blank else first_about_key(first.head)
        head, own = first.head[:split], first.head[split:]
        if head:  # from which it stands apart only because it is the first
            first.blank = bool(own) and first.blank
            first.head = [own[0]._replace(blank=False), *own[1:]] if own else []
        return head

    def _scan(self, until: int) -> None:
        """Find the comments, and the last dash, between the last token and the next."""
        at = max(self._end, self._scanned)
        while mark := _MARK.search(self._text, at, until):
            at = mark.end()
            if mark[0] == "-":
                self._dash = mark.start()
            else:
                line_break = _LINE_BREAK.search(self._text, at)
                at = line_break.start() if line_break else len(self._text)
                self._comment(mark.start(), at)
        self._scanned = until

    def _comment(self, start: int, end: int) -> None:
        found = Comment(self._text[start:end].rstrip(), self._is_below_blank(start))
        if self._holder and not _LINE_BREAK.search(self._text, self._end, start):
            self._holder.tails.append(found)
            return
        column = start - self._text.rfind("\n", 0, start) - 1
        self._waiting.append(_Found(found, start, column))

    def _is_below_blank(self, start: int) -> bool:
        """Whether something is the first on its line, and the line above is blank."""
        text = self._text
        line = text.rfind("\n", 0, start)
        if line < 0 or text[line:start].strip():
            return False
        return not text[text.rfind("\n", 0, line) + 1 : line].strip()

    def _scalar(self, event: Any) -> None:
        text, start, end = self._text, event.start_mark.index, event.end_mark.index
        scalar = Scalar(event.value, event.style or "", text[start:end])
        branch = self._open[-1][1] if self._open else None
        if branch and branch.is_map and self._slot is None:
            slot = self._slot = Slot(scalar, branch.column, blank=self._is_below_blank(start))
            self._give_waiting(slot, branch)
            branch.slots.append(slot)
        else:
            slot = self._slot or self._item(start)
            if start < end:
                self._give_between(slot)
            elif not (branch and branch.is_flow):
                self._closed = [_Closed(slot.column + 1, slot.under)]
            slot.value, self._slot = scalar, None
            header = _BLOCK_HEADER.match(scalar.raw) if scalar.is_block else None
            if header and header[1]:
                slot.tails.append(Comment(header[1].rstrip(), blank=False))
            if scalar.is_block:  # it ends with its last line, and not where the next one begins
                end = start + len(scalar.raw.rstrip())
        self._token(slot, end)

    def _branch(self, event: Any) -> None:
        slot = self._slot or self._item(event.start_mark.index)
        branch = Branch(
            event.start_mark.column,
            is_map=event.__class__ is MappingStartEvent,
            is_flow=bool(event.flow_style),
        )
        slot.value, self._slot = branch, None
        self._open.append((slot, branch))
        if branch.is_flow:
            self._give_between(slot)
            self._token(slot, event.end_mark.index)

    def _close(self, event: Any) -> None:
        slot, branch = self._open.pop()
        self._slot = None
        if branch.is_flow:
            branch.foot += self._taken()
            self._token(slot, event.end_mark.index)
            return
        parent = self._open[-1][1] if self._open else None
        beside = parent is not None and parent.is_map and parent.column == branch.column
        self._closed.append(_Closed(branch.column + beside, branch.foot))

    def _item(self, start: int) -> Slot:
        """A new item of the list at hand."""
        branch = self._open[-1][1]
        first = self._dash if self._dash >= self._end else start
        slot = Slot(None, branch.column, blank=self._is_below_blank(first))
        self._give_waiting(slot, branch)
        self._dash = -1
        branch.slots.append(slot)
        return slot

    def _give_waiting(self, slot: Slot, branch: Branch) -> None:
        """Give the comments before a slot to it, or to what has ended above.

        Those behind the dash of an item, on lines of their own, wait for what is in the item.
        """
        waiting, self._waiting = self._waiting, []
        if not branch.is_map and self._dash >= self._end:
            line_break = _LINE_BREAK.search(self._text, self._dash)
            first_line = line_break.start() if line_break else len(self._text)
            self._waiting = [each for each in waiting if each.start > first_line]
            waiting = waiting[: len(waiting) - len(self._waiting)]
        for each in waiting:
            foot = None
            if not slot.head and not branch.is_flow and each.column > branch.column:
                foot = self._ended_at(each.column)
            (slot.head if foot is None else foot).append(each.comment)
        self._closed = []

    def _ended_at(self, column: int) -> list[Comment] | None:
        """The end of the innermost thing that a comment belongs to by its column; None if none.

        What is inside it gets no more comments.
        """
        while self._closed:
            if self._closed[0].column <= column:
                return self._closed[0].comments
            del self._closed[0]
        return None

    def _give_between(self, slot: Slot) -> None:
        """Give the comments between a key and its value a place above both."""
        if self._waiting:
            slot.head += [*slot.tails, *self._taken()]
            slot.tails = []

    def _taken(self) -> list[Comment]:
        taken = [each.comment for each in self._waiting]
        self._waiting = []
        return taken

    def _token(self, slot: Slot, end: int) -> None:
        self._holder, self._end = slot, end
