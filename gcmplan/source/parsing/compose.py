"""From the parser's events to plain data, in one pass.

Only events are used, never the library's constructors: events are the fast part, run no code, and
leave the meaning of a bare word to `scalar.bare`. Whatever a plan may not hold is noted as a fault,
and reading goes on after it where the rest can still be understood.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any, NamedTuple

from yaml.events import (
    AliasEvent,
    DocumentStartEvent,
    MappingEndEvent,
    MappingStartEvent,
    ScalarEvent,
    SequenceEndEvent,
    SequenceStartEvent,
    StreamEndEvent,
)

from gcmplan.keypath import KeyPath
from gcmplan.source.fault import FaultKind
from gcmplan.source.parsing.scalar import Ambiguous, Scalar, bare
from gcmplan.source.places import Places

DEEPEST = 32
"""Lists and maps inside each other; a plan needs ten."""

MOST_KEYS = 1000
"""In one map; the largest of a plan has forty."""

MOST_FAULTS = 100
"""In one text; whoever makes more is not served by hearing of all of them at once."""

_LONGEST_DETAIL = 60

_DENSITY_STEP = 100_000
_LEAST_CHARACTERS = 6
"""For one value, on average, in a text of more than 100,000 values; a plan has twenty."""

_START = (MappingStartEvent, SequenceStartEvent)
_END = (MappingEndEvent, SequenceEndEvent)


class UnreadableError(Exception):
    """The rest of the text is not to be read."""


class _Meanings(dict[str, Scalar]):
    """The values of the bare words met so far: a plan says the same few words again and again."""

    def __missing__(self, word: str) -> Scalar:
        value = self[word] = bare(word)
        return value

    @property
    def ambiguous(self) -> bool:
        """Whether one of them means something else to other readers."""
        return any(isinstance(value, Ambiguous) for value in self.values())


class Composed(NamedTuple):
    """What a text holds; nothing, if it could not be read."""

    data: Any = None
    """Maps, lists and scalars."""

    places: Places = Places()
    """Where each of them stands."""

    ambiguous: bool = False
    """Whether some text is marked as `Ambiguous`."""

    set_aside: tuple[dict[str, Any], ...] = ()
    """What stands under a key for the second time: it is not among the data."""


class Composer:
    """Builds data and places from events."""

    def __init__(self, next_event: Callable[[], Any]) -> None:
        self._data: Any = None
        self._places = Places()
        self.faults: list[tuple[FaultKind, int, int, str, KeyPath]] = []
        """Kind, first and last character, detail and path of each fault."""
        self.broken_off = False
        """Whether the rest was not to be read, so that the data are not whole."""
        self._next_event = next_event
        self._meanings = _Meanings()
        self._here: Any = None
        self._key: str | None = None
        self._key_event: Any = None
        self._frames: list[tuple[Any, str | None, int]] = []
        self._documents = 0
        self._limit = _DENSITY_STEP
        self._set_aside: list[dict[str, Any]] = []
        self._doubled: tuple[Any, int] = (None, 0)

    @property
    def composed(self) -> Composed:
        """What has been read so far."""
        aside = tuple(self._set_aside)
        return Composed(self._data, self._places, self._meanings.ambiguous, aside)

    def run(self) -> None:
        """Read to the end, or to a fault after which nothing can be understood."""
        try:
            self._run()
        except UnreadableError:
            self.broken_off = True

    def _run(self) -> None:  # noqa: C901, PLR0912, PLR0915  one loop: calls would halve its speed
        next_event, meanings, intern = self._next_event, self._meanings, sys.intern
        labels, note = self._places.labels, self._places.numbers.extend
        while True:
            event = next_event()
            kind = event.__class__
            if kind is ScalarEvent:
                if event.anchor is not None or event.tag is not None:
                    self._marked(event)
                here, key = self._here, self._key
                in_map = here.__class__ is dict
                if in_map and key is None:
                    self._key, self._key_event = intern(event.value), event
                    continue
                value = event.value
                if event.implicit[0] and event.tag is None:
                    value = meanings[value]
                start, end = event.start_mark.index, event.end_mark.index
                labels.append(key)
                if in_map:
                    first = self._key_event
                    note((first.start_mark.index, first.end_mark.index, start, end, 0))
                    if key in here:
                        self._duplicate(value)
                    else:
                        here[key] = value
                    self._key = None
                else:
                    note((start, start, start, end, 0))
                    self._put(value)
                if len(labels) > self._limit:
                    self._check_density(event)
            elif kind in _START:
                self._open(event)
            elif kind in _END:
                self._close(event)
            elif kind is StreamEndEvent:
                return
            else:
                self._other(event)

    def _put(self, value: Any) -> None:
        """Give a value its place in the list or map at hand, or at the top."""
        if self._here.__class__ is list:
            self._here.append(value)
        elif self._here is None:
            self._data = value
        elif self._key in self._here:
            self._duplicate(value)
        else:
            self._here[self._key] = value

    def _open(self, event: Any) -> None:
        if event.anchor is not None or event.tag is not None:
            self._marked(event)
        if self._here.__class__ is dict and self._key is None:
            self._fault(FaultKind.KEY, event)
            raise UnreadableError
        if len(self._frames) >= DEEPEST:
            self._fault(FaultKind.DEPTH, event, str(DEEPEST))
            raise UnreadableError
        if len(self._places.labels) > self._limit:
            self._check_density(event)
        new: Any = {} if event.__class__ is MappingStartEvent else []
        start = event.start_mark.index
        first = self._key_event if self._key is not None else event
        key_end = self._key_event.end_mark.index if self._key is not None else start
        number = self._places.open(self._key, first.start_mark.index, key_end, start)
        self._put(new)
        self._frames.append((self._here, self._key, number))
        self._here, self._key = new, None

    def _close(self, event: Any) -> None:
        closed = self._here
        self._here, _, number = self._frames.pop()
        self._key = None
        self._places.close(number, event.end_mark.index)
        if closed.__class__ is dict:
            if len(closed) > MOST_KEYS:
                start = self._places.place(number).start
                self._note(FaultKind.DENSITY, start, start + 1)
                raise UnreadableError
            if None in closed.values():  # a key without a value says nothing
                for key in [key for key, value in closed.items() if value is None]:
                    del closed[key]

    def _other(self, event: Any) -> None:
        kind = event.__class__
        if kind is AliasEvent:
            self._fault(FaultKind.ALIAS, event, str(event.anchor))
            if self._here.__class__ is dict:
                self._skip(event)
        elif kind is DocumentStartEvent:
            self._documents += 1
            if event.tags:
                self._fault(FaultKind.TAG, event, " ".join(event.tags))
            if self._documents > 1:
                self._fault(FaultKind.SEVERAL_DOCUMENTS, event)
                raise UnreadableError

    def _skip(self, event: Any) -> None:
        """Read the value of a key as if nothing stood there."""
        if self._key is None:
            raise UnreadableError
        first = self._key_event
        number = self._places.open(
            self._key, first.start_mark.index, first.end_mark.index, event.start_mark.index
        )
        self._places.close(number, event.end_mark.index)
        self._put(None)
        self._key = None

    def _marked(self, event: Any) -> None:
        if event.anchor is not None:
            self._fault(FaultKind.ANCHOR, event, event.anchor)
        if event.tag is not None:
            self._fault(FaultKind.TAG, event, event.tag)

    def _duplicate(self, value: Any) -> None:
        """Note a key that stands twice; of several in a row, as after a missing '-', the first."""
        key = self._key or ""
        self._set_aside.append({key: value})
        in_a_row = self._doubled[0] is self._here and self._doubled[1] == len(self._here)
        self._doubled = self._here, len(self._here)
        if not in_a_row:
            self._fault(FaultKind.DUPLICATE_KEY, self._key_event, key)

    def _check_density(self, event: Any) -> None:
        self._limit += _DENSITY_STEP
        if event.start_mark.index < len(self._places.labels) * _LEAST_CHARACTERS:
            self._fault(FaultKind.DENSITY, event)
            raise UnreadableError

    def _fault(self, kind: FaultKind, event: Any, detail: str = "") -> None:
        self._note(kind, event.start_mark.index, event.end_mark.index, detail)

    def _note(self, kind: FaultKind, start: int, end: int, detail: str = "") -> None:
        self.faults.append((kind, start, end, detail[:_LONGEST_DETAIL], self._path()))
        if len(self.faults) >= MOST_FAULTS:
            raise UnreadableError

    def _path(self) -> KeyPath:
        """The way to the value that is being read."""
        outer = [*(frame[:2] for frame in self._frames), (self._here, self._key)]
        steps: list[str | int] = []
        for position, (container, key) in enumerate(outer):
            if container.__class__ is list:
                inside = position < len(outer) - 1
                steps.append(len(container) - 1 if inside else len(container))
            elif key is not None:
                steps.append(key)
        return KeyPath(steps)
