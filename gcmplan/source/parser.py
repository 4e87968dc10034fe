"""The YAML parser: libyaml where there is one, and the same in Python where there is not."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from yaml.parser import Parser
from yaml.reader import Reader
from yaml.scanner import Scanner

try:
    from yaml._yaml import CParser
except ImportError:  # a machine without libyaml
    CParser = None


class PureParser(Reader, Scanner, Parser):  # type: ignore[misc]  # the library joins them so, too
    """The parser in Python: the same events, only slower."""

    def __init__(self, text: str) -> None:  # noqa: D107
        Reader.__init__(self, text)
        Scanner.__init__(self)
        Parser.__init__(self)


def events(text: str) -> Callable[[], Any]:
    """A function that gives the events of a text one by one; it raises `yaml.YAMLError`."""
    parser: Any = CParser or PureParser
    next_event: Callable[[], Any] = parser(text).get_event
    return next_event
