"""JSON: all rules and their pages."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.finding import Rule
from gcmplan.render.data.rules import rule_tree
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look


def render(rules: Sequence[Rule], look: Look) -> str:
    """The rules as data, by code; explanations are Markdown."""
    return as_json({"schema": "gcmplan/rules/1", "rules": [rule_tree(rule) for rule in rules]})
