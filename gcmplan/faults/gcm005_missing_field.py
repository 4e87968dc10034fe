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
from gcmplan.sentence import Sentence, say, saying

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


Lacking = tuple[KeyPath, Sentence]
"""A field that is not there, and how that is told."""


@file_rule("GCM005", Severity.ERROR)
def missing_field(path: KeyPath, told: Sentence) -> Remark:
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
    return Remark(path, told, say("add it, as '{example}'", example=example))


def missing_value(slip: Slip) -> Lacking:
    """What `missing_field` is to be asked about a slip."""
    if slip.kind == "no_fiscal_year_start":
        path = KeyPath(("plan", "fiscal_year_start"))
        told = saying("{item} has no '{field}', which {value} needs")
        return _lacking(told, say("the plan"), path, value=slip.value)
    if slip.kind == "no_first_language":
        told = saying("{item} has no '{field}', the plan's first language")
        text = say("'{key}' of {item}", key=slip.name, item=slip.item)
        return _lacking(told, text, slip.path / str(slip.wanted["language"]))
    return _lacking(saying("{item} has no '{field}'"), slip.holder, slip.path)


def missing_under_condition(plan: Plan) -> Iterator[Lacking]:
    """Fields that a plan lacks and needs for what else it says."""
    yield from _in_header(plan.header, TOP / "plan")
    yield from _in_indicators(plan.indicators, TOP)
    for number, objective in enumerate(plan.objectives):
        path = TOP / "objectives" / number
        yield from _in_objective(objective, path, bool(plan.areas))
        yield from _in_indicators(objective.indicators, path)
        for position, action in enumerate(objective.actions):
            if action.indicators:
                yield from _in_indicators(action.indicators, path / "actions" / position)


def _lacking(told: str, item: str, path: KeyPath, **values: object) -> Lacking:
    return path, say(told, item=item, field=path[-1], **values)


def _in_indicators(indicators: Sequence[Indicator], holder: KeyPath) -> Iterator[Lacking]:
    for position, indicator in enumerate(indicators):
        yield from _in_indicator(indicator, holder / "indicators" / position)


def _in_header(header: Header, path: KeyPath) -> Iterator[Lacking]:
    if header.status is PlanStatus.ADOPTED and header.adopted is None:
        told = saying("{item} has no '{field}', and its status is adopted")
        yield _lacking(told, header.id, path / "adopted")
    if header.country is None and header.region is None:
        yield _lacking(
            saying("{item} has no '{field}' and no 'region'"), header.id, path / "country"
        )


def _in_objective(objective: Objective, path: KeyPath, has_areas: bool) -> Iterator[Lacking]:
    if has_areas and objective.area is None:
        told = saying("{item} has no '{field}', and the plan has areas")
        yield _lacking(told, objective.id, path / "area")
    if objective.title is None and len(objective.gcm) > 1:
        told = saying("{item} has no '{field}', and serves several objectives of the Compact")
        yield _lacking(told, objective.id, path / "title")


def _in_indicator(indicator: Indicator, path: KeyPath) -> Iterator[Lacking]:
    told = saying("{item} has no '{field}', and its measure is {measure}")
    asked = {
        "unit": indicator.measure is Measure.NUMBER and indicator.unit is None,
        "direction": indicator.measure.numeric and indicator.direction is None,
        "aggregation": indicator.measure is Measure.NUMBER and indicator.aggregation is None,
    }
    for field in (each for each, lacks in asked.items() if lacks):
        yield _lacking(told, indicator.id, path / field, measure=indicator.measure)
