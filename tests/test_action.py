"""The GitHub Action's own steps, run as GitHub runs them; and what other build servers are told."""

from __future__ import annotations

import json
import os
import re
import stat
import subprocess
import sys
from pathlib import Path
from typing import Any, NamedTuple
from xml.etree import ElementTree

import pytest
import yaml

from tests.conftest import ROOT

ACTION: dict[str, Any] = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
STEPS: list[dict[str, Any]] = ACTION["runs"]["steps"]
EXPRESSION = re.compile(r"\$\{\{\s*(.*?)\s*\}\}")
ANNOTATION = re.compile(r"::(error|warning|notice) (\S.*?)::(.*)")
BROKEN = "tests/data/broken.yaml"


class Job(NamedTuple):
    """What became of a step."""

    status: int
    log: str
    summary: str
    outputs: dict[str, str]


@pytest.fixture
def runner(tmp_path: Path) -> Path:
    """The temporary folder of a runner, with the program as the step before installs it."""
    program = tmp_path / "gcmplan"
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m gcmplan "$@"\n')
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    return tmp_path


def checked(runner: Path, folder: Path = ROOT, **inputs: str) -> Job:
    """The step that checks plans, with some inputs and otherwise the action's own."""
    (step,) = (each for each in STEPS if each.get("id") == "validate")
    values = {f"inputs.{key}": each["default"] for key, each in ACTION["inputs"].items()}
    values |= {f"inputs.{key.replace('_', '-')}": text for key, text in inputs.items()}
    values["steps.install.outputs.program"] = str(runner / "gcmplan")
    files = {name: runner / name for name in ("GITHUB_OUTPUT", "GITHUB_STEP_SUMMARY")}
    for file in files.values():
        file.touch()
    given = {
        name: EXPRESSION.sub(lambda match: values[match[1]], text)
        for name, text in step["env"].items()
    }
    process = subprocess.run(
        ["bash", "--noprofile", "--norc", "-e", "-o", "pipefail", "-c", step["run"]],
        cwd=folder,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(ROOT),
            "CI": "true",
            "GITHUB_ACTIONS": "true",
            "RUNNER_TEMP": str(runner),
            **{name: str(file) for name, file in files.items()},
            **given,
        },
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        encoding="utf-8",
        check=False,
    )
    lines = files["GITHUB_OUTPUT"].read_text("utf-8").splitlines()
    outputs = dict(line.split("=", 1) for line in lines)
    summary = files["GITHUB_STEP_SUMMARY"].read_text("utf-8")
    return Job(process.returncode, process.stdout, summary, outputs)


def test_no_script_is_made_of_what_comes_from_outside() -> None:
    for step in STEPS:
        assert not EXPRESSION.search(step.get("run", "")), step


def test_actions_of_others_are_pinned() -> None:
    for step in STEPS:
        assert "run" in step or re.fullmatch(r"[\w/-]+@[0-9a-f]{40}", step["uses"]), step


def test_inputs_say_what_they_are_for() -> None:
    for name, given in ACTION["inputs"].items():
        assert given["description"].endswith("."), name


def test_findings_become_annotations_a_summary_and_sarif(runner: Path) -> None:
    job = checked(runner, paths=BROKEN)

    annotations = [ANNOTATION.fullmatch(line) for line in job.log.splitlines()]
    assert job.status == 1
    assert all(annotations), job.log
    assert {match[1] for match in annotations if match} == {"error", "warning", "notice"}
    assert all(
        f"file={BROKEN}," in match[2]
        for match in annotations
        if match and match[2] != "title=gcmplan"
    )
    assert job.summary.startswith("## Plans checked: 11 errors, 2 warnings")
    sarif = json.loads(Path(job.outputs["sarif"]).read_text("utf-8"))
    assert len(sarif["runs"][0]["results"]) == 16


@pytest.mark.parametrize(
    ("inputs", "status"),
    [
        pytest.param({"paths": "plans"}, 0, id="warnings"),
        pytest.param({}, 0, id="all of plans, unless it is said"),
        pytest.param({"paths": "plans", "fail_on": "warning"}, 1, id="warnings that count"),
        pytest.param({"paths": "plans/kenya-2023-2027", "fail_on": "note"}, 1, id="notes"),
        pytest.param({"paths": BROKEN, "fail_on": "never"}, 0, id="errors that do not"),
        pytest.param({"paths": "plans/example\n\n  plans/kenya-2023-2027 \n"}, 0, id="two"),
        pytest.param({"paths": "nowhere"}, 2, id="no such file"),
        pytest.param({"paths": "nowhere", "fail_on": "never"}, 2, id="no such file, whatever"),
        pytest.param({"fail_on": "$(touch seen)"}, 2, id="no such level"),
    ],
)
def test_what_makes_the_job_fail(inputs: dict[str, str], status: int, runner: Path) -> None:
    assert checked(runner, ROOT, **inputs).status == status


@pytest.mark.parametrize(("inputs", "status"), [({}, 0), ({"fail_on": "error"}, 1)])
def test_settings_say_what_makes_it_fail_unless_the_job_does(
    inputs: dict[str, str], status: int, runner: Path
) -> None:
    (runner / "gcmplan.yaml").write_text("fail_on: never\n", "utf-8")

    assert checked(runner, runner, paths=str(ROOT / BROKEN), **inputs).status == status


@pytest.mark.parametrize(
    "path",
    [
        "a b.yaml",
        "$(touch seen).yaml",
        "`touch seen`.yaml",
        "--help",
        '"; touch seen; ".yaml',
        "é*",
    ],
)
def test_paths_are_only_paths(path: str, runner: Path, tmp_path: Path) -> None:
    folder = tmp_path / "checkout"
    folder.mkdir()
    (folder / path).write_text("gcmplan: 1\n", "utf-8")

    job = checked(runner, folder, paths=path)

    assert job.status == 1, job.log
    assert "GCM013" in job.log
    assert [each.name for each in folder.iterdir()] == [path]


def test_the_summary_of_another_step_stays(runner: Path) -> None:
    (runner / "GITHUB_STEP_SUMMARY").write_text("# before\n")

    assert checked(runner, paths=BROKEN).summary.startswith("# before\n## Plans checked")


def test_problem_matcher_reads_concise() -> None:
    (matcher,) = json.loads((ROOT / "integrations/problem-matcher.json").read_text())[
        "problemMatcher"
    ]
    (pattern,) = matcher["pattern"]
    process = subprocess.run(
        [sys.executable, "-m", "gcmplan", "validate", BROKEN, "-f", "concise"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )

    found = [re.search(pattern["regexp"], line) for line in process.stdout.splitlines()]

    assert len(found) == 16
    for match in found:
        assert match
        assert match[pattern["file"]] == BROKEN
        assert int(match[pattern["line"]])
        assert int(match[pattern["column"]])
        assert re.fullmatch(r"GCM\d{3}", match[pattern["code"]])
        assert match[pattern["message"]]


def test_gitlab_job_writes_its_reports(runner: Path) -> None:
    blocks = re.findall(r"```yaml\n(.*?)```", (ROOT / "README.md").read_text("utf-8"), re.DOTALL)
    (job,) = (yaml.safe_load(block)["plans"] for block in blocks if "codequality" in block)
    (runner / "plans").symlink_to(ROOT / "plans")

    process = subprocess.run(
        job["script"][-1],
        shell=True,
        cwd=runner,
        env={**os.environ, "PATH": f"{runner}:{os.environ['PATH']}", "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert process.returncode == 0, process.stderr
    reports = job["artifacts"]["reports"]
    assert json.loads((runner / reports["codequality"]).read_text("utf-8"))
    assert ElementTree.parse(runner / reports["junit"]).getroot().tag == "testsuites"
    assert " 0 errors" in process.stdout
