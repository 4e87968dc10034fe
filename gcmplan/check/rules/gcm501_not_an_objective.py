"""GCM501: what is named of the Compact is in the Compact."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.compact.compact import OBJECTIVES, Compact
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.action import Action
from gcmplan.plan.area import Area
from gcmplan.plan.header import OutOfScope
from gcmplan.plan.objective import Objective
from gcmplan.sentence import Sentence, say

Named = Area | Objective | Action | OutOfScope
"""What names parts of the Compact by number."""

_HELP = {
    int: say("write the number of the objective of the Compact that is meant"),
    str: say("write the number of the objective and the letter of the action that is meant, as 6c"),
}


@rule("GCM501", Severity.ERROR, on=(Area, Objective, Action, OutOfScope))
def not_an_objective(record: Named, site: Site) -> Iterator[Remark]:
    """A number under `gcm` is one of the 23 objectives of the Compact.

    What stands under another number is missing from every table by objective. The actions of the
    Compact under `gcm_actions` have the number of their objective and their own letter, as `6c`;
    not every objective has as many. Look the number or the letter up in the Compact, and correct
    it. The number of an objective of your own plan belongs in its `id`.

    Bad:

    ```yaml
    objectives:
      - {id: O1, title: Workers leave with fair contracts, gcm: [6, 24]}
    ```

    Good:

    ```yaml
    objectives:
      - {id: O1, title: Workers leave with fair contracts, gcm: [6, 21]}
    ```
    """
    for steps, written in _named(record):
        if told := _wrong(written, site.compact):
            place = site.index.name(KeyPath((*site.path, *steps)))
            yield site.remark(
                say("{place} is {written}, and {told}", place=place, written=written, told=told),
                *steps,
                help=_HELP[type(written)],
            )


def _named(record: Named) -> Iterator[tuple[tuple[str | int, ...], int | str]]:
    """What a record names of the Compact: where it stands, and a number or an action's code."""
    if isinstance(record, OutOfScope):
        yield ("gcm",), record.gcm
    else:
        for position, number in enumerate(record.gcm):
            yield ("gcm", position), number
    if isinstance(record, Action):
        for position, code in enumerate(record.gcm_actions):
            yield ("gcm_actions", position), code


def _wrong(written: int | str, compact: Compact) -> Sentence | None:
    """What the Compact has instead; None if it has what is written."""
    number = written if isinstance(written, int) else int(written[:-1])
    if number not in OBJECTIVES:
        first, *_, last = OBJECTIVES
        return say("the Compact has objectives {first} to {last}", first=first, last=last)
    codes = [f"{number}{letter}" for letter in compact.objectives[number].actions]
    if isinstance(written, int) or written in codes:
        return None
    return say(
        "objective {number} of the Compact has actions {first} to {last}",
        number=number,
        first=codes[0],
        last=codes[-1],
    )
