"""Which findings count, and how much."""

from __future__ import annotations

from collections import Counter
from datetime import date
from pathlib import Path

import pytest

from gcmplan.check.selection import Selection
from gcmplan.errors import ChoiceError
from gcmplan.reading.files import Files, read
from gcmplan.source.disk import DISK
from gcmplan.work.asked import Asked, selection
from gcmplan.work.checking import checked
from gcmplan.work.judging import contradictions
from tests.builders import AS_OF

PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: A plan
  country: XEX
  period: {{start: 2025, end: 2027}}
  rules: {rules}
organizations: [{{id: MOL, name: NO, type: government}}]
objectives:
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
    actions:
      - {{id: A1, title: License recruitment agencies, lead: MOL, status: completed}}
      - {{id: A2, title: Train inspectors, due: 2027}}
"""


@pytest.mark.parametrize(
    ("select", "ignore", "code", "taken"),
    [
        pytest.param((), (), "GCM201", True, id="all"),
        pytest.param(("GCM201",), (), "GCM201", True, id="selected by code"),
        pytest.param(("GCM2",), (), "GCM201", True, id="selected by prefix"),
        pytest.param(("GCM1", "GCM2"), (), "GCM201", True, id="one of several"),
        pytest.param(("GCM6",), (), "GCM201", False, id="another selected"),
        pytest.param((), ("GCM2",), "GCM201", False, id="ignored by prefix"),
        pytest.param(("GCM2",), ("GCM201",), "GCM201", False, id="ignored among the selected"),
    ],
)
def test_selection(
    select: tuple[str, ...], ignore: tuple[str, ...], code: str, taken: bool
) -> None:
    assert Selection(select, ignore).takes(code) is taken


@pytest.mark.parametrize(
    ("rules", "select", "expected"),
    [
        pytest.param("{}", ["GCM601"], {"GCM601": "error"}, id="as the rule says"),
        pytest.param("{GCM601: note}", ["GCM601"], {"GCM601": "note"}, id="lowered"),
        pytest.param("{GCM612: error}", ["GCM612"], {"GCM612": "error"}, id="raised"),
        pytest.param("{GCM612: off}", ["GCM612"], {}, id="off"),
        pytest.param("{GCM010: error}", ["GCM010"], {"GCM010": "error"}, id="of a file"),
        pytest.param("{GCM010: off}", ["GCM010"], {}, id="of a file, off"),
    ],
)
def test_levels_of_a_plan(
    tmp_path: Path, rules: str, select: list[str], expected: dict[str, str]
) -> None:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN.format(rules=rules), "utf-8")

    report = checked([str(file)], Asked(AS_OF, selection(select, [])))

    found = {each.finding.rule.code: str(each.finding.rule.severity) for each in report.diagnostics}
    assert found == expected


def test_levels_count_in_status(tmp_path: Path) -> None:
    counts = Counter[str]()
    for rules in ("{}", "{GCM601: off}", "{GCM612: error}"):
        file = tmp_path / "plan.yaml"
        file.write_text(PLAN.format(rules=rules), "utf-8")
        loaded = read(Files(DISK, (str(file),)))
        assert loaded.plan
        counts[rules] = contradictions(loaded, loaded.plan, Asked(date(2026, 9, 30)))

    assert counts == {"{}": 1, "{GCM601: off}": 0, "{GCM612: error}": 2}


@pytest.mark.parametrize("unknown", ["GCM9999", "X", "gcmm"])
def test_a_code_that_does_not_exist(unknown: str) -> None:
    with pytest.raises(ChoiceError, match="no rule begins with"):
        selection([unknown], [])


def test_codes_in_any_case() -> None:
    assert selection(["gcm2"], ["gcm203"]) == Selection(("GCM2",), ("GCM203",))
