"""For people: the page of a rule as it stands in its docstring."""

from __future__ import annotations

from gcmplan.finding import Rule
from gcmplan.render.look import Look
from gcmplan.render.screen import Screen, Segment


def render(rule: Rule, look: Look) -> Screen:
    """The code, the level and all that is to be said."""
    screen = Screen()
    fixable = ", can be repaired by the program" if rule.fixable else ""
    screen.add(Segment(f"{rule.code} {rule.name}", "strong"), f"  ({rule.severity}{fixable})")
    screen.add()
    for line in rule.explanation.splitlines():
        if not line.startswith("```"):
            screen.add(Segment(line, "strong" if line in {"Bad:", "Good:"} else ""))
    return screen
