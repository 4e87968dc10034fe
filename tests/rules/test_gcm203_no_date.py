from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm203_no_date import no_date
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies{fields}}}\n"
FOUND = ["objectives[0].actions[0]: A1 is neither due by a date nor continuous"]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param(", due: 2027", [], id="due"),
        pytest.param(", continuous: true", [], id="continuous"),
        pytest.param(", status: cancelled", [], id="cancelled"),
        pytest.param(", merged_into: A2", [], id="merged"),
        pytest.param(", status: completed, ended: 2026-03", [], id="completed, with its end"),
        pytest.param("", FOUND, id="nothing"),
        pytest.param(", start: 2026", FOUND, id="only a start"),
        pytest.param(", continuous: false", FOUND, id="said not to be continuous"),
        pytest.param(", status: suspended", FOUND, id="suspended"),
        pytest.param(", status: completed", FOUND, id="completed, without its end"),
    ],
)
def test_no_date(fields: str, expected: list[str]) -> None:
    assert found(no_date, ACTION.format(fields=fields)) == expected


def test_a_date_that_cannot_be_read_is_told_of_once() -> None:
    assert places(no_date, ACTION.format(fields=", due: soon")) == []


def test_place() -> None:
    assert places(no_date, ACTION.format(fields="")) == ["2:9"]
