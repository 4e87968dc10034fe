"""GCM005: what a plan cannot do without is there."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import Slip
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.header import Header, PlanStatus
from gcmplan.plan.indicator import Indicator, Measure
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan

_EXAMPLES = {
    "id": "id: A3.02",
    "title": "title: License recruitment agencies",
    "name": "name: Ministry of Labour",
    "type": "type: government",
    "gcm": "gcm: [6]",
    "level": "level: national",
    "period": "period: {start: 2025, end: 2027}",
    "gcmplan": "gcmplan: 1",
    "area": "area: TA1",
    "unit": "unit: workers",
    "direction": "direction: increase",
    "aggregation": "aggregation: latest",
    "adopted": "adopted: 2025-01-15",
    "country": "country: KEN",
    "fiscal_year_start": "fiscal_year_start: 07-01",
    "start": "start: 2025",
    "end": "end: 2027",
    "date": "date: 2026-09-30",
    "text": "text: The register is open",
    "value": "value: 12",
    "org": "org: MOL",
    "amount": "amount: 350000",
    "source": "source: MOL",
    "likelihood": "likelihood: 3",
    "impact": "impact: 4",
    "step": "step: 1",
    "reason": "reason: Covered by another plan",
}
_PERIOD_OF_A_VALUE = "period: 2026"


@file_rule("GCM005", Severity.ERROR)
def missing_field(item: str, path: KeyPath, why: str = "") -> Remark:
    """What the plan format requires must be there.

    Few fields are required: those without which a thing cannot be named, found or measured. Some
    are required only under a condition: the area of an objective if the plan has areas, the day
    of adoption of an adopted plan, the direction and aggregation of an indicator in numbers.

    Bad:

    ```yaml
    organizations:
      - {id: MOL, type: government}
    ```

    Good:

    ```yaml
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    ```
    """
    field = str(path[-1])
    example = _EXAMPLES.get(field, f"{field}: …")
    if field == "period" and path.parent != ("plan",):
        example = _PERIOD_OF_A_VALUE
    return Remark(path, f"{item} has no '{field}'{why}", f"add it, as '{example}'")


def missing_value(slip: Slip) -> tuple[str, KeyPath, str]:
    """What `missing_field` is to be asked about a slip: item, path and reason."""
    if slip.kind == "no_fiscal_year_start":
        return "the plan", KeyPath(("plan", "fiscal_year_start")), f", which {slip.value} needs"
    if slip.kind == "no_first_language":
        language = str(slip.wanted["language"])
        return f"'{slip.name}' of {slip.item}", slip.path / language, ", the plan's first language"
    return slip.holder, slip.path, ""


def missing_under_condition(plan: Plan) -> Iterator[tuple[str, KeyPath, str]]:
    """Fields that a plan lacks and needs for what else it says: item, path and reason."""
    yield from _in_header(plan.header, TOP / "plan")
    yield from _in_indicators(plan.indicators, TOP)
    for number, objective in enumerate(plan.objectives):
        path = TOP / "objectives" / number
        yield from _in_objective(objective, path, bool(plan.areas))
        yield from _in_indicators(objective.indicators, path)
        for position, action in enumerate(objective.actions):
            if action.indicators:
                yield from _in_indicators(action.indicators, path / "actions" / position)


def _in_indicators(
    indicators: Sequence[Indicator], holder: KeyPath
) -> Iterator[tuple[str, KeyPath, str]]:
    for position, indicator in enumerate(indicators):
        yield from _in_indicator(indicator, holder / "indicators" / position)


def _in_header(header: Header, path: KeyPath) -> Iterator[tuple[str, KeyPath, str]]:
    if header.status is PlanStatus.ADOPTED and header.adopted is None:
        yield header.id, path / "adopted", ", and its status is adopted"
    if header.country is None and header.region is None:
        yield header.id, path / "country", " and no 'region'"


def _in_objective(
    objective: Objective, path: KeyPath, has_areas: bool
) -> Iterator[tuple[str, KeyPath, str]]:
    if has_areas and objective.area is None:
        yield objective.id, path / "area", ", and the plan has areas"
    if objective.title is None and len(objective.gcm) > 1:
        yield objective.id, path / "title", ", and serves several objectives of the Compact"


def _in_indicator(indicator: Indicator, path: KeyPath) -> Iterator[tuple[str, KeyPath, str]]:
    because = f", and its measure is {indicator.measure}"
    if indicator.measure is Measure.NUMBER and indicator.unit is None:
        yield indicator.id, path / "unit", because
    if indicator.measure.numeric and indicator.direction is None:
        yield indicator.id, path / "direction", because
    if indicator.measure is Measure.NUMBER and indicator.aggregation is None:
        yield indicator.id, path / "aggregation", because
