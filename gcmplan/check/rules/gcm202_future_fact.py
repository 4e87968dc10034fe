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
from gcmplan.sentence import say, saying

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
    for told, day, key in _facts(record):
        if day and day.first > site.as_of:
            yield site.remark(
                say(told, item=site.item, day=day, as_of=site.as_of),
                key,
                help=say("correct it; what is only planned goes under 'start', 'due' or 'targets'"),
            )


_ADOPTED = saying("{item} was adopted {day}, which is still to come on {as_of}")
_MADE = saying("{item} was made {day}, which is still to come on {as_of}")
_STARTED = saying("{item} started {day}, which is still to come on {as_of}")
_ENDED = saying("{item} ended {day}, which is still to come on {as_of}")
_REVIEWED = saying("{item} was reviewed {day}, which is still to come on {as_of}")
_DONE = saying("{item} was done {day}, which is still to come on {as_of}")
_UPDATE = saying("{item} has an update of {day}, which is still to come on {as_of}")
_REPORT = saying("{item} has a report of {day}, which is still to come on {as_of}")
_VALUE = saying("{item} has a value for {day}, which is still to come on {as_of}")


def _facts(record: Dated) -> Iterator[tuple[str, When | None, str]]:
    """How a slip is told, when something is said to have happened, and where that is written."""
    match record:
        case Header():
            yield _ADOPTED, record.adopted, "adopted"
        case Pledge():
            yield _MADE, record.made, "made"
        case Action():
            yield _STARTED, record.started, "started"
            yield _ENDED, record.ended, "ended"
            yield _REVIEWED, record.reviewed, "reviewed"
        case Milestone():
            yield _DONE, record.done, "done"
        case Update():
            yield _UPDATE, record.date, "date"
        case Actual():
            yield _REPORT, record.reported, "reported"
            yield _VALUE, None if record.missing else record.period, "period"
