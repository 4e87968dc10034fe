"""GCM003: the text uses only the plain part of YAML."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.source.fault import FaultKind

_SAYINGS = {
    FaultKind.ANCHOR: (
        "'&{}' names a value to be used elsewhere",
        "delete it and write values out",
    ),
    FaultKind.ALIAS: ("'*{}' stands for a value from elsewhere", "write the value itself here"),
    FaultKind.TAG: ("'{}' marks the type of a value", "delete it; text goes in quotation marks"),
    FaultKind.SEVERAL_DOCUMENTS: ("a second document begins here", "one file holds one document"),
    FaultKind.DEPTH: ("lists and maps are nested more than {} deep", "a plan needs ten"),
    FaultKind.DENSITY: ("far more values than a plan can have", "is this file a plan?"),
    FaultKind.ENCODING: ("the text is not UTF-8", "save it as UTF-8"),
    FaultKind.KEY: ("a key that is not a plain word", "write 'key: value'"),
}


@file_rule("GCM003", Severity.ERROR)
def unsafe_yaml(kind: FaultKind, detail: str, path: KeyPath) -> Remark:
    """A plan uses the plain part of YAML only.

    Anchors, aliases, types, several documents in one file, nesting over 32 and other encodings
    than UTF-8 are read differently by different programs, or are a way to attack them; and a
    change at an anchor changes what nobody sees. Write each value out where it belongs.

    Bad:

    ```yaml
    objectives:
      - {id: O1, title: Fair recruitment, gcm: &here [6]}
      - {id: O2, title: Decent work, gcm: *here}
    ```

    Good:

    ```yaml
    objectives:
      - {id: O1, title: Fair recruitment, gcm: [6]}
      - {id: O2, title: Decent work, gcm: [6]}
    ```
    """
    message, help = _SAYINGS[kind]
    return Remark(path, message.format(detail), help)
