"""The fields of one thing in words, each with what it is called."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from gcmplan.plan.action import Partner
from gcmplan.plan.header import Period
from gcmplan.plan.measurement import Actual, Point
from gcmplan.plan.money import Funding, Money
from gcmplan.plan.text import Text
from gcmplan.render.look import Look
from gcmplan.render.parts.told import number, value
from gcmplan.render.results.portrait import Portrait
from gcmplan.render.screen import clean
from gcmplan.render.words.fieldnames import called
from gcmplan.render.words.vocabulary import word

_ELSEWHERE = {"id", "title", "name", "updates", "milestones", "indicators", "risks", "actions"}
"""What the heading says, or a section of its own."""


def field_lines(portrait: Portrait, look: Look) -> Iterator[tuple[str, str]]:
    """Every field that is filled in, in the order of the format."""
    record = portrait.record
    for name in type(record).model_fields:
        of = getattr(record, name)
        if name in _ELSEWHERE or name not in record.model_fields_set or of in (None, ()):
            continue
        yield look.words(called(name)), _said(name, of, portrait, look)
    for name, of in (record.model_extra or {}).items():
        yield clean(name), value(of, look)


def _said(name: str, of: Any, portrait: Portrait, look: Look) -> str:
    if type(of) is tuple:
        return look.say("; ").join(_said(name, each, portrait, look) for each in of)
    if name == "gcm" and of in portrait.objectives:
        return f"{of} {portrait.objectives[of].label(look.language)}"
    if type(of) is str:
        return named(of, portrait, look)
    return _part(of, portrait, look)


def _part(of: Any, portrait: Portrait, look: Look) -> str:
    """A value that is no code and no list."""
    match of:
        case Text():
            return clean(of.in_language(look.language))
        case Partner():
            role = f" ({look.words(word(of.role))})" if of.role else ""
            return named(of.org, portrait, look) + role
        case Money():
            return _money(of, portrait, look)
        case Point() | Actual():
            return f"{value(of, look)} ({of.period})"
        case Period():
            return look.say("{start} to {end}", start=of.start, end=of.end)
    return value(of, look)


def named(id: str, portrait: Portrait, look: Look) -> str:
    """An id with the title of what it stands for; other text as it is."""
    title = portrait.titles.get(id)
    return clean(f"{id} {title.in_language(look.language)}" if title else id)


def _money(of: Money, portrait: Portrait, look: Look) -> str:
    said = f"{of.currency or ''} {number(of.amount, look)}".strip()
    if isinstance(of, Funding):
        source = named(of.source, portrait, look)
        if of.status:
            said = f"{said} {look.words(word(of.status))}"
        return look.say("{amount} by {source}", amount=said, source=source)
    period = getattr(of, "period", None)
    return look.say("{amount} for {period}", amount=said, period=period) if period else said


def inner(record: Any, name: str) -> Sequence[Any]:
    """The things of a kind that stand directly in another; none if it holds none."""
    found: Sequence[Any] = getattr(record, name, ())
    return found
