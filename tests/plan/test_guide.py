"""What `gcmplan explain` says of the plan format."""

from __future__ import annotations

import pytest

from gcmplan.errors import ChoiceError
from gcmplan.plan.guide import WHOLE, Part, names, part
from gcmplan.plan.plan import Plan
from gcmplan.plan.shape import keys


@pytest.mark.parametrize(
    ("name", "takes"),
    [
        pytest.param("action.id", "a letter, then letters, digits, '.', '-' or '_', as A3.02"),
        pytest.param("action.title", "text, or a map of a text for each language"),
        pytest.param("action.lead", "the id of an organization; or a list of such"),
        pytest.param(
            "action.partners",
            "a list, each the id of an organization, or a map with the fields of partner",
        ),
        pytest.param("action.gcm", "a list, each a whole number from 1 to 23"),
        pytest.param("action.progress", "a number from 0 to 100"),
        pytest.param("action.weight", "a number above 0"),
        pytest.param("action.continuous", "true or false"),
        pytest.param(
            "action.status",
            "one of not_started, in_progress, completed, suspended, cancelled",
        ),
        pytest.param(
            "action.due", "a date as 2026, 2026-H1, 2026-Q3, 2026-09, 2026-09-30 or FY2025/26"
        ),
        pytest.param(
            "action.budget", "an amount, or a map with the fields of budget_line; or a list of such"
        ),
        pytest.param("action.milestones", "a list, each a map with the fields of milestone"),
        pytest.param("action.milestones.dropped", "true or false"),
        pytest.param("action.funding.source", "the id of an organization, or its name in words"),
        pytest.param("action.sources", "a list, each the id of a source, or an address"),
        pytest.param(
            "indicator.targets.value", "a number, true or false, or text: as its indicator measures"
        ),
        pytest.param("plan.period", "a map with the fields of period"),
        pytest.param("plan.rules", "a map, with one of off, note, warning, error for each"),
        pytest.param("objectives", "a list, each a map with the fields of objective"),
        pytest.param("objectives.actions.lead", "the id of an organization; or a list of such"),
        pytest.param("gcmplan", "1"),
    ],
    ids=lambda each: each if "." in each and " " not in each else None,
)
def test_what_a_field_takes(name: str, takes: str) -> None:
    assert (part(name).name, part(name).takes) == (name, takes)


def test_a_thing_with_its_fields() -> None:
    found = part("Milestone")

    assert found.meaning == "A step of an action that is either reached or not."
    assert found.parts[0] == Part(
        "id",
        "Its id, unique in the whole plan: `A3.02-M1`.",
        "a letter, then letters, digits, '.', '-' or '_', as A3.02",
        required=True,
    )
    assert {each.name: each.default for each in found.parts if each.default} == {
        "weight": "1",
        "dropped": "false",
    }
    assert part("format").parts[0].name == keys(Plan)[0]


@pytest.mark.parametrize("name", [name for name in names() if name != WHOLE])
def test_every_field_is_told(name: str) -> None:
    for field in part(name).parts:
        assert field.meaning
        assert "None" not in field.meaning
        assert field.takes
        assert part(f"{name}.{field.name}")._replace(name="", parts=()) == field._replace(name="")


@pytest.mark.parametrize(
    ("name", "told"),
    [
        pytest.param(
            "aktion",
            "'aktion' is no rule and no part of the plan format (did you mean 'action'?)",
            id="a thing",
        ),
        pytest.param("action.deu", "'action' has no 'deu' (did you mean 'due'?)", id="a field"),
        pytest.param("action.due.day", "'action.due' has no 'day'", id="nothing inside"),
        pytest.param(
            "lead",
            "'lead' is a field: ask for area.lead, objective.lead, action.lead",
            id="a field of several",
        ),
        pytest.param("", "'' is no rule and no part of the plan format", id="nothing"),
        pytest.param("action..due", "'action' has no ''", id="two points"),
        pytest.param("x" * 10_000, "'xxx", id="huge"),
    ],
)
def test_what_is_not_there(name: str, told: str) -> None:
    with pytest.raises(ChoiceError) as caught:
        part(name)

    assert str(caught.value).startswith(told)
