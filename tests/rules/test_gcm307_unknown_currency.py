from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm307_unknown_currency import unknown_currency
from tests.builders import HEADER, found, loaded, places, question

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
AT = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("budget: 400000", [], id="in the plan's currency"),
        pytest.param("budget: {amount: 1, currency: KES}", [], id="a frequent one"),
        pytest.param("budget: {amount: 1, currency: TZS}", [], id="a rare one"),
        pytest.param(
            "budget: {amount: 1, currency: KSH}",
            ["budget[0].currency: A1 has the currency KSH, which is not in ISO 4217"],
            id="everyday letters",
        ),
        pytest.param(
            "budget: [{amount: 1}, {amount: 1, currency: HRK}]",
            ["budget[1].currency: A1 has the currency HRK, which is not in ISO 4217"],
            id="no longer in use",
        ),
        pytest.param(
            "funding: [{source: State budget, amount: 1, currency: QQQ}]",
            ["funding[0].currency: A1 has the currency QQQ, which is not in ISO 4217"],
            id="funding",
        ),
        pytest.param(
            "spent: {amount: 1, currency: QQQ}",
            ["spent.currency: A1 has the currency QQQ, which is not in ISO 4217"],
            id="spent",
        ),
    ],
)
def test_unknown_currency(fields: str, expected: list[str]) -> None:
    assert found(unknown_currency, ACTION.format(fields=fields)) == [
        f"{AT}.{each}" for each in expected
    ]


def test_currency_of_the_plan_is_told_once() -> None:
    actions = ACTION.format(fields="budget: 400000, spent: {amount: 1, currency: KSH}")
    objective = "objectives:\n- id: O1\n  gcm: [6]\n  " + actions.replace("\n", "\n  ")
    head = HEADER.replace("USD", "KSH")

    assert found(unknown_currency, head + objective) == [
        "plan.currency: XEX-2025 has the currency KSH, which is not in ISO 4217"
    ]


@pytest.mark.parametrize(
    ("code", "expected"),
    [
        pytest.param("KSH", "did you mean 'KES' (Kenyan Shilling)?", id="near"),
        pytest.param("USS", "did you mean 'USD' (US Dollar)?", id="as near, but used more"),
        pytest.param("QQQ", "write a code of ISO 4217, as USD", id="far from all"),
    ],
)
def test_help(code: str, expected: str) -> None:
    yaml = ACTION.format(fields=f"budget: {{amount: 1, currency: {code}}}")

    (finding,) = check([unknown_currency], question(loaded(yaml)))

    assert finding.remark.help == expected


def test_place() -> None:
    yaml = ACTION.format(fields="budget: {amount: 1, currency: KSH}")

    assert places(unknown_currency, yaml) == ["2:85"]
