"""A text read as strict YAML: plain data, what is wrong with it, and where everything stands."""

from __future__ import annotations

from collections.abc import Iterator

from yaml import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from gcmplan.keypath import KeyPath
from gcmplan.source.compose import Composed, Composer
from gcmplan.source.fault import Fault, FaultKind
from gcmplan.source.parser import events
from gcmplan.source.recovery import without_item
from gcmplan.source.span import Span
from gcmplan.source.text import SourceText

MOST_SYNTAX_FAULTS = 10
"""After so many, the text is not read again to find more."""

LARGEST_REREAD = 2_000_000
"""In characters. A larger text is not read again after a mistake in its syntax."""


class Document:
    """The data of a text, and the way back from each value to its place."""

    def __init__(
        self,
        source: SourceText,
        composed: Composed,
        faults: tuple[Fault, ...] = (),
        lost_ids: frozenset[str] = frozenset(),
    ) -> None:
        self.source = source
        """The text that was read."""
        self.data = composed.data
        """Maps, lists, text, numbers and booleans; None if nothing could be read."""
        self.faults = faults
        """What is wrong with the text, in the order in which it stands there."""
        self.lost_ids = lost_ids
        """Ids that stood in the parts that could not be read."""
        self.ambiguous = composed.ambiguous
        """Whether some of its text is marked as `Ambiguous`."""
        self._places = composed.places

    @property
    def sound(self) -> bool:
        """Whether all of the text could be read as it is meant."""
        return not self.faults

    def span(self, path: KeyPath) -> Span:
        """Where a value stands, or else the nearest thing around it: the place for a message.

        Of a map or list that goes over several lines, its key, or else its first line.
        """
        place, exact = self._places.nearest(path)
        text = self.source.text
        first_line = text[place.start : place.end].partition("\n")[0].rstrip()
        if exact and 0 < len(first_line) == place.end - place.start:
            return self.source.span(place.start, place.end)
        if place.key_end > place.key_start:
            return self.source.span(place.key_start, place.key_end)
        return self.source.span(place.start, place.start + len(first_line))

    def key_span(self, path: KeyPath) -> Span:
        """Where the key of a value stands, or else the nearest thing around it."""
        place, exact = self._places.nearest(path)
        if exact and place.key_end > place.key_start:
            return self.source.span(place.key_start, place.key_end)
        return self.span(path)


def parse(source: SourceText) -> Document:
    """Read a text; whatever is wrong with it comes back as its faults, never as an exception."""
    text, lost_ids = source.text, frozenset[str]()
    broken: list[Fault] = []
    while True:
        try:
            composer = Composer(events(text))
            composer.run()
        except (YAMLError, UnicodeEncodeError) as error:
            fault, index = _unreadable(source, error)
            broken.append(fault)
        else:
            break
        cut = without_item(text, index) if _worth_rereading(text, broken) else None
        if cut is None:
            return Document(source, Composed(), tuple(broken), lost_ids)
        text, lost_ids = cut.text, lost_ids | cut.lost_ids
    faults = sorted([*broken, *_noted(source, composer)], key=lambda fault: fault.span)
    fatal = any(fault.kind in _FATAL for fault in faults)
    return Document(source, Composed() if fatal else composer.composed, tuple(faults), lost_ids)


_FATAL = {FaultKind.KEY, FaultKind.DEPTH, FaultKind.DENSITY, FaultKind.ENCODING}
"""After one of these the data are not whole, in a way that cannot be told."""


def _worth_rereading(text: str, broken: list[Fault]) -> bool:
    return (
        broken[-1].kind is FaultKind.SYNTAX
        and len(broken) < MOST_SYNTAX_FAULTS
        and len(text) < LARGEST_REREAD
    )


def _noted(source: SourceText, composer: Composer) -> Iterator[Fault]:
    """The faults that the composer noted, with their places in lines and columns."""
    for kind, start, end, detail, path in composer.faults:
        first = None
        if kind is FaultKind.DUPLICATE_KEY:
            place, _ = composer.composed.places.nearest(path)
            first = source.span(place.key_start, place.key_end)
        yield Fault(kind, source.span(start, end), detail, path, first)


def _unreadable(source: SourceText, error: YAMLError | UnicodeEncodeError) -> tuple[Fault, int]:
    """What the parser stumbled over, and the index of the character to which it belongs."""
    if isinstance(error, UnicodeEncodeError):
        at = error.start
        return Fault(FaultKind.ENCODING, source.span(at, at + 1)), at
    problem, at, begun_at = _problem(source.text, error)
    fault = Fault(FaultKind.SYNTAX, source.span(at, min(at + 1, len(source.text))), problem)
    return fault, begun_at


def _problem(text: str, error: YAMLError) -> tuple[str, int, int]:
    """What the parser says, where it says so, and where the thing that it was reading begins."""
    if isinstance(error, ReaderError):
        at = int(error.position)
        return "control character", at, at
    if not isinstance(error, MarkedYAMLError) or error.problem_mark is None:
        return str(error), 0, 0
    at = begun_at = min(error.problem_mark.index, len(text))
    problem = "tab character" if text[at : at + 1] == "\t" else error.problem or ""
    if error.context_mark is not None and error.context in _SPANNING:
        begun_at = error.context_mark.index
    if begun_at < at and text.count("\n", begun_at, at):
        return f"{error.context}: {problem}", begun_at, begun_at
    return problem, at, at


_SPANNING = {
    "while scanning a quoted scalar",
    "while parsing a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
}
"""Things that have an end of their own: if it is missing, the begin is the place to look at."""
