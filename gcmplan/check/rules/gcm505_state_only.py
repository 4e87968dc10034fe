"""GCM505: bodies outside government take part in each area."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.organization import Organization
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind
from gcmplan.sentence import say, say_count


@rule("GCM505", Severity.NOTE, on=Plan, needs_whole=True)
def state_only(plan: Plan, site: Site) -> Iterator[Remark]:
    """In each area, some action names a body outside government.

    The Compact asks for a whole-of-society approach: migrants, civil society, employers, trade
    unions, academia and others take part. If they do already, name them as leads, partners or
    sources of funding; if not, ask who could. Ministries, local government, public bodies and
    parliament are government. Areas whose actions name nobody at all are not asked; a source of
    funding in words may be anybody, and counts as a body outside.

    Bad:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    areas:
      - {id: TA1, title: Labour migration}
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6]
        area: TA1
        actions:
          - {id: A1, title: License recruitment agencies, lead: MOL}
    ```

    Good:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
      - {id: FTU, name: Federation of Trade Unions, type: trade_union}
    areas:
      - {id: TA1, title: Labour migration}
    objectives:
      - id: O1
        title: Workers leave with fair contracts
        gcm: [6]
        area: TA1
        actions:
          - {id: A1, title: License recruitment agencies, lead: MOL, partners: [FTU]}
    ```
    """
    named = defaultdict[str | None, set[str]](set)
    for objective in plan.objectives:
        for action in objective.actions:
            if action.counted:
                named[objective.area].update(action.bodies)
    for position, area in enumerate(plan.areas):
        bodies = named[area.id]
        if bodies and all(_of_state(body, site) for body in bodies):
            yield site.remark(
                say_count(
                    "{item} names {number} body in its actions, and none outside government",
                    "{item} names {number} bodies in its actions, and none outside government",
                    len(bodies),
                    item=area.id,
                ),
                "areas",
                position,
                help=say(
                    "name the bodies outside government that take part, or could, as 'partners'"
                ),
            )


def _of_state(name: str, site: Site) -> bool:
    """Whether a body is known to be part of the State."""
    body = site.index.find(name, Kind.ORGANIZATION)
    return isinstance(body, Organization) and body.type.of_state
