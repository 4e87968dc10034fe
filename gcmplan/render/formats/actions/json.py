"""JSON, `gcmplan/list/1`: keys are added, never renamed or removed."""

from __future__ import annotations

from gcmplan.render.data.actions import action_tree, filter_tree, plan_trees
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.listing import Listing


def render(listing: Listing, look: Look) -> str:
    """The actions with all that is measured of them; one plan and many have the same shape."""
    return as_json(
        {
            "schema": "gcmplan/list/1",
            "as_of": listing.plans[0].progress.as_of.isoformat(),
            "plans": plan_trees(listing.plans, look),
            "filter": filter_tree(listing.filter),
            "actions": [action_tree(row.status, row.action, look) for row in listing.rows],
            "summary": {
                "actions": listing.total,
                "shown": len(listing.rows),
                "health": {str(kind): number for kind, number in listing.health.items()},
            },
        }
    )
