from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm404_target_against_direction import target_against_direction
from tests.builders import found, places

INDICATOR = (
    "indicators:\n"
    "  - {{id: I1, title: Fees in monthly wages, unit: wages, aggregation: latest,\n"
    "     direction: {direction}, {baseline}, targets: [{{period: 2027, value: {target}}}]}}\n"
)
AT = "objectives[0].indicators[0].targets[0].value"
BASELINE = "baseline: {period: 2024, value: 8.4}"


@pytest.mark.parametrize(
    ("direction", "target", "expected"),
    [
        pytest.param("increase", "8.5", None, id="rises"),
        pytest.param("increase", "8.4", "rise", id="should rise, but stays"),
        pytest.param("increase", "8.3", "rise", id="should rise, but falls"),
        pytest.param("decrease", "8.3", None, id="falls"),
        pytest.param("decrease", "8.4", "fall", id="should fall, but stays"),
        pytest.param("decrease", "8.40", "fall", id="stays, otherwise written"),
        pytest.param("decrease", "8.5", "fall", id="should fall, but rises"),
        pytest.param("maintain", "8.3", None, id="kept from below"),
        pytest.param("maintain", "8.4", None, id="kept"),
        pytest.param("maintain", "8.5", None, id="kept from above"),
        pytest.param("increase", "few", None, id="no number"),
    ],
)
def test_target_against_direction(direction: str, target: str, expected: str | None) -> None:
    yaml = INDICATOR.format(direction=direction, baseline=BASELINE, target=target)
    message = f"I1 should {expected} from its baseline 8.4, but its target for 2027 is {target}"

    assert found(target_against_direction, yaml) == ([f"{AT}: {message}"] if expected else [])


@pytest.mark.parametrize(
    "baseline",
    [
        pytest.param("frequency: annual", id="no baseline"),
        pytest.param("baseline: {period: 2024, value: low}", id="no number"),
    ],
)
def test_nothing_to_compare(baseline: str) -> None:
    yaml = INDICATOR.format(direction="increase", baseline=baseline, target=1)

    assert found(target_against_direction, yaml) == []


def test_place() -> None:
    yaml = INDICATOR.format(direction="increase", baseline=BASELINE, target=1)

    assert places(target_against_direction, yaml) == ["3:101"]
