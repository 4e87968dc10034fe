"""What this program says, in the language of whoever reads it.

English is what the sentences are, so it needs no catalogue and costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from gcmplan.sentence import Amount, Sentence, Value

ENGLISH = "en"

LANGUAGES = (ENGLISH, "fr", "es")
"""The languages in which this program speaks."""

CATALOGUES = Path(__file__).parent / "locale"
"""The folder of the catalogues, as gettext lays it out."""

_BLANK = "\u00a0"
_NUMERALS = {"fr": (_BLANK, ","), "es": (_BLANK, ",")}
"""What stands between groups of digits and before decimals."""

_PLACE = re.compile(r"(\b(?:[Dd]e|[AaÀà]) )?\{(\w+)\}")
"""Where a value stands in a template, and a word before it that may join what follows."""

_JOINED = {
    "fr": {"de le ": "du ", "de un": "d’un", "à le ": "au "},
    "es": {"de el ": "del ", "a el ": "al "},
}
"""How two words are written where a sentence follows on one of these."""


class Catalogue(Protocol):
    """Templates by their English text; gettext's own class is one."""

    def gettext(self, message: str, /) -> str:
        """A template; the English one if there is no other."""

    def ngettext(self, one: str, many: str, number: int, /) -> str:
        """A template in the form that goes with a number."""


class Words:
    """The words of this program in one language."""

    def __init__(self, language: str = ENGLISH, catalogue: Catalogue | None = None) -> None:
        """Of a catalogue; without one, they are English."""
        self.language = language
        self._catalogue = catalogue
        self._numerals = _NUMERALS.get(language, (",", "."))
        self._joined = _JOINED.get(language, {})

    def __call__(self, text: str) -> str:
        """A sentence in this language; text that is none of this program's stays as it is."""
        if self._catalogue is None or not isinstance(text, Sentence):
            return text
        if text.many is None:
            template = self._catalogue.gettext(text.template)
        else:
            template = self._catalogue.ngettext(text.template, text.many, text.number)
        return self._filled(template, text.values)

    def _filled(self, template: str, values: Mapping[str, Value]) -> str:
        def said(place: re.Match[str]) -> str:
            value, before = values[place[2]], place[1] or ""
            text = before + self._said(value)
            return self._together(text) if before and isinstance(value, Sentence) else text

        return _PLACE.sub(said, template)

    def _together(self, text: str) -> str:
        for apart, together in self._joined.items():
            if text.startswith(apart):
                return together + text.removeprefix(apart)
        return text

    def _said(self, value: Value) -> str:
        if isinstance(value, Amount):
            return value.grouped(*self._numerals)
        return self(value) if isinstance(value, str) else str(value)


IN_ENGLISH = Words()


def words(language: str) -> Words:
    """The words of this program in a language; in English if it does not speak that."""
    if language == ENGLISH or language not in LANGUAGES:
        return IN_ENGLISH
    from gettext import translation  # noqa: PLC0415  (English starts without it)

    return Words(language, translation("gcmplan", CATALOGUES, [language], fallback=True))


def spoken(tags: Iterable[str], otherwise: str = ENGLISH) -> str:
    """The first language of some tags that this program speaks; another if it speaks none.

    >>> spoken(["pt_BR", "fr_CA.UTF-8"]), spoken(["es-419"]), spoken(["de"])
    ('fr', 'es', 'en')
    """
    own = (tag.replace("_", "-").partition("-")[0].partition(".")[0].lower() for tag in tags)
    return next((each for each in own if each in LANGUAGES), otherwise)
