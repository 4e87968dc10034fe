"""How a command ends when not all is as it should be."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from gcmplan.cli.options import Exit
from gcmplan.cli.output import UNASKED, look, show, tell

if TYPE_CHECKING:
    from gcmplan.reading.config import SettingsError
    from gcmplan.work.gathering import Gathered


def conclude(gathered: Gathered[Any]) -> None:
    """Say what must be said besides; a plan that was refused makes the command fail."""
    tell(*gathered.refused, *gathered.warnings)
    if gathered.refused:
        raise typer.Exit(Exit.FAILED)


def show_settings(error: SettingsError, language: str | None) -> None:
    """Show what is wrong with the settings, and say that nothing was done.

    In a language, or else in the user's own; that of the settings is not known.
    """
    from gcmplan.render.nouns import numbered
    from gcmplan.sentence import say

    report = error.report
    view = look(language or UNASKED, everything=True)
    show(report, "diagnostics", "text", view, to=sys.stderr)
    told = say(
        "error: {file} has {errors}, so nothing was done",
        file=", ".join(report.texts),
        errors=numbered(len(report.diagnostics), "error"),
    )
    tell(told, words=view.words)
