"""The language in which the user is spoken to."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from contextvars import ContextVar

from gcmplan.sentence import Sentence, say
from gcmplan.translation import LANGUAGES, Words, spoken, words
from gcmplan.work.headway import speak

_LOCALES = ("LC_ALL", "LC_MESSAGES", "LANG")
"""Variables that say how to speak: the first that says anything counts."""

_OPTION = "--lang"

_NONE = {"", "C", "POSIX"}


_NAMED: ContextVar[str | None] = ContextVar("_NAMED", default=None)


def chosen(named: str | None = None) -> Words:
    """The words of the program in the language that is named, or else in the user's own.

    Texts of plans are shown in the language that is named, even if the program does not speak it.
    """
    own = spoken([named] if named else preferred(os.environ))
    return words(own, named.replace("_", "-") if named else own)


def listen(named: str | None) -> None:
    """Note the language that a command was told; None if it was told none."""
    _NAMED.set(named)
    speak(_said)


def reader() -> Words:
    """The words for whoever called the command that runs now, for what stands beside results."""
    return chosen(_NAMED.get() or _setting())


def _said(sentence: str) -> str:
    return reader()(sentence)


def _setting() -> str | None:
    from gcmplan.errors import GcmplanError
    from gcmplan.reading.config import config

    try:
        return config().language
    except GcmplanError:  # which will be told, or is being told
        return None


def not_spoken(language: str | None) -> list[Sentence]:
    """What to say where a language is named in which this program does not speak."""
    if language is None or spoken([language], "") in LANGUAGES:
        return []
    own = ", ".join(LANGUAGES)
    return [say("--lang {language} is not spoken here, but {own}", language=language, own=own)]


def named(arguments: Sequence[str]) -> str | None:
    """The language that a command line names, whatever became of the command."""
    for each, following in zip(arguments, (*arguments[1:], None), strict=False):
        if each == _OPTION:
            return following
        if each.startswith(f"{_OPTION}="):
            return each.removeprefix(f"{_OPTION}=")
    return None


def preferred(environment: Mapping[str, str]) -> list[str]:
    """The languages that a user wants to be spoken to, as GNU gettext reads the environment.

    `LANGUAGE` lists several, and counts only where the locale is not `C`.
    """
    locale = next((said for name in _LOCALES if (said := environment.get(name))), "")
    if locale.partition(".")[0] in _NONE:
        return []
    return [*filter(None, environment.get("LANGUAGE", "").split(":")), locale]
