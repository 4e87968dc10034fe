"""GCM901: what sets a rule aside has something to set aside, a reason, and is not out of date."""

from __future__ import annotations

from enum import StrEnum

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import cut
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import TOP, KeyPath
from gcmplan.sentence import say, saying


class Idle(StrEnum):
    """What can be wrong with a comment that ignores, or with a level in `plan.rules`."""

    MISSPELT = "misspelt"
    UNKNOWN = "unknown"
    UNREADABLE = "unreadable"
    NO_DAY = "no_day"
    UNMATCHED = "unmatched"
    PASSED = "passed"
    UNREASONED = "unreasoned"
    UNKNOWN_LEVEL = "unknown_level"
    UNREADABLE_LEVEL = "unreadable_level"


_LISTED = saying("'gcmplan explain' lists all rules")

_SAYINGS = {
    # what is wrong with the subject, a comment or a code; what to do about the detail
    Idle.MISSPELT: (
        saying("'{subject}' ignores nothing as it is written"),
        saying("write '{detail}'"),
    ),
    Idle.UNKNOWN: (
        saying("no rule begins with {subject}, which is to be ignored here"),
        saying("did you mean {detail}?"),
    ),
    Idle.UNREADABLE: (
        saying("{subject} does not hide {detail}: what cannot be read is never ignored"),
        saying("mend what {detail} says, and delete this"),
    ),
    Idle.NO_DAY: (
        saying("{subject} ends on '{detail}', which is no day"),
        saying("write it as until=2026-12-31"),
    ),
    Idle.UNMATCHED: (
        saying("{subject} finds no {detail}"),
        saying("delete what is not needed any more"),
    ),
    Idle.PASSED: (
        saying("{subject} ended on {detail}"),
        saying("mend what it hid, or set a later day with its reason"),
    ),
    Idle.UNREASONED: (
        saying("{subject} gives no reason"),
        saying("write why, behind the bracket"),
    ),
    Idle.UNKNOWN_LEVEL: (
        saying("'rules' sets a level for {subject}, which is no rule"),
        saying("did you mean {detail}?"),
    ),
    Idle.UNREADABLE_LEVEL: (
        saying("'rules' has no say in {subject}: what cannot be read is always an error"),
        saying("delete it"),
    ),
}


@file_rule("GCM901", Severity.WARNING)
def unused_ignore(kind: Idle, subject: str, detail: str, path: KeyPath = TOP) -> Remark:
    """What sets a rule aside must have something to set aside, a reason, and not be out of date.

    A comment on the line of a finding, or alone on the line above it, ignores it. It names rules by
    their codes or the beginning of codes, may end with a day, and says why: whoever reads the plan
    next year must be able to judge whether that still holds. One that ignores nothing may hide a
    slip that is made tomorrow. What cannot be read is never ignored, for it would be missing from
    every number; the same holds for the levels in `plan.rules`.

    Bad:

    ```yaml
    actions:
      # gcmplan: ignore[GCM305]
      - {id: A1, title: License recruitment agencies, due: 2026-12-31}
    ```

    Good:

    ```yaml
    actions:
      # gcmplan: ignore[GCM305] until=2026-12-31 funded from the ministry's own vote
      - {id: A1, title: License recruitment agencies, due: 2026-12-31}
    ```
    """
    message, help = _SAYINGS[kind]
    if not detail and "{detail}" in help:
        help = _LISTED
    values = {"subject": cut(subject), "detail": detail}
    return Remark(path, say(message, **values), say(help, **values), path != TOP)
