"""What this program says, in the language of whoever reads it.

English is what the sentences are, so it needs no catalogue and costs nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Protocol

from gcmplan.sentence import Amount, Sentence, Translated, Value

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

    def pgettext(self, meaning: str, message: str, /) -> str:
        """A template that has several meanings, in one of them."""


class InLanguages(Protocol):
    """A text that is given in several languages, as plans have them."""

    def in_language(self, language: str, /) -> str:
        """The text in a language, or in its own if it is not given in that."""


class Words:
    """The words of this program in one language."""

    def __init__(
        self,
        language: str = ENGLISH,
        catalogue: Catalogue | None = None,
        texts: str = ENGLISH,
    ) -> None:
        """Of a catalogue; without one, they are English."""
        self.language = language
        self.texts = texts
        """The language in which texts of plans are shown, if they are given in it."""
        self._catalogue = catalogue
        self._numerals = _NUMERALS.get(language, (",", "."))
        self._joined = _JOINED.get(language, {})

    def __call__(self, text: str | InLanguages) -> str:
        """A sentence in this language; text that is none of this program's stays as it is."""
        if not isinstance(text, str):
            text = text.in_language(self.texts)
        if not isinstance(text, Sentence):
            return text
        if self._catalogue is None and not text.values:
            return text
        return self._filled(self._template(text), text.values)

    def _template(self, text: Sentence) -> str:
        if self._catalogue is None:
            return text.template if text.many is None or text.number == 1 else text.many
        if text.many is not None:
            return self._catalogue.ngettext(text.template, text.many, text.number)
        if text.meaning is not None:
            return self._catalogue.pgettext(text.meaning, text.template)
        return self._catalogue.gettext(text.template)

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
        return self(value) if isinstance(value, str | Translated) else str(value)


IN_ENGLISH = Words()


def words(language: str, texts: str = ENGLISH) -> Words:
    """The words of this program in a language; in English if it does not speak that.

    Texts of plans are shown in another, or in the same.
    """
    if language == ENGLISH or language not in LANGUAGES:
        return IN_ENGLISH if texts == ENGLISH else Words(texts=texts)
    from gettext import translation  # noqa: PLC0415  (English starts without it)

    catalogue = translation("gcmplan", CATALOGUES, [language], fallback=True)
    return Words(language, catalogue, texts)


def spoken(tags: Iterable[str], otherwise: str = ENGLISH) -> str:
    """The first language of some tags that this program speaks; another if it speaks none.

    >>> spoken(["pt_BR", "fr_CA.UTF-8"]), spoken(["es-419"]), spoken(["de"])
    ('fr', 'es', 'en')
    """
    own = (tag.replace("_", "-").partition("-")[0].partition(".")[0].lower() for tag in tags)
    return next((each for each in own if each in LANGUAGES), otherwise)
