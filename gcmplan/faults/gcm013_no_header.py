"""GCM013: a file belongs to a plan, and a plan has its head."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import TOP, KeyPath
from gcmplan.sentence import say


@file_rule("GCM013", Severity.ERROR)
def no_header(has_version: bool) -> Remark:
    """A file must belong to a plan, and a plan must have its head.

    One file of a plan has `gcmplan:` and `plan:` on top. The others of its folder, and of the
    folders below, belong to it. In a folder with several such files each of them is a plan of its
    own, and a file without a head belongs to none: move it to the folder of its plan.

    Bad:

    ```yaml
    gcmplan: 1
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    ```

    Good:

    ```yaml
    gcmplan: 1
    plan:
      {id: XEX-2025, title: National plan, country: XEX, period: {start: 2025, end: 2027}}
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    ```
    """
    if has_version:
        message = say("a plan without 'plan:'")
        help = say("add 'plan:' with id, title, country and period")
        return Remark(KeyPath(("gcmplan",)), message, help)
    return Remark(
        TOP,
        say("this file belongs to no plan"),
        say("move it to the folder of its plan, or add 'gcmplan: 1' and 'plan:' on top"),
    )
