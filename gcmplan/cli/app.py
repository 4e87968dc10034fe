"""The menu, and how every command ends."""

from __future__ import annotations

import errno
import os
import sys
from typing import Annotated, Any

import typer

from gcmplan import __version__
from gcmplan.cli.contents import Contents, Entry
from gcmplan.cli.ending import show_settings
from gcmplan.cli.menu import Menu, OrderedCommand
from gcmplan.cli.options import Exit
from gcmplan.cli.output import tell
from gcmplan.cli.speaking import listen, named
from gcmplan.errors import GcmplanError
from gcmplan.sentence import Sentence, say

COMMANDS = Contents(
    Entry("init", "Start", "commands.init.init"),
    Entry("status", "Read", "commands.status.status"),
    Entry("list", "Read", "commands.list.list_actions", epilog="recipes.filtering.EPILOG"),
    Entry("show", "Read", "commands.show.show"),
    Entry("next", "Read", "commands.next.due_next"),
    Entry("coverage", "Read", "commands.coverage.coverage"),
    Entry("timeline", "Read", "commands.timeline.timeline", epilog="recipes.filtering.EPILOG"),
    Entry("indicators", "Read", "commands.indicators.indicators"),
    Entry("history", "Read", "commands.history.history"),
    Entry("validate", "Check", "commands.validate.validate", kind=OrderedCommand),
    Entry("explain", "Check", "commands.explain.explain"),
    Entry("fmt", "Check", "commands.fmt.fmt"),
    Entry("diff", "Compare", "commands.diff.diff"),
    Entry("set", "Edit", "commands.set.set_"),
    Entry("add", "Edit", "commands.add.add"),
    Entry("done", "Edit", "commands.done.done"),
    Entry("report", "Share", "commands.report.report"),
    Entry("export", "Share", "commands.export.export"),
    Entry("import", "Share", "commands.import_.import_"),
    Entry("schema", "Set up", "commands.schema.schema"),
    Entry("setup", "Set up", "commands.setup.setup"),
    Entry("merge-driver", None, "commands.drivers.merge_driver"),
    Entry("textconv", None, "commands.drivers.textconv"),
)


class Program(Menu):
    """The whole menu."""

    def __init__(self, **settings: Any) -> None:
        super().__init__(**{**settings, "commands": COMMANDS})


app = typer.Typer(
    cls=Program,
    help="National plans for the Global Compact for Migration: how far, on time, what is wrong?",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def run(arguments: list[str]) -> int:
    """Run a command, and see that what it says is written; returns its exit status."""
    _speak_any_language()
    listen(named(arguments))
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
        tell(say("error: cannot write the result: no space left on device"))
        return Exit.FAILED
    return status


def _status(arguments: list[str]) -> int:
    try:
        app(args=arguments, prog_name="gcmplan", standalone_mode=True)
    except GcmplanError as error:
        _explain(error, arguments)
        return Exit.FAILED
    except SystemExit as ending:
        return ending.code if isinstance(ending.code, int) else Exit.FAILED
    return Exit.FINE


def _explain(error: GcmplanError, arguments: list[str]) -> None:
    from gcmplan.reading.config import SettingsError

    if isinstance(error, SettingsError):
        show_settings(error, named(arguments))
    elif isinstance(error.message, Sentence):
        tell(say("error: {problem}", problem=error.message))
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
