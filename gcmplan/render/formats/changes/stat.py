"""How many changes of which kind, a line for each kind of object."""

from __future__ import annotations

from collections import Counter

from gcmplan.changes.change import ChangeKind
from gcmplan.plan.words import Kind
from gcmplan.render.grid import Column, table
from gcmplan.render.look import Look
from gcmplan.render.parts.versions import totals
from gcmplan.render.results.difference import Difference
from gcmplan.render.screen import Screen, Segment
from gcmplan.render.words.vocabulary import CHANGES_OF_KIND, word


def render(difference: Difference, look: Look) -> Screen:
    """A table of kinds of objects and kinds of changes; nothing if there are no changes."""
    if difference.empty:
        return Screen()
    counts = Counter((each.subject.kind, each.kind) for each in difference.changes)
    kinds = [kind for kind in ChangeKind if any(counts[each, kind] for each in Kind)]
    columns = [Column(""), *(Column(look.words(CHANGES_OF_KIND[kind]), "right") for kind in kinds)]
    rows = [
        [look.words(word(each)), *(str(counts[each, kind] or "·") for kind in kinds)]
        for each in Kind
        if any(counts[each, kind] for kind in kinds)
    ]
    screen = table(columns, rows, look.width) if rows else Screen()
    screen.add(Segment(" · ".join(map(look.words, totals(difference))), "strong"))
    return screen
