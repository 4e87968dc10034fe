"""What is asked of each plan that is checked: whatever its verdict depends on besides its text."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from gcmplan.check.selection import EVERYTHING, Selection
from gcmplan.sentence import say


class Asked(NamedTuple):
    """A question to each of the plans: two equal ones have the same verdict on the same text."""

    as_of: date
    """The day that it is asked for."""

    selection: Selection = EVERYTHING
    """The rules that somebody chose for this run."""

    layout: bool = False
    """Whether it is seen how files are laid out: to find out takes longer than all the rest."""

    levels: tuple[tuple[str, str], ...] = ()
    """Levels of rules in all plans, by code; those that a plan itself sets come first."""


def selection(select: list[str], ignore: list[str]) -> Selection:
    """The rules that somebody chose; raises `ChoiceError` for what no code begins with."""
    from gcmplan.pages import codes, no_rule

    known = codes() if select or ignore else []
    for chosen in (*select, *ignore):
        if not any(code.startswith(chosen.upper()) for code in known):
            raise no_rule(chosen, say("no rule begins with '{code}'", code=chosen))
    return Selection(tuple(map(str.upper, select)), tuple(map(str.upper, ignore)))
