from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.compact.read import read_compact
from gcmplan.errors import ChoiceError
from gcmplan.plan.plan import Plan
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.means import Means, Weight
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import ActionProgress, GroupProgress, PlanProgress
from gcmplan.progress.words import Health
from tests.builders import AS_OF
from tests.progress.builders import group, measured, plans

HALF_WAY = "start: 2026-09-21, due: 2026-10-10"
"""On 2026-09-30 ten of twenty days have gone: 50 % are planned."""


def actions(*fields: str) -> str:
    each = (f"{{id: A{number}, title: T, {what}}}" for number, what in enumerate(fields, 1))
    return f"actions: [{', '.join(each)}]"


@pytest.mark.parametrize(
    ("fields", "means"),
    [
        pytest.param([], Means(None, None, None, 0), id="no action"),
        pytest.param(
            ["status: in_progress", "x_a: 1"], Means(None, None, None, 0), id="nothing known"
        ),
        pytest.param(
            ["progress: 40", "progress: 80"],
            Means(Fraction(60), None, None, 2),
            id="actual alone",
        ),
        pytest.param(
            ["progress: 40", "progress: 80, weight: 3"],
            Means(Fraction(70), None, None, 2),
            id="by weight",
        ),
        pytest.param(
            ["progress: 40", "status: in_progress, weight: 5"],
            Means(Fraction(40), None, None, 1),
            id="unknown is not zero",
        ),
        pytest.param(
            ["progress: 40", "progress: 0"], Means(Fraction(20), None, None, 2), id="zero counts"
        ),
        pytest.param(
            ["progress: 40", "progress: 90, status: cancelled", "progress: 90, merged_into: A1"],
            Means(Fraction(40), None, None, 1),
            id="what is dropped leaves both sides",
        ),
        pytest.param(
            [f"progress: 40, {HALF_WAY}", "progress: 70", HALF_WAY],
            Means(Fraction(55), Fraction(50), Fraction(-10), 2),
            id="gap only where both are known",
        ),
        pytest.param(
            [f"progress: 40, {HALF_WAY}", f"progress: 80, {HALF_WAY}, weight: 2"],
            Means(Fraction(200, 3), Fraction(50), Fraction(50, 3), 2),
            id="gap by weight",
        ),
        pytest.param(
            ["progress: 40", HALF_WAY],
            Means(Fraction(40), Fraction(50), None, 1),
            id="no action of which both are known",
        ),
        pytest.param(
            ["status: completed", "status: not_started", "progress: 50, weight: 0.5"],
            Means(Fraction(50), None, None, 3),
            id="by status, and half a weight",
        ),
    ],
)
def test_means(fields: list[str], means: Means) -> None:
    assert measured(actions(*fields)).total.means == means


@pytest.mark.parametrize(
    ("fields", "means"),
    [
        pytest.param(
            ["progress: 40, budget: 100", "progress: 80, budget: 300"],
            Means(Fraction(70), None, None, 2),
            id="by budget",
        ),
        pytest.param(
            ["progress: 40, budget: 100, weight: 9", "progress: 80, budget: 300"],
            Means(Fraction(70), None, None, 2),
            id="and not by weight",
        ),
        pytest.param(
            ["progress: 40, budget: [60, 40]", "progress: 80, budget: {amount: 300}"],
            Means(Fraction(70), None, None, 2),
            id="of several lines",
        ),
        pytest.param(
            ["progress: 40, budget: 100", "progress: 80"],
            Means(Fraction(40), None, None, 1),
            id="an action without a budget does not count",
        ),
        pytest.param(
            ["progress: 40, budget: 0", "progress: 80"],
            Means(None, None, None, 0),
            id="no budget at all",
        ),
        pytest.param(
            ["progress: 40, budget: 100", "status: cancelled, budget: {amount: 5, currency: EUR}"],
            Means(Fraction(40), None, None, 1),
            id="what is dropped has no currency",
        ),
    ],
)
def test_means_by_budget(fields: list[str], means: Means) -> None:
    assert measured(actions(*fields), weight=Weight.BUDGET).total.means == means


@pytest.mark.parametrize(
    "fields",
    [
        pytest.param(["budget: 100", "budget: {amount: 5, currency: EUR}"], id="of two actions"),
        pytest.param(["budget: [100, {amount: 5, currency: EUR}]"], id="of one action"),
    ],
)
def test_budgets_in_two_currencies_weigh_nothing(fields: list[str]) -> None:
    with pytest.raises(ChoiceError, match=r"EUR and USD.*cannot be weighed by budget"):
        measured(actions(*fields), weight=Weight.BUDGET)

    assert measured(actions(*fields)).total.counted == len(fields)


def test_counts() -> None:
    progress = measured(
        actions(
            "status: completed",
            "status: completed",
            "status: suspended",
            "status: cancelled",
            "merged_into: A1",
            "x_a: 1",
        )
    )

    total = progress.total
    assert (total.id, str(total.title)) == ("X", "T")
    assert (total.total, total.counted, total.dropped) == (6, 4, 2)
    assert {health: count for health, count in total.health.items() if count} == {
        Health.COMPLETED: 2,
        Health.ON_HOLD: 1,
        Health.UNKNOWN: 1,
    }
    assert set(total.health) == set(Health) - {Health.DROPPED}


WHOLE = """\
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
  - {id: MFA, name: Ministry of Foreign Affairs, type: government}
  - {id: UN, name: United Nations, type: un}
frameworks:
  - {id: F1, title: Vision, level: national}
  - {id: F2, title: Agenda, level: global}
areas:
  - {id: TA2, title: Labour}
  - {id: TA1, title: Data}
  - {id: TA3, title: Empty}
objectives:
  - id: O2
    title: Fair recruitment
    area: TA1
    gcm: [6]
    sdg: ["8.8"]
    aligns: [F2]
    actions:
      - {id: A1, title: T, status: completed, lead: MOL, partners: [UN, {org: MFA}]}
      - {id: A2, title: T, status: suspended, lead: [MFA, MOL], gcm: [1, 17], sdg: ["10.7"]}
  - id: O1
    title: Data
    area: TA2
    gcm: [1, 3]
    actions:
      - {id: A3, title: T, lead: NEA, aligns: [F1, F2], gcm: [7]}
      - {id: A4, title: T, status: cancelled, partners: [UN]}
  - {id: O3, gcm: [9], area: TA1}
  - id: O4
    title: Lost
    area: TA9
    gcm: [24]
    actions: [{id: A5, title: T, status: completed, sdg: ["99.9"]}]
"""


def ids(progress: PlanProgress) -> list[tuple[str | None, int]]:
    return [(each.id, each.total) for each in progress.groups.groups]


@pytest.mark.parametrize(
    ("by", "expected", "overlapping"),
    [
        pytest.param(
            Grouping.AREA,
            [("TA2", 2), ("TA1", 2), ("TA3", 0), ("TA9", 1)],
            False,
            id="area, in the order of the plan, empty ones too, unknown ones last",
        ),
        pytest.param(
            Grouping.OBJECTIVE,
            [("O2", 2), ("O1", 2), ("O3", 0), ("O4", 1)],
            False,
            id="objective, in the order of the plan, empty ones too",
        ),
        pytest.param(
            Grouping.GCM,
            [("1", 2), ("3", 1), ("6", 1), ("7", 1), ("17", 1), ("24", 1)],
            True,
            id="gcm, its own or else the objective's; unknown ones last",
        ),
        pytest.param(
            Grouping.LEAD,
            [("MOL", 2), ("MFA", 1), ("NEA", 1), (None, 2)],
            True,
            id="lead, several leads, a body that is not there, none",
        ),
        pytest.param(Grouping.PARTNER, [("MFA", 1), ("UN", 2), (None, 3)], True, id="partner"),
        pytest.param(
            Grouping.ROUND_TABLE,
            [("1", 1), ("4", 3), (None, 1)],
            False,
            id="round table, two objectives of one count once",
        ),
        pytest.param(
            Grouping.SDG,
            [("8.8", 1), ("10.7", 1), ("99.9", 1), (None, 2)],
            False,
            id="sdg, its own or else the objective's",
        ),
        pytest.param(
            Grouping.FRAMEWORK,
            [("F1", 1), ("F2", 3), (None, 2)],
            True,
            id="framework, its own or else the objective's",
        ),
        pytest.param(
            Grouping.STATUS,
            [("completed", 2), ("suspended", 1), ("cancelled", 1), (None, 1)],
            False,
            id="status, not reported last",
        ),
        pytest.param(
            Grouping.HEALTH,
            [("completed", 2), ("on_hold", 1), ("unknown", 1), ("dropped", 1)],
            False,
            id="health, dropped ones too",
        ),
    ],
)
def test_by(by: Grouping, expected: list[tuple[str | None, int]], overlapping: bool) -> None:
    progress = measured(WHOLE, by=by)

    assert progress.groups.by == by
    assert ids(progress) == expected
    assert progress.groups.overlapping is overlapping


@pytest.mark.parametrize(
    ("by", "id", "title", "french"),
    [
        pytest.param(Grouping.AREA, "TA1", "Data", "Data", id="area"),
        pytest.param(Grouping.OBJECTIVE, "O2", "Fair recruitment", "Fair recruitment", id="own"),
        pytest.param(
            Grouping.OBJECTIVE,
            "O3",
            "Strengthen the transnational response to smuggling of migrants",
            "Strengthen the transnational response to smuggling of migrants",
            id="objective of the Compact, no other language is verified",
        ),
        pytest.param(Grouping.GCM, "1", "Data", "Données", id="gcm"),
        pytest.param(Grouping.GCM, "24", "24", "24", id="no objective of the Compact"),
        pytest.param(Grouping.LEAD, "MOL", "Ministry of Labour", "Ministry of Labour", id="lead"),
        pytest.param(Grouping.LEAD, "NEA", "NEA", "NEA", id="a body that is not there"),
        pytest.param(Grouping.STATUS, "completed", "completed", "completed", id="status"),
        pytest.param(Grouping.HEALTH, "on_hold", "on hold", "on hold", id="health"),
        pytest.param(Grouping.FRAMEWORK, "F2", "Agenda", "Agenda", id="framework"),
    ],
)
def test_titles(by: Grouping, id: str, title: str, french: str) -> None:
    found = group(measured(WHOLE, by=by), id)

    assert found.title is not None
    assert (str(found.title), found.title.in_language("fr")) == (title, french)


def test_actions_without_one_have_no_title() -> None:
    rest = group(measured(WHOLE, by=Grouping.LEAD), None)

    assert (rest.id, rest.title) == (None, None)
    assert (rest.total, rest.counted) == (2, 1)


@pytest.mark.parametrize(
    ("yaml", "by"),
    [
        pytest.param(WHOLE, Grouping.AREA, id="areas"),
        pytest.param(actions("x_a: 1"), Grouping.OBJECTIVE, id="no areas"),
    ],
)
def test_usual_grouping(yaml: str, by: Grouping) -> None:
    assert measured(yaml).groups.by == by


def test_several_leads_count_in_full() -> None:
    progress = measured(
        actions("progress: 40, lead: [MOL, MFA]", "progress: 80, lead: MOL"), by=Grouping.LEAD
    )

    assert group(progress, "MOL").means.actual == 60
    assert group(progress, "MFA").means.actual == 40
    assert progress.groups.overlapping
    assert sum(each.total for each in progress.groups.groups) == 3


@pytest.mark.parametrize(
    ("lead", "overlapping"),
    [
        pytest.param("[MOL]", False, id="one lead"),
        pytest.param("[MOL, MOL]", False, id="one lead, twice"),
        pytest.param("[MOL, MFA]", True, id="two leads"),
    ],
)
def test_overlapping(lead: str, overlapping: bool) -> None:
    progress = measured(actions(f"lead: {lead}", "x_a: 1"), by=Grouping.LEAD)

    assert progress.groups.overlapping is overlapping


PARTITIONS = [Grouping.AREA, Grouping.OBJECTIVE, Grouping.STATUS, Grouping.HEALTH]


@settings(max_examples=60, deadline=None)
@given(plans(), st.sampled_from(PARTITIONS), st.sampled_from(Weight))
def test_groups_of_a_partition_sum_to_the_whole(plan: Plan, by: Grouping, weight: Weight) -> None:
    progress = measure(plan, read_compact(), AS_OF, by, weight)
    groups, total = progress.groups.groups, progress.total

    assert not progress.groups.overlapping
    assert sum(each.total for each in groups) == total.total == len(progress.actions)
    assert sum(each.counted for each in groups) == total.counted == sum(total.health.values())
    assert sum(each.means.known for each in groups) == total.means.known
    for health, count in total.health.items():
        assert sum(each.health[health] for each in groups) == count
    for money in total.money:
        for name in ("budget", "secured", "pledged", "requested", "spent"):
            told = [getattr(each, name) for each in _money(groups, money.currency)]
            known = [value for value in told if value is not None]
            assert (sum(known) if known else None) == getattr(money, name)


def _money(groups: tuple[GroupProgress, ...], currency: str) -> list[object]:
    return [money for each in groups for money in each.money if money.currency == currency]


@settings(max_examples=60, deadline=None)
@given(plans(), st.sampled_from(Grouping))
def test_means_are_those_of_the_members(plan: Plan, by: Grouping) -> None:
    progress = measure(plan, read_compact(), AS_OF, by)

    assert progress.total.means == _means(progress.actions)
    known = [each.means.actual for each in progress.groups.groups if each.means.actual is not None]
    if progress.total.means.actual is not None:
        assert min(known) <= progress.total.means.actual <= max(known)
        assert 0 <= progress.total.means.actual <= 100
    else:
        assert known == []


def _means(actions: tuple[ActionProgress, ...]) -> Means:
    """The means, worked out in another way: each action as often as it weighs."""
    counted = [
        each for each in actions if each.action.counted for _ in range(int(each.action.weight))
    ]
    actual = [each.actual for each in counted if each.actual is not None]
    planned = [each.planned for each in counted if each.planned is not None]
    gap = [each.gap for each in counted if each.gap is not None]
    known = sum(each.actual is not None for each in actions if each.action.counted)
    return Means(_mean(actual), _mean(planned), _mean(gap), known)


def _mean(values: list[Fraction]) -> Fraction | None:
    return sum(values, Fraction(0)) / len(values) if values else None
