"""How long commands take, beside what nothing can be faster than: `python -m bench`.

Whole processes in turn, A B A B …; the medians of their processor time are compared, for the
milliseconds of a machine mean nothing from one day to the next. Run it on a quiet machine, with
`gcmplan` installed.
"""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from bench.plans import plan

RUNS = 11

LOAD = "import sys, yaml; [yaml.load(open(p, 'rb'), yaml.CSafeLoader) for p in sys.argv[1:]]"
READ = (
    "import sys; from gcmplan.cli.haste import make_haste; make_haste()\n"
    "from gcmplan.cli.versions import plan_at\n"
    "[plan_at(p) for p in sys.argv[1:]]"
)
STRICT = (
    "import gc, sys; gc.disable()\n"
    "from gcmplan.source.document import parse\n"
    "from gcmplan.source.text import read_file\n"
    "[parse(read_file(p)) for p in sys.argv[1:]]"
)


class Pair(NamedTuple):
    """A command, and the bare limit that it is measured against."""

    name: str
    command: Sequence[str]
    limit: Sequence[str]
    reach: float
    """The ratio to reach."""
    runs: int = RUNS


def main() -> None:
    """Make plans, run the pairs and print the ratios."""
    with tempfile.TemporaryDirectory() as folder:
        small, large, many = _made(Path(folder))
        _print("measure", "ratio", "reach", "median ms")
        for pair in _pairs(small, large, many):
            ours, limit = _medians(pair)
            verdict = "" if ours / limit <= pair.reach else "  over"
            milliseconds = f"{ours * 1000:.0f} / {limit * 1000:.0f}"
            _print(pair.name, f"{ours / limit:.2f}", f"{pair.reach:.2f}", milliseconds + verdict)
        _print("peak memory of validate, 20,000 actions / size of the file", _memory(large), "12")


def _made(folder: Path) -> tuple[str, str, str]:
    """A plan of 200 actions, one of 20,000, and a folder of 200 plans of 200."""
    small, large, many = folder / "small.yaml", folder / "large.yaml", folder / "many"
    small.write_text(plan(200), "utf-8")
    large.write_text(plan(20_000), "utf-8")
    many.mkdir()
    for number in range(200):
        (many / f"plan{number:03}.yaml").write_text(plan(200, f"XGN-{number}"), "utf-8")
    return str(small), str(large), str(many)


def _edited(path: str) -> str:
    """The same plan beside it, with five edits and its actions in another order."""
    text = Path(path).read_text("utf-8")
    for number in range(5):
        due = "due: 2026-Q4"
        at = text.index(due, text.index(f"id: A{number * 3}.5\n"))
        text = text[:at] + "due: 2027-Q1" + text[at + len(due) :]
    head, *objectives = text.split("  - id: O")
    new = Path(path).with_suffix(".edited.yaml")
    new.write_text("  - id: O".join([head, *reversed(objectives)]), "utf-8")
    return str(new)


def _pairs(small: str, large: str, many: str) -> list[Pair]:
    python = sys.executable
    gcmplan = str(Path(python).with_name("gcmplan"))
    nothing, typer = [python, "-c", "pass"], [python, "-c", "import typer"]
    files = sorted(map(str, Path(many).iterdir()))
    return [
        Pair("--version / pass", [gcmplan, "--version"], nothing, 1.2),
        Pair("--help / import typer", [gcmplan, "--help"], typer, 1.2),
        Pair("validate --help / import typer", [gcmplan, "validate", "--help"], typer, 1.2),
        Pair("explain GCM612 / import typer", [gcmplan, "explain", "GCM612"], typer, 1.2),
        Pair("validate, 200 actions / import typer", [gcmplan, "validate", small], typer, 3.5),
        Pair(
            "set one of 200 actions / import typer",
            [gcmplan, "set", "A5.3.title=Renamed", "--plan", small, "--dry-run"],
            typer,
            3.5,
        ),
        Pair("status, 200 actions / import typer", [gcmplan, "status", small], typer, 3.2),
        Pair(
            "diff, five edits in 200 actions / import typer",
            [gcmplan, "diff", small, _edited(small)],
            typer,
            3.3,
        ),
        Pair(
            "diff, five edits in 20,000 actions / reading both plans",
            [gcmplan, "diff", large, _edited(large)],
            [python, "-c", READ, large, _edited(large)],
            1.3,
            runs=3,
        ),
        Pair(
            "validate, 200 plans / PyYAML's C loader",
            [gcmplan, "validate", many],
            [python, "-c", LOAD, *files],
            0.30,
            runs=3,
        ),
        Pair(
            "read with all places, 200 plans / PyYAML's C loader",
            [python, "-c", STRICT, *files],
            [python, "-c", LOAD, *files],
            0.45,
            runs=3,
        ),
        Pair(
            "read with all places, 20,000 actions / PyYAML's C loader",
            [python, "-c", STRICT, large],
            [python, "-c", LOAD, large],
            0.15,
            runs=3,
        ),
    ]


def _medians(pair: Pair) -> tuple[float, float]:
    ours, limits = [], []
    for _ in range(pair.runs + 1):
        ours.append(_seconds(pair.command))
        limits.append(_seconds(pair.limit))
    return statistics.median(ours[1:]), statistics.median(limits[1:])


def _seconds(command: Sequence[str]) -> float:
    """The processor time of a whole process."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def _memory(large: str) -> str:
    code = (
        "import resource, subprocess, sys\n"
        "subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)\n"
        "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024)"
    )
    gcmplan = str(Path(sys.executable).with_name("gcmplan"))
    run = subprocess.run(
        [sys.executable, "-c", code, gcmplan, "validate", large],
        capture_output=True,
        text=True,
        check=True,
    )
    return f"{int(run.stdout) / Path(large).stat().st_size:.1f}"


def _print(name: str, *columns: str) -> None:
    sys.stdout.write(f"{name:<58}" + "".join(f"{column:>8}  " for column in columns) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
