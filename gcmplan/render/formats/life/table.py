"""For a terminal: a line for each version in which a thing appeared, changed or went."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from gcmplan.progress.life import Glimpse
from gcmplan.render.grid import Cell, Column, table
from gcmplan.render.look import Look
from gcmplan.render.parts.lifevalues import movement, names, said, value
from gcmplan.render.results.course import Life, Seen
from gcmplan.render.screen import Screen, Segment, clean, wrapped
from gcmplan.render.words.fieldnames import called
from gcmplan.render.words.onward import onward
from gcmplan.render.words.vocabulary import word

_NUMBERS = {"progress", "value", "target", "likelihood", "impact"}


def render(life: Life, look: Look) -> Screen:
    """What became of it; a dot where a version changed nothing of that."""
    screen = Screen()
    last = life.last
    title = clean(last.title.in_language(look.language)) if last.title else ""
    for line in wrapped(f"{last.id} {title}", look.width, 0):
        screen.add(Segment(line, "strong"))
    about = look.say("{kind} of {plan}", kind=word(last.kind), plan=life.plan.header.id)
    screen.add(Segment(about, "dim"))
    screen.add()
    shown = names(life)
    columns = [Column(look.say("DAY")), Column(look.say("COMMIT"))]
    columns += [_column(name, look) for name in shown]
    columns.append(Column(look.say("AUTHOR"), flexible=True))
    screen.lines += table(columns, list(_rows(life, shown, look)), look.width).lines
    screen.add()
    if moved := movement(life):
        screen.add(look.words(moved))
    path = shlex.quote(clean(life.name))
    for hint in onward([f"gcmplan show {last.id} --plan {path}", f"gcmplan history {path}"], look):
        screen.add(hint)
    return screen


def _column(name: str, look: Look) -> Column:
    heading = look.words(called(name)).upper()
    return Column(heading, "right" if name in _NUMBERS else "left", flexible=name == "title")


def _rows(life: Life, shown: list[str], look: Look) -> Iterator[list[Cell]]:
    before: Glimpse | None = None
    for seen in life.seen:
        version = seen.version
        about: list[Cell] = [str(version.day), version.short or ""]
        yield [*about, *_cells(seen, before, shown, look), clean(version.author or "")]
        before = seen.glimpse


def _cells(seen: Seen, before: Glimpse | None, shown: list[str], look: Look) -> Iterator[Cell]:
    if seen.glimpse is None:
        yield Segment(look.say("not in the plan"), "bad")
        yield from ("" for _ in shown[1:])
        return
    for name in shown:
        now = value(seen.glimpse, name, look.language)
        is_same = before is not None and value(before, name, look.language) == now
        yield Segment("·", "dim") if is_same else look.words(said(now))
