"""GCM102: a reference points to something in the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import islice

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.nearest import nearest
from gcmplan.plan.placeholder import is_placeholder
from gcmplan.plan.plan import Plan
from gcmplan.plan.walk import Reference
from gcmplan.plan.words import Kind, Refers
from gcmplan.sentence import Sentence, say

_MOST_GUESSES = 100
"""Where more ids are unknown, a file is missing: guessing at each would only take time."""


@rule("GCM102", Severity.ERROR, on=Plan)
def unknown_reference(plan: Plan, site: Site) -> Iterator[Remark]:
    """A reference must be the id of something in the plan.

    An id that belongs to nothing is mostly a slip of the pen, and then an action is missing from
    the list of the body that leads it. Ids are compared as written: `mol` is not `MOL`. Correct
    the id, or add what it is meant to name. Who pays may be named in words instead, and a source by
    its address.

    Bad:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    objectives:
      - {id: O1, title: Workers leave with fair contracts, gcm: [6], lead: MOLL}
    ```

    Good:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    objectives:
      - {id: O1, title: Workers leave with fair contracts, gcm: [6], lead: MOL}
    ```
    """
    unknown = [
        each
        for each in site.index.references
        if not site.is_written(each.target) and not _needs_no_id(each)
    ]
    guesses = _guesses(unknown, site)
    for each in unknown:
        yield Remark(
            each.path,
            say(
                "{place} is {target}, which is the id of no {kind} in the plan",
                place=site.index.name(each.path),
                target=each.target,
                kind=each.refers.kind.noun,
            ),
            guesses.get((each.target, each.refers.kind)) or _help(each.refers),
        )


def _help(refers: Refers) -> Sentence:
    kind = refers.kind.noun
    if refers.addresses:
        return say(
            "correct it, or add the {kind} that is meant, "
            "or write an address that begins with https://",
            kind=kind,
        )
    return say("correct it, or add the {kind} that is meant", kind=kind)


def _needs_no_id(reference: Reference) -> bool:
    """Whether a name in words or an address will do; a placeholder for a body is for GCM011."""
    target, refers = reference.target, reference.refers
    if refers.kind is Kind.ORGANIZATION and is_placeholder(target):
        return True
    return refers.words or (refers.addresses and "://" in target)


def _guesses(
    unknown: Iterable[Reference], site: Site
) -> Mapping[tuple[str, Kind], Sentence | None]:
    """What to do about the first unknown ids, by id and the kind of thing that is wanted."""
    wanted = dict.fromkeys((each.target, each.refers.kind) for each in unknown)
    right = {kind: site.index.ids_of(kind) for kind in {kind for _, kind in wanted}}
    return {
        (target, kind): _former(target, kind, site) or _nearest(target, right[kind])
        for target, kind in islice(wanted, _MOST_GUESSES)
    }


def _former(target: str, kind: Kind, site: Site) -> Sentence | None:
    for action in site.plan.actions if kind is Kind.ACTION else ():
        if target in action.previous_ids:
            return say("{item} had this id before: write '{item}'", item=action.id)
    return None


def _nearest(target: str, right: Iterable[str]) -> Sentence | None:
    meant = nearest(target, right)
    return say("did you mean '{meant}'?", meant=meant) if meant else None
