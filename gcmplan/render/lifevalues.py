"""What is followed in the life of a thing, in words and for machines."""

from __future__ import annotations

from fractions import Fraction

from gcmplan.plan.when import When
from gcmplan.progress.life import Glimpse, Value
from gcmplan.render.course import Life
from gcmplan.render.figures import UNKNOWN, percent, slip, tenth
from gcmplan.render.prose import listed
from gcmplan.render.screen import clean


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
    if of is None or of == ():
        return UNKNOWN
    if isinstance(of, Fraction):
        return percent(of)
    return clean(str(of).replace("_", " ") if isinstance(of, When | str) else listed(of))


def plain(of: Value) -> str | float | list[str] | None:
    """A value for machines."""
    if isinstance(of, Fraction):
        return tenth(of)
    if of is None:
        return None
    return str(of) if isinstance(of, When | str) else list(of)


def movement(life: Life) -> str | None:
    """How often and how far the date moved; None if nothing of the kind has a date."""
    dates = [each.glimpse.due for each in life.seen if each.glimpse and each.glimpse.due]
    if not dates:
        return None
    if not life.moves.times:
        return f"Its date never moved: due {dates[-1]}."
    times = "once" if life.moves.times == 1 else f"{life.moves.times} times"
    return f"Its date moved {times}, from {dates[0]} to {dates[-1]}: {slip(life.moves.days, ' d')}."
