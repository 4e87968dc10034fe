from __future__ import annotations

import pytest

from gcmplan.load import load
from tests.builders import HEADER, bundle
from tests.faults.telling import places, told


@pytest.mark.parametrize(
    ("version", "expected"),
    [
        pytest.param("1", [], id="this one"),
        pytest.param(
            "2",
            ["format version 2, and this program reads version 1 | install a newer gcmplan"],
            id="the next one",
        ),
        pytest.param(
            "20260930",
            ["format version 20260930, and this program reads version 1 | install a newer gcmplan"],
            id="a day",
        ),
        pytest.param(
            "0",
            ["format version 0, and this program reads version 1 | write 'gcmplan: 1'"],
            id="none yet",
        ),
        pytest.param(
            "-1",
            ["format version -1, and this program reads version 1 | write 'gcmplan: 1'"],
            id="below nothing",
        ),
        pytest.param("'2'", [], id="a text is a slip of another kind"),
        pytest.param("1.1", [], id="and so is a decimal"),
        pytest.param("true", [], id="and true, though Python takes it for 1"),
        pytest.param("", [], id="and nothing"),
    ],
)
def test_what_is_told(version: str, expected: list[str]) -> None:
    assert told("GCM009", HEADER.replace("gcmplan: 1", f"gcmplan: {version}")) == expected


def test_of_another_version_nothing_else_is_said() -> None:
    text = HEADER.replace("gcmplan: 1", "gcmplan: 2") + "news: [{whatever: 1}]\n"

    result = load(bundle(text))

    assert result.plan is None
    assert [each.finding.rule.code for each in result.diagnostics] == ["GCM009"]


def test_place() -> None:
    newer = HEADER.replace("gcmplan: 1", "gcmplan: 2")

    assert places("GCM009", newer) == ["plan.yaml:1:10"]
    assert places("GCM009", "areas: []\n", newer, "risks: []\n") == ["1.yaml:1:10"]
