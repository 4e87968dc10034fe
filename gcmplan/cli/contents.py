"""The commands of the menu, none of which is loaded before it is asked for.

To load all of them takes a quarter of the time of a short command, and it needs one.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from importlib import import_module
from typing import Any, NamedTuple

import typer
from typer.main import get_command

from gcmplan.cli.menu import Command


class Entry(NamedTuple):
    """A command of the menu; a place is a module below `cli`, and a name in it."""

    name: str
    panel: str | None
    """The panel of the menu; None hides the command."""
    place: str
    """Where the function of the command is, or the Typer that is a menu of its own."""
    epilog: str | None = None
    """Where the text below its help is."""
    kind: type[Command] = Command


class Contents(Mapping[str, Any]):
    """Commands by name, each of them made when it is first looked up."""

    def __init__(self, *entries: Entry) -> None:
        self._entries = {each.name: each for each in entries}
        self._made: dict[str, Any] = {}

    def __iter__(self) -> Iterator[str]:
        return iter(self._entries)

    def __len__(self) -> int:
        return len(self._entries)

    def __getitem__(self, name: str) -> Any:
        if name not in self._made:
            self._made[name] = _made(self._entries[name])
        return self._made[name]


def _made(entry: Entry) -> Any:
    found = _at(entry.place)
    if not isinstance(found, typer.Typer):
        found, function = typer.Typer(add_completion=False, rich_markup_mode=None), found
        epilog = _at(entry.epilog) if entry.epilog else None
        found.command(entry.name, cls=entry.kind, epilog=epilog)(function)
    command: Any = get_command(found)
    command.name, command.rich_help_panel = entry.name, entry.panel
    command.hidden = entry.panel is None
    return command


def _at(place: str) -> Any:
    module, _, name = place.rpartition(".")
    return getattr(import_module(f"gcmplan.cli.{module}"), name)
