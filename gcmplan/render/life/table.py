"""For a terminal: a line for each version in which a thing appeared, changed or went."""

from __future__ import annotations

import shlex
from collections.abc import Iterator

from gcmplan.progress.life import Glimpse
from gcmplan.render.course import Life, Seen
from gcmplan.render.lifevalues import movement, names, said, value
from gcmplan.render.look import Look
from gcmplan.render.screen import Cell, Column, Screen, Segment, clean, table, wrapped

_NUMBERS = {"progress", "value", "target", "likelihood", "impact"}


def render(life: Life, look: Look) -> Screen:
    """What became of it; a dot where a version changed nothing of that."""
    screen = Screen()
    last = life.last
    title = clean(last.title.in_language(look.language)) if last.title else ""
    for line in wrapped(f"{last.id} {title}", look.width, 0):
        screen.add(Segment(line, "strong"))
    screen.add(Segment(f"{last.kind} of {life.plan.header.id}", "dim"))
    screen.add()
    shown = names(life)
    columns = [Column("DAY"), Column("COMMIT")]
    columns += [
        Column(name.upper(), "right" if name in _NUMBERS else "left", flexible=name == "title")
        for name in shown
    ]
    columns.append(Column("AUTHOR", flexible=True))
    screen.lines += table(columns, list(_rows(life, shown, look)), look.width).lines
    screen.add()
    if moved := movement(life):
        screen.add(moved)
    path = shlex.quote(clean(life.name))
    commands = f"gcmplan show {last.id} --plan {path} · gcmplan history {path}"
    screen.add(Segment(f"Next: {commands}", "dim"))
    return screen


def _rows(life: Life, shown: list[str], look: Look) -> Iterator[list[Cell]]:
    before: Glimpse | None = None
    for seen in life.seen:
        version = seen.version
        about: list[Cell] = [str(version.day), version.short or ""]
        yield [*about, *_cells(seen, before, shown, look), clean(version.author or "")]
        before = seen.glimpse


def _cells(seen: Seen, before: Glimpse | None, shown: list[str], look: Look) -> Iterator[Cell]:
    if seen.glimpse is None:
        yield Segment("not in the plan", "bad")
        yield from ("" for _ in shown[1:])
        return
    for name in shown:
        now = value(seen.glimpse, name, look.language)
        is_same = before is not None and value(before, name, look.language) == now
        yield Segment("·", "dim") if is_same else said(now)
