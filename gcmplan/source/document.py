"""A text read as strict YAML: plain data, what is wrong with it, and where everything stands."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from yaml import YAMLError

from gcmplan.keypath import TOP, KeyPath
from gcmplan.source.fault import Fault, FaultKind
from gcmplan.source.parsing.compose import Composed, Composer
from gcmplan.source.parsing.mistake import Mistake, mistake
from gcmplan.source.parsing.parser import events
from gcmplan.source.parsing.recovery import Cut, ids_in, without_item
from gcmplan.source.placed import PlacedText
from gcmplan.source.text import SourceText

MOST_SYNTAX_FAULTS = 10
"""After so many, the text is not read again to find more."""

LARGEST_REREAD = 2_000_000
"""In characters. A larger text is not read again after a mistake in its syntax."""


class Document(PlacedText):
    """The data of a text, and the way back from each value to its place."""

    def __init__(
        self,
        source: SourceText,
        composed: Composed,
        faults: tuple[Fault, ...] = (),
        lost_ids: frozenset[str] = frozenset(),
    ) -> None:
        super().__init__(source, composed.places)
        self.data = composed.data
        """Maps, lists, text, numbers and booleans; None if nothing could be read."""
        self.faults = faults
        """What is wrong with the text, in the order in which it stands there."""
        self.lost_ids = lost_ids
        """Ids that stood in the parts that could not be read."""
        self.set_aside = composed.set_aside
        """What stands under a key for the second time: it is not among the data."""
        self.ambiguous = composed.ambiguous
        """Whether some of its text is marked as `Ambiguous`."""

    @property
    def sound(self) -> bool:
        """Whether all of the text could be read as it is meant."""
        return not self.faults


def parse(source: SourceText) -> Document:
    """Read a text; whatever is wrong with it comes back as its faults, never as an exception."""
    try:
        return _parsed(source)
    except UnicodeEncodeError as error:
        here = source.span(error.start, error.start + 1)
        return _unread(source, [Fault(FaultKind.ENCODING, here)])


def _parsed(source: SourceText) -> Document:
    text, lost_ids = source.text, frozenset[str]()
    mistakes: list[Mistake] = []
    cuts: list[Cut] = []
    while isinstance(read := _read(text), Mistake):
        mistakes.append(read)
        cut = without_item(text, read.at) if _worth_rereading(text, mistakes) else None
        if cut is None:
            return _unread(source, [_of_syntax(source, each) for each in mistakes])
        cuts.append(cut)
        text, lost_ids = cut.text, lost_ids | cut.lost_ids
    faults = [
        _of_syntax(source, each, read.composed.places.around(each.at, source.column, cut.indent))
        for each, cut in zip(mistakes, cuts, strict=True)
    ]
    faults += _noted(source, read)
    if not read.broken_off:
        return Document(source, read.composed, _sorted(faults), lost_ids)
    kind, index, *_ = read.faults[-1]
    if kind is not FaultKind.SEVERAL_DOCUMENTS:
        return _unread(source, faults)
    return Document(source, read.composed, _sorted(faults), lost_ids | ids_in(text[index:]))


def _read(text: str) -> Composer | Mistake:
    """What a text holds, or the first mistake in its syntax."""
    composer: Composer | None = None
    try:
        composer = Composer(events(text))
        composer.run()
    except YAMLError as error:
        return mistake(text, error, composer.composed.places.last if composer else None)
    return composer


def _worth_rereading(text: str, mistakes: list[Mistake]) -> bool:
    return len(mistakes) < MOST_SYNTAX_FAULTS and len(text) < LARGEST_REREAD


def _unread(source: SourceText, faults: Iterable[Fault]) -> Document:
    """A document without data, for what could be read of it is not to be trusted."""
    return Document(source, Composed(), _sorted(faults), ids_in(source.text))


def _sorted(faults: Iterable[Fault]) -> tuple[Fault, ...]:
    return tuple(sorted(faults, key=lambda fault: fault.span))


def _of_syntax(source: SourceText, mistake: Mistake, around: KeyPath = TOP) -> Fault:
    """A mistake with its place; at the end of a line that is the last character."""
    text, at = source.text, mistake.at
    if text[at : at + 1] in {"\r", "\n", ""} and text[max(0, at - 1) : at] not in {"\r", "\n", ""}:
        at -= 1
    return Fault(FaultKind.SYNTAX, source.span(at, min(at + 1, len(text))), mistake.problem, around)


def _noted(source: SourceText, composer: Composer) -> Iterator[Fault]:
    """The faults that the composer noted, with their places in lines and columns."""
    for kind, start, end, detail, path in composer.faults:
        first = None
        if kind is FaultKind.DUPLICATE_KEY:
            place, _ = composer.composed.places.nearest(path)
            first = source.span(place.key_start, place.key_end)
        yield Fault(kind, source.span(start, end), detail, path, first)
