"""Long output page by page, in the program that the reader likes best, as git does it."""

from __future__ import annotations

import os
import shlex
import shutil
import subprocess
from contextlib import suppress

_VARIABLES = ("GCMPLAN_PAGER", "PAGER")
_USUAL = "less"
_SETTINGS = {"LESS": "FRX", "LV": "-c"}
"""Ends at once if all fits, keeps colours, and leaves the text on the screen."""


def pager(text: str) -> str | None:
    """The command to show a text with; None where the text is short, or the terminal cannot."""
    if os.environ.get("TERM") == "dumb" or text.count("\n") < shutil.get_terminal_size().lines:
        return None
    chosen = next((os.environ[name] for name in _VARIABLES if name in os.environ), _USUAL)
    program = _program(chosen)
    return chosen if program != "cat" and shutil.which(program) else None


def through(command: str, text: str, encoding: str) -> None:
    """Give a text to a pager, and wait until the reader has seen enough of it."""
    process = subprocess.Popen(
        command,
        shell=True,  # a reader's own command, as PAGER='less -S' has it
        stdin=subprocess.PIPE,
        env={**_SETTINGS, **os.environ},
    )
    assert process.stdin is not None
    with suppress(BrokenPipeError), process.stdin as pipe:
        pipe.write(text.encode(encoding, errors="replace"))
    _wait(process)


def _program(command: str) -> str:
    """What a command runs; `cat`, which pages nothing, if it is empty or no command."""
    try:
        return (shlex.split(command) or ["cat"])[0]
    except ValueError:
        return "cat"


def _wait(process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        with suppress(KeyboardInterrupt):  # which is meant for the pager
            process.wait()
