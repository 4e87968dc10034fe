"""What actions are grouped by, and what groups are called."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from gcmplan.plan.text import Text
from gcmplan.progress.grouping import Grouping
from gcmplan.render.look import Look
from gcmplan.render.screen import clean
from gcmplan.sentence import Sentence, say, saying

HEADINGS: Mapping[str, Sentence] = {
    Grouping.AREA: say("AREA"),
    Grouping.OBJECTIVE: say("OBJECTIVE"),
    Grouping.GCM: say("GCM OBJECTIVE"),
    Grouping.LEAD: say("LEAD"),
    Grouping.PARTNER: say("PARTNER"),
    Grouping.ROUND_TABLE: say("ROUND TABLE"),
    Grouping.SDG: say("SDG TARGET"),
    Grouping.FRAMEWORK: say("FRAMEWORK"),
    Grouping.PRINCIPLE: say("PRINCIPLE"),
    Grouping.PLEDGE: say("PLEDGE"),
    Grouping.STAKEHOLDER: say("STAKEHOLDER"),
    Grouping.STATUS: say("STATUS"),
    Grouping.HEALTH: say("HEALTH"),
}
"""Above groups in a table."""

TITLES: Mapping[str, Sentence] = {
    Grouping.AREA: say("Area"),
    Grouping.OBJECTIVE: say("Objective"),
    Grouping.GCM: say("Gcm"),
    Grouping.LEAD: say("Lead"),
    Grouping.PARTNER: say("Partner"),
    Grouping.ROUND_TABLE: say("Round table"),
    Grouping.SDG: say("Sdg"),
    Grouping.FRAMEWORK: say("Framework"),
    Grouping.PRINCIPLE: say("Principle"),
    Grouping.PLEDGE: say("Pledge"),
    Grouping.STAKEHOLDER: say("Stakeholder"),
    Grouping.STATUS: say("Status"),
    Grouping.HEALTH: say("Health"),
}
"""The same where there are no capitals."""

_NAMED: Mapping[str, str] = {
    "plan": saying("plan {id}"),
    Grouping.AREA: saying("area {id}"),
    Grouping.OBJECTIVE: saying("objective {id}"),
    Grouping.GCM: saying("gcm {id}"),
    Grouping.LEAD: saying("lead {id}"),
    Grouping.PARTNER: saying("partner {id}"),
    Grouping.ROUND_TABLE: saying("round-table {id}"),
    Grouping.SDG: saying("sdg {id}"),
    Grouping.FRAMEWORK: saying("framework {id}"),
    Grouping.PRINCIPLE: saying("principle {id}"),
    Grouping.PLEDGE: saying("pledge {id}"),
    Grouping.STAKEHOLDER: saying("stakeholder {id}"),
    Grouping.STATUS: saying("status {id}"),
    Grouping.HEALTH: saying("health {id}"),
}

NONE = say("none")
"""Stands for what actions have in common that have nothing of the kind."""


class Group(Protocol):
    """Things that have something in common."""

    @property
    def id(self) -> str | None:
        """What that is; None for things that have nothing of the kind."""

    @property
    def title(self) -> Text | None:
        """What it is called; None for those, too."""


def named(by: str, id: str | None) -> Sentence:
    """A group in a sentence, by its id: `area TA1`."""
    return say(_NAMED[by], id=id or NONE)


def called(group: Group, look: Look) -> str:
    """A group on a screen: its id and its title; words of the program alone, without their key."""
    if group.id is None or group.title is None:
        return look.words(NONE)
    title = clean(look.words(group.title))
    if title in {group.id, group.id.replace("_", " ")}:
        return group.id
    if group.title.main == group.id.replace("_", " ") and isinstance(group.title.main, Sentence):
        return title
    return f"{group.id} {title}"
