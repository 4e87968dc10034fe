"""How much a finding matters, as people are told."""

from __future__ import annotations

from collections.abc import Mapping

from gcmplan.finding import Severity
from gcmplan.render.look import Look
from gcmplan.render.screen import Segment, Style
from gcmplan.sentence import Sentence, say

LEVELS: Mapping[Severity, Sentence] = {
    Severity.ERROR: say("error"),
    Severity.WARNING: say("warning"),
    Severity.NOTE: say("note"),
}

LEVEL_STYLES: Mapping[Severity, Style] = {
    Severity.ERROR: "bad",
    Severity.WARNING: "warn",
    Severity.NOTE: "dim",
}


def level(severity: Severity, look: Look) -> Segment:
    """A level in the reader's language."""
    return Segment(look.words(LEVELS[severity]), LEVEL_STYLES[severity])
