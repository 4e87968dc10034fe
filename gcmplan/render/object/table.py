"""For a terminal: all that is said of one thing, and how it does."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from gcmplan.plan.action import Action
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.words import Kind
from gcmplan.progress.progress import ActionProgress
from gcmplan.render.changed import detail, label
from gcmplan.render.fieldlines import field_lines, inner, named
from gcmplan.render.figures import percent, points, slip
from gcmplan.render.flow import flowed
from gcmplan.render.look import Look
from gcmplan.render.portrait import Portrait
from gcmplan.render.screen import Cell, Column, Screen, Segment, clean, fit, table, whole, wrapped
from gcmplan.render.strips import Strip, strips
from gcmplan.render.words import HEALTH_STYLES, spoken

_LABEL = 16
_BROADEST = 100
_SHOWN = 8
"""Updates and changes, unless all are asked for."""


def render(portrait: Portrait, look: Look) -> Screen:
    """The thing, section by section."""
    screen = Screen()
    _heading(screen, portrait, look)
    if portrait.action:
        screen.add()
        _health(screen, portrait, portrait.action, look)
    if lines := list(field_lines(portrait, look)):
        screen.add()
        for name, text in lines:
            _line(screen, name, text, look)
    for title, section in _sections(portrait, look):
        screen.add()
        screen.add(Segment(title, "strong"))
        screen.lines += section.lines
    screen.add()
    _next(screen, portrait, look)
    return screen


def _heading(screen: Screen, portrait: Portrait, look: Look) -> None:
    entry = portrait.entry
    for line in wrapped(named(portrait.id, portrait, look), look.width, 0):
        screen.add(Segment(line, "strong"))
    around = [f"{entry.kind} of {portrait.status.progress.plan.header.id}"]
    around += [f"in {named(id, portrait, look)}" for id in portrait.within]
    around += [f"{clean(portrait.place.file)}:{portrait.place.line}"]
    for line in wrapped(" · ".join(map(whole, around)), look.width, 0):
        screen.add(Segment(line, "dim"))


def _health(screen: Screen, portrait: Portrait, each: ActionProgress, look: Look) -> None:
    late = f" by {each.days_overdue} d" if each.days_overdue else ""
    screen.add(
        fit("health", _LABEL),
        Segment(spoken(each.health) + late, HEALTH_STYLES[each.health]),
        f" as of {portrait.status.progress.as_of}",
    )
    for number, reason in enumerate(each.why):
        _line(screen, "" if number else "why", clean(reason), look)
    known = (
        "" if each.actual is None else f" by {each.method}".replace("by status", "by its status")
    )
    gap = f", gap {points(each.gap)} points" if each.gap is not None else ""
    done = f"{percent(each.actual)} done{known}, {percent(each.planned)} planned{gap}"
    _line(screen, "progress", done, look)
    if each.slip:
        days = slip(each.slip.days, " d")
        moved = "new since the baseline" if each.slip.is_new else f"{days} since the baseline"
        _line(screen, "slip", moved, look)


def _line(screen: Screen, name: str, text: str, look: Look) -> None:
    first, *rest = wrapped(text, look.width, _LABEL)
    screen.add(Segment(fit(name, _LABEL), "dim"), first[_LABEL:])
    for line in rest:
        screen.add(line)


def _sections(portrait: Portrait, look: Look) -> Iterator[tuple[str, Screen]]:
    record, as_of = portrait.record, portrait.status.progress.as_of
    if portrait.action and (found := list(_strips(portrait, portrait.action, as_of))):
        width = min(look.width or _BROADEST, _BROADEST)
        yield "TIME", strips(found, as_of, width, look.ascii)
    made = [
        ("MILESTONES", _milestones(inner(record, "milestones"), as_of, look)),
        ("UPDATES", _updates(portrait, look)),
        ("INDICATORS", _indicators(portrait, look)),
        ("RISKS", _risks(inner(record, "risks"), look)),
        ("ACTIONS", _actions(_inside(portrait), portrait, look)),
        ("NEEDS", _actions(_needs(portrait), portrait, look)),
        ("NEEDED BY", _actions(_needed_by(portrait), portrait, look)),
        ("NAMED BY", _named_by(portrait, look)),
        (_since(portrait), _changes(portrait, look)),
    ]
    yield from ((title, screen) for title, screen in made if screen.lines)


def _strips(portrait: Portrait, each: ActionProgress, as_of: date) -> Iterator[Strip]:
    action = each.action
    for name, of in (("approved", portrait.adopted), ("planned", action)):
        if of and of.start and of.due:
            yield Strip(name, of.start.first, of.due.last, "" if of is action else "dim")
    started = action.started or (action.start if each.actual else None)
    end = action.ended.last if action.ended else as_of
    if started and started.first <= end:
        yield Strip("actual", started.first, end, HEALTH_STYLES[each.health])


def _table(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], look: Look) -> Screen:
    screen = Screen()
    listed = list(rows)
    if listed:
        screen.lines += table(columns, listed, look.width).lines[1:]
    return screen


def _milestones(found: Sequence[Milestone], as_of: date, look: Look) -> Screen:
    rows: list[list[Cell]] = []
    for each in found:
        title = clean(each.title.in_language(look.language))
        rows.append(
            [each.id, title, f"due {each.due}" if each.due else "no date", _state(each, as_of)]
        )
    return _table([Column(""), Column("", flexible=True), Column(""), Column("")], rows, look)


def _state(each: Milestone, as_of: date) -> Cell:
    if each.dropped:
        return Segment("dropped", "dim")
    if each.done:
        return Segment(f"done {each.done}", "good")
    late = each.days_late(as_of)
    return Segment(f"open, {late} d late", "bad") if late else "open"


def _updates(portrait: Portrait, look: Look) -> Screen:
    screen = Screen()
    found = sorted(inner(portrait.record, "updates"), key=lambda each: each.date.last)
    shown = found if look.everything else found[-_SHOWN:]
    for each in reversed(shown):
        _line(screen, str(each.date), clean(each.text.in_language(look.language)), look)
    if len(shown) < len(found):
        screen.add(Segment(f"and {len(found) - len(shown)} earlier (--all)", "dim"))
    return screen


def _indicators(portrait: Portrait, look: Look) -> Screen:
    record = portrait.record
    found = [record] if portrait.entry.kind is Kind.INDICATOR else inner(record, "indicators")
    rows = []
    for each in found:
        progress = portrait.indicators[each.id]
        target = each.last_target
        aim = f"target {target.value} by {target.period}" if target else "no target"
        latest = "no value" if progress.latest is None else f"now {progress.latest}"
        title = clean(each.title.in_language(look.language))
        rows.append([each.id, title, clean(latest), clean(aim), spoken(progress.kind)])
    columns = [Column(""), Column("", flexible=True), *(Column("") for _ in range(3))]
    return _table(columns, rows, look)


def _risks(found: Sequence[Any], look: Look) -> Screen:
    rows = [
        [
            each.id,
            clean(each.title.in_language(look.language)),
            f"{each.likelihood} × {each.impact} = {each.likelihood * each.impact}",
            clean(each.status),
        ]
        for each in found
    ]
    return _table([Column(""), Column("", flexible=True), Column(""), Column("")], rows, look)


def _inside(portrait: Portrait) -> list[str]:
    """The actions that stand in an objective or an area."""
    id, kind = portrait.id, portrait.entry.kind
    every = portrait.actions.values()
    if kind is Kind.OBJECTIVE:
        return [each.action.id for each in every if each.objective.id == id]
    if kind is Kind.AREA:
        return [each.action.id for each in every if each.objective.area == id]
    return []


def _needs(portrait: Portrait) -> list[str]:
    record = portrait.record
    return list(record.depends_on) if isinstance(record, Action) else []


def _needed_by(portrait: Portrait) -> list[str]:
    return [id for id, field in portrait.pointing if field == "depends_on"]


def _actions(ids: Sequence[str], portrait: Portrait, look: Look) -> Screen:
    rows: list[list[Cell]] = []
    for each in (portrait.actions[id] for id in ids if id in portrait.actions):
        title = clean(each.action.title.in_language(look.language))
        health = Segment(spoken(each.health), HEALTH_STYLES[each.health])
        due = f"due {each.action.due}" if each.action.due else "no date"
        rows.append([each.action.id, title, due, percent(each.actual), health])
    columns = [Column(""), Column("", flexible=True), Column(""), Column("", "right"), Column("")]
    return _table(columns, rows, look)


def _named_by(portrait: Portrait, look: Look) -> Screen:
    screen = Screen()
    by_field: dict[str, list[str]] = {}
    for id, field in portrait.pointing:
        if field != "depends_on":
            by_field.setdefault(field, []).append(id)
    for field, ids in by_field.items():
        _line(screen, f"as {field}", ", ".join(dict.fromkeys(ids)), look)
    return screen


def _since(portrait: Portrait) -> str:
    return f"SINCE {clean(portrait.status.progress.plan.header.baseline or '')}"


def _changes(portrait: Portrait, look: Look) -> Screen:
    screen = Screen()
    shown = portrait.changes if look.everything else portrait.changes[:_SHOWN]
    for each in shown:
        about = "" if each.subject.id == portrait.id else f"{each.subject.id} "
        said = [Segment(fit(f"{each.significance}", _LABEL), "dim")]
        said += [Segment(f"{about}{label(each)}  ", "strong"), *detail(each, look)]
        screen.lines += flowed(said, look.width, _LABEL)
    if len(shown) < len(portrait.changes):
        screen.add(Segment(f"and {len(portrait.changes) - len(shown)} more (--all)", "dim"))
    return screen


def _next(screen: Screen, portrait: Portrait, look: Look) -> None:
    path = shlex.quote(clean(portrait.status.path))
    id = portrait.id
    commands = [f"gcmplan history {id} --plan {path}", f"gcmplan status {path}"]
    for number, line in enumerate(wrapped(" · ".join(map(whole, commands)), look.width, 6)):
        screen.add(Segment(("Next: " + line.lstrip()) if not number else line, "dim"))
