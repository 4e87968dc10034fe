"""What the shell may offer where somebody presses Tab; whatever is wrong, it offers nothing."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from typer import Context


def complete_id(ctx: Context, incomplete: str) -> list[str]:
    """The ids of a plan."""
    from gcmplan.edit.completing import ids

    return _offered(ctx, lambda data: ids(data, incomplete))


def complete_open(ctx: Context, incomplete: str) -> list[str]:
    """The ids of actions and milestones that are not done."""
    from gcmplan.edit.completing import open_ids

    return _offered(ctx, lambda data: open_ids(data, incomplete))


def complete_instruction(ctx: Context, incomplete: str) -> list[str]:
    """Instructions for `set`; bash hands over what stands around an equals sign one by one."""
    from gcmplan.edit.completing import instructions, values

    args: list[str] = ctx.params.get("edits") or []

    def offered(data: Any) -> list[str]:
        if not incomplete and args and "=" not in args[-1]:
            return values(data, args[-1])
        if args[-1:] == ["="] and len(args) > 1:
            return [each for each in values(data, args[-2]) if each.startswith(incomplete)]
        return instructions(data, incomplete)

    return _offered(ctx, offered)


def complete_kind(incomplete: str) -> list[str]:
    """The kinds of things that can be added."""
    words = (
        "objective action milestone update indicator actual target risk organization area "
        "framework source pledge"
    )
    return [each for each in words.split() if each.startswith(incomplete)]


def _offered(ctx: Context, of: Callable[[Any], list[str]]) -> list[str]:
    """What some data offer: those of the plan that is named, or the usual one."""
    from gcmplan.errors import GcmplanError
    from gcmplan.reading.plans import surveyed
    from gcmplan.source.bundle import Bundle
    from gcmplan.source.document import parse

    try:
        plans = surveyed([ctx.params["plan"]] if ctx.params.get("plan") else []).plans
        if len(plans) != 1:
            return []
        return of(Bundle(tuple(map(parse, plans[0].texts))).data)
    except GcmplanError:
        return []
