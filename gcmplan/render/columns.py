"""What can be shown of an action, a column each: for people, and for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import NamedTuple

from gcmplan.plan.money import secured, sums
from gcmplan.plan.when import When
from gcmplan.progress.grouping import served
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.words import Health
from gcmplan.render.figures import UNKNOWN, exact, money, percent, points, tenth
from gcmplan.render.look import Look
from gcmplan.render.prose import listed
from gcmplan.render.rows import safe
from gcmplan.render.screen import Cell, Column, Segment, clean
from gcmplan.render.status import Status
from gcmplan.render.words import HEALTH_STYLES, spoken


class ActionColumn(StrEnum):
    """What can be shown of an action."""

    PLAN = "plan"
    HEALTH = "health"
    ID = "id"
    TITLE = "title"
    STATUS = "status"
    LEAD = "lead"
    PARTNERS = "partners"
    AREA = "area"
    OBJECTIVE = "objective"
    GCM = "gcm"
    SDG = "sdg"
    START = "start"
    DUE = "due"
    DONE = "done"
    PLANNED = "planned"
    GAP = "gap"
    OVERDUE = "overdue"
    BUDGET = "budget"
    SECURED = "secured"
    SPENT = "spent"
    TAGS = "tags"
    HEARD = "heard"
    WHY = "why"


Value = str | int | float | None
Written = Callable[[Status, ActionProgress, Look], Value]


class Shown(NamedTuple):
    """How a column is shown."""

    column: Column
    written: Written
    """For programs; None where it is not known."""
    spoken: Callable[[Status, ActionProgress, Look], Cell] | None = None
    """For people; None: what is written, with a dash for what is not known."""


def cell(column: ActionColumn, status: Status, each: ActionProgress, look: Look) -> Cell:
    """What stands in a column for people."""
    shown = COLUMNS[column]
    if shown.spoken:
        return shown.spoken(status, each, look)
    value = shown.written(status, each, look)
    return UNKNOWN if value is None else clean(value)


def value(column: ActionColumn, status: Status, each: ActionProgress, look: Look) -> Value:
    """What stands in a column for programs."""
    found = COLUMNS[column].written(status, each, look)
    return safe(found) if isinstance(found, str) else found


def _health(each: ActionProgress) -> Cell:
    days = f" {each.days_overdue} d" if each.health is Health.OVERDUE else ""
    return Segment(spoken(each.health) + days, HEALTH_STYLES[each.health])


def _listed(texts: Iterable[object]) -> str | None:
    return ", ".join(map(str, texts)) or None


def _day(day: When | date | None) -> str | None:
    return str(day) if day else None


def _amounts(amounts: Mapping[str, Decimal]) -> str | None:
    return _listed(f"{currency} {exact(amount)}" for currency, amount in amounts.items())


def _short(amounts: Mapping[str, Decimal]) -> str:
    return listed(f"{currency} {money(amount)}" for currency, amount in amounts.items())


def _heard(status: Status, each: ActionProgress) -> date | None:
    return each.action.last_sign_of_life(status.progress.as_of)


COLUMNS: Mapping[ActionColumn, Shown] = {
    ActionColumn.PLAN: Shown(Column("PLAN"), lambda status, *_: status.progress.plan.header.id),
    ActionColumn.HEALTH: Shown(
        Column("HEALTH"), lambda _, each, __: str(each.health), lambda _, each, __: _health(each)
    ),
    ActionColumn.ID: Shown(Column("ID"), lambda _, each, __: each.action.id),
    ActionColumn.TITLE: Shown(
        Column("TITLE", flexible=True),
        lambda _, each, look: each.action.title.in_language(look.language),
    ),
    ActionColumn.STATUS: Shown(
        Column("STATUS"),
        lambda _, each, __: str(each.action.status) if each.action.status else None,
        lambda _, each, __: (each.action.status or UNKNOWN).replace("_", " "),
    ),
    ActionColumn.LEAD: Shown(
        Column("LEAD", flexible=True), lambda _, each, __: _listed(each.action.lead)
    ),
    ActionColumn.PARTNERS: Shown(
        Column("PARTNERS", flexible=True),
        lambda _, each, __: _listed(partner.org for partner in each.action.partners),
    ),
    ActionColumn.AREA: Shown(Column("AREA"), lambda _, each, __: each.objective.area),
    ActionColumn.OBJECTIVE: Shown(Column("OBJECTIVE"), lambda _, each, __: each.objective.id),
    ActionColumn.GCM: Shown(Column("GCM"), lambda _, each, __: _listed(served(each))),
    ActionColumn.SDG: Shown(
        Column("SDG", flexible=True),
        lambda _, each, __: _listed(each.action.sdg or each.objective.sdg),
    ),
    ActionColumn.START: Shown(Column("START"), lambda _, each, __: _day(each.action.start)),
    ActionColumn.DUE: Shown(
        Column("DUE"),
        lambda _, each, __: _day(each.action.due),
        lambda _, each, __: (
            "continuous" if each.action.continuous else str(each.action.due or UNKNOWN)
        ),
    ),
    ActionColumn.DONE: Shown(
        Column("DONE", "right"),
        lambda _, each, __: tenth(each.actual),
        lambda _, each, __: percent(each.actual),
    ),
    ActionColumn.PLANNED: Shown(
        Column("PLAN", "right"),
        lambda _, each, __: tenth(each.planned),
        lambda _, each, __: percent(each.planned),
    ),
    ActionColumn.GAP: Shown(
        Column("GAP", "right"),
        lambda _, each, __: tenth(each.gap),
        lambda _, each, __: points(each.gap),
    ),
    ActionColumn.OVERDUE: Shown(
        Column("DAYS OVERDUE", "right"),
        lambda _, each, __: each.days_overdue if each.health is Health.OVERDUE else 0,
        lambda _, each, __: str(each.days_overdue) if each.health is Health.OVERDUE else "·",
    ),
    ActionColumn.BUDGET: Shown(
        Column("BUDGET", "right"),
        lambda _, each, __: _amounts(sums(each.action.budget)),
        lambda _, each, __: _short(sums(each.action.budget)),
    ),
    ActionColumn.SECURED: Shown(
        Column("SECURED", "right"),
        lambda _, each, __: _amounts(_secured(each)),
        lambda _, each, __: _short(_secured(each)),
    ),
    ActionColumn.SPENT: Shown(
        Column("SPENT", "right"),
        lambda _, each, __: _amounts(_spent(each)),
        lambda _, each, __: _short(_spent(each)),
    ),
    ActionColumn.TAGS: Shown(
        Column("TAGS", flexible=True), lambda _, each, __: _listed(each.action.tags)
    ),
    ActionColumn.HEARD: Shown(
        Column("LAST HEARD"), lambda status, each, _: _day(_heard(status, each))
    ),
    ActionColumn.WHY: Shown(
        Column("WHY", flexible=True), lambda _, each, __: "; ".join(map(str, each.why)) or None
    ),
}


def _spent(each: ActionProgress) -> Mapping[str, Decimal]:
    return sums([each.action.spent] if each.action.spent else [])


def _secured(each: ActionProgress) -> Mapping[str, Decimal]:
    """What is secured; zero in a currency in which there is other funding only."""
    funding = each.action.funding
    return dict.fromkeys(sums(funding), Decimal(0)) | secured(funding)
