"""Actions in groups, and how each group does."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum

from gcmplan.compact.compact import Compact
from gcmplan.plan.objective import Objective
from gcmplan.plan.organization import OrganizationType
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from gcmplan.progress.means import Weight, means_of
from gcmplan.progress.money import money_of
from gcmplan.progress.progress import ActionProgress, GroupProgress, Groups
from gcmplan.progress.words import STATUS_WORDS, Health
from gcmplan.sentence import Sentence, say


class Grouping(StrEnum):
    """What actions can be grouped by."""

    AREA = "area"
    OBJECTIVE = "objective"
    GCM = "gcm"
    LEAD = "lead"
    PARTNER = "partner"
    ROUND_TABLE = "round-table"
    SDG = "sdg"
    FRAMEWORK = "framework"
    PRINCIPLE = "principle"
    PLEDGE = "pledge"
    STAKEHOLDER = "stakeholder"
    """By the sorts of bodies that lead, take part or pay."""

    STATUS = "status"
    HEALTH = "health"


_OWN_STRUCTURE = {Grouping.AREA, Grouping.OBJECTIVE}
"""The plan's own: a part of it without actions is shown, too."""

Keys = Callable[[ActionProgress], Iterable[str]]

_KEYS: Mapping[Grouping, Keys] = {
    Grouping.AREA: lambda each: filter(None, [each.objective.area]),
    Grouping.OBJECTIVE: lambda each: [each.objective.id],
    Grouping.GCM: lambda each: map(str, served(each)),
    Grouping.LEAD: lambda each: each.action.lead,
    Grouping.PARTNER: lambda each: [partner.org for partner in each.action.partners],
    Grouping.SDG: lambda each: each.action.sdg or each.objective.sdg,
    Grouping.FRAMEWORK: lambda each: each.action.aligns or each.objective.aligns,
    Grouping.PRINCIPLE: lambda each: [*each.objective.principles, *each.action.principles],
    Grouping.PLEDGE: lambda each: each.action.pledges,
    Grouping.STATUS: lambda each: filter(None, [each.action.status]),
    Grouping.HEALTH: lambda each: [each.health],
}


def served(each: ActionProgress) -> tuple[int, ...]:
    """The numbers of the Compact's objectives that an action serves, by itself or its objective."""
    return each.action.gcm or each.objective.gcm


def grouped(
    plan: Plan,
    compact: Compact,
    actions: Sequence[ActionProgress],
    by: Grouping,
    weight: Weight = Weight.OWN,
) -> Groups:
    """Actions in groups, in the order of what they are grouped by; those without one come last."""
    keys = keys_of(plan, compact, by)
    members: dict[str, list[ActionProgress]] = {}
    others: list[ActionProgress] = []
    for each in actions:
        mine = dict.fromkeys(keys(each))
        for key in mine:
            members.setdefault(key, []).append(each)
        if not mine:
            others.append(each)
    titles = titles_of(plan, compact, by)
    order = [key for key in titles if key in members or by in _OWN_STRUCTURE]
    order += sorted(members.keys() - titles.keys())
    groups = [
        together(key, titles.get(key, Text(key)), members.get(key, []), weight) for key in order
    ]
    if others:
        groups.append(together(None, None, others, weight))
    overlapping = sum(map(len, members.values())) + len(others) > len(actions)
    return Groups(by, tuple(groups), overlapping)


def keys_of(plan: Plan, compact: Compact, by: Grouping) -> Keys:
    """What tells in which groups an action is."""
    if by is Grouping.ROUND_TABLE:
        return _round_tables(compact)
    return _stakeholders(plan) if by is Grouping.STAKEHOLDER else _KEYS[by]


def titles_of(plan: Plan, compact: Compact, by: Grouping) -> Mapping[str, Text]:
    """All groups that there could be, in their order, and what they are called."""
    return _TITLES[by](plan, compact)


def together(
    id: str | None, title: Text | None, actions: Sequence[ActionProgress], weight: Weight
) -> GroupProgress:
    """How some actions do together."""
    counted = [each for each in actions if each.action.counted]
    counts: dict[Health, int] = dict.fromkeys(Health, 0)
    del counts[Health.DROPPED]
    for each in counted:
        counts[each.health] += 1
    slips = [each.slip.days for each in counted if each.slip and each.slip.days is not None]
    return GroupProgress(
        id,
        title,
        len(actions),
        len(counted),
        means_of(counted, weight),
        counts,
        money_of(each.action for each in counted),
        max(slips, default=None),
    )


def _round_tables(compact: Compact) -> Keys:
    of = {
        number: str(table.number) for table in compact.round_tables for number in table.objectives
    }
    return lambda each: [of[number] for number in served(each) if number in of]


def _stakeholders(plan: Plan) -> Keys:
    sorts = {each.id: str(each.type) for each in plan.organizations}
    return lambda each: [sorts[body] for body in each.action.bodies if body in sorts]


Titles = Callable[[Plan, Compact], Mapping[str, Text]]

_TITLES: Mapping[Grouping, Titles] = {
    Grouping.AREA: lambda plan, _: {each.id: each.title for each in plan.areas},
    Grouping.OBJECTIVE: lambda plan, compact: {
        each.id: each.title or _official(each, compact) for each in plan.objectives
    },
    Grouping.GCM: lambda _, compact: {
        str(number): _in_languages(each.short) for number, each in compact.objectives.items()
    },
    Grouping.LEAD: lambda plan, _: {each.id: each.name for each in plan.organizations},
    Grouping.PARTNER: lambda plan, _: {each.id: each.name for each in plan.organizations},
    Grouping.ROUND_TABLE: lambda _, compact: {
        str(each.number): _in_languages(each.labels) for each in compact.round_tables
    },
    Grouping.SDG: lambda _, compact: {
        target: _in_languages(titles) for target, titles in compact.sdg_titles.items()
    },
    Grouping.FRAMEWORK: lambda plan, _: {each.id: each.title for each in plan.frameworks},
    Grouping.PRINCIPLE: lambda _, compact: {
        id: _in_languages(each.names) for id, each in compact.principles.items()
    },
    Grouping.PLEDGE: lambda plan, _: {each.id: each.title for each in plan.pledges},
    Grouping.STAKEHOLDER: lambda *_: {sort.value: Text(said) for sort, said in _SORTS.items()},
    Grouping.STATUS: lambda *_: {status.value: Text(said) for status, said in STATUS_WORDS.items()},
    Grouping.HEALTH: lambda *_: {health.value: Text(health.said) for health in Health},
}


_SORTS: Mapping[OrganizationType, Sentence] = {
    OrganizationType.GOVERNMENT: say("government"),
    OrganizationType.LOCAL_GOVERNMENT: say("local government"),
    OrganizationType.PUBLIC_BODY: say("public body"),
    OrganizationType.PARLIAMENT: say("parliament"),
    OrganizationType.REGIONAL_BODY: say("regional body"),
    OrganizationType.UN: say("United Nations"),
    OrganizationType.NGO: say("non-governmental organization"),
    OrganizationType.FAITH_BASED: say("faith-based organization"),
    OrganizationType.DIASPORA: say("diaspora"),
    OrganizationType.MIGRANTS: say("migrants"),
    OrganizationType.PRIVATE_SECTOR: say("private sector"),
    OrganizationType.TRADE_UNION: say("trade union"),
    OrganizationType.ACADEMIA: say("academia"),
    OrganizationType.MEDIA: say("media"),
    OrganizationType.NHRI: say("national human rights institution"),
    OrganizationType.RED_CROSS: say("Red Cross or Red Crescent"),
    OrganizationType.FOUNDATION: say("foundation"),
    OrganizationType.OTHER: say("other"),
}
"""What sorts of bodies are called, in their order."""


def _official(objective: Objective, compact: Compact) -> Text:
    """The title that the Compact gives an objective; its id if the Compact has none such."""
    found = compact.objectives.get(objective.gcm[0])
    return _in_languages(found.titles) if found else Text(objective.id)


def _in_languages(titles: Mapping[str, str]) -> Text:
    return Text(titles["en"], titles)
