"""Short ways to measure an action, an indicator or a plan."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

from hypothesis import strategies as st

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.means import Weight
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import ActionProgress, GroupProgress, IndicatorProgress, PlanProgress
from gcmplan.progress.series import IndicatorReport, reported
from tests.builders import AS_OF, plan

HEAD = "id: X, title: T, country: XEX, period: {start: 2025, end: 2027}, currency: USD"


def measured(
    yaml: str,
    *,
    as_of: date = AS_OF,
    head: str = "",
    by: Grouping | None = None,
    weight: Weight = Weight.OWN,
) -> PlanProgress:
    """How a plan does, given by its lists, or by its actions; `head` is added to its head."""
    if yaml.startswith("actions:"):
        yaml = f"objectives: [{{id: O1, title: O, gcm: [6], {yaml}}}]"
    text = f"gcmplan: 1\nplan: {{{HEAD}, {head or 'x_a: 1'}}}\n{yaml}"
    return measure(plan(text), read_compact(), as_of, by, weight)


def one(fields: str, *, as_of: date = AS_OF, head: str = "") -> ActionProgress:
    """How a single action does."""
    text = f"actions: [{{id: A1, title: Licence agencies, {fields}}}]"
    (found,) = measured(text, as_of=as_of, head=head).actions
    return found


def indicator(fields: str, *, as_of: date = AS_OF, number: bool = True) -> IndicatorProgress:
    """How a single indicator does; by default it is a number, the latest value counts."""
    if number:
        fields = f"unit: people, {fields}"
        fields += "" if "direction:" in fields else ", direction: increase"
        fields += "" if "aggregation:" in fields else ", aggregation: latest"
    (found,) = measured(f"indicators: [{{id: I1, title: Cost, {fields}}}]", as_of=as_of).indicators
    return found


def group(progress: PlanProgress, id: str | None) -> GroupProgress:
    """One of the groups of a plan."""
    (found,) = [each for each in progress.groups.groups if each.id == id]
    return found


def percent(part: int, whole: int) -> Fraction:
    """A share in percent, exactly."""
    return Fraction(100 * part, whole)


DAYS = st.dates(date(2024, 6, 1), date(2028, 6, 1)).map(str)
NUMBERS = ("A1", "A2", "A3", "A4", "A5", "A6")
MILESTONES = st.lists(
    st.fixed_dictionaries(
        {"title": st.just("M")},
        optional={
            "due": DAYS,
            "done": DAYS,
            "weight": st.integers(1, 5),
            "dropped": st.booleans(),
        },
    ),
    max_size=3,
)
RISKS = st.lists(
    st.fixed_dictionaries(
        {"title": st.just("R"), "likelihood": st.integers(1, 5), "impact": st.integers(1, 5)},
        optional={"status": st.sampled_from(["open", "mitigated"])},
    ),
    max_size=1,
)
ACTIONS = st.fixed_dictionaries(
    {"title": st.just("T")},
    optional={
        "status": st.sampled_from(
            ["not_started", "in_progress", "in_progress", "completed", "suspended", "cancelled"]
        ),
        "start": DAYS,
        "due": DAYS,
        "started": DAYS,
        "reviewed": DAYS,
        "continuous": st.booleans(),
        "progress": st.integers(0, 100),
        "milestones": MILESTONES,
        "risks": RISKS,
        "weight": st.integers(1, 4),
        "budget": st.integers(0, 900),
        "lead": st.lists(st.sampled_from(["MOL", "MFA", "UN"]), max_size=2, unique=True),
        "gcm": st.lists(st.integers(1, 23), max_size=2, unique=True),
        "depends_on": st.lists(st.sampled_from(NUMBERS), max_size=1),
        "merged_into": st.sampled_from(NUMBERS),
        "funding": st.lists(
            st.fixed_dictionaries(
                {"source": st.just("UN"), "amount": st.integers(0, 900)},
                optional={
                    "currency": st.sampled_from(["USD", "EUR"]),
                    "status": st.sampled_from(["requested", "pledged", "committed", "disbursed"]),
                },
            ),
            max_size=2,
        ),
    },
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """Any plan of up to six actions under two objectives, in an area or in none."""
    actions: list[dict[str, Any]] = draw(st.lists(ACTIONS, max_size=len(NUMBERS)))
    for id, action in zip(NUMBERS, actions, strict=False):
        action["id"] = id
        for kind, letter in (("milestones", "M"), ("risks", "R")):
            for position, each in enumerate(action.get(kind, ())):
                each["id"] = f"{id}-{letter}{position}"
    cut = draw(st.integers(0, len(actions)))
    objectives: list[dict[str, Any]] = [
        {"id": "O1", "title": "O", "area": "TA1", "gcm": [6], "actions": actions[:cut]},
        {"id": "O2", "title": "O", "gcm": [1, 17], "actions": actions[cut:]},
    ]
    head = {
        "id": "X",
        "title": "T",
        "country": "XEX",
        "period": {"start": 2025, "end": 2027},
        "currency": "USD",
        "reporting": draw(st.sampled_from([{}, {"stale_after": 200}])),
    }
    areas = [{"id": "TA1", "title": "Labour"}]
    return Plan.read({"gcmplan": 1, "plan": head, "areas": areas, "objectives": objectives})


def report(fields: str, as_of: date = AS_OF) -> IndicatorReport:
    """What is reported of a single indicator; by default the latest value counts."""
    fields += "" if " aggregation:" in f" {fields}" else ", aggregation: latest"
    text = f"indicators: [{{id: I1, title: T, unit: u, direction: decrease, {fields}}}]"
    (found,) = reported(measured(text, as_of=as_of))
    return found
