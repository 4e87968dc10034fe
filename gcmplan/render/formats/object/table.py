"""For a terminal: all that is said of one thing, and how it does."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from typing import Any

from gcmplan.plan.action import Action
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.when import When
from gcmplan.plan.words import Kind
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.words import Health, Method
from gcmplan.render.drawing.strips import Strip, strips
from gcmplan.render.flow import flowed
from gcmplan.render.grid import Cell, Column, table
from gcmplan.render.look import Look
from gcmplan.render.parts.changed import detail, label
from gcmplan.render.parts.fieldlines import field_lines, inner, named
from gcmplan.render.parts.gravity import NAMES
from gcmplan.render.parts.told import value
from gcmplan.render.results.portrait import Portrait
from gcmplan.render.screen import Screen, Segment, cells, clean, fit, whole, wrapped
from gcmplan.render.words.fieldnames import called
from gcmplan.render.words.figures import percent, points, slip
from gcmplan.render.words.health import HEALTH_STYLES, spoken
from gcmplan.render.words.onward import onward
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Sentence, in_a_row, say, saying

_LABEL = 16
_BROADEST = 100
_SHOWN = 8
"""Updates and changes, unless all are asked for."""


def render(portrait: Portrait, look: Look) -> Screen:
    """The thing, section by section."""
    screen = Screen()
    _heading(screen, portrait, look)
    lines = list(field_lines(portrait, look))
    label = max([_LABEL, *(cells(name) + 1 for name, _ in lines)])
    if portrait.action:
        screen.add()
        _health(screen, portrait, portrait.action, look, label)
    if lines:
        screen.add()
        for name, text in lines:
            _line(screen, name, text, look, label)
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
    plan = portrait.status.progress.plan.header.id
    around = [look.say("{kind} of {plan}", kind=word(entry.kind), plan=plan)]
    around += [look.say("in {thing}", thing=named(id, portrait, look)) for id in portrait.within]
    around += [f"{clean(portrait.place.file)}:{portrait.place.line}"]
    for line in wrapped(" · ".join(map(whole, around)), look.width, 0):
        screen.add(Segment(line, "dim"))


def _health(
    screen: Screen, portrait: Portrait, each: ActionProgress, look: Look, label: int
) -> None:
    health: str = spoken(each.health)
    if each.health is Health.OVERDUE:
        health = say("{health} by {number} d", health=health, number=each.days_overdue)
    screen.add(
        fit(look.say("health"), label),
        Segment(look.words(health), HEALTH_STYLES[each.health]),
        " " + look.say("as of {day}", day=portrait.status.progress.as_of),
    )
    for number, reason in enumerate(each.why):
        _line(screen, "" if number else look.say("why"), clean(look.words(reason)), look, label)
    _line(screen, look.say("progress"), look.words(in_a_row(_progress(each), ", ")), look, label)
    if each.slip:
        days = slip(each.slip.days, " d")
        moved = (
            say("new since the baseline")
            if each.slip.is_new
            else say("{days} since the baseline", days=days)
        )
        _line(screen, look.say("slip"), look.words(moved), look, label)


def _progress(each: ActionProgress) -> Iterator[Sentence]:
    """How far an action is and should be, and how that is known."""
    yield say(_DONE[each.method], share=percent(each.actual))
    yield say("{share} planned", share=percent(each.planned))
    if each.gap is not None:
        yield say("gap {gap} points", gap=points(each.gap))


_DONE = {
    Method.STATUS: saying("{share} done by its status"),
    Method.MILESTONES: saying("{share} done by milestones"),
    Method.REPORTED: saying("{share} done by reported"),
    Method.UNKNOWN: saying("{share} done"),
}


def _line(screen: Screen, name: str, text: str, look: Look, label: int = _LABEL) -> None:
    first, *rest = wrapped(text, look.width, label)
    screen.add(Segment(fit(name, label), "dim"), first[label:])
    for line in rest:
        screen.add(line)


def _sections(portrait: Portrait, look: Look) -> Iterator[tuple[str, Screen]]:
    record, as_of = portrait.record, portrait.status.progress.as_of
    if portrait.action and (found := list(_strips(portrait, portrait.action, as_of, look))):
        width = min(look.width or _BROADEST, _BROADEST)
        yield look.say("TIME"), strips(found, as_of, width, look.ascii)
    made = [
        (look.say("MILESTONES"), _milestones(inner(record, "milestones"), as_of, look)),
        (look.say("UPDATES"), _updates(portrait, look)),
        (look.say("INDICATORS"), _indicators(portrait, look)),
        (look.say("RISKS"), _risks(inner(record, "risks"), look)),
        (look.say("ACTIONS"), _actions(_inside(portrait), portrait, look)),
        (look.say("NEEDS"), _actions(_needs(portrait), portrait, look)),
        (look.say("NEEDED BY"), _actions(_needed_by(portrait), portrait, look)),
        (look.say("NAMED BY"), _named_by(portrait, look)),
        (_since(portrait, look), _changes(portrait, look)),
    ]
    yield from ((title, screen) for title, screen in made if screen.lines)


def _strips(portrait: Portrait, each: ActionProgress, as_of: date, look: Look) -> Iterator[Strip]:
    action = each.action
    for name, of in ((look.say("approved"), portrait.adopted), (look.say("planned"), action)):
        if of and of.start and of.due:
            yield Strip(name, of.start.first, of.due.last, "" if of is action else "dim")
    started = action.started or (action.start if each.actual else None)
    end = action.ended.last if action.ended else as_of
    if started and started.first <= end:
        yield Strip(look.say("actual"), started.first, end, HEALTH_STYLES[each.health])


def _table(columns: Sequence[Column], rows: Iterable[Sequence[Cell]], look: Look) -> Screen:
    screen = Screen()
    listed = list(rows)
    if listed:
        screen.lines += table(columns, listed, look.width).lines
    return screen


def _milestones(found: Sequence[Milestone], as_of: date, look: Look) -> Screen:
    rows: list[list[Cell]] = []
    for each in found:
        title = clean(each.title.in_language(look.language))
        rows.append([each.id, title, _due(each.due, look), _state(each, as_of, look)])
    return _table([Column(""), Column("", flexible=True), Column(""), Column("")], rows, look)


def _due(when: When | None, look: Look) -> str:
    return look.say("due {day}", day=when) if when else look.say("no date")


def _state(each: Milestone, as_of: date, look: Look) -> Cell:
    if each.dropped:
        return Segment(look.say("dropped"), "dim")
    if each.done:
        return Segment(look.say("done {day}", day=each.done), "good")
    late = each.days_late(as_of)
    if not late:
        return look.say("open")
    return Segment(look.say("open, {number} d late", number=late), "bad")


def _updates(portrait: Portrait, look: Look) -> Screen:
    screen = Screen()
    found = sorted(inner(portrait.record, "updates"), key=lambda each: each.date.last)
    shown = found if look.everything else found[-_SHOWN:]
    for each in reversed(shown):
        _line(screen, str(each.date), clean(each.text.in_language(look.language)), look)
    if len(shown) < len(found):
        left = len(found) - len(shown)
        more = look.say_count("and {number} earlier (--all)", "and {number} earlier (--all)", left)
        screen.add(Segment(more, "dim"))
    return screen


def _indicators(portrait: Portrait, look: Look) -> Screen:
    record = portrait.record
    found = [record] if portrait.entry.kind is Kind.INDICATOR else inner(record, "indicators")
    rows = []
    for each in found:
        progress = portrait.indicators[each.id]
        target = each.last_target
        aim = (
            look.say(
                "target {value} by {period}", value=value(target.value, look), period=target.period
            )
            if target
            else look.say("no target")
        )
        latest = (
            look.say("no value")
            if progress.latest is None
            else look.say("now {value}", value=value(progress.latest, look))
        )
        title = clean(each.title.in_language(look.language))
        rows.append([each.id, title, clean(latest), clean(aim), look.words(spoken(progress.kind))])
    columns = [Column(""), Column("", flexible=True), *(Column("") for _ in range(3))]
    return _table(columns, rows, look)


def _risks(found: Sequence[Any], look: Look) -> Screen:
    rows = [
        [
            each.id,
            clean(each.title.in_language(look.language)),
            f"{each.likelihood} × {each.impact} = {each.likelihood * each.impact}",
            look.words(word(each.status)),
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
        health = Segment(look.words(spoken(each.health)), HEALTH_STYLES[each.health])
        due = _due(each.action.due, look)
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
        _line(
            screen, look.say("as {field}", field=called(field)), ", ".join(dict.fromkeys(ids)), look
        )
    return screen


def _since(portrait: Portrait, look: Look) -> str:
    baseline = portrait.status.progress.plan.header.baseline or ""
    return look.say("SINCE {version}", version=clean(baseline))


def _changes(portrait: Portrait, look: Look) -> Screen:
    screen = Screen()
    shown = portrait.changes if look.everything else portrait.changes[:_SHOWN]
    for each in shown:
        about = "" if each.subject.id == portrait.id else f"{each.subject.id} "
        said = [Segment(fit(look.words(NAMES[each.significance]), _LABEL), "dim")]
        said += [Segment(f"{about}{look.words(label(each))}  ", "strong"), *detail(each, look)]
        screen.lines += flowed(said, look.width, _LABEL)
    if len(shown) < len(portrait.changes):
        left = len(portrait.changes) - len(shown)
        more = look.say_count("and {number} more (--all)", "and {number} more (--all)", left)
        screen.add(Segment(more, "dim"))
    return screen


def _next(screen: Screen, portrait: Portrait, look: Look) -> None:
    path = shlex.quote(clean(portrait.status.path))
    id = portrait.id
    commands = [f"gcmplan history {id} --plan {path}", f"gcmplan status {path}"]
    for line in onward(commands, look):
        screen.add(line)
