"""GCM104: nothing leads back to itself."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping

from gcmplan.check.circles import circles
from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.index import Index
from gcmplan.plan.plan import Plan
from gcmplan.sentence import say, saying

Links = Mapping[str, Mapping[str, KeyPath]]
"""By id, the ids that a thing refers to, and where."""

_ITSELF = {
    "parent": saying("{item} belongs to itself: {circle}"),
    "successor": saying("{item} is its own successor: {circle}"),
    "depends_on": saying("{item} depends on itself: {circle}"),
    "merged_into": saying("{item} is merged into itself: {circle}"),
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
      - {id: A1, title: License recruitment agencies, depends_on: [A2]}
      - {id: A2, title: Write the rules for licences, depends_on: [A1]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, depends_on: [A2]}
      - {id: A2, title: Write the rules for licences}
    ```
    """
    links = _links(site.index)
    for key, itself in _ITSELF.items():
        for circle in circles(links[key]):
            following = circle[1 % len(circle)]
            yield Remark(
                links[key][circle[0]][following],
                say(itself, item=circle[0], circle=" → ".join((*circle, circle[0]))),
                say("take one of these references out"),
            )


def _links(index: Index) -> Mapping[str, Links]:
    """The references that can make a circle, by key; of several things with one id, the first's."""
    links: dict[str, dict[str, dict[str, KeyPath]]] = defaultdict(lambda: defaultdict(dict))
    for each in index.references:
        if each.key in _ITSELF:
            holder = index.around(each.holder)
            if each.holder.leads_into(index.by_id[holder][0]):
                links[each.key][holder].setdefault(each.target, each.path)
    return links
