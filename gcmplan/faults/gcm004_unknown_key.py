"""GCM004: a key is one of the plan format."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import Slip, shown
from gcmplan.finding import Remark, Severity
from gcmplan.nearest import nearest

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
        slip.path, f"{slip.holder} has an unknown key {shown(slip.path[-1])}", _help(slip), True
    )


def _help(slip: Slip) -> str:
    if meant := nearest(slip.name, slip.keys):
        return f"did you mean '{meant}'?"
    if len(slip.keys) <= _MOST_KEYS_NAMED:
        return f"write one of {', '.join(slip.keys)}, or begin it with 'x_'"
    return f"if the key is your own, write {shown(f'x_{slip.name}')}"
