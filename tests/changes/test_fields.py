"""Every part of a list can be told from the others."""

from __future__ import annotations

from gcmplan.changes.fields import PART_NAMES
from gcmplan.plan.index import KINDS
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.shape import inner_models, parts


def test_parts_of_lists_have_an_id_or_a_name() -> None:
    nameless = [model.__name__ for model in _listed(Plan) if model not in KINDS]

    assert set(nameless) == {model.__name__ for model in PART_NAMES}


def _listed(model: type[Record]) -> set[type[Record]]:
    """The models of which a record may hold a list, at any depth."""
    found: set[type[Record]] = set()
    for name, field in model.model_fields.items():
        inner = inner_models(model).get(field.alias or name)
        if inner is None:
            continue
        if any(getattr(part, "__origin__", None) is tuple for part in parts(field.annotation)):
            found.add(inner)
        found |= _listed(inner)
    return found
