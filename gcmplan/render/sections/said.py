"""Texts of a plan on a page: marked with their language, each with its own direction."""

from __future__ import annotations

import re
from html import escape
from typing import NamedTuple

from gcmplan.plan.text import Text
from gcmplan.render.foreign import plain

_ISOLATES = "\u2068\u2069"
_PARAGRAPHS = re.compile(r"[\r\n]+")


class Phrase(NamedTuple):
    """A text from a plan, which a template shows as text whatever it holds."""

    text: str
    language: str | None
    """As BCP 47 writes it; None if it is the page's own."""

    @property
    def attributes(self) -> _Attributes:
        """What an element needs that holds nothing but this text."""
        return _Attributes(self.language)

    def __str__(self) -> str:
        return self.text

    def __html__(self) -> str:
        """The text in an element of its own: its direction turns nothing around it."""
        return f"<bdi{_lang(self.language)}>{escape(self.text)}</bdi>"


class _Attributes(NamedTuple):
    language: str | None

    def __html__(self) -> str:
        return f' dir="auto"{_lang(self.language)}'


class Voice(NamedTuple):
    """In which language a plan speaks."""

    main: str
    """The plan's first language."""
    wanted: str
    """The one to show where a text is given in it."""
    own: str
    """That of the page's own words."""

    def say(self, text: Text | str) -> Phrase:
        """A text on one line."""
        return self._phrase(*self._chosen(text))

    def own_words(self, text: str) -> Phrase:
        """A text on one line in which the page speaks."""
        return self._phrase(text, self.own)

    def say_if(self, text: Text | str | None) -> Phrase | None:
        """A text on one line; None for none."""
        return None if text is None else self.say(text)

    def paragraphs(self, text: Text | None) -> tuple[Phrase, ...]:
        """A text in paragraphs, as its lines part it; none of none."""
        if text is None:
            return ()
        said, language = self._chosen(text)
        return tuple(
            self._phrase(each, language) for each in _PARAGRAPHS.split(said) if each.strip()
        )

    def _chosen(self, text: Text | str) -> tuple[str, str]:
        if isinstance(text, Text) and self.wanted in (text.translations or {}):
            return text.in_language(self.wanted), self.wanted
        return str(text), self.main

    def _phrase(self, text: str, language: str) -> Phrase:
        shown = plain(text).strip(_ISOLATES)
        return Phrase(shown, None if language == self.own else language)


def _lang(language: str | None) -> str:
    return f' lang="{escape(language)}"' if language else ""
