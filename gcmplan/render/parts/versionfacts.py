"""A version of a plan in facts, each a line."""

from __future__ import annotations

from gcmplan.render.screen import clean
from gcmplan.sentence import Sentence, say
from gcmplan.source.version import Version


def version_named(version: Version) -> Sentence:
    """A version by its day and commit."""
    return say("version {day} {commit}", day=version.day, commit=version.short)


def author(version: Version) -> Sentence:
    """Who made a version."""
    who = clean(version.author) if version.author else say("unknown")
    return say("{name} author: {person}", name=version_named(version), person=who)
