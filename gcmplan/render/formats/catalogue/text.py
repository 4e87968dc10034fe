"""For people: the rules one below the other."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.finding import Rule
from gcmplan.render.flow import flowed
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment


def render(rules: Sequence[Rule], look: Look) -> Screen:
    """Code, name, level and the first sentence of each rule."""
    rows = [("CODE", "NAME", "LEVEL", ""), *map(_row, rules)]
    *widths, _ = (max(map(len, column)) + 2 for column in zip(*rows, strict=True))
    screen = Screen()
    for row in rows:
        code, *others = (text.ljust(width) for text, width in zip(row, widths, strict=False))
        segments = [Segment(code, "strong"), *map(Segment, others), Segment(row[-1])]
        screen.lines += flowed(segments, look.width, sum(widths))
    screen.add()
    screen.add(
        Segment("* can be repaired by the program. More on one: gcmplan explain CODE", "dim")
    )
    screen.add(Segment("On what may be written in a plan: gcmplan explain format", "dim"))
    return screen


def _row(rule: Rule) -> tuple[str, str, str, str]:
    level = f"{rule.severity}{' *' if rule.fixable else ''}"
    return rule.code, rule.name, level, rule.explanation.partition("\n\n")[0].replace("\n", " ")
