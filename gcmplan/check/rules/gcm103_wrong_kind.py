"""GCM103: a reference points to the right kind of thing."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Refers
from gcmplan.sentence import Sentence, say


@rule("GCM103", Severity.ERROR, on=Plan)
def wrong_kind(plan: Plan, site: Site) -> Iterator[Remark]:
    """A reference must point to the kind of thing that is wanted there.

    A body leads, an action is waited for, a source proves. Where the id of another kind of thing
    stands, two keys or two ids were mixed up. Write the id that is meant, or move this one to the
    key where it belongs.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, depends_on: [O1]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, depends_on: [A2]}
      - {id: A2, title: Write the rules for licences}
    ```
    """
    for reference in site.index.references:
        target, refers = reference.target, reference.refers
        lost = target in site.question.lost_ids
        if target in site.index.by_id and not lost and not site.index.find(target, refers.kind):
            path, (found, *_) = reference.path, site.index.bearers(target)
            yield Remark(
                path,
                say(
                    "{place} is {target}, which is {found} and no {kind}",
                    place=site.index.name(path),
                    target=target,
                    found=found.kind.one,
                    kind=refers.kind.noun,
                ),
                _help(refers),
                related=(Remark(found.path / "id", say("{target} stands here", target=target)),),
            )


def _help(refers: Refers) -> Sentence:
    one = refers.kind.one
    if refers.words:
        return say("write the id of {one}, or its name in words", one=one)
    return say("write the id of {one}", one=one)
