"""Plain: one fact a line, no boxes, bars or symbols, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.render.columns import ActionColumn, value
from gcmplan.render.listing import Listed, Listing
from gcmplan.render.look import Look
from gcmplan.render.screen import clean

_USUAL = tuple(each for each in ActionColumn if each not in {ActionColumn.PLAN, ActionColumn.ID})

_KNOWABLE = {
    ActionColumn.STATUS,
    ActionColumn.LEAD,
    ActionColumn.START,
    ActionColumn.DUE,
    ActionColumn.DONE,
    ActionColumn.PLANNED,
    ActionColumn.GAP,
    ActionColumn.BUDGET,
}
"""What every action has, so that it is said where it is not known; the others may be left out."""


def render(listing: Listing, look: Look) -> str:
    """What is known of each action, a line each; what is not known is said."""
    lines = [f"actions: {len(listing.rows)} of {listing.total}"]
    for row in listing.rows:
        lines += _facts(row, listing, look)
    return "".join(f"{line}\n" for line in lines)


def _facts(row: Listed, listing: Listing, look: Look) -> Iterator[str]:
    plan = f"plan {row.status.progress.plan.header.id} " if len(listing.plans) > 1 else ""
    for column in listing.columns or _USUAL:
        told = value(column, row.status, row.action, look)
        if told is not None or column in _KNOWABLE:
            text = "unknown" if told is None else clean(told)
            yield f"{plan}action {row.action.action.id} {column}: {text}"
