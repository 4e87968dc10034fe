"""What can be shown of an action, a column each: for people, and for programs."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from datetime import date
from decimal import Decimal
from typing import NamedTuple

from gcmplan.plan.money import secured, sums
from gcmplan.plan.when import When
from gcmplan.progress.grouping import served
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.words import STATUS_WORDS, Health
from gcmplan.render.csvtext import safe
from gcmplan.render.grid import Cell, Column
from gcmplan.render.look import Look
from gcmplan.render.results.listing import ActionColumn
from gcmplan.render.results.status import Status
from gcmplan.render.screen import Segment, clean, clean_sentence
from gcmplan.render.words.figures import UNKNOWN, exact, money, percent, points, tenth
from gcmplan.render.words.health import HEALTH_STYLES, spoken
from gcmplan.render.words.prose import listed
from gcmplan.sentence import say, say_as

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
        said = shown.spoken(status, each, look)
        return look.words(said) if isinstance(said, str) else said
    value = shown.written(status, each, look)
    return UNKNOWN if value is None else clean(value)


def headed(column: ActionColumn, look: Look) -> Column:
    """A column under its heading, in the reader's language."""
    shown = COLUMNS[column].column
    return shown._replace(heading=look.words(shown.heading))


def value(column: ActionColumn, status: Status, each: ActionProgress, look: Look) -> Value:
    """What stands in a column for programs."""
    found = COLUMNS[column].written(status, each, look)
    return safe(found) if isinstance(found, str) else found


def _health(each: ActionProgress, look: Look) -> Cell:
    said = spoken(each.health)
    if each.health is Health.OVERDUE:
        said = say("{health} {days} d", health=said, days=each.days_overdue)
    return Segment(look.words(said), HEALTH_STYLES[each.health])


def _listed(texts: Iterable[object]) -> str | None:
    return ", ".join(map(str, texts)) or None


def _day(day: When | date | None) -> str | None:
    return str(day) if day else None


def _amounts(amounts: Mapping[str, Decimal]) -> str | None:
    return _listed(f"{currency} {exact(amount)}" for currency, amount in amounts.items())


def _short(amounts: Mapping[str, Decimal], look: Look) -> str:
    return listed(f"{currency} {look.words(money(each))}" for currency, each in amounts.items())


def reasons(each: ActionProgress, look: Look) -> str:
    """Why an action does as it does, in the reader's language; empty where all is well."""
    return look.say("; ").join(clean_sentence(look.words(reason)) for reason in each.why)


def _heard(status: Status, each: ActionProgress) -> date | None:
    return each.action.last_sign_of_life(status.progress.as_of)


COLUMNS: Mapping[ActionColumn, Shown] = {
    ActionColumn.PLAN: Shown(
        Column(say_as("document", "PLAN")), lambda status, *_: status.progress.plan.header.id
    ),
    ActionColumn.HEALTH: Shown(
        Column(say("HEALTH")),
        lambda _, each, __: str(each.health),
        lambda _, each, look: _health(each, look),
    ),
    ActionColumn.ID: Shown(Column(say("ID")), lambda _, each, __: each.action.id),
    ActionColumn.TITLE: Shown(
        Column(say("TITLE"), flexible=True),
        lambda _, each, look: each.action.title.in_language(look.language),
        lambda _, each, look: clean(look.words(each.action.title)),
    ),
    ActionColumn.STATUS: Shown(
        Column(say("STATUS")),
        lambda _, each, __: str(each.action.status) if each.action.status else None,
        lambda _, each, __: STATUS_WORDS[each.action.status] if each.action.status else UNKNOWN,
    ),
    ActionColumn.LEAD: Shown(
        Column(say("LEAD"), flexible=True), lambda _, each, __: _listed(each.action.lead)
    ),
    ActionColumn.PARTNERS: Shown(
        Column(say("PARTNERS"), flexible=True),
        lambda _, each, __: _listed(partner.org for partner in each.action.partners),
    ),
    ActionColumn.AREA: Shown(Column(say("AREA")), lambda _, each, __: each.objective.area),
    ActionColumn.OBJECTIVE: Shown(Column(say("OBJECTIVE")), lambda _, each, __: each.objective.id),
    ActionColumn.GCM: Shown(Column(say("GCM")), lambda _, each, __: _listed(served(each))),
    ActionColumn.SDG: Shown(
        Column(say("SDG"), flexible=True),
        lambda _, each, __: _listed(each.action.sdg or each.objective.sdg),
    ),
    ActionColumn.START: Shown(Column(say("START")), lambda _, each, __: _day(each.action.start)),
    ActionColumn.DUE: Shown(
        Column(say("DUE")),
        lambda _, each, __: _day(each.action.due),
        lambda _, each, __: (
            say("continuous") if each.action.continuous else str(each.action.due or UNKNOWN)
        ),
    ),
    ActionColumn.DONE: Shown(
        Column(say("DONE"), "right"),
        lambda _, each, __: tenth(each.actual),
        lambda _, each, __: percent(each.actual),
    ),
    ActionColumn.PLANNED: Shown(
        Column(say_as("planned", "PLAN"), "right"),
        lambda _, each, __: tenth(each.planned),
        lambda _, each, __: percent(each.planned),
    ),
    ActionColumn.GAP: Shown(
        Column(say("GAP"), "right"),
        lambda _, each, __: tenth(each.gap),
        lambda _, each, __: points(each.gap),
    ),
    ActionColumn.OVERDUE: Shown(
        Column(say("DAYS OVERDUE"), "right"),
        lambda _, each, __: each.days_overdue if each.health is Health.OVERDUE else 0,
        lambda _, each, __: str(each.days_overdue) if each.health is Health.OVERDUE else "·",
    ),
    ActionColumn.BUDGET: Shown(
        Column(say("BUDGET"), "right"),
        lambda _, each, __: _amounts(sums(each.action.budget)),
        lambda _, each, look: _short(sums(each.action.budget), look),
    ),
    ActionColumn.SECURED: Shown(
        Column(say("SECURED"), "right"),
        lambda _, each, __: _amounts(_secured(each)),
        lambda _, each, look: _short(_secured(each), look),
    ),
    ActionColumn.SPENT: Shown(
        Column(say("SPENT"), "right"),
        lambda _, each, __: _amounts(_spent(each)),
        lambda _, each, look: _short(_spent(each), look),
    ),
    ActionColumn.TAGS: Shown(
        Column(say("TAGS"), flexible=True), lambda _, each, __: _listed(each.action.tags)
    ),
    ActionColumn.HEARD: Shown(
        Column(say("LAST HEARD")), lambda status, each, _: _day(_heard(status, each))
    ),
    ActionColumn.WHY: Shown(
        Column(say("WHY"), flexible=True),
        lambda _, each, __: "; ".join(map(str, each.why)) or None,
        lambda _, each, look: reasons(each, look) or UNKNOWN,
    ),
}


def _spent(each: ActionProgress) -> Mapping[str, Decimal]:
    return sums([each.action.spent] if each.action.spent else [])


def _secured(each: ActionProgress) -> Mapping[str, Decimal]:
    """What is secured; zero in a currency in which there is other funding only."""
    funding = each.action.funding
    return dict.fromkeys(sums(funding), Decimal(0)) | secured(funding)
