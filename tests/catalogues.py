"""`python -m tests.catalogues`: bring the catalogues of the program's words up to date.

It gathers the templates from the code, puts them into each catalogue in the order of the alphabet,
without dates and line numbers, and compiles them. What is new waits for its translation; what
resembles an old template is marked `fuzzy`, with the old translation, until somebody has looked.
"""

from __future__ import annotations

import sys
from collections.abc import Mapping
from functools import cache
from io import BytesIO
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from gcmplan.translation import CATALOGUES, ENGLISH, LANGUAGES
from tests.conftest import ROOT

TRANSLATED = tuple(each for each in LANGUAGES if each != ENGLISH)

KEYWORDS: Mapping[str, tuple[int | tuple[int, str], ...] | None] = {
    "say": None,
    "say_as": ((1, "c"), 2),
    "saying": None,
    "say_count": (1, 2),
    "saying_count": (1, 2),
}
"""The functions that are told a template, and which of their arguments are its forms."""


class _Catalogue(Catalog):
    """A catalogue whose head says nothing but how to read it."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """No dates, for they would change whenever it is written."""
        return [
            ("Language", str(self.locale)),
            ("Plural-Forms", self.plural_forms),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit\n"),
        ]


@cache
def templates() -> Catalog:
    """Every template in the code, and in the pages of the report."""
    found = Catalog()
    for file in sorted((ROOT / "gcmplan").rglob("*.py")):
        text = file.read_bytes()
        if b"say" in text:
            for _, message, _, meaning in extract("python", BytesIO(text), KEYWORDS):
                found.add(message, context=meaning)
    for file in sorted((ROOT / "gcmplan").rglob("*.html")):
        for _, message, _, meaning in extract("jinja2", BytesIO(file.read_bytes()), KEYWORDS):
            found.add(message, context=meaning)
    return found


def source(language: str) -> Path:
    """The file in which people translate."""
    return CATALOGUES / language / "LC_MESSAGES" / "gcmplan.po"


def translations(language: str) -> list[Message]:
    """What is translated into a language, and what is to be."""
    return [each for each in _catalogue(language) if each.id]


def forms(message: Message) -> tuple[str, ...]:
    """The translations of a template: one, or one for each form that a number asks for."""
    said = message.string or ""
    return (said,) if isinstance(said, str) else tuple(said)


def up_to_date(language: str) -> tuple[bytes, bytes]:
    """A catalogue with all templates of the code and no others: as text, and compiled."""
    catalogue = _catalogue(language)
    catalogue.update(templates())
    text, compiled = BytesIO(), BytesIO()
    write_po(text, catalogue, width=100, no_location=True, sort_output=True, ignore_obsolete=True)
    write_mo(compiled, catalogue)
    return text.getvalue(), compiled.getvalue()


def _catalogue(language: str) -> Catalog:
    comment = f"# The words of gcmplan: {language}."
    catalogue = _Catalogue(language, header_comment=comment, fuzzy=False)
    if source(language).exists():
        with source(language).open("rb") as file:
            for message in read_po(file, language, ignore_obsolete=True):
                if message.id:
                    catalogue[message.id] = message
    return catalogue


def write() -> None:
    """Bring all catalogues up to date."""
    for language in TRANSLATED:
        text, compiled = up_to_date(language)
        file = source(language)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text)
        file.with_suffix(".mo").write_bytes(compiled)
        waiting = sum(each.fuzzy or not all(forms(each)) for each in translations(language))
        sys.stdout.write(f"{file}: {waiting} waiting for a translation\n")


if __name__ == "__main__":
    write()
