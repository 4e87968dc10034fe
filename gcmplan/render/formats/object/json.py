"""JSON, `gcmplan/object/1`: one thing as it is written, and what is measured of it."""

from __future__ import annotations

from typing import Any

from gcmplan.changes.change import Change
from gcmplan.progress.progress import ActionProgress
from gcmplan.render.data.actions import action_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.plaindata import as_data
from gcmplan.render.results.portrait import Portrait


def render(portrait: Portrait, look: Look) -> str:
    """The thing; `measured` is null for what is no action, `changes` without a baseline."""
    progress, entry = portrait.status.progress, portrait.entry
    title = portrait.titles.get(portrait.id)
    measured: ActionProgress | None = portrait.action
    tree: dict[str, Any] = {
        "schema": "gcmplan/object/1",
        "plan": progress.plan.header.id,
        "as_of": progress.as_of.isoformat(),
        "object": {
            "id": portrait.id,
            "kind": str(entry.kind),
            "title": title.in_language(look.language) if title else None,
            "within": list(portrait.within),
            "file": portrait.place.file,
            "line": portrait.place.line,
            "fields": as_data(portrait.record),
        },
        "measured": action_tree(portrait.status, measured, look) if measured else None,
        "slip_days": measured.slip.days if measured and measured.slip else None,
        "named_by": [{"id": id, "field": field} for id, field in portrait.pointing],
        "baseline": progress.plan.header.baseline,
        "changes": [_change(each) for each in portrait.changes] if progress.adopted else None,
    }
    return as_json(tree)


def _change(change: Change) -> dict[str, Any]:
    return {
        "kind": str(change.kind),
        "significance": str(change.significance),
        "object": change.subject.id,
        "field": str(change.field) if change.field else None,
        "before": as_data(change.before),
        "after": as_data(change.after),
        "days": change.days,
    }
