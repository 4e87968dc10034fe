"""GCM101: an id belongs to one thing."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind


@rule("GCM101", Severity.ERROR, on=Plan)
def duplicate_id(plan: Plan, site: Site) -> Iterator[Remark]:
    """An id belongs to one thing in the whole plan.

    Bodies, objectives, actions, milestones, indicators and all else share one set of ids, and the
    plan itself has one too. If two things have the same, nobody can tell which of them is led,
    reported on or waited for. Give one of them another id, and look through what refers to it.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
      - {id: A1, title: Inspect recruitment agencies}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
      - {id: A2, title: Inspect recruitment agencies}
    ```
    """
    for name, (first, *others) in site.index.by_id.items():
        for entry in others:
            bearer = "the plan" if first.kind is Kind.PLAN else f"an earlier {first.kind}"
            message = f"{name} is already the id of {bearer}"
            related = Remark(first.path / "id", f"{name} stands here first")
            yield Remark(entry.path / "id", message, _help(entry.kind), related=(related,))


def _help(kind: Kind) -> str:
    if kind is Kind.MILESTONE:
        return "begin the id of a milestone with that of its action, as A3.02-M1"
    return "give one of the two another id"
