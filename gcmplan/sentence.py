"""What this program says, in a form in which it can be said in other languages.

A sentence is its own English text, so whoever compares, sorts or writes it needs to know no more.
It also remembers how it was made: `gcmplan.translation` says it again in another language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from functools import cache, reduce
from typing import Any, NamedTuple

_PLACE = re.compile(r"\{(\w+)\}")
"""Where a value stands in a template; other braces are what they are, as in `{period: 2027}`."""

_GROUP = re.compile(r"\B(?=(?:\d{3})+$)")


class Amount(NamedTuple):
    """A number that is said in groups of three digits: `350,000`."""

    digits: str
    """As a decimal number without groups: `-350000.50`."""

    def __str__(self) -> str:
        return self.grouped(",", ".")

    def grouped(self, thousands: str, point: str) -> str:
        """The number with such signs between its groups and before its decimals."""
        whole, _, decimals = self.digits.partition(".")
        groups = _GROUP.sub(thousands, whole)
        return f"{groups}{point}{decimals}" if decimals else groups


class Translated(NamedTuple):
    """A text of a plan, which is said in the language in which the reader wants to see plans."""

    main: str
    """In the plan's first language."""

    translations: Mapping[str, str] | None
    """By language; None if there are no others."""

    def __str__(self) -> str:
        return self.main

    def in_language(self, language: str) -> str:
        """The text in a language, or in the plan's first one if it is not given in that.

        Where a region has none of its own, that of the language: of `fr-CA`, `fr`.
        """
        texts = self.translations or {}
        return texts.get(language) or texts.get(language.partition("-")[0], self.main)


Value = str | int | Amount | Translated
"""What can stand in a sentence: text that is the same in all languages, a number, a sentence."""


class Sentence(str):
    """A text in English that knows of which template and values it was made."""

    __slots__ = ("many", "meaning", "number", "template", "values")

    template: str
    """In English, with names in braces where values stand; the singular if a number decides."""

    values: Mapping[str, Value]
    """What stands in these places."""

    many: str | None
    """The plural of the template; None if no number decides the form."""

    number: int
    """The number that decides the form."""

    meaning: str | None
    """Which of the things that the English text can say is meant; None if it says only one."""

    def __new__(
        cls,
        template: str,
        values: Mapping[str, Value],
        many: str | None = None,
        number: int = 1,
        meaning: str | None = None,
    ) -> Sentence:
        """A sentence of a template; whoever has something to say calls `say` or `say_count`."""
        chosen = template if many is None or number == 1 else many
        sentence = super().__new__(cls, filled(chosen, values))
        sentence.template, sentence.values = template, values
        sentence.many, sentence.number = many, number
        sentence.meaning = meaning
        return sentence

    def __reduce__(self) -> tuple[Any, ...]:
        return Sentence, (self.template, self.values, self.many, self.number, self.meaning)


def say(template: str, /, **values: object) -> Sentence:
    """A sentence that can be said in any language.

    The template is found by the catalogues if it is written out here, or is one of `saying`.

    >>> say("{item} has no lead", item="A1")
    'A1 has no lead'
    """
    return Sentence(template, {name: _value(each) for name, each in values.items()})


def say_as(meaning: str, template: str, /, **values: object) -> Sentence:
    """A sentence whose English text can say several things, and which of them is meant.

    >>> say_as("planned", "PLAN"), say_as("document", "PLAN")
    ('PLAN', 'PLAN')
    """
    made = {name: _value(each) for name, each in values.items()}
    return Sentence(template, made, meaning=meaning)


def say_count(one: str, many: str, number: int, /, **values: object) -> Sentence:
    """A sentence whose form is decided by a number, which stands at `{number}`.

    >>> say_count("{number} action", "{number} actions", 1204)
    '1,204 actions'
    """
    said = {"number": Amount(str(number)), **values}
    return Sentence(one, {name: _value(each) for name, each in said.items()}, many, number)


def amount(number: object) -> Amount:
    """A number to be said in groups, with all of its decimals."""
    return Amount(str(number) if isinstance(number, int) else f"{number:f}")


def all_of(texts: Iterable[str]) -> str:
    """Some texts, at least one: `a and b`."""
    return reduce(lambda before, last: say("{before} and {last}", before=before, last=last), texts)


def any_of(texts: Iterable[str]) -> str:
    """One of some texts, at least one: `a or b`."""
    return reduce(lambda before, last: say("{before} or {last}", before=before, last=last), texts)


def in_a_row(texts: Iterable[Value], between: str = " ") -> Sentence:
    """Some texts, at least one, one after the other."""
    values = {f"part{place}": text for place, text in enumerate(texts)}
    return Sentence(between.join(f"{{{name}}}" for name in values), values)


def saying(template: str) -> str:
    """A template that is noted for the catalogues, and said elsewhere."""
    return template


def saying_count(one: str, many: str) -> tuple[str, str]:
    """Both forms of a template that is noted for the catalogues, and said elsewhere."""
    return one, many


def filled(template: str, values: Mapping[str, object]) -> str:
    """A template with its values, which are never read as templates themselves."""
    return _printed(template) % values


@cache
def _printed(template: str) -> str:
    """A template as Python's oldest way to format has it, which is by far the fastest."""
    return _PLACE.sub(r"%(\1)s", template.replace("%", "%%"))


def _value(value: object) -> Value:
    """A value as a sentence keeps it: whatever is no number and no sentence is text."""
    return value if type(value) in _KEPT else str(value)  # type: ignore[return-value]  # one of Value


_KEPT = {str, int, Sentence, Amount, Translated}
