"""GCM003: the text uses only the plain part of YAML."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say, saying
from gcmplan.source.fault import FaultKind

_SAYINGS = {
    # what is wrong with the detail; what to do
    FaultKind.ANCHOR: (
        saying("'&{detail}' names a value to be used elsewhere"),
        say("delete it and write values out"),
    ),
    FaultKind.ALIAS: (
        saying("'*{detail}' stands for a value from elsewhere"),
        say("write the value itself here"),
    ),
    FaultKind.TAG: (
        saying("'{detail}' marks the type of a value"),
        say("delete it; text goes in quotation marks"),
    ),
    FaultKind.SEVERAL_DOCUMENTS: (
        saying("a second document begins here"),
        say("one file holds one document"),
    ),
    FaultKind.DEPTH: (
        saying("lists and maps are nested more than {detail} deep"),
        say("a plan needs ten"),
    ),
    FaultKind.DENSITY: (
        saying("far more values than a plan can have"),
        say("is this file a plan?"),
    ),
    FaultKind.ENCODING: (saying("the text is not UTF-8"), say("save it as UTF-8")),
    FaultKind.KEY: (saying("a key that is not a plain word"), say("write 'key: value'")),
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
    return Remark(path, say(message, detail=detail), help)
