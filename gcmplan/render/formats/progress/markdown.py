"""Markdown, for a note or a pull request."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.progress.progress import GroupProgress, PlanProgress
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.results.status import Status
from gcmplan.render.words.figures import percent, points
from gcmplan.render.words.groupings import NONE, TITLES
from gcmplan.render.words.health import occurring, spoken
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.prose import listed
from gcmplan.sentence import say


def render(status: Status, look: Look) -> str:
    """How far a plan is, how its groups do and what needs attention."""
    progress = status.progress
    means = progress.total.means
    reached = look.say(
        "As of {day}: **{done}** done, {planned} planned, gap {gap} points "
        "({known} of {actions} report).",
        day=progress.as_of,
        done=percent(means.actual),
        planned=percent(means.planned),
        gap=points(means.gap),
        known=means.known,
        actions=numbered(progress.total.counted, "action"),
    )
    parts = [
        f"## {escaped(look.words(progress.plan.header.title))}",
        reached,
        _groups(progress, look),
    ]
    if progress.attention:
        heading = look.say("Needs attention")
        parts += [f"### {heading}", _attention(progress, look)]
    return "\n\n".join(parts) + "\n"


def _groups(progress: PlanProgress, look: Look) -> str:
    kinds = occurring(progress.total.health)
    headings = [
        look.words(TITLES[progress.groups.by]),
        look.say("Actions"),
        look.say("Now"),
        look.say_as("planned", "Plan"),
        look.say("Gap"),
        *(look.words(kind.said).capitalize() for kind in kinds),
    ]
    groups = [*progress.groups.groups, progress.total]
    rows, all_of_it = [], look.say("Whole plan")
    for group in groups:
        means = group.means
        figures = [percent(means.actual), percent(means.planned), points(means.gap)]
        numbers = [str(group.health[kind]) for kind in kinds]
        name = f"**{all_of_it}**" if group is progress.total else _name(group, look)
        rows.append([name, str(group.counted), *figures, *numbers])
    return table(headings, rows, numbers_from=1)


def _name(group: GroupProgress, look: Look) -> str:
    if group.id is None or group.title is None:
        return look.words(NONE)
    title = look.words(group.title)
    known_by_title = group.title.main == group.id.replace("_", " ")
    return escaped(title if known_by_title else f"{group.id} {title}")


def _attention(progress: PlanProgress, look: Look) -> str:
    rows: list[Sequence[str]] = []
    for each in progress.attention:
        days, health = each.days_overdue, spoken(each.health)
        late = say("{health} {days} d", health=health, days=days) if days else health
        title = escaped(f"{each.action.id} {look.words(each.action.title)}")
        why = escaped(look.say("; ").join(map(look.words, each.why)))
        due = str(each.action.due or "–")
        lead = escaped(listed(each.action.lead))
        rows.append([look.words(late), title, lead, due, percent(each.actual), why])
    headings = [
        look.say("Health"),
        look.say("Action"),
        look.say("Lead"),
        look.say("Due"),
        look.say("Done"),
        look.say("Why"),
    ]
    return table(headings, rows, numbers_from=6)
