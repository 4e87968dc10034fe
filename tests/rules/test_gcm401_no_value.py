from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm401_no_value import no_value
from tests.builders import found, places

ACTUAL = (
    "indicators:\n"
    "  - {{id: I1, title: Workers trained, unit: workers, direction: increase, "
    "aggregation: sum,\n"
    "     actuals: [{{period: 2024, value: 7}}, {{period: 2025{fields}}}]}}\n"
)
AT = "objectives[0].indicators[0].actuals[1]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", value: 310", [], id="a value"),
        pytest.param(", value: 0", [], id="a value of 0"),
        pytest.param(", value: false", [], id="a value of false"),
        pytest.param(", missing: pending", [], id="missing"),
        pytest.param(", value: [310]", [], id="a value that cannot be read"),
        pytest.param(
            "",
            [f"{AT}: I1 has neither a value for 2025 nor a reason why there is none"],
            id="neither",
        ),
        pytest.param(
            ", groups: [{sex: female, value: 31}]",
            [f"{AT}: I1 has neither a value for 2025 nor a reason why there is none"],
            id="groups alone",
        ),
        pytest.param(
            ", value: 0, missing: pending",
            [f"{AT}.missing: I1 has the value 0 for 2025, and says that it is missing: pending"],
            id="both",
        ),
    ],
)
def test_no_value(fields: str, expected: list[str]) -> None:
    assert judged_found(ACTUAL.format(fields=fields)) == expected


def judged_found(yaml: str) -> list[str]:
    """What remains after findings about what cannot be read are taken out."""
    return found(no_value, yaml) if places(no_value, yaml) else []


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("", "3:46", id="neither: the actual"),
        pytest.param(", value: 1, missing: pending", "3:80", id="both: the reason"),
    ],
)
def test_place(fields: str, expected: str) -> None:
    assert places(no_value, ACTUAL.format(fields=fields)) == [expected]
