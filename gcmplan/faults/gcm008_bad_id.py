"""GCM008: an id has the form of an id."""

from __future__ import annotations

from decimal import Decimal

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import Slip, shown
from gcmplan.finding import Remark, Severity


@file_rule("GCM008", Severity.ERROR)
def bad_id(slip: Slip) -> Remark:
    """An id is a letter, then letters, digits, '.', '-' or '_'.

    Ids are typed in commands, stand in addresses and tie the versions of a plan together, so they
    hold no spaces, and begin with a letter, so that 8.10 is never taken for a number.

    Bad:

    ```yaml
    organizations:
      - {id: Min of Labour, name: Ministry of Labour, type: government}
    ```

    Good:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    ```
    """
    own = slip.path[-1] == "id"
    subject = (
        f"{shown(slip.value)} is no id"
        if own
        else f"'{slip.name}' of {slip.holder} is {shown(slip.value)}, which is no id"
    )
    return Remark(slip.path, subject, f"wanted {slip.wanted['wanted']}{_proposal(slip)}")


def _proposal(slip: Slip) -> str:
    if isinstance(slip.value, bool) or not isinstance(slip.value, str | int | Decimal):
        return ""
    letters = "".join(each if each.isalnum() or each in ".-_" else "-" for each in str(slip.value))
    letters = letters.encode("ascii", "ignore").decode().strip("-._")[:30]
    if not letters:
        return ""
    return f"; '{letters if letters[0].isalpha() else 'A' + letters}' would do"
