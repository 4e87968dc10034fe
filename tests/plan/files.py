"""The plans of this repository, as plain data."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import read_file

PLANS = Path(__file__).parents[2] / "plans"
FILES = sorted(PLANS.glob("*/*.yaml"))


def data(path: Path) -> Any:
    """What stands in one file: numbers with a point as Decimals."""
    document = parse(read_file(str(path)))
    assert document.sound, document.faults
    return document.data


def bundle(name: str) -> Bundle:
    """The files of a plan, read as one."""
    files = sorted((PLANS / name).glob("*.yaml"))
    return Bundle(tuple(parse(read_file(str(file))) for file in files))
