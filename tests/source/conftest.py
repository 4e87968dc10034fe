"""Both parsers: the one in C, and the one in Python for machines without it."""

from __future__ import annotations

import pytest

from gcmplan.source.parsing import parser
from gcmplan.source.parsing.parser import PureParser


@pytest.fixture(params=["in C", "in Python"])
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Read with one parser, and then with the other."""
    if request.param == "in Python":
        monkeypatch.setattr(parser, "_parser", lambda: PureParser)
