"""GCM801: what was planned is not deleted."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.changes.change import Change, ChangeKind
from gcmplan.changes.rule import Site, change_rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.words import Kind

_HELP = {
    Kind.ACTION: "put it back with 'status: cancelled' and a reason, or with 'merged_into'",
    Kind.MILESTONE: "put it back with 'dropped: true'",
    Kind.OBJECTIVE: "put it back, and cancel its actions with a reason",
    Kind.INDICATOR: "put it back: a plan keeps what it measured",
    Kind.RISK: "put it back with 'status: closed'",
    Kind.PLEDGE: "put it back: a pledge was made in public",
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
    inside = sum(each.kind is Kind.ACTION for each in subject.all_inner)
    along = f" with {inside} action{'s' * (inside > 1)}" if inside else ""
    title = f" '{subject.title}'" if subject.title else ""
    yield site.remark(
        f"{subject.id}{title} was deleted{along}: {subject.kind.one} is kept on record",
        _HELP[subject.kind],
    )
