"""What IATI wants and a plan does not say: told in sentences, and made up nowhere."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from gcmplan.exchange.iati import own
from gcmplan.exchange.iati.activity import dates
from gcmplan.exchange.iati.bodies import parts
from gcmplan.exchange.iati.codes import ROLES
from gcmplan.exchange.iati.money import span, transactions
from gcmplan.exchange.iati.setting import Setting
from gcmplan.plan.action import Action
from gcmplan.plan.objective import Objective
from gcmplan.plan.organization import Organization
from gcmplan.sentence import Sentence, say, say_count, saying

Work = tuple[Action, Objective]
"""An action, and the objective under which it stands."""

_NAMED = 8
"""As many ids as a sentence names."""


def demanded(action: Action, as_of: date) -> str | None:
    """What is told of an action that IATI cannot take; None if it says all that IATI demands."""
    if action.status is None:
        return _NO_STATUS
    if next(dates(action, as_of), None) is None:
        return _NO_DATE
    if next(parts(action), None) is None:
        return _NOBODY
    return None


_NO_STATUS = saying("left out for want of a status: {ids}")
_NO_DATE = saying("left out for want of a date: {ids}")
_NOBODY = saying("left out for want of anybody who leads, works or pays: {ids}")


def left_out(actions: Iterable[Action], as_of: date) -> Iterator[Sentence]:
    """The actions that cannot be activities, by what they lack."""
    lacking: dict[str, list[str]] = {}
    for each in actions:
        if wanted := demanded(each, as_of):
            lacking.setdefault(wanted, []).append(each.id)
    for wanted, ids in lacking.items():
        yield say(wanted, ids=_named(ids))


def missing(works: Sequence[Work], setting: Setting) -> Iterator[Sentence]:
    """What is missing from the activities of some actions."""
    actions, header = [action for action, _ in works], setting.header
    if startless := [each.id for each in actions if not (each.start or each.started)]:
        yield say("no start, which IATI wants: {ids}", ids=_named(startless))
    yield from _of_budgets(actions)
    yield from _of_transactions(actions, setting)
    yield from _of_bodies(actions, setting)
    if any(own.sector(*work, header) is None for work in works):
        yield say(
            "no sector, which IATI wants: '{sector}: 15190' in the plan's head, or in an "
            "objective or action, would be migration",
            sector=own.SECTOR,
        )
    if header.country and setting.country is None:
        yield say("no recipient country: {country} is none of ISO 3166", country=header.country)


def _of_budgets(actions: Sequence[Action]) -> Iterator[Sentence]:
    spans = [(each.id, span(each, line)) for each in actions for line in each.budget]
    if timeless := [id for id, time in spans if time is None]:
        yield say(
            "budgets left out for want of a 'period', and of a start and end of their actions: "
            "{ids}",
            ids=_named(timeless),
        )
    if long := [id for id, time in spans if time and time.is_long]:
        yield say(
            "budgets of more than a year, where IATI wants one a year: {ids}", ids=_named(long)
        )


def _of_transactions(actions: Sequence[Action], setting: Setting) -> Iterator[Sentence]:
    start, as_of = setting.header.fiscal_year_start, setting.as_of
    flows = [
        flow for each in actions for flow in transactions(each, setting.publisher, start, as_of)
    ]
    if undated := sum(flow.day is None for flow in flows):
        yield say_count(
            "{number} amount left out for want of the day of a transaction: "
            "'{date}: 2026-03-31' beside an amount says it",
            "{number} amounts left out for want of the day of a transaction: "
            "'{date}: 2026-03-31' beside an amount says it",
            undated,
            date=own.DATE,
        )
    unsure = sum(money.status is None for each in actions for money in each.funding)
    if unsure:
        yield say_count(
            "{number} amount of funding left out for want of a status",
            "{number} amounts of funding left out for want of a status",
            unsure,
        )
    priced = [*(line for each in actions for line in each.budget), *(flow.money for flow in flows)]
    if bare := sum(each.currency is None for each in priced):
        yield say_count(
            "{number} amount left out for want of a currency",
            "{number} amounts left out for want of a currency",
            bare,
        )


def _of_bodies(actions: Sequence[Action], setting: Setting) -> Iterator[Sentence]:
    helping = sum(part.role not in ROLES for each in actions for part in each.partners)
    if helping:
        yield say_count(
            "{number} partner left out for want of a role that IATI knows",
            "{number} partners left out for want of a role that IATI knows",
            helping,
        )
    known = setting.bodies
    if wrong := [
        id for id, body in known.by_id.items() if own.REF in _extra(body) and not known.refs[id]
    ]:
        yield say(
            "'{ref}' left out that is no register and number, as XI-IATI-…: {ids}",
            ref=own.REF,
            ids=_named(wrong),
        )


def _extra(body: Organization) -> Mapping[str, object]:
    return body.model_extra or {}


def _named(ids: Iterable[str]) -> str:
    """Ids, each once, the first of many."""
    each = list(dict.fromkeys(ids))
    shown = ", ".join(each[:_NAMED])
    rest = len(each) - _NAMED
    if rest <= 0:
        return shown
    return say_count("{shown} and {number} more", "{shown} and {number} more", rest, shown=shown)
