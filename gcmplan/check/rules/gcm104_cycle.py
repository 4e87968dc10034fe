"""GCM104: nothing leads back to itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.index import Index
from gcmplan.plan.plan import Plan

Links = Mapping[str, Mapping[str, KeyPath]]
"""By id, the ids that a thing refers to, and where."""

_ITSELF = {
    "parent": "belongs to itself",
    "successor": "is its own successor",
    "depends_on": "depends on itself",
    "merged_into": "is merged into itself",
}
"""What is said of a circle, by the key whose references make it."""


@rule("GCM104", Severity.ERROR, on=Plan)
def cycle(plan: Plan, site: Site) -> Iterator[Remark]:
    """Nothing may depend on itself, belong to itself or be merged into itself, not even by detours.

    Actions that wait for each other in a circle can never start, and of bodies or merged actions
    in a circle none is the last. Take one reference out: that of the action that can start first,
    or of the body that stands above the others.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Licence recruitment agencies, depends_on: [A2]}
      - {id: A2, title: Write the rules for licences, depends_on: [A1]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Licence recruitment agencies, depends_on: [A2]}
      - {id: A2, title: Write the rules for licences}
    ```
    """
    links = _links(site.index)
    for key, itself in _ITSELF.items():
        for circle in _circles(links[key]):
            message = f"{circle[0]} {itself}: {' → '.join((*circle, circle[0]))}"
            following = circle[1 % len(circle)]
            help = "take one of these references out"
            yield Remark(links[key][circle[0]][following], message, help)


def _links(index: Index) -> Mapping[str, Links]:
    """The references that can make a circle, by key; of several things with one id, the first's."""
    ids = {entries[0].path: name for name, entries in index.by_id.items()}
    links: dict[str, dict[str, dict[str, KeyPath]]] = defaultdict(lambda: defaultdict(dict))
    for path, target, _ in index.references:
        holder = path.parent.parent if isinstance(path[-1], int) else path.parent
        key = str(path[len(holder)])
        if key in _ITSELF and holder in ids:
            links[key][ids[holder]].setdefault(target, path)
    return links


def _circles(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Circles without a link in common; without their links there would be none."""
    ahead = {each: iter(targets) for each, targets in links.items()}
    done: set[str] = set()
    for start in links:
        way = {} if start in done else {start: None}
        while way:
            here = next(reversed(way))
            following = next(ahead[here], None)
            if following is None:
                done.add(way.popitem()[0])
            elif following in way:
                yield _unwound(way, following)
            elif following in ahead and following not in done:
                way[following] = None


def _unwound(way: dict[str, None], back_to: str) -> list[str]:
    """The end of a way, from where it comes back to; only that stays on the way."""
    circle = []
    while (here := next(reversed(way))) != back_to:
        circle.append(here)
        way.popitem()
    return [back_to, *reversed(circle)]
