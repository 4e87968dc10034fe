"""Whole processes, one after the other, and what they take."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
from collections.abc import Mapping, Sequence
from time import perf_counter
from typing import Literal, NamedTuple

RUNS = 11
"""Of short commands; the first of each is not counted."""

Command = Sequence[str]


class Pair(NamedTuple):
    """A command, and what it is measured against."""

    name: str
    command: Command
    other: Command
    reach: float
    """The ratio to reach: at most this."""
    runs: int = RUNS
    """How often each is run; for what is run once, that one counts."""
    clock: Literal["processor", "wall"] = "processor"
    """The time that is compared: of a processor, or on the wall if several work at once."""
    environment: Mapping[str, str] = {}


class Taken(NamedTuple):
    """The median seconds of both sides of a pair."""

    ours: float
    other: float

    @property
    def ratio(self) -> float:
        """How much longer ours takes."""
        return self.ours / self.other


def taken(pair: Pair) -> Taken:
    """What both sides take, run in turn, A B A B, and so on."""
    ours, others = [], []
    for _ in range(pair.runs + (pair.runs > 1)):
        ours.append(_seconds(pair.command, pair))
        others.append(_seconds(pair.other, pair))
    counted = slice(pair.runs > 1, None)
    return Taken(statistics.median(ours[counted]), statistics.median(others[counted]))


def peak_memory(command: Command) -> int:
    """The most memory that a process, or one that it starts, has at a time; in bytes."""
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)"
    )
    run = subprocess.run(
        [sys.executable, "-c", code, *command],
        env=_environment({}),
        capture_output=True,
        text=True,
        check=True,
    )
    return int(run.stdout)


def _seconds(command: Command, pair: Pair) -> float:
    processor, begun = _processor(), perf_counter()
    subprocess.run(
        command,
        env=_environment(pair.environment),
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    )
    return perf_counter() - begun if pair.clock == "wall" else _processor() - processor


def _processor() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def _environment(more: Mapping[str, str]) -> dict[str, str]:
    """As an installed program has it: it keeps its bytecode, and here by default no answers."""
    inherited = {key: value for key, value in os.environ.items() if key not in _NOT_INSTALLED}
    return {**inherited, **(more or {"GCMPLAN_NO_CACHE": "1"})}


_NOT_INSTALLED = {"PYTHONDONTWRITEBYTECODE", "GCMPLAN_NO_CACHE"}
