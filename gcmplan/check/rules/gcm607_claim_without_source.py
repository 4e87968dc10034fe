"""GCM607: what is said to be done can be looked up."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.update import ActionStatus
from gcmplan.sentence import say


@rule("GCM607", Severity.NOTE, on=Action)
def claim_without_source(action: Action, site: Site) -> Iterator[Remark]:
    """A completed action or a milestone that is done names a source.

    A claim that can be looked up is believed, in the country and at a review forum: the gazette,
    a report, the address of the service itself. A source of the action or of one of its updates
    speaks for its milestones too.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, status: completed, ended: 2025-12-11}
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        status: completed
        ended: 2025-12-11
        sources: ["https://example.org/gazette/2025-88"]
    ```
    """
    proven = action.sources or any(update.sources for update in action.updates)
    if action.counted and not proven:
        yield from _claims(action, site)


def _claims(action: Action, site: Site) -> Iterator[Remark]:
    """What is claimed: that the action is completed, or else that milestones are done."""
    if action.status is ActionStatus.COMPLETED:
        yield site.remark(
            say("{item} is completed, and no source tells of it", item=action.id),
            help=say("add 'sources:' with an address, or the id of an entry in 'sources'"),
        )
    else:
        for position, milestone in enumerate(action.milestones):
            if milestone.done and not milestone.dropped and not milestone.sources:
                yield site.remark(
                    say(
                        "{item} was done {done}, and no source tells of it",
                        item=milestone.id,
                        done=milestone.done,
                    ),
                    "milestones",
                    position,
                    help=say("add 'sources:' to the milestone, to its action or to an update"),
                )
