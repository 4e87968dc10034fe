"""Markdown, for a note or a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.progress.progress import GroupProgress, PlanProgress
from gcmplan.render.figures import percent, points
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.prose import counted, listed
from gcmplan.render.status import Status
from gcmplan.render.words import occurring, spoken


def render(status: Status, look: Look) -> str:
    """How far a plan is, how its groups do and what needs attention."""
    progress = status.progress
    means = progress.total.means
    title = escaped(progress.plan.header.title.in_language(look.language))
    parts = [
        f"## {title}",
        f"As of {progress.as_of}: **{percent(means.actual)}** done, "
        f"{percent(means.planned)} planned, gap {points(means.gap)} points "
        f"({means.known} of {counted(progress.total.counted, 'action')} report).",
        _groups(progress, look),
    ]
    if progress.attention:
        parts += ["### Needs attention", _attention(progress, look)]
    return "\n\n".join(parts) + "\n"


def _groups(progress: PlanProgress, look: Look) -> str:
    kinds = occurring(progress.total.health)
    headings = [progress.groups.by.replace("-", " ").capitalize(), "Actions", "Now", "Plan", "Gap"]
    headings += [spoken(kind).capitalize() for kind in kinds]
    groups = [*progress.groups.groups, progress.total]
    rows = []
    for group in groups:
        means = group.means
        figures = [percent(means.actual), percent(means.planned), points(means.gap)]
        numbers = [str(group.health[kind]) for kind in kinds]
        name = "**Whole plan**" if group is progress.total else _name(group, look)
        rows.append([name, str(group.counted), *figures, *numbers])
    return table(headings, rows, numbers_from=1)


def _name(group: GroupProgress, look: Look) -> str:
    if group.id is None or group.title is None:
        return "none"
    title = group.title.in_language(look.language)
    return escaped(title if title == group.id.replace("_", " ") else f"{group.id} {title}")


def _attention(progress: PlanProgress, look: Look) -> str:
    rows: list[Sequence[str]] = []
    for each in progress.attention:
        days = f" {each.days_overdue} d" if each.days_overdue else ""
        title = escaped(f"{each.action.id} {each.action.title.in_language(look.language)}")
        why = escaped("; ".join(map(str, each.why)))
        due = str(each.action.due or "–")
        lead = escaped(listed(each.action.lead))
        rows.append([spoken(each.health) + days, title, lead, due, percent(each.actual), why])
    return table(["Health", "Action", "Lead", "Due", "Done", "Why"], rows, numbers_from=6)
