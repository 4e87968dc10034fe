"""Which findings make a check fail."""

from __future__ import annotations

from gcmplan.cli.choice import listed_choice
from gcmplan.finding import Severity

NEVER = "never"
_LEVELS = (NEVER, *Severity)
"""Each takes in those before it."""


def failing(level: str, *, strict: bool) -> tuple[Severity, ...]:
    """The severities that count from a level on; strictly, warnings do in any case.

    Raises `ChoiceError` if there is no such level.
    """
    counts = _LEVELS.index(listed_choice(_LEVELS, level, "--fail-on"))
    least = _LEVELS.index(Severity.WARNING) if strict else 0
    return tuple(Severity)[: max(counts, least)]
