"""GCM105: what is listed is referred to."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind
from gcmplan.sentence import say

_LISTED = {
    Kind.ORGANIZATION: say(
        "give it its part, as lead, partner or source of funding, or take it out"
    ),
    Kind.FRAMEWORK: say("name it under 'aligns' of what serves it, or take it out"),
    Kind.SOURCE: say("name it under 'sources' of what it proves, or take it out"),
}
"""What is listed only to be referred to, and what to do where nothing does."""


@rule("GCM105", Severity.NOTE, on=Plan, needs_whole=True)
def unused(plan: Plan, site: Site) -> Iterator[Remark]:
    """A body, framework or source is listed because something in the plan refers to it.

    If nothing does, a reference was forgotten, or the entry is left over from an earlier version.
    A body that is there but has no part looks consulted and is not. Refer to the entry where it
    belongs, or take it out. A pledge is a promise whether or not something refers to it: of
    pledges, GCM508 speaks.

    Bad:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    ```

    Good:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    objectives:
      - {id: O1, title: Workers leave with fair contracts, gcm: [6], lead: MOL}
    ```
    """
    used = {reference.target for reference in site.index.references}
    for thing in site.index.things():
        if thing.id not in used and thing.kind in _LISTED:
            yield Remark(
                thing.path / "id",
                say("{name} is referred to by nothing", name=thing.id),
                _LISTED[thing.kind],
            )
