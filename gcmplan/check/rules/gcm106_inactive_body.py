"""GCM106: the bodies of an action exist as long as it goes on."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.organization import Active, Organization
from gcmplan.plan.when import When
from gcmplan.plan.words import Kind


@rule("GCM106", Severity.WARNING, on=Action)
def inactive_body(action: Action, site: Site) -> Iterator[Remark]:
    """The bodies that lead an open action, or take part in it, exist until it ends.

    Ministries are merged and renamed. An action that still names the old one has nobody who
    answers for it. Name the body that took over; the old one stays among the organizations, with
    its `successor`. An action without a due date goes on until the plan ends; one that is overdue
    still goes on.

    Bad:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government, active: {end: 2026-06}}
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6]
        actions:
          - {id: A1, title: License recruitment agencies, lead: MOL, due: 2026-12}
    ```

    Good:

    ```yaml
    organizations:
      - id: MOL
        name: Ministry of Labour
        type: government
        active: {end: 2026-06}
        successor: MWE
      - {id: MWE, name: Ministry of Work and Employment, type: government}
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6]
        actions:
          - {id: A1, title: License recruitment agencies, lead: MWE, due: 2026-12}
    ```
    """
    end = action.due or site.plan.header.period.end
    overdue = action.days_overdue(site.as_of) > 0
    last_day = site.as_of if overdue else end.last
    until = f"{site.as_of} at least" if overdue else end
    for part, name, steps in _bodies(action) if action.open else ():
        match site.index.find(name, Kind.ORGANIZATION):
            case Organization(active=Active(end=When() as gone)) as body if gone.last < last_day:
                message = f"{action.id} goes on until {until}, its {part} {name} only until {gone}"
                took_over = f"'{body.successor}', which" if body.successor else "the body that"
                yield site.remark(message, *steps, help=f"name {took_over} took over its work")


def _bodies(action: Action) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """The bodies of an action: the part that each has in it, its id, and where that stands."""
    for position, name in enumerate(action.lead):
        yield "lead", name, ("lead", position)
    for position, partner in enumerate(action.partners):
        yield "partner", partner.org, ("partners", position, "org")
