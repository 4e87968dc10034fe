"""GCM801: what was planned is not deleted."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.changes.change import Change, ChangeKind
from gcmplan.changes.rule import Site, change_rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.words import Kind
from gcmplan.sentence import say, say_count

_HELP = {
    Kind.ACTION: say("put it back with 'status: cancelled' and a reason, or with 'merged_into'"),
    Kind.MILESTONE: say("put it back with 'dropped: true'"),
    Kind.OBJECTIVE: say("put it back, and cancel its actions with a reason"),
    Kind.INDICATOR: say("put it back: a plan keeps what it measured"),
    Kind.RISK: say("put it back with 'status: closed'"),
    Kind.PLEDGE: say("put it back: a pledge was made in public"),
}
"""What a plan promises; other things may go when nothing refers to them."""


@change_rule("GCM801", Severity.ERROR)
def removed(change: Change, site: Site) -> Iterator[Remark]:
    """What was planned must not be deleted, but cancelled, merged, dropped or closed.

    Who deletes an action deletes the record that it was decided, by whom, and why it is not done.
    Progress rises by it, for one that lags behind no longer counts. Write `status: cancelled` with
    a reason, or `merged_into` the action that took it over; drop a milestone, close a risk. The
    rule is asked with `--since`, about objectives, actions, milestones, indicators, risks and
    pledges.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Train labour inspectors, status: in_progress}
      - {id: A2, title: License recruitment agencies, status: in_progress}
    ---
    actions:
      - {id: A1, title: Train labour inspectors, status: in_progress}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Train labour inspectors, status: in_progress}
      - {id: A2, title: License recruitment agencies, status: in_progress}
    ---
    actions:
      - {id: A1, title: Train labour inspectors, status: in_progress}
      - {id: A2, title: License recruitment agencies, status: cancelled, merged_into: A1,
         status_reason: The new law gives it to the inspectors}
    ```
    """
    subject = change.subject
    if change.kind is not ChangeKind.REMOVED or subject.kind not in _HELP:
        return
    title = f" '{subject.title}'" if subject.title else ""
    values = {"item": f"{subject.id}{title}", "one": subject.kind.one}
    inside = sum(each.kind is Kind.ACTION for each in subject.all_inner)
    if inside:
        said = say_count(
            "{item} was deleted with {number} action: {one} is kept on record",
            "{item} was deleted with {number} actions: {one} is kept on record",
            inside,
            **values,
        )
    else:
        said = say("{item} was deleted: {one} is kept on record", **values)
    yield site.remark(said, _HELP[subject.kind])
