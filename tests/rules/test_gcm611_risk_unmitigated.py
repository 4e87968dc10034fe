from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm611_risk_unmitigated import risk_unmitigated
from tests.builders import found, places

RISK = "risks:\n  - {{id: R1, title: Fees shift to brokers, {fields}}}\n"
HIGH = "likelihood: 4, impact: 3"
DONE = "mitigation: Inspect brokers"
AT = "objectives[0].risks[0]"
UNANSWERED = "R1 is open with a score of 12, and nothing is done against it"
UNSEEN = "R1 is open with a score of 12, and was to be reviewed"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(f"{HIGH}, {DONE}", [], id="mitigated"),
        pytest.param("likelihood: 2, impact: 5", [], id="a score of 10"),
        pytest.param(HIGH, [f"{AT}: {UNANSWERED}"], id="a score of 12"),
        pytest.param(
            "likelihood: 5, impact: 5",
            [f"{AT}: R1 is open with a score of 25, and nothing is done against it"],
            id="a score of 25",
        ),
        pytest.param(f"{HIGH}, status: open", [f"{AT}: {UNANSWERED}"], id="said to be open"),
        pytest.param(f"{HIGH}, status: mitigated", [], id="said to be mitigated"),
        pytest.param(f"{HIGH}, status: occurred", [], id="occurred"),
        pytest.param(f"{HIGH}, status: closed", [], id="closed"),
        pytest.param(f"{HIGH}, {DONE}, review: 2026-10-01", [], id="review tomorrow"),
        pytest.param(f"{HIGH}, {DONE}, review: 2026-09-30", [], id="review today"),
        pytest.param(f"{HIGH}, {DONE}, review: 2026-Q3", [], id="review in this quarter"),
        pytest.param(
            f"{HIGH}, {DONE}, review: 2026-09-29",
            [f"{AT}.review: {UNSEEN} 2026-09-29"],
            id="review yesterday",
        ),
        pytest.param(
            f"{HIGH}, {DONE}, review: 2026-Q2",
            [f"{AT}.review: {UNSEEN} 2026-Q2"],
            id="review in the last quarter",
        ),
        pytest.param("likelihood: 3, impact: 3, review: 2025", [], id="review of a low risk"),
        pytest.param(f"{HIGH}, status: closed, review: 2025", [], id="review of a closed risk"),
        pytest.param(
            f"{HIGH}, review: 2025",
            [f"{AT}: {UNANSWERED}", f"{AT}.review: {UNSEEN} 2025"],
            id="neither mitigated nor reviewed",
        ),
    ],
)
def test_risk_unmitigated(fields: str, expected: list[str]) -> None:
    assert found(risk_unmitigated, RISK.format(fields=fields)) == expected


@pytest.mark.parametrize(
    ("yaml", "path"),
    [
        pytest.param(
            f"objectives: []\nrisks: [{{id: R1, title: Cuts, {HIGH}}}]", "risks[0]", id="plan"
        ),
        pytest.param(f"risks: [{{id: R1, title: Cuts, {HIGH}}}]", AT, id="objective"),
        pytest.param(
            f"actions: [{{id: A1, title: Train, risks: [{{id: R1, title: Cuts, {HIGH}}}]}}]",
            "objectives[0].actions[0].risks[0]",
            id="action",
        ),
    ],
)
def test_whose(yaml: str, path: str) -> None:
    assert found(risk_unmitigated, yaml) == [f"{path}: {UNANSWERED}"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(HIGH, "2:9", id="missing: the risk"),
        pytest.param(f"{HIGH}, {DONE}, review: 2025", "2:111", id="passed: the day"),
    ],
)
def test_place(fields: str, expected: str) -> None:
    assert places(risk_unmitigated, RISK.format(fields=fields)) == [expected]
