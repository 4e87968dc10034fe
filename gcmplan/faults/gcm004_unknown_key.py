"""GCM004: a key is one of the plan format."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import Slip, shown
from gcmplan.finding import Remark, Severity
from gcmplan.nearest import nearest
from gcmplan.sentence import Sentence, say

_MOST_KEYS_NAMED = 8


@file_rule("GCM004", Severity.ERROR)
def unknown_key(slip: Slip) -> Remark:
    """A key must be one of the plan format, or begin with `x_`.

    A misspelt key is a value that nobody sees: the plan would be measured without it. Keys of
    your own begin with `x_`; they are kept, shown, exported and compared.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, led: MOL}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, lead: MOL, x_cabinet_paper: 12/2025}
    ```
    """
    return Remark(
        slip.path,
        say("{holder} has an unknown key {key}", holder=slip.holder, key=shown(slip.path[-1])),
        _help(slip),
        True,
    )


def _help(slip: Slip) -> Sentence:
    if meant := nearest(slip.name, slip.keys):
        return say("did you mean '{meant}'?", meant=meant)
    if len(slip.keys) <= _MOST_KEYS_NAMED:
        return say("write one of {keys}, or begin it with 'x_'", keys=", ".join(slip.keys))
    return say("if the key is your own, write {key}", key=shown(f"x_{slip.name}"))
