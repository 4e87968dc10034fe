"""For people: a line for each rule."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.finding import Rule
from gcmplan.render.look import Look
from gcmplan.render.screen import Cell, Column, Screen, Segment, table


def render(rules: Sequence[Rule], look: Look) -> Screen:
    """Code, name, level and the first sentence of each rule."""
    columns = [Column("CODE"), Column("NAME"), Column("LEVEL"), Column("", flexible=True)]
    rows: list[list[Cell]] = [
        [
            Segment(rule.code, "strong"),
            rule.name,
            f"{rule.severity}{' *' if rule.fixable else ''}",
            rule.explanation.partition("\n\n")[0].replace("\n", " "),
        ]
        for rule in rules
    ]
    screen = table(columns, rows, look.width)
    screen.add()
    screen.add(
        Segment("* can be repaired by the program. More on one: gcmplan explain CODE", "dim")
    )
    screen.add(Segment("On what may be written in a plan: gcmplan explain format", "dim"))
    return screen
