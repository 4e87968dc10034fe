"""How much was checked, and how much was found, in a few words each."""

from __future__ import annotations

from gcmplan.diagnostics import Report
from gcmplan.finding import Severity
from gcmplan.render.look import Look
from gcmplan.render.words.nouns import numbered


def held(report: Report, look: Look) -> str:
    """What was checked: `48 actions, 31 indicators, 18 organizations in 6 files`."""
    files = numbered(report.files, "file")
    things = ", ".join(look.words(numbered(each, kind)) for kind, each in report.things.items())
    return (
        look.say("{things} in {files}", things=things, files=files) if things else look.words(files)
    )


def counts(report: Report, look: Look) -> list[str]:
    """How many findings there are of each level: `["4 errors", "10 warnings", "12 notes"]`."""
    return [look.words(numbered(report.count(each), each.value)) for each in Severity]
