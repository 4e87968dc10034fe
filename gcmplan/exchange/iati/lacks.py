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

Work = tuple[Action, Objective]
"""An action, and the objective under which it stands."""

_NAMED = 8
"""As many ids as a sentence names."""


def counted(number: int, noun: str) -> str:
    """So many of something: `1 action`, `12 actions`."""
    return f"{number} {noun}{'' if number == 1 else 's'}"


def demanded(action: Action, as_of: date) -> str | None:
    """What IATI cannot do without, and an action does not say; None if it says all."""
    if action.status is None:
        return "a status"
    if next(dates(action, as_of), None) is None:
        return "a date"
    if next(parts(action), None) is None:
        return "anybody who leads, works or pays"
    return None


def left_out(actions: Iterable[Action], as_of: date) -> Iterator[str]:
    """The actions that cannot be activities, by what they lack."""
    lacking: dict[str, list[str]] = {}
    for each in actions:
        if wanted := demanded(each, as_of):
            lacking.setdefault(wanted, []).append(each.id)
    for wanted, ids in lacking.items():
        yield f"left out for want of {wanted}: {_named(ids)}"


def missing(works: Sequence[Work], setting: Setting) -> Iterator[str]:
    """What is missing from the activities of some actions."""
    actions, header = [action for action, _ in works], setting.header
    if startless := [each.id for each in actions if not (each.start or each.started)]:
        yield f"no start, which IATI wants: {_named(startless)}"
    yield from _of_budgets(actions)
    yield from _of_transactions(actions, setting)
    yield from _of_bodies(actions, setting)
    if any(own.sector(*work, header) is None for work in works):
        yield (
            f"no sector, which IATI wants: '{own.SECTOR}: 15190' in the plan's head, or in an "
            "objective or action, would be migration"
        )
    if header.country and setting.country is None:
        yield f"no recipient country: {header.country} is none of ISO 3166"


def _of_budgets(actions: Sequence[Action]) -> Iterator[str]:
    spans = [(each.id, span(each, line)) for each in actions for line in each.budget]
    if timeless := [id for id, time in spans if time is None]:
        yield (
            "budgets left out for want of a 'period', and of a start and end of their actions: "
            f"{_named(timeless)}"
        )
    if long := [id for id, time in spans if time and time.is_long]:
        yield f"budgets of more than a year, where IATI wants one a year: {_named(long)}"


def _of_transactions(actions: Sequence[Action], setting: Setting) -> Iterator[str]:
    start, as_of = setting.header.fiscal_year_start, setting.as_of
    flows = [
        flow for each in actions for flow in transactions(each, setting.publisher, start, as_of)
    ]
    if undated := sum(flow.day is None for flow in flows):
        yield (
            f"{counted(undated, 'amount')} left out for want of the day of a transaction: "
            f"'{own.DATE}: 2026-03-31' beside an amount says it"
        )
    unsure = sum(money.status is None for each in actions for money in each.funding)
    if unsure:
        yield f"{counted(unsure, 'amount')} of funding left out for want of a status"
    priced = [*(line for each in actions for line in each.budget), *(flow.money for flow in flows)]
    if bare := sum(each.currency is None for each in priced):
        yield f"{counted(bare, 'amount')} left out for want of a currency"


def _of_bodies(actions: Sequence[Action], setting: Setting) -> Iterator[str]:
    helping = sum(part.role not in ROLES for each in actions for part in each.partners)
    if helping:
        yield f"{counted(helping, 'partner')} left out for want of a role that IATI knows"
    known = setting.bodies
    if wrong := [
        id for id, body in known.by_id.items() if own.REF in _extra(body) and not known.refs[id]
    ]:
        yield f"'{own.REF}' left out that is no register and number, as XI-IATI-…: {_named(wrong)}"


def _extra(body: Organization) -> Mapping[str, object]:
    return body.model_extra or {}


def _named(ids: Iterable[str]) -> str:
    """Ids, each once, the first of many."""
    each = list(dict.fromkeys(ids))
    more = f" and {len(each) - _NAMED} more" if len(each) > _NAMED else ""
    return f"{', '.join(each[:_NAMED])}{more}"
