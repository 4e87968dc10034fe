"""What formats that other programs read have in common: text, paths and what comes first."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import PurePath

from gcmplan.diagnostics import Diagnostic
from gcmplan.finding import Severity
from gcmplan.render.screen import clean

_NO_TEXT = re.compile(r"[\ud800-\udfff\ufdd0-\ufdef\ufffe\uffff]")
"""What no program is bound to accept, and XML forbids: the halves of letters, and no letters."""


def plain(text: object) -> str:
    r"""A text from a plan on one line, of nothing but what every program takes for text.

    >>> plain("one\n two\x1b \udcff")
    'one two␛ �'
    """
    return _NO_TEXT.sub("\ufffd", clean(text))


def slashed(name: str) -> str:
    """The name of a file with forward slashes, and no './' before it.

    >>> slashed("./plans/x.yaml")
    'plans/x.yaml'
    """
    return plain(PurePath(name).as_posix())


def worst_first(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """Errors, warnings, notes; those of one level stay in their order."""
    order = list(Severity)
    return sorted(diagnostics, key=lambda each: order.index(each.finding.rule.severity))


def advised(diagnostic: Diagnostic) -> str:
    """What is wrong, and on a second line what to do about it."""
    remark = diagnostic.finding.remark
    return plain(remark.message) + (f"\nhelp: {plain(remark.help)}" if remark.help else "")
