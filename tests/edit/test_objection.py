from __future__ import annotations

from typing import Any

import pytest

from gcmplan.edit.objection import objection
from gcmplan.plan.action import Action
from gcmplan.plan.header import Header
from gcmplan.plan.record import Record
from gcmplan.plan.risk import Risk
from tests.builders import bundle
from tests.edit.builders import PLAN


@pytest.mark.parametrize(
    ("model", "key", "value", "said"),
    [
        pytest.param(Action, "status", "completed", None, id="word"),
        pytest.param(
            Action,
            "status",
            "complete",
            "did you mean 'completed'? it is one of not_started, in_progress, completed, "
            "suspended, cancelled",
            id="no word",
        ),
        pytest.param(Action, "due", 2026, None, id="year"),
        pytest.param(
            Action,
            "due",
            "soon",
            "wanted: a date as 2026, 2026-H1, 2026-Q3, 2026-09, 2026-09-30 or FY2025/26",
            id="no time",
        ),
        pytest.param(Action, "lead", "MOL", None, id="reference"),
        pytest.param(Action, "lead", ["MOL", "MOH"], None, id="references"),
        pytest.param(
            Action,
            "lead",
            "MOX",
            "there is no organization 'MOX' in this plan (did you mean 'MOH'?)",
            id="reference to nothing",
        ),
        pytest.param(Action, "sources", ["https://example.org"], None, id="address"),
        pytest.param(Action, "id", "O1.1", "O1.1 is the id of something else already", id="taken"),
        pytest.param(Risk, "impact", 6, "wanted: less than or equal to 5", id="out of range"),
        pytest.param(Header, "languages", ["en", "fr"], None, id="list"),
    ],
)
def test_objection(model: type[Record], key: str, value: Any, said: str | None) -> None:
    assert objection(bundle(PLAN).data, model, key, value) == said
