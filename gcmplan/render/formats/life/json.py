"""JSON, `gcmplan/life/1`: what a thing was in each version that changed it."""

from __future__ import annotations

from typing import Any

from gcmplan.render.data.versions import version_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.parts.lifevalues import names, plain, value
from gcmplan.render.results.course import Life, Seen


def render(life: Life, look: Look) -> str:
    """The versions, oldest first; `values` is null where the thing was not in the plan."""
    last = life.last
    tree: dict[str, Any] = {
        "schema": "gcmplan/life/1",
        "plan": {
            "id": life.plan.header.id,
            "title": life.plan.header.title.in_language(look.language),
        },
        "object": {
            "id": last.id,
            "kind": str(last.kind),
            "title": last.title.in_language(look.language) if last.title else None,
        },
        "versions": [_seen(each, life, look) for each in life.seen],
        "due_moved": {"times": life.moves.times, "days": life.moves.days},
        "left_out": [version_tree(each) for each in life.left_out],
    }
    return as_json(tree)


def _seen(seen: Seen, life: Life, look: Look) -> dict[str, Any]:
    glimpse = seen.glimpse
    return {
        **version_tree(seen.version),
        "id": glimpse.id if glimpse else None,
        "values": {name: plain(value(glimpse, name, look.language)) for name in names(life)}
        if glimpse
        else None,
    }
