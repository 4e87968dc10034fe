"""Actions as plain data, for JSON: the same in every answer that lists some."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from typing import Any

from gcmplan.plan.money import secured, sums
from gcmplan.plan.when import When
from gcmplan.progress.grouping import served
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.selecting import Filter
from gcmplan.render.look import Look
from gcmplan.render.results.status import Status
from gcmplan.render.words.figures import exact, tenth


def plan_trees(plans: Sequence[Status], look: Look) -> list[dict[str, Any]]:
    """Which plans were asked."""
    headers = [(each.path, each.progress.plan.header) for each in plans]
    return [
        {
            "id": header.id,
            "title": header.title.in_language(look.language),
            "country": header.country,
            "path": path,
        }
        for path, header in headers
    ]


def filter_tree(asked: Filter) -> dict[str, Any]:
    """What was asked for; what is not wanted has `not:` before it, as on the command line."""
    tree: dict[str, Any] = {
        str(wish.trait): [*wish.wanted, *(f"not:{word}" for word in wish.unwanted)]
        for wish in asked.wishes
    }
    if asked.due_before:
        tree["due_before"] = asked.due_before.isoformat()
    return tree


def action_tree(status: Status, each: ActionProgress, look: Look) -> dict[str, Any]:
    """An action and all that is measured of it; null for what is not known."""
    action = each.action
    heard = action.last_sign_of_life(status.progress.as_of)
    place = status.places.get(each.path)
    return {
        "plan": status.progress.plan.header.id,
        "id": action.id,
        "title": action.title.in_language(look.language),
        "objective": each.objective.id,
        "area": each.objective.area,
        "gcm": list(served(each)),
        "sdg": list(action.sdg or each.objective.sdg),
        "lead": list(action.lead),
        "partners": [partner.org for partner in action.partners],
        "tags": list(action.tags),
        "status": str(action.status) if action.status else None,
        "health": str(each.health),
        "why": [str(reason) for reason in each.why],
        "start": day(action.start),
        "due": day(action.due),
        "continuous": action.continuous,
        "started": day(action.started),
        "ended": day(action.ended),
        "actual": tenth(each.actual),
        "actual_from": str(each.method),
        "planned": tenth(each.planned),
        "gap": tenth(each.gap),
        "days_overdue": each.days_overdue,
        "last_heard": heard.isoformat() if heard else None,
        "budget": _amounts(sums(action.budget)),
        "secured": _amounts(
            dict.fromkeys(sums(action.funding), Decimal(0)) | secured(action.funding)
        ),
        "spent": _amounts(sums([action.spent] if action.spent else [])),
        "file": place.file if place else None,
        "line": place.line if place else None,
    }


def day(when: When | None) -> str | None:
    """A date as it is written in the plan."""
    return str(when) if when else None


def _amounts(amounts: dict[str, Decimal]) -> dict[str, str | None]:
    return {currency: exact(amount) for currency, amount in amounts.items()}
