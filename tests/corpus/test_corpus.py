"""One slip is one finding: at its place, with what to do, and nothing that only follows from it.

All through the real command. `expected.console` holds what a person reads of each slip.
"""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.conftest import Golden
from tests.corpus.__main__ import write
from tests.corpus.slip import Slip
from tests.corpus.slips import SLIPS
from tests.corpus.sound import PLAN

HERE = Path(__file__).parent
ASKED = ["--notes", "--as-of", "2026-09-30", "--ignore", "GCM012"]
"""Each slip is made at one place, whatever that does to the layout of the lines around it."""


def validated(
    plan: bytes, capsys: pytest.CaptureFixture[str], *options: str
) -> tuple[int, str, str]:
    """The exit status of `validate`, and what it writes; the plan lies in the current folder."""
    Path("plan.yaml").write_bytes(plan)
    status = run(["validate", "plan.yaml", *options, *ASKED])
    out, err = capsys.readouterr()
    return int(status), out, err


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")


def test_nothing_is_found_in_the_sound_plan(capsys: pytest.CaptureFixture[str]) -> None:
    status, out, _ = validated(PLAN.encode(), capsys, "--format", "text")

    assert status == 0
    assert out == (
        "4 actions, 3 indicators, 3 organizations in 1 file · 0 errors, 0 warnings, 0 notes\n"
    )


@pytest.mark.parametrize("slip", SLIPS, ids=lambda slip: slip.name)
def test_one_slip_is_one_finding(slip: Slip, capsys: pytest.CaptureFixture[str]) -> None:
    status, out, err = validated(slip.broken, capsys, "--format", "json")

    found = json.loads(out)["diagnostics"]
    assert [f"{each['line']}:{each['column']} {each['code']}" for each in found] == [slip.expected]
    assert (status, err) == (1 if found[0]["level"] == "error" else 0, "")
    assert found[0]["help"] or "wanted" in found[0]["message"], "what is to be done?"


def test_what_a_person_reads(capsys: pytest.CaptureFixture[str], golden: Golden) -> None:
    seen = []
    for slip in SLIPS:
        _, out, _ = validated(slip.broken, capsys, "--format", "text")
        finding, empty, _ = out.partition("\n\n")
        assert empty
        seen.append(f"# {slip.name}\n{finding}\n")

    golden(HERE / "expected.console", "\n".join(seen))


def test_slips_have_names_of_their_own() -> None:
    assert len({slip.name for slip in SLIPS}) == len(SLIPS)


def test_the_script_and_the_program_do_the_same(tmp_path: Path) -> None:
    """Each broken file is a plan of its own, and all are checked in one run."""
    files = write(tmp_path / "corpus")

    process = subprocess.run(
        [sys.executable, "-m", "gcmplan", "validate", "corpus", "--format", "json", *ASKED],
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    found = {
        each["file"]: f"{each['line']}:{each['column']} {each['code']}"
        for each in json.loads(process.stdout)["diagnostics"]
    }
    assert process.returncode == 1
    assert found == {
        f"corpus/{path.name}": slip.expected for path, slip in zip(files, SLIPS, strict=True)
    }
