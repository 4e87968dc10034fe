"""Plain: one fact a line, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.progress import ActionProgress
from gcmplan.render.changed import detail, label
from gcmplan.render.fieldlines import field_lines, inner
from gcmplan.render.figures import percent
from gcmplan.render.look import Look
from gcmplan.render.portrait import Portrait
from gcmplan.render.screen import clean


def render(portrait: Portrait, look: Look) -> str:
    """All facts of the screen."""
    return "".join(f"{fact}\n" for fact in _facts(portrait, look))


def _facts(portrait: Portrait, look: Look) -> Iterator[str]:
    entry = portrait.entry
    yield f"{entry.kind}: {portrait.id}"
    if title := portrait.titles.get(portrait.id):
        yield f"title: {clean(title.in_language(look.language))}"
    yield f"plan: {portrait.status.progress.plan.header.id}"
    yield f"written in: {clean(portrait.place.file)}:{portrait.place.line}"
    yield f"as of: {portrait.status.progress.as_of}"
    if portrait.action:
        yield from _measured(portrait.action)
    yield from (f"{name}: {text}" for name, text in field_lines(portrait, look))
    yield from _inside(portrait, look)
    for id, field in portrait.pointing:
        yield f"named by {id} as: {field}"
    for change in portrait.changes:
        text = "".join(segment.text for segment in detail(change, look))
        yield f"{change.significance} change {change.subject.id} {label(change)}: {text}"


def _measured(each: ActionProgress) -> Iterator[str]:
    yield f"health: {each.health.replace('_', ' ')}"
    yield from (f"why: {clean(reason)}" for reason in each.why)
    yield f"done: {percent(each.actual).replace('–', 'unknown')}"
    yield f"planned progress: {percent(each.planned).replace('–', 'unknown')}"


def _inside(portrait: Portrait, look: Look) -> Iterator[str]:
    for name in ("milestones", "indicators", "risks", "actions"):
        for each in inner(portrait.record, name):
            title = clean(each.title.in_language(look.language)) if each.title else ""
            yield f"{name.removesuffix('s')} {each.id}: {title}"
    for update in inner(portrait.record, "updates"):
        yield f"update {update.date}: {clean(update.text.in_language(look.language))}"
