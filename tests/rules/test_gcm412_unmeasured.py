from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm412_unmeasured import unmeasured
from tests.builders import found, places

INDICATOR = "indicators: [{id: I1, title: Licences in force, measure: yes_no}]"
ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
MESSAGE = "objectives[0]: O1 has no indicator, and neither has any of its actions"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param(f"{INDICATOR}\n", [], id="of its own"),
        pytest.param(ACTION.format(fields=f", {INDICATOR}"), [], id="of an action"),
        pytest.param(ACTION.format(fields=""), [MESSAGE], id="none"),
        pytest.param("actions: []\n", [MESSAGE], id="no actions either"),
        pytest.param(
            ACTION.format(fields=f", status: cancelled, {INDICATOR}"),
            [MESSAGE],
            id="of a cancelled action",
        ),
        pytest.param(
            ACTION.format(fields=f", merged_into: A2, {INDICATOR}"),
            [MESSAGE],
            id="of a merged action",
        ),
        pytest.param(ACTION.format(fields=", due: soon"), [], id="not all could be read"),
    ],
)
def test_unmeasured(yaml: str, expected: list[str]) -> None:
    assert found(unmeasured, yaml) == expected


def test_place() -> None:
    yaml = "objectives:\n  - {id: O1, title: Fair contracts, gcm: [6]}\n"

    assert places(unmeasured, yaml) == ["2:5"]
