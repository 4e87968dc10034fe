"""How a reader wants to see things: all that a screen depends on besides the result."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.sentence import say, say_as, say_count
from gcmplan.translation import IN_ENGLISH, Words


class Look(NamedTuple):
    """How to show a result."""

    width: int | None = None
    """In columns; None where lines may be as long as they like, as in a file."""

    ascii: bool = False
    """Whether only ASCII may be used for bars and lines."""

    language: str = "en"
    """The language of the plan's own texts."""

    everything: bool = False
    """Whether to show what is otherwise cut short."""

    notes: bool = False
    """Whether to show notes, and not only count them."""

    words: Words = IN_ENGLISH
    """The words of this program and of plans, in the reader's language."""

    told: str = "en"
    """The language of these texts for programs: what they read never changes with the system."""

    def say(self, template: str, /, **values: object) -> str:
        """A sentence of a screen, in the reader's language."""
        return self.words(say(template, **values))

    def say_as(self, meaning: str, template: str, /, **values: object) -> str:
        """A sentence of a screen whose English text can say several things."""
        return self.words(say_as(meaning, template, **values))

    def say_count(self, one: str, many: str, number: int, /, **values: object) -> str:
        """A sentence of a screen whose form is decided by a number."""
        return self.words(say_count(one, many, number, **values))
