"""GCM202: what is told as a fact has happened."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.header import Header
from gcmplan.plan.measurement import Actual
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.pledge import Pledge
from gcmplan.plan.update import Update
from gcmplan.plan.when import When

Dated = Header | Pledge | Action | Milestone | Update | Actual
"""What tells of things that have happened."""


@rule("GCM202", Severity.ERROR, on=(Header, Pledge, Action, Milestone, Update, Actual))
def future_fact(record: Dated, site: Site) -> Iterator[Remark]:
    """What is told as a fact must have happened.

    If a day still to come is reported, progress counts what nobody has done. Correct the date; if
    it is what you plan, write it under `start`, `due` or `targets`. A year or a quarter that has
    begun is no mistake, nor is a value for it: it may be provisional.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Train labour inspectors, status: completed, ended: 2062-06-30}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Train labour inspectors, status: completed, ended: 2026-06-30}
    ```
    """
    for claim, day, key in _facts(record):
        if day and day.first > site.as_of:
            yield site.remark(
                f"{site.item} {claim} {day}, which is still to come on {site.as_of}",
                key,
                help="correct it; what is only planned goes under 'start', 'due' or 'targets'",
            )


def _facts(record: Dated) -> Iterator[tuple[str, When | None, str]]:
    """What is said to have happened, when, and the key under which that is written."""
    match record:
        case Header():
            yield "was adopted", record.adopted, "adopted"
        case Pledge():
            yield "was made", record.made, "made"
        case Action():
            yield "started", record.started, "started"
            yield "ended", record.ended, "ended"
            yield "was reviewed", record.reviewed, "reviewed"
        case Milestone():
            yield "was done", record.done, "done"
        case Update():
            yield "has an update of", record.date, "date"
        case Actual():
            yield "has a report of", record.reported, "reported"
            yield "has a value for", None if record.missing else record.period, "period"
