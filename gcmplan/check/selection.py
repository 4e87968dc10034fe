"""Which findings count, and how much: levels that a plan sets, and rules chosen for one run."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from gcmplan.finding import UNREADABLE, Finding, Severity


class Selection(NamedTuple):
    """Rules chosen for one run, by code or by the beginning of codes."""

    select: tuple[str, ...] = ()
    """Only these; empty for all."""

    ignore: tuple[str, ...] = ()
    """None of these."""

    def takes(self, code: str) -> bool:
        """Whether findings of a rule are wanted.

        >>> Selection(select=("GCM2",), ignore=("GCM203",)).takes("GCM201")
        True
        """
        wanted = not self.select or code.startswith(self.select)
        return wanted and not (self.ignore and code.startswith(self.ignore))


EVERYTHING = Selection()

_OFF = "off"


def regarded(finding: Finding, levels: Mapping[str, str], selection: Selection) -> Finding | None:
    """A finding at the level that its plan gives it; None if it is off or not wanted.

    What could not be read is an error, whatever the plan says.
    """
    code = finding.rule.code
    level = None if code in UNREADABLE else levels.get(code)
    if level == _OFF or not selection.takes(code):
        return None
    if level is None:
        return finding
    return finding._replace(rule=finding.rule._replace(severity=Severity(level)))
