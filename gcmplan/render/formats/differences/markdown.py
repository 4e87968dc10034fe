"""Markdown, for a note to the cabinet or a pull request: a section for each plan."""

from __future__ import annotations

from gcmplan.render.formats.changes import markdown
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped
from gcmplan.render.parts.versions import plans_title
from gcmplan.render.results.difference import Differences


def render(differences: Differences, look: Look) -> str:
    """How many plans changed, and all changes of each; nothing if there are none."""
    if not differences.changed:
        return ""
    parts = [markdown.render(each, look) for each in differences.changed]
    return "\n".join([f"{escaped(plans_title(differences, look))}\n", *parts])
