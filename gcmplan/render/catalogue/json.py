"""JSON: all rules and their pages."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.finding import Rule
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.ruletree import rule_tree


def render(rules: Sequence[Rule], look: Look) -> str:
    """The rules as data, by code; explanations are Markdown."""
    return as_json({"schema": "gcmplan/rules/1", "rules": [rule_tree(rule) for rule in rules]})
