"""GCM101: an id belongs to one thing."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind
from gcmplan.sentence import Sentence, say


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
    for name in site.index.by_id:
        first, *others = site.index.bearers(name)
        for entry in others:
            related = Remark(first.path / "id", say("{name} stands here first", name=name))
            yield Remark(
                entry.path / "id",
                _message(name, first.kind),
                _help(entry.kind),
                related=(related,),
            )


def _message(name: str, bearer: Kind) -> Sentence:
    if bearer is Kind.PLAN:
        return say("{name} is already the id of the plan", name=name)
    return say("{name} is already the id of an earlier {kind}", name=name, kind=bearer.noun)


def _help(kind: Kind) -> Sentence:
    if kind is Kind.MILESTONE:
        return say("begin the id of a milestone with that of its action, as A3.02-M1")
    return say("give one of the two another id")
