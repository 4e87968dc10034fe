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


def events(text: str) -> Callable[[], Any]:
    """A function that gives the events of a text one by one; it raises `yaml.YAMLError`.

    Raises `UnicodeEncodeError` if the text holds what no encoding can hold.
    """
    next_event: Callable[[], Any] = _parser()(text).get_event
    return next_event


@cache
def _parser() -> type[Any]:
    try:
        return import_module("yaml._yaml").CParser  # type: ignore[no-any-return]
    except ImportError:  # a machine without libyaml
        return PureParser
