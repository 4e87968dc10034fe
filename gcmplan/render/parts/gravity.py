"""How much changes matter, in words."""

from __future__ import annotations

from collections.abc import Mapping

from gcmplan.changes.change import Change, Significance
from gcmplan.render.parts.changed import label
from gcmplan.sentence import Sentence, in_a_row, say, say_count, saying, saying_count

NAMES: Mapping[Significance, Sentence] = {
    Significance.MAJOR: say("major"),
    Significance.NOTABLE: say("notable"),
    Significance.MINOR: say("minor"),
}
"""Of a change that does so."""

HEADINGS: Mapping[Significance, Sentence] = {
    Significance.MAJOR: say("Major: a commitment was weakened, removed or rewritten"),
    Significance.NOTABLE: say("Notable"),
    Significance.MINOR: say("Minor: words and notes"),
}
"""Above changes that do so."""

_SO_MANY = {
    Significance.MAJOR: saying_count("{number} major", "{number} major"),
    Significance.NOTABLE: saying_count("{number} notable", "{number} notable"),
    Significance.MINOR: saying_count("{number} minor", "{number} minor"),
}

_CHANGES = {
    Significance.MAJOR: saying("major change: {what}"),
    Significance.NOTABLE: saying("notable change: {what}"),
    Significance.MINOR: saying("minor change: {what}"),
}


def so_many(significance: Significance, number: int) -> Sentence:
    """A number of changes that matter so much: `2 major`."""
    return say_count(*_SO_MANY[significance], number)


def headline(change: Change) -> Sentence:
    """What changed, and how much it matters: `major change: A1 due`."""
    what = in_a_row([change.subject.id, label(change)])
    return say(_CHANGES[change.significance], what=what)
