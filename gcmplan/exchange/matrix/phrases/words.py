"""The words of matrices, from our data files, and the form in which words are compared."""

from __future__ import annotations

import pkgutil
import re
import tomllib
import unicodedata
from collections.abc import Iterable, Mapping
from functools import cache
from typing import Any

_DASHES = re.compile(r"[\u2010-\u2015\u2212]")
_QUOTES = str.maketrans({"\u2019": "'", "\u2018": "'", "\u02bc": "'", "\u00b4": "'", "`": "'"})
_BLANKS = re.compile(r"\s+")


@cache
def words(name: str) -> Mapping[str, Mapping[str, Any]]:
    """The lists of a data file."""
    content = pkgutil.get_data(__name__, f"data/{name}.toml")
    assert content is not None, name
    return tomllib.loads(content.decode())


@cache
def meanings(section: str) -> Mapping[str, str]:
    """What each phrase of a section of the words is taken for, by its plain form."""
    return {
        plain(phrase): meant
        for meant, phrases in words("words")[section].items()
        for phrase in phrases
    }


def plain(text: str) -> str:
    """A text as it is compared: no accents, capitals, or blanks and dashes of several kinds.

    >>> plain("  État d’avancement –  2024 ")
    "etat d'avancement - 2024"
    """
    letters = unicodedata.normalize("NFKD", _DASHES.sub("-", text).translate(_QUOTES))
    bare = "".join(each for each in letters if not unicodedata.combining(each))
    return _BLANKS.sub(" ", bare.casefold()).strip()


def any_of(phrases: Iterable[str]) -> str:
    """A pattern for the longest of some plain phrases, as whole words."""
    longest_first = sorted(phrases, key=lambda each: (-len(each), each))
    return rf"(?<!\w)(?:{'|'.join(map(re.escape, longest_first))})(?!\w)"
