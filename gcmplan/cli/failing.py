"""Which findings make a check fail."""

from __future__ import annotations

from gcmplan.errors import ChoiceError
from gcmplan.finding import Severity
from gcmplan.nearest import nearest

NEVER = "never"
_LEVELS = (NEVER, *Severity)
"""Each takes in those before it."""


def failing(level: str, *, strict: bool) -> tuple[Severity, ...]:
    """The severities that count from a level on; strictly, warnings do in any case.

    Raises `ChoiceError` if there is no such level.
    """
    if level not in _LEVELS:
        meant = nearest(level, _LEVELS)
        hint = f" (did you mean '{meant}'?)" if meant else ""
        raise ChoiceError(f"--fail-on takes {', '.join(_LEVELS)}, not '{level}'{hint}")
    least = _LEVELS.index(Severity.WARNING) if strict else 0
    return tuple(Severity)[: max(_LEVELS.index(level), least)]
