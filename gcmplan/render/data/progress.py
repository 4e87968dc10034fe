"""A plan's progress as plain data, for JSON; one plan and many have the same shape."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from gcmplan.progress.means import Means
from gcmplan.progress.money import MoneySum
from gcmplan.progress.progress import ActionProgress, GroupProgress, PlanProgress
from gcmplan.render.look import Look
from gcmplan.render.results.status import Since, Status
from gcmplan.render.words.figures import exact, tenth
from gcmplan.render.words.process import process_tree


def status_tree(status: Status, look: Look) -> dict[str, Any]:
    """The progress of a plan; percentages to one decimal, amounts as text, null for unknown."""
    progress = status.progress
    header = progress.plan.header
    total = progress.total
    return {
        "plan": {
            "id": header.id,
            "title": header.title.in_language(look.language),
            "country": header.country,
            "period": {
                "start": header.period.start.first.isoformat(),
                "end": header.period.end.last.isoformat(),
            },
        },
        "as_of": progress.as_of.isoformat(),
        "revision": status.revision.short if status.revision else None,
        "changed_since_revision": status.is_changed,
        "baseline": header.baseline,
        "period_gone": tenth(progress.period_gone),
        "actions": _counts(total),
        "progress": _means(total.means),
        "health": _words(total.health),
        "groups": [_group(progress.groups.by, each, look) for each in progress.groups.groups],
        "groups_overlap": progress.groups.overlapping,
        "attention": [_attention(each, status, look) for each in progress.attention],
        "indicators": {"total": len(progress.indicators), **_words(progress.attainments)},
        "money": [money_tree(each) for each in total.money],
        "coverage": _coverage(progress),
        "process": process_tree(header.process, look.language),
        "since": _since(status.since) if status.since else None,
    }


def _since(since: Since) -> dict[str, Any]:
    before = since.progress.total
    return {
        "name": since.version.name,
        "revision": since.version.short,
        "date": since.version.day.isoformat() if since.version.day else None,
        "actions": _counts(before),
        "progress": _means(before.means),
        "health": _words(before.health),
    }


def _counts(group: GroupProgress) -> dict[str, int]:
    return {"total": group.total, "counted": group.counted, "dropped": group.dropped}


def _means(means: Means) -> dict[str, float | int | None]:
    return {
        "actual": tenth(means.actual),
        "planned": tenth(means.planned),
        "gap": tenth(means.gap),
        "known": means.known,
    }


def _words(counts: Mapping[Any, int]) -> dict[str, int]:
    return {str(word): number for word, number in counts.items()}


def money_tree(each: MoneySum) -> dict[str, str | None]:
    """Money in one currency; null for what nobody tells."""
    return {
        "currency": each.currency,
        "budget": exact(each.budget),
        "secured": exact(each.secured),
        "pledged": exact(each.pledged),
        "requested": exact(each.requested),
        "spent": exact(each.spent),
        "gap": exact(each.gap),
    }


def _group(by: str, group: GroupProgress, look: Look) -> dict[str, Any]:
    return {
        "by": by,
        "id": group.id,
        "title": group.title.in_language(look.language) if group.title else None,
        "actions": _counts(group),
        "progress": _means(group.means),
        "health": _words(group.health),
        "money": [money_tree(each) for each in group.money],
        "slip_days": group.slip_days,
    }


def _attention(each: ActionProgress, status: Status, look: Look) -> dict[str, Any]:
    place = status.places.get(each.path)
    return {
        "id": each.action.id,
        "title": each.action.title.in_language(look.language),
        "health": str(each.health),
        "days_overdue": each.days_overdue,
        "slip_days": each.slip.days if each.slip else None,
        "is_new": each.slip.is_new if each.slip else None,
        "actual": tenth(each.actual),
        "planned": tenth(each.planned),
        "lead": list(each.action.lead),
        "due": str(each.action.due) if each.action.due else None,
        "why": [str(reason) for reason in each.why],
        "file": place.file if place else None,
        "line": place.line if place else None,
    }


def _coverage(progress: PlanProgress) -> dict[str, Any]:
    coverage = progress.coverage
    return {
        "objectives_covered": len(coverage.covered),
        "uncovered": list(coverage.uncovered),
        "out_of_scope": list(coverage.out_of_scope),
    }
