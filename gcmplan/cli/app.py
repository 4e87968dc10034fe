"""The menu, and how every command ends."""

from __future__ import annotations

import errno
import os
import sys
from typing import Annotated

import typer

from gcmplan import __version__
from gcmplan.cli.add import add
from gcmplan.cli.coverage import coverage
from gcmplan.cli.diff import diff
from gcmplan.cli.done import done
from gcmplan.cli.drivers import merge_driver, textconv
from gcmplan.cli.ending import show_settings
from gcmplan.cli.explain import explain
from gcmplan.cli.export import export
from gcmplan.cli.filtering import EPILOG
from gcmplan.cli.fmt import fmt
from gcmplan.cli.history import history
from gcmplan.cli.import_ import import_
from gcmplan.cli.indicators import indicators
from gcmplan.cli.init import init
from gcmplan.cli.list import list_actions
from gcmplan.cli.menu import Command, Menu, OrderedCommand
from gcmplan.cli.next import due_next
from gcmplan.cli.options import Exit
from gcmplan.cli.output import tell
from gcmplan.cli.report import report
from gcmplan.cli.schema import schema
from gcmplan.cli.set import set_
from gcmplan.cli.setup import setup
from gcmplan.cli.show import show
from gcmplan.cli.status import status
from gcmplan.cli.timeline import timeline
from gcmplan.cli.validate import validate
from gcmplan.errors import GcmplanError

app = typer.Typer(
    cls=Menu,
    help="National plans for the Global Compact for Migration: how far, on time, what is wrong?",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
app.command(cls=Command, rich_help_panel="Start")(init)
app.command(cls=Command, rich_help_panel="Read")(status)
app.command("list", cls=Command, rich_help_panel="Read", epilog=EPILOG)(list_actions)
app.command(cls=Command, rich_help_panel="Read")(show)
app.command("next", cls=Command, rich_help_panel="Read")(due_next)
app.command(cls=Command, rich_help_panel="Read")(coverage)
app.command(cls=Command, rich_help_panel="Read", epilog=EPILOG)(timeline)
app.command(cls=Command, rich_help_panel="Read")(indicators)
app.command(cls=Command, rich_help_panel="Read")(history)
app.command(cls=OrderedCommand, rich_help_panel="Check")(validate)
app.command(cls=Command, rich_help_panel="Check")(explain)
app.command(cls=Command, rich_help_panel="Check")(fmt)
app.command(cls=Command, rich_help_panel="Compare")(diff)
app.command("set", cls=Command, rich_help_panel="Edit")(set_)
app.command(cls=Command, rich_help_panel="Edit")(add)
app.command(cls=Command, rich_help_panel="Edit")(done)
app.command(cls=Command, rich_help_panel="Share")(report)
app.command(cls=Command, rich_help_panel="Share")(export)
app.command("import", cls=Command, rich_help_panel="Share")(import_)
app.command(cls=Command, rich_help_panel="Set up")(schema)
app.add_typer(setup, name="setup", rich_help_panel="Set up")
app.command(cls=Command, hidden=True)(merge_driver)
app.command(cls=Command, hidden=True)(textconv)


def run(arguments: list[str]) -> int:
    """Run a command, and see that what it says is written; returns its exit status."""
    _speak_any_language()
    try:
        status = _status(arguments)
        sys.stdout.flush()
    except BrokenPipeError:  # whoever was reading has seen enough
        _write_no_more()
        return Exit.FINE
    except OSError as error:
        if error.errno != errno.ENOSPC:
            raise
        _write_no_more()
        tell("error: cannot write the result: no space left on device")
        return Exit.FAILED
    return status


def _status(arguments: list[str]) -> int:
    try:
        app(args=arguments, prog_name="gcmplan", standalone_mode=True)
    except GcmplanError as error:
        _explain(error)
        return Exit.FAILED
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else Exit.FAILED
    return Exit.FINE


def _explain(error: GcmplanError) -> None:
    from gcmplan.reading.config import SettingsError

    if isinstance(error, SettingsError):
        show_settings(error)
    else:
        tell(f"error: {error}")


def _write_no_more() -> None:
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


Version = Annotated[bool, typer.Option("--version", help="Show the version and stop.")]


@app.callback()
def _program(version: Version = False) -> None:
    if version:
        sys.stdout.write(f"gcmplan {__version__}\n")
        raise typer.Exit


def _speak_any_language() -> None:
    """Letters that the terminal cannot show become question marks, and no error."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
