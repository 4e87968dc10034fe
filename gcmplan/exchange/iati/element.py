"""Elements of XML, and texts in them in all their languages."""

from __future__ import annotations

from datetime import date
from xml.etree.ElementTree import Element

from gcmplan.exchange.text import steady
from gcmplan.plan.text import Text
from gcmplan.plan.when import Precision, When

_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"


def element(name: str, /, *inside: Element, **attributes: str | None) -> Element:
    """An element; `iso_date` is its attribute `iso-date`, and one that is None is left out."""
    made = Element(name)
    for key, value in attributes.items():
        if value is not None:
            made.set(key.replace("_", "-"), steady(value))
    made.extend(inside)
    return made


def holding(name: str, text: str, /, **attributes: str | None) -> Element:
    """An element that holds a text in no language; what XML forbids in it has a sign instead."""
    made = element(name, **attributes)
    made.text = steady(text)
    return made


def narrated(name: str, text: Text, /, **attributes: str | None) -> Element:
    """An element that says a text in each of its languages.

    Text in one language bears no mark: it is in the plan's first language, as IATI takes it.
    """
    if text.translations is None:
        return element(name, holding("narrative", text.main), **attributes)
    told = (in_language(language, each) for language, each in text.translations.items())
    return element(name, *told, **attributes)


def in_language(language: str, text: str) -> Element:
    """A text in a language."""
    told = holding("narrative", text)
    told.set(_LANGUAGE, language)
    return told


def speaking(made: Element, language: str) -> Element:
    """An element whose texts are in a language, where they do not say another."""
    made.set(_LANGUAGE, language)
    return made


def on_day(name: str, when: When, day: date, /, **attributes: str | None) -> Element:
    """A day of a time; if the time is longer, it says so as people wrote it."""
    as_written = () if when.precision is Precision.DAY else (holding("narrative", when.text),)
    return element(name, *as_written, iso_date=str(day), **attributes)
