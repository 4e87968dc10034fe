"""The hooks that pre-commit reads from this repository, run by pre-commit in a real one.

Only how gcmplan is installed differs: the hooks run the one that is tested.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.builders import HEADER
from tests.conftest import ROOT

MANIFEST = ROOT / ".pre-commit-hooks.yaml"
ORGANIZATIONS = "organizations:\n  - {id: MOL, name: Ministry of Labour, type: government}\n"
OBJECTIVES = """\
objectives:
  - {id: O1, title: Fair contracts, gcm: [6], actions: [{id: A1, title: License, lead: MOL}]}
"""
FILES = {
    "plans/x/plan.yaml": HEADER + ORGANIZATIONS,
    "plans/x/parts/labour.yaml": OBJECTIVES,
    "plans/y/plan.yaml": HEADER.replace("XEX", "XEY") + ORGANIZATIONS + OBJECTIVES,
    "plans/gcmplan.yaml": "language: en\n",
    "other/data.yaml": "a: [1\n",
}
NOWHERE = HEADER.replace("country: XEX", "country: ?")


class Repository:
    """A repository with plans, into which changes are committed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        identity = {
            f"GIT_{who}_{what}": "nobody@example.org"
            for who in ("AUTHOR", "COMMITTER")
            for what in ("NAME", "EMAIL")
        }
        self._environment = {
            **{key: text for key, text in os.environ.items() if not key.startswith("GIT")},
            **identity,
            "GIT_CONFIG_GLOBAL": os.devnull,
            "COLUMNS": "200",
            "PRE_COMMIT_HOME": str(folder.parent / "pre-commit"),
        }
        self.run("git", "init", "-q")

    def run(self, *command: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            command,
            cwd=self.folder,
            env=self._environment,
            stdout=subprocess.PIPE,
            stderr=subprocess.STDOUT,
            text=True,
            encoding="utf-8",
            check=False,
        )

    def write(self, files: dict[str, str]) -> None:
        for name, text in files.items():
            path = self.folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(text, "utf-8")

    def hooked(self, *ids: str) -> tuple[bool, str]:
        """Whether the hooks let the changes be committed, and what they say."""
        hooks = [_hook(each) for each in ids]
        config = {"repos": [{"repo": "local", "hooks": hooks}]}
        self.write({".pre-commit-config.yaml": json.dumps(config)})
        self.run("git", "add", "--all")
        process = self.run(sys.executable, "-m", "pre_commit", "run", "--color=never")
        assert process.returncode in {0, 1}, process.stdout
        return process.returncode == 0, process.stdout


def _hook(id: str) -> dict[str, Any]:
    """A hook of the manifest that runs the gcmplan that is tested."""
    (hook,) = (each for each in yaml.safe_load(MANIFEST.read_text("utf-8")) if each["id"] == id)
    assert hook["entry"].startswith("gcmplan ")
    return {**hook, "language": "unsupported", "entry": f"{sys.executable} -m {hook['entry']}"}


@pytest.fixture
def repository(tmp_path: Path) -> Repository:
    folder = tmp_path / "repository"
    folder.mkdir()
    made = Repository(folder)
    made.write(FILES)
    made.run("git", "add", "--all")
    made.run("git", "commit", "-qm", "plans")
    return made


def test_manifest_is_what_pre_commit_reads() -> None:
    subprocess.run(
        [sys.executable, "-m", "pre_commit", "validate-manifest", str(MANIFEST)], check=True
    )


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param({"README.md": "plans"}, "(no files to check)Skipped", id="no plan"),
        pytest.param({"other/data.yaml": "b: [\n"}, "Skipped", id="YAML that is no plan's"),
        pytest.param({"plans/gcmplan.yaml": "language: fr\n"}, "Skipped", id="settings"),
        pytest.param(
            {"plans/x/parts/labour.yaml": OBJECTIVES.replace("License", "Licensing")},
            "Passed",
            id="one file of a plan, sound only with the others",
        ),
    ],
)
def test_good_changes(changes: dict[str, str], said: str, repository: Repository) -> None:
    repository.write(changes)

    passed, output = repository.hooked("gcmplan-validate")

    assert passed, output
    assert said in output


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        pytest.param(
            {"plans/y/plan.yaml": "gcmplan: 1\nplan: {id: XEY\n"},
            "plans/y/plan.yaml:2:7  error  GCM001",
            id="a slip in the text",
        ),
        pytest.param(
            {"plans/x/plan.yaml": HEADER + ORGANIZATIONS.replace("MOL", "MOJ")},
            "plans/x/parts/labour.yaml:2:88  error  GCM102",
            id="a finding in a file that did not change",
        ),
        pytest.param(
            {"plans/new/data.yaml": "a: 1\n"}, "error  GCM013", id="no plan's, under plans/"
        ),
        pytest.param(
            {f"plans/many/{number}/plan.yaml": NOWHERE for number in range(40)},
            "in 40 files · 40 errors",
            id="many, told together",
        ),
    ],
)
def test_bad_changes(changes: dict[str, str], said: str, repository: Repository) -> None:
    repository.write(changes)

    passed, output = repository.hooked("gcmplan-validate")

    assert not passed
    assert said in output


def test_files_are_laid_out(repository: Repository) -> None:
    tidy = FILES["plans/x/plan.yaml"]
    repository.write({"plans/x/plan.yaml": tidy.replace("title: ", "title:    ")})

    passed, output = repository.hooked("gcmplan-fmt")
    again, _ = repository.hooked("gcmplan-fmt")

    assert not passed
    assert "files were modified by this hook" in output
    assert again
    assert "title: Exampleland" in (repository.folder / "plans/x/plan.yaml").read_text("utf-8")


def test_a_file_that_was_removed_is_seen_by_the_hook_for_all(repository: Repository) -> None:
    text = HEADER + "objectives:\n  - {id: O1, title: Fair contracts, gcm: [6], lead: MOL}\n"
    repository.write({"plans/x/plan.yaml": text, "plans/x/bodies.yaml": ORGANIZATIONS})
    repository.run("git", "rm", "-q", "plans/x/parts/labour.yaml")
    repository.run("git", "add", "--all")
    repository.run("git", "commit", "-qm", "bodies apart")
    repository.run("git", "rm", "-q", "plans/x/bodies.yaml")

    assert repository.hooked("gcmplan-validate")[0]
    passed, output = repository.hooked("gcmplan-validate-all")

    assert not passed
    assert "error  GCM102" in output
