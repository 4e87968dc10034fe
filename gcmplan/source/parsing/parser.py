"""The YAML parser: libyaml where there is one, and the same in Python where there is not."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache
from importlib import import_module
from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner


class PureParser(Reader, Scanner, Parser):
    """The parser in Python: the same events, only slower, and stricter with tabs behind values."""

    def __init__(self, text: str) -> None:
        text.encode()  # as libyaml does, which takes no halves of characters
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


class _Pieces:
    """A text, given piece by piece: of a text as a whole libyaml keeps a copy while it reads."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0

    def read(self, size: int) -> bytes:
        """The next characters; none at the end."""
        begin, self._at = self._at, self._at + size
        try:
            return self._text[begin : self._at].encode()
        except UnicodeEncodeError as error:
            start, end = begin + error.start, begin + error.end
            raise UnicodeEncodeError("utf-8", self._text, start, end, error.reason) from None


def events(text: str) -> Callable[[], Any]:
    """A function that gives the events of a text one by one; it raises `yaml.YAMLError`.

    Raises `UnicodeEncodeError` if the text holds what no encoding can hold.
    """
    next_event: Callable[[], Any] = _parser()(text).get_event
    return next_event


@cache
def _parser() -> Callable[[str], Any]:
    try:
        parser = import_module("yaml._yaml").CParser
    except ImportError:  # a machine without libyaml
        return PureParser
    return lambda text: parser(_Pieces(text))
