"""How Typer is used here: a menu in panels, plain help, and arguments read without Pydantic.

Typer builds a Pydantic adapter for every parameter of a command that runs, which alone would double
the time of a short command. Text, lists of text and flags need none.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from typer.core import TyperArgument, TyperCommand, TyperGroup


class PlainValue:
    """Takes a parameter's value as it comes from the command line."""

    def coerce(self, value: Any, param: Any, ctx: Any) -> Any:  # noqa: ARG002  Typer's signature
        """Text as text, flags as flags, several values as a list; None where nothing was given."""
        if param.multiple or param.nargs == -1:
            return list(value or ())
        return value


def plain_value() -> PlainValue:
    """What Typer asks a parameter for when it wants to read a value."""
    return PlainValue()


_ORDER = "gcmplan.order"
_PLAIN = {str, bool, str | None, list[str], list[str] | None}


def no_type(ctx: Any) -> None:
    """What is said of a parameter's type: nothing, for its name and its help say it in words."""


def _made_plain(parameters: Iterable[Any]) -> list[Any]:
    parameters = list(parameters)
    for each in parameters:
        if isinstance(each, TyperArgument):
            each.display_type_rich = no_type  # type: ignore[method-assign]
        described = getattr(each, "type_descriptor", None)
        if described is not None and described.annotation in _PLAIN:
            each.get_runtime_param = plain_value
    return parameters


class Command(TyperCommand):
    """A command whose plain parameters are read without Pydantic."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters of the command."""
        return _made_plain(super().get_params(ctx))


class OrderedCommand(Command):
    """A command that can ask `order` in what order its options were given."""

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """Read the arguments, and keep the order."""
        _, _, given = self.make_parser(ctx).parse_args(list(args))
        ctx.meta[_ORDER] = [str(each.name) for each in given]
        return super().parse_args(ctx, args)


def order(context: Any) -> list[str]:
    """The parameters of an `OrderedCommand` as they were given, one as often as it was."""
    names: list[str] = context.meta[_ORDER]
    return names


class Menu(TyperGroup):
    """The commands, in the panels in which they were put."""

    def get_params(self, ctx: Any) -> list[Any]:
        """The parameters of the program itself."""
        return _made_plain(super().get_params(ctx))

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  Typer's signature
        """The commands in the order of the menu."""
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the commands, panel by panel."""
        panels: dict[str, list[tuple[str, str]]] = {}
        every: dict[str, Any] = {name: self.commands[name] for name in self.list_commands(ctx)}
        shown = {name: command for name, command in every.items() if not command.hidden}
        broadest = max(map(len, shown))
        for name, command in shown.items():
            panel = panels.setdefault(str(command.rich_help_panel or "Commands"), [])
            panel.append((name.ljust(broadest), command.get_short_help_str(formatter.width)))
        for panel_name, rows in panels.items():
            with formatter.section(panel_name):
                formatter.write_dl(rows)
