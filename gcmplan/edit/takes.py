"""What to write instead of a field that is not there."""

from __future__ import annotations

from collections.abc import Iterable

from gcmplan.sentence import Sentence, say


def meant_or(meant: str | None, known: Iterable[str]) -> Sentence:
    """The field that was meant, or all that there are."""
    if meant:
        return say("did you mean '{meant}'?", meant=meant)
    return say("it takes {keys}", keys=", ".join(known))
