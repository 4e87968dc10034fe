"""GCM008: an id has the form of an id."""

from __future__ import annotations

from decimal import Decimal

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import Slip, shown
from gcmplan.finding import Remark, Severity
from gcmplan.sentence import say


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
    value = shown(slip.value)
    if slip.path[-1] == "id":
        message = say("{value} is no id", value=value)
    else:
        message = say("{place} is {value}, which is no id", place=slip.place, value=value)
    wanted, proposal = slip.wanted["wanted"], _proposal(slip)
    if proposal is None:
        return Remark(slip.path, message, say("wanted {wanted}", wanted=wanted))
    help = say("wanted {wanted}; '{proposal}' would do", wanted=wanted, proposal=proposal)
    return Remark(slip.path, message, help)


def _proposal(slip: Slip) -> str | None:
    if isinstance(slip.value, bool) or not isinstance(slip.value, str | int | Decimal):
        return None
    letters = "".join(each if each.isalnum() or each in ".-_" else "-" for each in str(slip.value))
    letters = letters.encode("ascii", "ignore").decode().strip("-._")[:30]
    if not letters:
        return None
    return letters if letters[0].isalpha() else f"A{letters}"
