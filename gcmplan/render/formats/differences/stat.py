"""How many changes of which kind, a line for each plan."""

from __future__ import annotations

from collections import Counter

from gcmplan.changes.change import ChangeKind
from gcmplan.render.grid import Column, table
from gcmplan.render.look import Look
from gcmplan.render.parts.versions import plans_title
from gcmplan.render.results.difference import Differences
from gcmplan.render.screen import Screen, Segment
from gcmplan.render.words.vocabulary import CHANGES_OF_KIND


def render(differences: Differences, look: Look) -> Screen:
    """A table of plans and kinds of changes; nothing if there are no changes."""
    plans = differences.changed
    if not plans:
        return Screen()
    counts = [Counter(change.kind for change in each.changes) for each in plans]
    kinds = [kind for kind in ChangeKind if any(each[kind] for each in counts)]
    columns = [
        Column(look.say("PLAN")),
        *(Column(look.words(CHANGES_OF_KIND[kind]), "right") for kind in kinds),
    ]
    rows = [
        [each.plan, *(str(found[kind] or "·") for kind in kinds)]
        for each, found in zip(plans, counts, strict=True)
    ]
    screen = table(columns, rows, look.width)
    screen.add(Segment(plans_title(differences, look), "strong"))
    return screen
