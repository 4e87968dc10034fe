"""GCM010: text that other readers take for something else stands in quotation marks."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import shown
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say


@file_rule("GCM010", Severity.WARNING, fixable=True)
def ambiguous_scalar(path: KeyPath, value: str) -> Remark:
    """Text that looks like something else must stand in quotation marks.

    This program reads a bare NO as the text NO. Other readers of YAML take it for false, 012 for
    ten, 1:30 for ninety and 1e3 for a thousand, so the plan would not be the same for everyone.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, official_status: No}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, official_status: "No"}
    ```
    """
    message = say(
        "{value} without quotation marks is text here and something else elsewhere",
        value=shown(value),
    )
    return Remark(path, message, say('write "{value}"', value=value[:40]))
