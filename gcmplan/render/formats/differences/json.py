"""JSON, `gcmplan/diffs/1`: the diff of each plan; keys are added, never renamed or removed.

Of a plan that is in one version only the other version is null, and that is its only change.
"""

from __future__ import annotations

from gcmplan.changes.change import Significance
from gcmplan.render.data.differences import difference_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.results.difference import Differences


def render(differences: Differences, look: Look) -> str:
    """Every change of every plan that is not the same to the letter."""
    summary = {
        "plans": len(differences.plans) + differences.same,
        **{str(each): len(differences.of(each)) for each in Significance},
    }
    plans = [difference_tree(each, look) for each in differences.plans]
    return as_json({"schema": "gcmplan/diffs/1", "plans": plans, "summary": summary})
