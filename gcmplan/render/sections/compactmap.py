"""The 23 objectives of the Compact, and what in the plan serves each."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.progress.coverage import Scope, Served
from gcmplan.progress.words import Health
from gcmplan.render.results.covering import budgets
from gcmplan.render.sections.gauge import Gauge, of_group
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Link, Setting
from gcmplan.render.words.figures import UNKNOWN


class Row(NamedTuple):
    """An objective of the Compact."""

    number: str
    title: Phrase | None
    scope: str
    """`served`, `gap` or `out_of_scope`."""
    actions: int
    completed: int
    indicators: int
    budget: str
    gauge: Gauge
    reason: Phrase | None
    by: tuple[Link, ...]
    """The plan's objectives whose actions serve it."""


class CompactMap(NamedTuple):
    """What serves what."""

    served: int
    gaps: tuple[str, ...]
    out_of_scope: tuple[str, ...]
    rows: tuple[Row, ...]
    overlapping: bool
    society: int
    shared: int
    actions: int


def view(setting: Setting) -> CompactMap:
    """What in a plan serves the objectives of the Compact."""
    table = setting.account.coverage

    def ids(scope: Scope) -> tuple[str, ...]:
        return tuple(each.group.id or "" for each in table.among(scope))

    return CompactMap(
        len(ids(Scope.SERVED)),
        ids(Scope.GAP),
        ids(Scope.OUT_OF_SCOPE),
        tuple(_row(each, setting) for each in table.rows),
        table.overlapping,
        table.involvement.society,
        table.involvement.shared,
        table.involvement.actions,
    )


def _row(served: Served, setting: Setting) -> Row:
    group = served.group
    objectives = dict.fromkeys(
        (each.objective.id, each.path.parent.parent)
        for each in served.actions
        if each.action.counted
    )
    return Row(
        group.id or "",
        setting.voice.say_if(group.title),
        str(served.scope),
        group.counted,
        group.health[Health.COMPLETED],
        served.indicators,
        setting.look.words(budgets(served) or UNKNOWN),
        of_group(group),
        setting.voice.say_if(served.reason),
        tuple(
            Link(setting.voice.say(id), f"#{setting.anchors.at(path)}") for id, path in objectives
        ),
    )
