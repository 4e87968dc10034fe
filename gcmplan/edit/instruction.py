"""What people type to change a value: `O1.2.status=completed`, `A3.02.partners+=MOH`."""

from __future__ import annotations

import re
from enum import StrEnum
from typing import NamedTuple

from gcmplan.errors import EditError
from gcmplan.sentence import say, saying

_FORM = re.compile(r"\s*([^=]*?)\s*([+-]?=)\s*(.*?)\s*", re.DOTALL)


class Sign(StrEnum):
    """What is to be done with a value."""

    SET = "="
    ADD = "+="
    """To a list."""
    TAKE = "-="
    """Out of a list."""


class Instruction(NamedTuple):
    """A change of one value, as it was typed."""

    address: str
    """`ID.FIELD`, and more fields behind it for what stands farther in."""

    sign: Sign
    value: str
    """Empty: the field is to be removed."""


def instruction(typed: str) -> Instruction:
    """What was typed, taken apart; raises `EditError` if it is no instruction.

    >>> instruction("A3.02.partners+=MOH")
    Instruction(address='A3.02.partners', sign=<Sign.ADD: '+='>, value='MOH')
    """
    match = _FORM.fullmatch(typed)
    if match is None:
        raise EditError(
            say(
                "'{typed}' sets nothing: write ID.FIELD=VALUE, as A3.02.status=completed",
                typed=typed,
            )
        )
    address, sign, value = match.groups()
    if not address:
        raise EditError(
            say("'{typed}' does not say what to set: write ID.FIELD=VALUE", typed=typed)
        )
    if not value and sign != Sign.SET:
        raise EditError(say(_MEANT[Sign(sign)], typed=typed))
    return Instruction(address, Sign(sign), value)


_MEANT = {
    Sign.ADD: saying("'{typed}' does not say what to add"),
    Sign.TAKE: saying("'{typed}' does not say what to take out"),
}
