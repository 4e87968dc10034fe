"""GCM805: an id stays, or is remembered."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.changes.change import Change, ChangeKind
from gcmplan.changes.rule import Site, change_rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.words import Kind
from gcmplan.sentence import say


@change_rule("GCM805", Severity.ERROR)
def id_changed(change: Change, site: Site) -> Iterator[Remark]:
    """An id must not change; that of an action may, if `previous_ids` remembers it.

    The history of a thing is found by its id: when it was due, what was reported, how far it
    slipped. Other files, reports and tables point to it too. Put the old id back, or write it into
    `previous_ids` of the action. That two ids mean the same thing is concluded from the likeness of
    their titles under the same parent. The rule is asked with `--since`.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
    ---
    actions:
      - {id: B1, title: License recruitment agencies}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
    ---
    actions:
      - {id: B1, title: License recruitment agencies, previous_ids: [A1]}
    ```
    """
    if change.kind is ChangeKind.RENAMED and change.guess:
        old, new = change.before, change.after
        if change.subject.kind is Kind.ACTION:
            mend = say("write 'id: {old}' again, or add 'previous_ids: [{old}]'", old=old)
        else:
            mend = say("write 'id: {old}' again", old=old)
        yield site.remark(
            say("the id {old} was changed to {new}, which loses its history", old=old, new=new),
            mend,
        )
