"""GCM009: the file is of the version that this program reads."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.plan import FORMAT_VERSION
from gcmplan.sentence import say


@file_rule("GCM009", Severity.ERROR)
def format_version(version: int) -> Remark:
    """The file must be of the version of the plan format that this program reads.

    A newer version may hold what this program does not know: its numbers would be wrong. Install
    a newer gcmplan; or, if the number is a slip, write the version the file really has.

    Bad:

    ```yaml
    gcmplan: 2
    plan:
      {id: XEX-2025, title: National plan, country: XEX, period: {start: 2025, end: 2027}}
    ```

    Good:

    ```yaml
    gcmplan: 1
    plan:
      {id: XEX-2025, title: National plan, country: XEX, period: {start: 2025, end: 2027}}
    ```
    """
    message = say(
        "format version {version}, and this program reads version {known}",
        version=version,
        known=FORMAT_VERSION,
    )
    if version > FORMAT_VERSION:
        help = say("install a newer gcmplan")
    else:
        help = say("write 'gcmplan: {known}'", known=FORMAT_VERSION)
    return Remark(KeyPath(("gcmplan",)), message, help)
