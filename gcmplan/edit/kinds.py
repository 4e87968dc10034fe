"""The kinds of objects that people add to a plan, and where each belongs."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.errors import EditError
from gcmplan.nearest import did_you_mean
from gcmplan.plan.action import Action
from gcmplan.plan.area import Area
from gcmplan.plan.framework import Framework
from gcmplan.plan.index import KINDS
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.measurement import Actual, Point
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.objective import Objective
from gcmplan.plan.organization import Organization
from gcmplan.plan.plan import Plan
from gcmplan.plan.pledge import Pledge
from gcmplan.plan.record import Record
from gcmplan.plan.risk import Risk
from gcmplan.plan.source import Source
from gcmplan.plan.update import Update
from gcmplan.sentence import Sentence, say


class Addable(NamedTuple):
    """A kind of object that can be added."""

    word: str
    """What people call it."""

    model: type[Record]
    key: str
    """The key of the lists that hold such objects."""

    holders: tuple[type[Record], ...]
    """What it stands in; the first is what is meant when nothing is said, if that is the plan."""

    asked: tuple[str, ...]
    """What somebody in front of a terminal is asked for, besides its id."""

    first_id: str | None = None
    """What the first one of a plan is called; behind `{}` stands the id of what holds it.

    None: it has no id, or one that only people can choose.
    """

    needed: tuple[str, ...] = ()
    """What is needed besides what its model requires, as a rule."""

    time: str | None = None
    """The key by whose time such lists are in order; None if they have no such order."""

    @property
    def noun(self) -> Sentence:
        """The same in any language."""
        return KINDS[self.model].noun if self.model in KINDS else _PARTS[self.word][0]

    @property
    def one(self) -> Sentence:
        """One of them, with its article."""
        return KINDS[self.model].one if self.model in KINDS else _PARTS[self.word][1]


_PARTS = {
    "update": (say("update"), say("an update")),
    "actual": (say("actual"), say("an actual")),
    "target": (say("target"), say("a target")),
    "partner": (say("partner"), say("a partner")),
}
"""What has no id."""


_EVERYWHERE = (Plan, Objective, Action)

ADDABLE = {
    each.word: each
    for each in (
        Addable("objective", Objective, "objectives", (Plan,), ("title", "gcm", "area"), "O1"),
        Addable(
            "action", Action, "actions", (Objective,), ("title", "lead", "start", "due"), "{}.1"
        ),
        Addable("milestone", Milestone, "milestones", (Action,), ("title", "due"), "{}-M1"),
        Addable("update", Update, "updates", (Action,), ("date", "text", "kind"), time="date"),
        Addable(
            "actual", Actual, "actuals", (Indicator,), ("period", "value", "status"), time="period"
        ),
        Addable("target", Point, "targets", (Indicator,), ("period", "value"), time="period"),
        Addable(
            "indicator",
            Indicator,
            "indicators",
            _EVERYWHERE,
            ("title", "unit", "direction", "aggregation"),
            "I01",
            needed=("unit", "direction", "aggregation"),
        ),
        Addable("risk", Risk, "risks", _EVERYWHERE, ("title", "likelihood", "impact"), "R01"),
        Addable("organization", Organization, "organizations", (Plan,), ("name", "type")),
        Addable("area", Area, "areas", (Plan,), ("title", "lead"), "TA1"),
        Addable("framework", Framework, "frameworks", (Plan,), ("title", "level")),
        Addable("source", Source, "sources", (Plan,), ("title", "url", "published"), "S01"),
        Addable("pledge", Pledge, "pledges", (Plan,), ("title", "made", "forum"), "P01"),
    )
}


def addable(word: str) -> Addable:
    """The kind that a word means; raises `EditError` if it means none."""
    if word in ADDABLE:
        return ADDABLE[word]
    hint = did_you_mean(word, ADDABLE)
    raise EditError(
        say(
            "'{word}' cannot be added{hint}: it is one of {words}",
            word=word,
            hint=hint,
            words=", ".join(ADDABLE),
        )
    )
