"""What is to be served, as `coverage --by` names it."""

from __future__ import annotations

from gcmplan.cli.choice import listed_choice
from gcmplan.errors import ChoiceError
from gcmplan.progress.coverage import SERVABLE
from gcmplan.progress.grouping import Grouping
from gcmplan.sentence import all_of, say


def served_things(words: list[str]) -> tuple[Grouping, bool]:
    """What is served, the 23 objectives unless something else is named; and whether by area, too.

    Raises `ChoiceError` if two things are named at once.
    """
    chosen = [listed_choice((*SERVABLE, Grouping.AREA), word, "--by") for word in words]
    things = [each for each in chosen if each is not Grouping.AREA]
    if len(things) > 1:
        raise ChoiceError(
            say("--by takes one thing at a time, not {things}", things=all_of(things))
        )
    return (things[0] if things else Grouping.GCM), Grouping.AREA in chosen
