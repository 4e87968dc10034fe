"""Where a mistake in the syntax was made: the parser often notices it only later."""

from __future__ import annotations

import re
from typing import NamedTuple

from yaml import MarkedYAMLError, YAMLError
from yaml.reader import ReaderError

from gcmplan.source.parsing.lines import CONFLICT, Lines
from gcmplan.source.places import Place

_LINE_END = re.compile(r"[\r\n\x85\u2028\u2029]")
_GLUED = re.compile(r"[ \t]*(?:- +)*[A-Za-z_]+:(?=[^\s:/])")
"""A key without a space after its colon."""

_SPANNING = {
    "while scanning a quoted scalar",
    "while parsing a quoted scalar",
    "while parsing a flow sequence",
    "while parsing a flow mapping",
}
"""Things that have an end of their own: if it is missing, the begin is the place to look at."""

_MISFIT = "did not find expected key"


class Mistake(NamedTuple):
    """What is wrong with the syntax of a text, and where."""

    problem: str
    """In the words of the parser, or in words like its own."""

    at: int
    """The index of the character at which it is to be mended."""


def mistake(text: str, error: YAMLError, last: Place | None) -> Mistake:
    """What the parser stumbled over in a text; `last` is the value that it had just read."""
    if unsettled := CONFLICT.search(text):
        return Mistake("conflict", unsettled.start())
    if isinstance(error, MarkedYAMLError) and error.problem_mark is not None:
        at, problem = min(error.problem_mark.index, len(text)), _problem(error)
        if "unknown escape" in problem and text[at - 1 : at] == "\\":
            at -= 1  # the parser in Python is one character further
        begun = _begun_earlier(text, error, last, at) or _in_brackets(text, problem, at)
        return begun or _from_its_line(Lines(text), at, problem)
    if isinstance(error, ReaderError):  # libyaml gives the position in bytes
        return Mistake("control character", max(0, text.find(chr(error.character))))
    return Mistake(str(error), 0)


def _problem(error: MarkedYAMLError) -> str:
    """What the parser says; where the one in Python says more by its context, as libyaml does."""
    problem = error.problem or ""
    if "expected <block end>" not in problem:
        return problem
    in_list = error.context == "while parsing a block collection"
    return "did not find expected '-' indicator" if in_list else _MISFIT


def _begun_earlier(
    text: str, error: MarkedYAMLError, last: Place | None, at: int
) -> Mistake | None:
    """The mistake, if it was made where something begins that is noticed to go too far."""
    if last is not None and _swallows(text, last, at):
        return Mistake("scanning a quoted scalar", last.start)
    if error.context_mark is None:
        return None
    begun_at = error.context_mark.index
    if error.context == "while scanning a simple key":
        return Mistake(_problem(error), begun_at)
    if error.context in _SPANNING and _LINE_END.search(text, begun_at, at):
        return Mistake(f"{error.context}: {error.problem}", begun_at)
    return None


def _in_brackets(text: str, problem: str, at: int) -> Mistake | None:
    """The mistake, if it is a colon inside brackets, or that the text ends there."""
    if "expected ',' or" in problem and text.startswith(":", at):
        return Mistake("colon in brackets", at)
    if "node content" in problem and not text[at:].strip():
        begun_at = max(text.rfind("["), text.rfind("{"))
        kind = "flow sequence" if text[begun_at] == "[" else "flow mapping"
        return Mistake(f"while parsing a {kind}: the text ends", begun_at)
    return None


def _swallows(text: str, last: Place, at: int) -> bool:
    """Whether the last value is a text in quotation marks that goes too far.

    Without its own closing mark it goes on to the opening one of the next such text, and what
    stands behind that one fits nowhere.
    """
    is_quoted = text[last.start : last.start + 1] in {"'", '"'}
    if not is_quoted or text[last.end : at].strip(" "):
        return False
    return _LINE_END.search(text, last.start, last.end) is not None


def _from_its_line(lines: Lines, at: int, problem: str) -> Mistake:
    """The mistake as it looks from the line on which it was noticed, and the lines above."""
    here = lines.number(at)
    if lines.has_tab(here):
        return Mistake("tab character", lines.starts[here] + lines.texts[here].index("\t"))
    if lines.texts[here].startswith("\t", at - lines.starts[here]):
        return Mistake("tab character", at)
    above, continues = lines.above(here), "mapping values are not allowed" in problem
    if above is None or not (continues or problem == _MISFIT):
        return Mistake(problem, at)
    if lines.sticks_out(above):
        return Mistake(_MISFIT, lines.starts[above] + lines.indent(above))
    if continues and (glued := _GLUED.match(lines.texts[above])):
        return Mistake("could not find expected ':'", lines.starts[above] + glued.end() - 1)
    return Mistake(problem, at)
