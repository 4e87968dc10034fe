"""What is followed in the life of a thing, in words and for machines."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

from gcmplan.plan.when import When
from gcmplan.progress.life import Glimpse, Value
from gcmplan.render.results.course import Life
from gcmplan.render.screen import clean
from gcmplan.render.words.figures import UNKNOWN, percent, slip, tenth
from gcmplan.render.words.prose import listed
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Sentence, say, say_count


def names(life: Life) -> list[str]:
    """What is followed, in the order of the format; the title where it was another."""
    titles = [each.glimpse.title for each in life.seen if each.glimpse]
    is_told = any(title != titles[0] for title in titles) or not life.last.values
    return [*life.last.values, *(["title"] if is_told else [])]


def value(glimpse: Glimpse, name: str, language: str) -> Value:
    """What a thing says under a name."""
    if name == "title":
        return glimpse.title.in_language(language) if glimpse.title else None
    return glimpse.values.get(name)


def said(of: Value) -> str:
    """A value in words."""
    if of is None or is_nothing(of):
        return UNKNOWN
    if isinstance(of, Fraction):
        return percent(of)
    if isinstance(of, StrEnum):
        return word(of)
    return clean(of if isinstance(of, When | str) else listed(of))


def is_nothing(of: Value) -> bool:
    """Whether nothing is said."""
    return of is None or of == ()


def plain(of: Value) -> str | float | list[str] | None:
    """A value for machines."""
    if isinstance(of, Fraction):
        return tenth(of)
    if of is None:
        return None
    return str(of) if isinstance(of, When | str) else list(of)


def movement(life: Life) -> Sentence | None:
    """How often and how far the date moved; None if nothing of the kind has a date."""
    dates = [each.glimpse.due for each in life.seen if each.glimpse and each.glimpse.due]
    if not dates:
        return None
    if not life.moves.times:
        return say("Its date never moved: due {day}.", day=dates[-1])
    return say_count(
        "Its date moved once, from {first} to {last}: {days}.",
        "Its date moved {number} times, from {first} to {last}: {days}.",
        life.moves.times,
        first=dates[0],
        last=dates[-1],
        days=slip(life.moves.days, " d"),
    )
