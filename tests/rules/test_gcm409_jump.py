from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm409_jump import jump
from tests.builders import found, places

INDICATOR = (
    "indicators:\n"
    "  - {{id: I1, title: Workers trained, unit: workers, direction: increase,\n"
    "     aggregation: sum, actuals: [{actuals}]}}\n"
)
AT = "objectives[0].indicators[0].actuals"


def actuals(**values: object) -> str:
    """Actuals by period, written as `y2025` and `h2025_H1`."""
    return ", ".join(
        f"{{period: {period[1:].replace('_', '-')}, value: {value}}}"
        for period, value in values.items()
    )


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("100", "500", None, id="five times"),
        pytest.param("100", "501", "rises", id="more than five times"),
        pytest.param("500", "100", None, id="a fifth"),
        pytest.param("501", "100", "falls", id="less than a fifth"),
        pytest.param("62", "0.62", "falls", id="a share instead of per cent"),
        pytest.param("0", "501", None, id="from 0"),
        pytest.param("501", "0", None, id="to 0"),
        pytest.param("-1", "501", None, id="from below 0"),
        pytest.param("1", "many", None, id="no number"),
    ],
)
def test_jump(old: str, new: str, expected: str | None) -> None:
    yaml = INDICATOR.format(actuals=actuals(y2024=old, y2025=new))
    message = f"I1 {expected} from {old} for 2024 to {new} for 2025: is the unit the same?"

    assert found(jump, yaml) == ([f"{AT}[1].value: {message}"] if expected else [])


@pytest.mark.parametrize(
    ("values", "positions"),
    [
        pytest.param(actuals(y2025=600, h2026_H1=100), [], id="of another length"),
        pytest.param(actuals(y2024=60, h2025_H1=9, y2025=70), [], id="with another between"),
        pytest.param(actuals(y2025=600, y2024=100), [0], id="in another order"),
        pytest.param(actuals(y2024=1, y2025=10, y2026=1), [1, 2], id="up and down"),
        pytest.param(
            "{period: 2024, value: 1}, {period: 2025, value: 10}, "
            "{period: 2025, value: 2, status: revised}",
            [],
            id="revised",
        ),
    ],
)
def test_successive(values: str, positions: list[int]) -> None:
    assert [each.partition(": ")[0] for each in found(jump, INDICATOR.format(actuals=values))] == [
        f"{AT}[{position}].value" for position in positions
    ]


def test_place() -> None:
    assert places(jump, INDICATOR.format(actuals=actuals(y2024=1, y2025=6))) == ["3:86"]
