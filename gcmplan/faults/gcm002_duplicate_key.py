"""GCM002: a key stands once in a map."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say


@file_rule("GCM002", Severity.ERROR)
def duplicate_key(path: KeyPath, key: str) -> Remark:
    """A key must not stand twice in one map.

    Some programs take the first value, others the last, and none tells. Keep the right one.

    Bad:

    ```yaml
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6]
        gcm: [5]
    ```

    Good:

    ```yaml
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6, 5]
    ```
    """
    first = Remark(path, say("'{key}' stands here first", key=key), at_key=True)
    message = say("'{key}' stands here a second time", key=key)
    help = say("keep one of the two")
    if key == "id":
        help = say("begin another item with '- ', or keep one of the two")
    return Remark(path, message, help, at_key=True, related=(first,))
