"""GCM103: a reference points to the right kind of thing."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind


@rule("GCM103", Severity.ERROR, on=Plan)
def wrong_kind(plan: Plan, site: Site) -> Iterator[Remark]:
    """A reference must point to the kind of thing that is wanted there.

    A body leads, an action is waited for, a source proves. Where the id of another kind of thing
    stands, two keys or two ids were mixed up. Write the id that is meant, or move this one to the
    key where it belongs.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Licence recruitment agencies, depends_on: [O1]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Licence recruitment agencies, depends_on: [A2]}
      - {id: A2, title: Write the rules for licences}
    ```
    """
    for path, target, refers in site.index.references:
        entries = site.index.by_id.get(target, ())
        if not entries or target in site.question.lost_ids:
            continue
        if refers.kinds.isdisjoint(entry.kind for entry in entries):
            found, wanted = entries[0], _one(" or ".join(sorted(refers.kinds)))
            message = f"{target} is {_one(found.kind)}, but {wanted} is wanted here"
            help = f"write the id of {wanted}"
            if refers.loose and Kind.ORGANIZATION in refers.kinds:
                help += ", or its name in words"
            related = Remark(found.path / "id", f"{target} stands here")
            yield Remark(path, message, help, related=(related,))


def _one(kind: str) -> str:
    if kind == Kind.PLAN:
        return "the plan itself"
    return f"an {kind}" if kind[0] in "aio" else f"a {kind}"
