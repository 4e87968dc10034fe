"""GCM102: a reference points to something in the plan."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.nearest import nearest
from gcmplan.plan.placeholder import is_placeholder
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind, Refers

_MOST_GUESSES = 100
"""Where more ids are unknown, a file is missing: guessing at each would only take time."""


@rule("GCM102", Severity.ERROR, on=Plan)
def unknown_reference(plan: Plan, site: Site) -> Iterator[Remark]:
    """A reference must be the id of something in the plan.

    An id that belongs to nothing is mostly a slip of the pen, and then an action is missing from
    the list of the body that leads it. Ids are compared as written: `mol` is not `MOL`. Correct
    the id, or add what it is meant to name.

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
    known = site.index.by_id.keys() | site.question.lost_ids
    guesses: dict[tuple[str, Refers], str | None] = {}
    for path, target, refers in site.index.references:
        if target in known or _needs_no_id(target, refers):
            continue
        if (target, refers) not in guesses and len(guesses) < _MOST_GUESSES:
            guesses[target, refers] = _guess(target, refers, site)
        wanted = " or ".join(sorted(refers.kinds))
        help = guesses.get((target, refers)) or _without_guess(wanted, refers)
        yield Remark(path, f"{target} is the id of no {wanted} in the plan", help)


def _needs_no_id(target: str, refers: Refers) -> bool:
    """Whether it is a payer's name in words, an address, or a placeholder: that is for GCM011."""
    if Kind.ORGANIZATION in refers.kinds:
        return refers.loose or is_placeholder(target)
    return refers.loose and "://" in target


def _guess(target: str, refers: Refers, site: Site) -> str | None:
    if Kind.ACTION in refers.kinds:
        for action in site.plan.actions:
            if target in action.previous_ids:
                return f"{action.id} had this id before: write '{action.id}'"
    entries = site.index.by_id.items()
    right = [name for name, found in entries if any(each.kind in refers.kinds for each in found)]
    meant = nearest(target, right)
    return f"did you mean '{meant}'?" if meant else None


def _without_guess(wanted: str, refers: Refers) -> str:
    address = ", or write an address that begins with https://" if refers.loose else ""
    return f"correct it, or add the {wanted} that is meant{address}"
