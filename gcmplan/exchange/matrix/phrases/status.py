"""What is meant by a body's own word for the status of an action."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from functools import cache
from typing import NamedTuple

from gcmplan.exchange.matrix.phrases.numbers import percent
from gcmplan.exchange.matrix.phrases.words import meanings, plain

_BOTH = re.compile(r"(.*?)[\s,:;(-]*([0-9]{1,3} ?%)[\s)]*")


class Standing(NamedTuple):
    """What a cell says of where an action stands."""

    status: str | None = None
    """One of the words of the plan format, `late`, or None for what is not known."""

    progress: Decimal | None = None
    """In percent; None if not said."""


def standing(text: str, own: Mapping[str, str]) -> Standing:
    """What a status is taken for; `own` are words of a map, by their plain form.

    >>> standing("En cours", {}).status, standing("ongoing - 60%", {}).progress
    ('in_progress', Decimal('60'))
    >>> standing("so-so", {})
    Standing(status=None, progress=None)
    """
    said = plain(text).strip(" .!")
    known = {**_words(), **own}
    if said in known:
        return Standing(known[said])
    match = _BOTH.fullmatch(said)
    if match is None or (match[1] and match[1] not in known):
        return Standing()
    return Standing(known.get(match[1]), percent(match[2]))


@cache
def _words() -> Mapping[str, str]:
    return {**meanings("status"), **dict.fromkeys(meanings("late"), LATE)}


LATE = "late"
