"""How much was checked, and how much was found, in a few words each."""

from __future__ import annotations

from gcmplan.diagnostics import Report
from gcmplan.finding import Severity
from gcmplan.render.prose import counted


def held(report: Report) -> str:
    """What was checked: `48 actions, 31 indicators, 18 organizations in 6 files`."""
    things = ", ".join(counted(number, kind) for kind, number in report.things.items())
    return (
        f"{things} in {counted(report.files, 'file')}" if things else counted(report.files, "file")
    )


def counts(report: Report) -> list[str]:
    """How many findings there are of each level: `["4 errors", "10 warnings", "12 notes"]`."""
    return [counted(report.count(severity), str(severity)) for severity in Severity]
