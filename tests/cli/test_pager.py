"""Long output goes through a pager, in a terminal only."""

from __future__ import annotations

import os
import pty
import subprocess
import sys

import pytest

from tests.conftest import ROOT

STATUS = ("status", "plans/example", "--as-of", "2026-09-30")
NUMBERED = "sed 's/^/> /'"


def in_terminal(*arguments: str, **environment: str) -> tuple[int, str]:
    """The exit status of a command, and what a terminal of 20 lines shows of it."""
    ours, theirs = pty.openpty()
    told = {"PAGER", "GCMPLAN_PAGER", "LESS", "COLUMNS", "NO_COLOR", "FORCE_COLOR"}
    inherited = {name: value for name, value in os.environ.items() if name not in told}
    usual = {"TERM": "xterm", "LINES": "20", "COLUMNS": "100", "PYTHONIOENCODING": "utf-8"}
    process = subprocess.Popen(
        [sys.executable, "-m", "gcmplan", *arguments],
        cwd=ROOT,
        stdin=theirs,
        stdout=theirs,
        stderr=theirs,
        env={**inherited, **usual, **environment},
    )
    os.close(theirs)
    shown = b""
    try:
        while seen := os.read(ours, 65536):
            shown += seen
    except OSError:  # how Linux says that the other end is closed
        pass
    os.close(ours)
    return process.wait(timeout=60), shown.decode().replace("\r\n", "\n")


@pytest.mark.parametrize(
    ("environment", "paged"),
    [
        pytest.param({"PAGER": NUMBERED}, True, id="PAGER"),
        pytest.param({"GCMPLAN_PAGER": NUMBERED, "PAGER": "cat"}, True, id="our own comes first"),
        pytest.param({"GCMPLAN_PAGER": "", "PAGER": NUMBERED}, False, id="empty means none"),
        pytest.param({"PAGER": "cat"}, False, id="cat"),
        pytest.param({"PAGER": "no-such-pager --really"}, False, id="no such program"),
        pytest.param({"PAGER": "sed 's/^/> /"}, False, id="no command at all"),
        pytest.param({"PAGER": NUMBERED, "LINES": "200"}, False, id="all fits"),
        pytest.param({"PAGER": NUMBERED, "TERM": "dumb"}, False, id="a terminal that cannot"),
    ],
)
def test_pager(environment: dict[str, str], paged: bool) -> None:
    status, shown = in_terminal(*STATUS, **environment)

    assert status == 0
    assert "COVERAGE" in shown
    assert all(line.startswith("> ") == paged for line in shown.splitlines())


def test_not_if_told_so() -> None:
    _, shown = in_terminal(*STATUS, "--no-pager", PAGER=NUMBERED)

    assert "> " not in shown


def test_a_reader_who_has_seen_enough() -> None:
    status, shown = in_terminal("explain", "-f", "json", PAGER="head -n 1")

    assert (status, shown) == (0, "{\n")


def test_colours_reach_the_pager() -> None:
    _, shown = in_terminal(*STATUS, PAGER=NUMBERED)

    assert "> \x1b[1mPROGRESS" in shown


def test_settings_of_less_are_the_readers() -> None:
    ask = 'printf "%s\\n" "$LESS"'

    assert in_terminal(*STATUS, PAGER=ask) == (0, "FRX\n")
    assert in_terminal(*STATUS, PAGER=ask, LESS="-S") == (0, "-S\n")
