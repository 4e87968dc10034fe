"""GCM901: what sets a rule aside has something to set aside, a reason, and is not out of date."""

from __future__ import annotations

from enum import StrEnum

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import cut
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import TOP, KeyPath


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


_LISTED = "'gcmplan explain' lists all rules"

_SAYINGS = {
    # what is wrong with {0}, the comment or the plan; what to do about {1}, the detail
    Idle.MISSPELT: ("'{0}' ignores nothing as it is written", "write '{1}'"),
    Idle.UNKNOWN: ("no rule begins with {0}, which is to be ignored here", "did you mean {1}?"),
    Idle.UNREADABLE: (
        "{0} does not hide {1}: what cannot be read is never ignored",
        "mend what {1} says, and delete this",
    ),
    Idle.NO_DAY: ("{0} ends on '{1}', which is no day", "write it as until=2026-12-31"),
    Idle.UNMATCHED: ("{0} finds no {1}", "delete what is not needed any more"),
    Idle.PASSED: ("{0} ended on {1}", "mend what it hid, or set a later day with its reason"),
    Idle.UNREASONED: ("{0} gives no reason", "write why, behind the bracket"),
    Idle.UNKNOWN_LEVEL: ("'rules' sets a level for {0}, which is no rule", "did you mean {1}?"),
    Idle.UNREADABLE_LEVEL: (
        "'rules' has no say in {0}: what cannot be read is always an error",
        "delete it",
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
    if not detail:
        help = help if "{1}" not in help else _LISTED
    subject = cut(subject)
    return Remark(path, message.format(subject, detail), help.format(subject, detail), path != TOP)
