"""GCM106: the bodies of an action exist as long as it goes on."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Action
from gcmplan.plan.organization import Active, Organization
from gcmplan.plan.when import When
from gcmplan.plan.words import Kind
from gcmplan.sentence import Sentence, say, saying


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
    until = say("{day} at least", day=site.as_of) if overdue else end
    for told, name, steps in _bodies(action) if action.open else ():
        match site.index.find(name, Kind.ORGANIZATION):
            case Organization(active=Active(end=When() as gone)) as body if gone.last < last_day:
                message = say(told, item=action.id, until=until, name=name, gone=gone)
                yield site.remark(message, *steps, help=_help(body))


def _help(body: Organization) -> Sentence:
    if body.successor:
        return say("name '{successor}', which took over its work", successor=body.successor)
    return say("name the body that took over its work")


def _bodies(action: Action) -> Iterator[tuple[str, str, tuple[str | int, ...]]]:
    """The bodies of an action: how it is told that one is gone, its id, and where that stands."""
    lead = saying("{item} goes on until {until}, its lead {name} only until {gone}")
    partner = saying("{item} goes on until {until}, its partner {name} only until {gone}")
    for position, name in enumerate(action.lead):
        yield lead, name, ("lead", position)
    for position, each in enumerate(action.partners):
        yield partner, each.org, ("partners", position, "org")
