"""`gcmplan.yaml`: what the user would otherwise say on every command line.

Where there is none, looking for it is all that it costs; and what one says is found once.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from gcmplan.errors import ChoiceError, GcmplanError
from gcmplan.sentence import say
from gcmplan.source.survey import SETTINGS

if TYPE_CHECKING:
    from gcmplan.cache.cache import Cache
    from gcmplan.diagnostics import Report
    from gcmplan.source.text import SourceText


class Config(NamedTuple):
    """What is set, as commands use it."""

    plans: tuple[str, ...] = ()
    """Files and folders of plans, as they are called from the current folder; empty for none."""

    levels: tuple[tuple[str, str], ...] = ()
    """Levels of rules by code."""

    language: str | None = None
    """The language of the plans' own texts; None for English."""

    format: str | None = None
    """How `validate` shows findings; None if nothing is said."""

    fail_on: str = "error"
    """The level from which on `validate` fails, or `never`."""


class SettingsError(GcmplanError):
    """Settings that are wrong: nothing can be done before they are mended."""

    def __init__(self, report: Report) -> None:
        super().__init__("the settings are wrong")
        self.report = report
        """What is wrong with them, and where."""


_SAID: dict[tuple[str, str], Config] = {}
"""What was found in this process, by the name of the file and its text."""


def config(cache: Cache | None = None) -> Config:
    """What the nearest `gcmplan.yaml` says, from the current folder upwards.

    If a cache is given, as it was found by an earlier run. Raises `SettingsError` if something is
    wrong with it.
    """
    file = _nearest()
    if file is None:
        return Config()
    from gcmplan.source.text import read_file

    source = read_file(os.path.relpath(file))
    said = (source.name, source.text)
    if said not in _SAID:
        _SAID[said] = _recalled(source, cache) if cache else _found(source)
    return _SAID[said]


def configured_plans() -> list[str]:
    """The plans that are meant where none is named; raises `ChoiceError` if one is not there."""
    plans = config().plans
    for each in plans:
        if not os.path.lexists(each):
            told = say(
                "{file} names {path} among its plans, and it is not there", file=SETTINGS, path=each
            )
            raise ChoiceError(told)
    return list(plans)


def _nearest() -> Path | None:
    return next((file for each in _folders() if (file := each / SETTINGS).is_file()), None)


def _folders() -> Iterator[Path]:
    """The current folder and those around it, as far as the repository or the home goes."""
    here = Path.cwd()
    home = os.path.expanduser("~")  # noqa: PTH111  (a Path raises an error where there is none)
    for folder in (here, *here.parents):
        yield folder
        if (folder / ".git").exists() or str(folder) == home:
            return


def _recalled(source: SourceText, cache: Cache) -> Config:
    return Config(*cache.answer(Config._fields, [source], lambda: tuple(_found(source))))


def _found(source: SourceText) -> Config:
    from gcmplan.reading.settling import settled

    settings, wrong = settled(source)
    if settings is None:
        from gcmplan.diagnostics import Report

        raise SettingsError(Report(wrong, 1, {}, {source.name: source}))
    folder = os.path.dirname(source.name)  # noqa: PTH120  (a Path would drop what the user wrote)
    return Config(
        tuple(os.path.normpath(os.path.join(folder, each)) for each in settings.plans),  # noqa: PTH118
        tuple((code, str(level)) for code, level in settings.rules.items()),
        settings.language,
        settings.format and str(settings.format),
        str(settings.fail_on),
    )
