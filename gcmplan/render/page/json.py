"""JSON: a rule and its page."""

from __future__ import annotations

from gcmplan.finding import Rule
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look


def render(rule: Rule, look: Look) -> str:
    """The rule as data; its explanation is Markdown."""
    tree = {
        "schema": "gcmplan/rule/1",
        "code": rule.code,
        "name": rule.name,
        "level": str(rule.severity),
        "fixable": rule.fixable,
        "explanation": rule.explanation,
    }
    return as_json(tree)
