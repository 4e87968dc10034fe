"""For people: what would be added to each file and what taken away, and which are right already."""

from __future__ import annotations

from gcmplan.render.hunks import hunks
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment, clean, legible, wrapped
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import Sentence, say
from gcmplan.setup.proposal import Offer, Proposal

_LONGEST = 40
_BEGIN = 8
"""Of a longer change so many lines are shown."""


def render(offer: Offer, look: Look) -> Screen:
    """The files, each with its changes, and what is left to do."""
    screen = Screen()
    for each in offer.files:
        _file(screen, each, look)
    for line in offer.by_hand:
        is_prose = not line.startswith(" ")
        for text in wrapped(look.words(line), look.width, 0) if is_prose else [legible(line)]:
            screen.add(text)
    return screen


def _file(screen: Screen, proposal: Proposal, look: Look) -> None:
    name = Segment(clean(proposal.path), "strong")
    if not proposal.changes:
        screen.add(name, "  " + look.say("is as it should be"))
        return
    screen.add(name, "  " + look.words(_fate(proposal)))
    lines = list(hunks(proposal.before, proposal.after or ""))
    shown = lines if len(lines) <= _LONGEST else lines[:_BEGIN]
    for line in shown:
        screen.add("  ", line)
    if more := len(lines) - len(shown):
        left = look.say("… and {lines} more", lines=numbered(more, "line"))
        screen.add(Segment(f"  {left}", "dim"))
    screen.add()


def _fate(proposal: Proposal) -> Sentence:
    if proposal.before is None:
        return say("new")
    if proposal.after is None:
        return say("taken away, for nothing else is in it")
    return say("changed")
