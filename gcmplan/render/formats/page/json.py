"""JSON: a rule and its page."""

from __future__ import annotations

from gcmplan.finding import Rule
from gcmplan.render.data.rules import rule_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look


def render(rule: Rule, look: Look) -> str:
    """The rule as data; its explanation is Markdown."""
    return as_json({"schema": "gcmplan/rule/1", **rule_tree(rule)})
