"""What the README shows is what a user sees."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from gcmplan.load import load
from tests.builders import bundle
from tests.conftest import ROOT, Golden

README = ROOT / "README.md"
CONSOLE = re.compile(r"(?<=```console\n)(\$ ([^\n]*)\n)(.*?)(?=```)", re.DOTALL)


def test_console_blocks_are_true(golden: Golden) -> None:
    text = README.read_text("utf-8")

    shown = CONSOLE.sub(lambda block: block[1] + _said(block[2]), text)

    assert len(CONSOLE.findall(text)) == 3
    golden(README, shown)


def test_the_plan_shown_is_a_plan() -> None:
    (yaml, *_) = re.findall(r"```yaml\n(.*?)```", README.read_text("utf-8"), re.DOTALL)

    loaded = load(bundle(yaml))

    assert loaded.plan
    assert loaded.diagnostics == ()


@pytest.mark.parametrize("command", ["status", "validate", "explain", "schema", "setup"])
def test_every_command_is_named(command: str) -> None:
    assert f"| `gcmplan {command} " in README.read_text("utf-8")


def _said(command: str) -> str:
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path}
    environment.pop("COLUMNS", None)
    run = subprocess.run(
        command, shell=True, cwd=ROOT, env=environment, capture_output=True, text=True, check=False
    )
    return run.stdout + run.stderr
