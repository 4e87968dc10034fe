"""Two versions of a plan as plain data, for JSON.

Values are as in a plan file; null where there is none. A field of a part in a list is named by
what tells the part from the others: `targets[2027].value`.
"""

from __future__ import annotations

from collections import Counter
from typing import Any

from gcmplan.changes.change import Change, ChangeKind, Significance
from gcmplan.progress.effect import Effect
from gcmplan.progress.progress import Coverage, GroupProgress
from gcmplan.render.look import Look
from gcmplan.render.plaindata import as_data
from gcmplan.render.results.difference import NO_VERSION, Difference, Version
from gcmplan.render.words.figures import exact, tenth


def difference_tree(difference: Difference, look: Look) -> dict[str, Any]:
    """Every change, and what they do together."""
    counts = Counter(each.significance for each in difference.changes)
    return {
        "plan": difference.plan,
        "old": _version(difference.old),
        "new": _version(difference.new),
        "changes": [_change(each, difference, look) for each in difference.changes],
        "summary": {
            **{str(each): counts[each] for each in Significance},
            "layout_only_files": difference.layout_only,
        },
        "effect": _effect(difference.effect) if difference.effect else None,
    }


def _version(version: Version) -> dict[str, str | None] | None:
    if version is NO_VERSION:
        return None
    return {"name": version.name, "date": version.date.isoformat() if version.date else None}


def _change(change: Change, difference: Difference, look: Look) -> dict[str, Any]:
    subject = change.subject
    tree: dict[str, Any] = {
        "kind": str(change.kind),
        "significance": str(change.significance),
        "object": subject.id,
        "object_kind": str(subject.kind),
        "title": subject.title.in_language(look.language) if subject.title else None,
    }
    if change.kind is ChangeKind.CHANGED:
        tree["field"] = str(change.field)
    if change.kind not in {ChangeKind.ADDED, ChangeKind.REMOVED}:
        tree |= {"before": as_data(change.before), "after": as_data(change.after)}
    if change.days is not None:
        tree["days"] = change.days
        tree["explained"] = change.explained
    if change.difference is not None:
        tree["difference"] = as_data(change.difference)
    if change.words is not None:
        tree["words"] = [{str(each.fate): each.text} for each in change.words]
    tree["guess"] = change.guess
    place = difference.place(change.new_path) if change.new_path is not None else None
    return tree | {"file": place.file if place else None, "line": place.line if place else None}


def _effect(effect: Effect) -> dict[str, Any]:
    before, after = effect.before, effect.after
    return {
        "as_of": effect.as_of.isoformat(),
        "progress": _both(tenth(before.means.actual), tenth(after.means.actual)),
        "planned": _both(tenth(before.means.planned), tenth(after.means.planned)),
        "actions": _both(before.counted, after.counted),
        "health": _both(_health(before), _health(after)),
        "money": _both(_money(before), _money(after)),
        "coverage": _both(_coverage(effect.coverage_before), _coverage(effect.coverage_after)),
        "by_time": [turn.action for turn in effect.by_time],
        "by_time_health": [
            {"object": turn.action, "before": str(turn.before), "after": str(turn.after)}
            for turn in effect.by_time
        ],
    }


def _both(before: Any, after: Any) -> dict[str, Any]:
    return {"before": before, "after": after}


def _health(group: GroupProgress) -> dict[str, int]:
    return {str(health): number for health, number in group.health.items()}


def _money(group: GroupProgress) -> list[dict[str, str | None]]:
    return [
        {
            "currency": each.currency,
            "budget": exact(each.budget),
            "secured": exact(each.secured),
            "spent": exact(each.spent),
        }
        for each in group.money
    ]


def _coverage(coverage: Coverage) -> dict[str, Any]:
    return {"objectives_covered": len(coverage.covered), "uncovered": list(coverage.uncovered)}
