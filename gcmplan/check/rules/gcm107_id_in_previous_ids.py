"""GCM107: a former id belongs to one action, and is not in use."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.action import Action
from gcmplan.plan.plan import Plan
from gcmplan.sentence import say


@rule("GCM107", Severity.ERROR, on=Plan)
def id_in_previous_ids(plan: Plan, site: Site) -> Iterator[Remark]:
    """A former id belongs to one action, and nothing else bears it now.

    The history of an action is found by the ids that it had before. If one of them is in use
    again, or claimed by two, the dates and the progress of one action would be held against those
    of another. Ids are never used again: give the new thing a new id, or correct the claim.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
      - {id: A2, title: Inspect recruitment agencies, previous_ids: [A1]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
      - {id: A2, title: Inspect recruitment agencies, previous_ids: [A1.1]}
    ```
    """
    claims: dict[str, tuple[str, KeyPath]] = {}
    for path, name, former in _claims(site):
        claimant, there = claims.setdefault(former, (name, path))
        if former in site.index.by_id and former != name:
            bearer = site.index.by_id[former][0] / "id"
            yield Remark(
                path,
                say(
                    "{name} claims {former} as a former id, but it is in use",
                    name=name,
                    former=former,
                ),
                say("take it out, or give a new id to what bears it now"),
                related=(Remark(bearer, say("{former} is in use here", former=former)),),
            )
        elif claimant != name:
            related = say("{claimant} claims {former} here", claimant=claimant, former=former)
            yield Remark(
                path,
                say(
                    "{name} claims {former} as a former id, and so does {claimant}",
                    name=name,
                    former=former,
                    claimant=claimant,
                ),
                say("leave it with the action that really had it"),
                related=(Remark(there, related),),
            )


def _claims(site: Site) -> Iterator[tuple[KeyPath, str, str]]:
    """Every claim to a former id: where it stands, the id of the action now, and the former one."""
    for path, record in site.index.records:
        if isinstance(record, Action):
            for position, former in enumerate(record.previous_ids):
                yield path / "previous_ids" / position, record.id, former
