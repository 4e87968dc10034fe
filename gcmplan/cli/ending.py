"""How a command ends when not all is as it should be."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Any

import typer

from gcmplan.cli.options import Exit
from gcmplan.cli.output import look, show, tell

if TYPE_CHECKING:
    from gcmplan.reading.config import SettingsError
    from gcmplan.work.gathering import Gathered


def conclude(gathered: Gathered[Any]) -> None:
    """Say what must be said besides; a plan that was refused makes the command fail."""
    tell(*gathered.refused, *gathered.warnings)
    if gathered.refused:
        raise typer.Exit(Exit.FAILED)


def show_settings(error: SettingsError) -> None:
    """Show what is wrong with the settings, and say that nothing was done."""
    from gcmplan.render.prose import counted

    report = error.report
    show(report, "diagnostics", "text", look(everything=True), to=sys.stderr)
    errors = counted(len(report.diagnostics), "error")
    tell(f"error: {', '.join(report.texts)} has {errors}, so nothing was done")
