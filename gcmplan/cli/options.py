"""What commands share: options, exit statuses, and the one look at the clock."""

from __future__ import annotations

import os
from datetime import UTC, date, datetime
from enum import IntEnum
from typing import Annotated, Any

import typer


class Exit(IntEnum):
    """What a command tells the program that called it."""

    FINE = 0
    FOUND = 1
    """It did its work and found what it looked for."""
    FAILED = 2
    """It could not do its work."""
    STOPPED = 130
    """Somebody stopped it."""


Plans = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PLAN",
        help="Plan files or folders; left out, those of gcmplan.yaml, or else the only plan under "
        "plans/ or in this folder.",
        show_default=False,
    ),
]

Paths = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="PATH",
        help="Plan files or folders; left out, those of gcmplan.yaml, or else all of plans/, or of "
        "this folder.",
        show_default=False,
    ),
]

EditedPlan = Annotated[
    str | None,
    typer.Option(
        "--plan",
        metavar="PLAN",
        help="The plan: a file or folder; left out, the only one under plans/ or in this folder.",
        show_default=False,
    ),
]

DryRun = Annotated[
    bool, typer.Option("--dry-run", help="Show what would be written, and write nothing.")
]

AsOf = Annotated[
    str | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        help="Ask for this day, as 2026-09-30; left out, today.",
        show_default=False,
    ),
]

Language = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="Speak this language, en, fr or es, and show the plan's own texts in it, or any "
        "other that they have; left out, that of gcmplan.yaml or of the system.",
        show_default=False,
    ),
]

SpokenIn = Annotated[
    str | None,
    typer.Option(
        "--lang",
        metavar="CODE",
        help="Speak this language: en, fr or es; left out, the user's own.",
        show_default=False,
    ),
]

Plain = Annotated[bool, typer.Option("--plain", help="One fact a line, no boxes, bars or symbols.")]

NoPager = Annotated[
    bool, typer.Option("--no-pager", help="Write long output at once, and not page by page.")
]

NoCache = Annotated[
    bool, typer.Option("--no-cache", help="Find everything anew, and keep nothing of it.")
]

All = Annotated[bool, typer.Option("--all", help="Show everything, and cut no list short.")]


def format_option(help: str) -> Any:
    """The option by which a command is told how to show what it found."""
    return typer.Option("--format", "-f", metavar="FORMAT", help=help)


def day(as_of: str | None) -> date:
    """The day that a question is asked for: the one named, or today."""
    from gcmplan.errors import ChoiceError
    from gcmplan.sentence import say

    if as_of is None:
        return _today()
    try:
        return date.fromisoformat(as_of)
    except ValueError:
        told = say("'{text}' is no day: write it as 2026-09-30", text=as_of)
        raise ChoiceError(told) from None


def _today() -> date:
    """Today; or the day that `SOURCE_DATE_EPOCH` names, so that a build can be repeated."""
    epoch = os.environ.get("SOURCE_DATE_EPOCH", "")
    if epoch.isascii() and epoch.isdecimal() and len(epoch) <= _SECONDS:
        return datetime.fromtimestamp(int(epoch), UTC).date()
    return date.today()  # noqa: DTZ011  the one look at the clock


_SECONDS = 11
"""Digits of the seconds since 1970, as far as the year 5138."""
