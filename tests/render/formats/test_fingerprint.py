"""By what services know a finding again."""

from __future__ import annotations

from pathlib import Path

import pytest

from gcmplan.diagnostics import Diagnostic
from gcmplan.keypath import TOP
from gcmplan.render.fingerprint import fingerprints
from gcmplan.work.asked import Asked
from gcmplan.work.checking import checked
from tests.builders import AS_OF, HEADER
from tests.conftest import ROOT
from tests.render.formats.samples import SAMPLES, Sample, finding

ACTION = "- {id: A1, title: Train inspectors, status: completed, start: 2026, due: 2025}"
OBJECTIVE = """\
objectives:
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
    actions:
"""


@pytest.mark.parametrize("sample", SAMPLES)
def test_unique_in_a_report(sample: Sample) -> None:
    found = sample().diagnostics

    made = fingerprints(found)

    assert len(set(made)) == len(made) == len(found)


def test_lines_above_change_nothing(tmp_path: Path) -> None:
    text = (ROOT / "tests" / "data" / "broken.yaml").read_text("utf-8")

    before = marks(tmp_path, {"plan.yaml": text})
    after = marks(tmp_path, {"plan.yaml": "# one\n\n# two\n" + text})

    assert before == after


def test_an_action_keeps_its_own_wherever_it_stands(tmp_path: Path) -> None:
    other = "- {id: A0, title: License agencies}"
    inside = OBJECTIVE + f"      {ACTION}\n"
    behind = OBJECTIVE + f"      {other}\n      {ACTION}\n"

    one_file = marks(tmp_path / "one", {"plan.yaml": HEADER + inside})
    later = marks(tmp_path / "later", {"plan.yaml": HEADER + behind})
    two_files = marks(tmp_path / "two", {"plan.yaml": HEADER, "z.yaml": inside})

    assert one_file["A1"]
    assert one_file["A1"] == later["A1"] == two_files["A1"]


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(finding(code="GCM202"), id="another rule"),
        pytest.param(finding(item="A2"), id="another item"),
        pytest.param(finding(path=TOP / "actions" / 0 / "start"), id="another field"),
        pytest.param(finding(item=None), id="no item"),
        pytest.param(finding(plan="XEX-2030"), id="another plan"),
        pytest.param(finding(plan=None), id="no plan"),
    ],
)
def test_different(other: Diagnostic) -> None:
    assert fingerprints([finding()]) != fingerprints([other])


@pytest.mark.parametrize(
    "other",
    [
        pytest.param(finding("A1 ends on another day"), id="another message"),
        pytest.param(finding(file="plans/y.yaml"), id="another file"),
        pytest.param(finding(about=TOP / "actions" / 7), id="another position"),
        pytest.param(finding(about=TOP / "objectives" / 2 / "actions" / 7), id="another home"),
    ],
)
def test_equal(other: Diagnostic) -> None:
    assert fingerprints([finding()]) == fingerprints([other])


def test_without_an_item_the_file_stands_for_it() -> None:
    one, other = finding(item=None, file="./a.yaml"), finding(item=None, file="b.yaml")

    assert fingerprints([one]) == fingerprints([finding(item=None, file="a.yaml")])
    assert fingerprints([one]) != fingerprints([other])


def test_equal_ones_are_numbered() -> None:
    one, two, three = fingerprints([finding()] * 3)

    assert len({one, two, three}) == 3
    assert fingerprints([finding()] * 2) == [one, two]


def marks(folder: Path, files: dict[str, str]) -> dict[str | None, set[str]]:
    """The fingerprints of what is found in a plan's files, by item."""
    folder.mkdir(exist_ok=True)
    for name, text in files.items():
        (folder / name).write_text(text, "utf-8")
    found = checked([str(folder)], Asked(AS_OF)).diagnostics
    made: dict[str | None, set[str]] = {}
    for each, mark in zip(found, fingerprints(found), strict=True):
        made.setdefault(each.item, set()).add(mark)
    return made
