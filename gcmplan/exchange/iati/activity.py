"""Activities: one for each action that has money, and one above them for the plan.

The plan's activity has the results of its objectives, and no money: IATI counts it once, below.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from xml.etree.ElementTree import Element

from gcmplan.exchange.iati import own
from gcmplan.exchange.iati.bodies import Part, participating, parts
from gcmplan.exchange.iati.codes import (
    PIPELINE,
    PLAN_STATUS,
    PURPOSE,
    STATUS,
    DateType,
    Description,
    Identifier,
    Related,
    Role,
    Scope,
    Tag,
)
from gcmplan.exchange.iati.element import element, holding, narrated, on_day, speaking
from gcmplan.exchange.iati.money import budgets, moved, transactions
from gcmplan.exchange.iati.results import results
from gcmplan.exchange.iati.setting import Setting
from gcmplan.plan.action import Action
from gcmplan.plan.objective import Objective
from gcmplan.plan.record import Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When

COMPACT = "https://undocs.org/A/RES/73/195"
"""Where the objectives of the Compact are defined."""

_TOP, _BELOW = "1", "2"


def action_activity(action: Action, objective: Objective, setting: Setting) -> Element:
    """An action that says all that IATI demands."""
    header, as_of = setting.header, setting.as_of
    around = (action, objective, header)
    flows = transactions(action, setting.publisher, header.fiscal_year_start, as_of)
    return _activity(
        setting,
        _BELOW,
        around,
        holding("iati-identifier", setting.identifier_of(action.id)),
        setting.publisher.element,
        narrated("title", action.title),
        *_described(action.description),
        narrated("description", setting.title_of(objective), type=Description.OBJECTIVES),
        *participating(parts(action), setting.bodies),
        *_other_identifiers(action, setting),
        element("activity-status", code=STATUS[action.status] if action.status else None),
        *dates(action, as_of),
        *_where(setting, action.locations),
        *_sector(around),
        *_tags(action.sdg or objective.sdg, action.gcm or objective.gcm, setting),
        *budgets(action),
        *(each for flow in flows for each in moved(flow, setting.bodies)),
        element("related-activity", ref=setting.identifier, type=Related.PARENT),
        *results(action.title, action.indicators, as_of),
    )


def plan_activity(published: Iterable[Action], setting: Setting) -> Element:
    """The plan, above those of its actions that are published."""
    plan, header = setting.plan, setting.header
    below = list(published)
    taking_part: list[Part] = [part for each in below for part in parts(each)]
    if header.coordinator:
        taking_part.insert(0, (Role.ACCOUNTABLE, header.coordinator))
    serving = plan.objectives
    return _activity(
        setting,
        _TOP,
        (header,),
        holding("iati-identifier", setting.identifier),
        setting.publisher.element,
        narrated("title", header.title),
        *_described(header.summary),
        *(
            narrated("description", setting.title_of(each), type=Description.OBJECTIVES)
            for each in serving
        ),
        *participating(taking_part, setting.bodies),
        element("activity-status", code=_plan_status(setting)),
        _date(DateType.PLANNED_START, header.period.start, header.period.start.first),
        _date(DateType.PLANNED_END, header.period.end, header.period.end.last),
        *_where(setting, ()),
        *_sector((header,)),
        *_tags(
            [target for each in serving for target in each.sdg],
            [number for each in serving for number in each.gcm],
            setting,
        ),
        *(
            element("related-activity", ref=setting.identifier_of(each.id), type=Related.CHILD)
            for each in below
        ),
        *results(header.title, plan.indicators, setting.as_of),
        *(
            each
            for objective in serving
            for each in results(setting.title_of(objective), objective.indicators, setting.as_of)
        ),
    )


def dates(action: Action, as_of: date) -> Iterator[Element]:
    """When an action starts and ends, as planned and in fact; what is still to come is no fact."""
    if action.start:
        yield _date(DateType.PLANNED_START, action.start, action.start.first)
    if action.started and action.started.first <= as_of:
        yield _date(DateType.ACTUAL_START, action.started, action.started.first)
    if action.due:
        yield _date(DateType.PLANNED_END, action.due, action.due.last)
    if action.ended and action.ended.first <= as_of:
        yield _date(DateType.ACTUAL_END, action.ended, min(action.ended.last, as_of))


def _date(kind: DateType, when: When, day: date) -> Element:
    return on_day("activity-date", when, day, type=kind)


def _activity(
    setting: Setting, level: str, around: tuple[Record, ...], *inside: Element
) -> Element:
    humanitarian = own.humanitarian(*around)
    made = element(
        "iati-activity",
        *inside,
        default_currency=setting.header.currency,
        hierarchy=level,
        humanitarian=None if humanitarian is None else str(humanitarian).lower(),
    )
    return speaking(made, setting.header.languages[0])


def _described(text: Text | None) -> Iterator[Element]:
    if text:
        yield narrated("description", text, type=Description.GENERAL)


def _other_identifiers(action: Action, setting: Setting) -> Iterator[Element]:
    yield element("other-identifier", ref=action.id, type=Identifier.INTERNAL)
    for each in action.previous_ids:
        before = setting.identifier_of(each)
        yield element("other-identifier", ref=before, type=Identifier.PREVIOUS)


def _plan_status(setting: Setting) -> str:
    header = setting.header
    is_ahead = header.period.start.first > setting.as_of
    return PIPELINE if is_ahead else PLAN_STATUS[header.status]


def _where(setting: Setting, locations: Iterable[str]) -> Iterator[Element]:
    places = list(locations)
    if not places:
        scope = Scope.NATIONAL if setting.header.country else Scope.REGIONAL
        yield element("activity-scope", code=scope)
    if setting.country:
        yield element("recipient-country", code=setting.country)
    for each in places:
        yield element("location", narrated("name", Text(each)))


def _sector(around: tuple[Record, ...]) -> Iterator[Element]:
    code = own.sector(*around)
    if code:
        yield element("sector", vocabulary=PURPOSE, code=code)


def _tags(targets: Iterable[str], numbers: Iterable[int], setting: Setting) -> Iterator[Element]:
    """What it serves: goals and targets of the SDGs, and objectives of the Compact."""
    known = list(dict.fromkeys(targets))
    for goal in dict.fromkeys(target.partition(".")[0] for target in known):
        yield element("tag", code=goal, vocabulary=Tag.SDG_GOAL)
    for target in known:
        yield element("tag", code=target, vocabulary=Tag.SDG_TARGET)
    for number in dict.fromkeys(numbers):
        if found := setting.compact.objectives.get(number):
            title = Text(found.titles["en"], found.titles)
            code = str(number)
            yield narrated("tag", title, code=code, vocabulary=Tag.OWN, vocabulary_uri=COMPACT)
