"""How a command ends when not all is as it should be."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

import typer

from gcmplan.cli.options import Exit
from gcmplan.cli.output import UNASKED, look, show, tell
from gcmplan.sentence import say, say_count

if TYPE_CHECKING:
    from gcmplan.reading.config import SettingsError
    from gcmplan.render.results.status import Status
    from gcmplan.work.gathering import Gathered


def conclude(gathered: Gathered[Any]) -> None:
    """Say what must be said besides; a plan that was refused makes the command fail."""
    tell(*gathered.refused, *gathered.warnings)
    if gathered.refused:
        raise typer.Exit(Exit.FAILED)


def mention_language(named: str | None, shown: Sequence[Status]) -> None:
    """Say what is not shown in the language that was named, and in which it is instead."""
    from gcmplan.cli.speaking import not_spoken

    if named is None:
        return
    tell(*not_spoken(named))
    plans = [(each.path, each.progress.plan.header.languages) for each in shown]
    wanted = {named, named.replace("_", "-").partition("-")[0]}
    others = [(path, languages) for path, languages in plans if wanted.isdisjoint(languages)]
    if len(plans) > 1 and others:
        tell(
            say_count(
                "note: {number} of {plans} plans has no texts in '{language}': they are shown in "
                "its first language",
                "note: {number} of {plans} plans have no texts in '{language}': they are shown in "
                "the first language of each",
                len(others),
                plans=len(plans),
                language=named,
            )
        )
    for path, languages in others if len(plans) == 1 else ():
        tell(
            say(
                "note: {path} has no texts in '{language}': they are shown in '{first}'",
                path=path,
                language=named,
                first=languages[0],
            )
        )


def show_settings(error: SettingsError, language: str | None) -> None:
    """Show what is wrong with the settings, and say that nothing was done.

    In a language, or else in the user's own; that of the settings is not known.
    """
    from gcmplan.render.words.nouns import numbered

    report = error.report
    view = look(language or UNASKED, everything=True)
    show(report, "diagnostics", "text", view, to=sys.stderr)
    told = say(
        "error: {file} has {errors}, so nothing was done",
        file=", ".join(report.texts),
        errors=numbered(len(report.diagnostics), "error"),
    )
    tell(told, words=view.words)
