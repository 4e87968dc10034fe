"""A rule as plain data, for JSON; one rule and all of them have the same shape."""

from __future__ import annotations

from typing import Any

from gcmplan.finding import Rule


def rule_tree(rule: Rule) -> dict[str, Any]:
    """A rule and its page; the explanation is Markdown."""
    return {
        "code": rule.code,
        "name": rule.name,
        "level": str(rule.severity),
        "fixable": rule.fixable,
        "explanation": rule.explanation,
    }
