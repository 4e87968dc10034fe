"""Commands as processes of their own, and what they load."""

from __future__ import annotations

import os
import subprocess
import sys

from tests.conftest import ROOT, SERVERS, SPEAKING


def gcmplan(*arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
    """Run a command as a process of its own, with nothing said about the terminal but this."""
    told = {"COLUMNS", "NO_COLOR", "FORCE_COLOR", "TERM", *SPEAKING} | SERVERS
    inherited = {name: value for name, value in os.environ.items() if name not in told}
    return subprocess.run(
        [sys.executable, "-m", "gcmplan", *arguments],
        cwd=ROOT,
        env={**inherited, **environment},
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )


PROBE = """
import sys
from gcmplan.cli.haste import make_haste
make_haste()
from gcmplan.cli.app import run
run(sys.argv[1:])
sys.stderr.write("MODULES " + " ".join(sorted(sys.modules)))
"""


def modules(*command: str) -> set[str]:
    """The modules that a process has when a command has run."""
    process = subprocess.run(
        [sys.executable, "-c", PROBE, *command],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=True,
    )
    return set(process.stderr.rpartition("MODULES ")[2].split())
