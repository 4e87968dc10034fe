"""What is measured, and what each measure is to reach."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from pathlib import Path

from bench.files import Files
from bench.measure import Command, Pair

GCMPLAN = str(Path(sys.executable).with_name("gcmplan"))
NOTHING: Command = [sys.executable, "-c", "pass"]
TYPER: Command = [sys.executable, "-c", "import typer"]

_LOAD = "import sys, yaml; [yaml.load(open(p, 'rb'), yaml.CSafeLoader) for p in sys.argv[1:]]"
_STRICT = (
    "import gc, sys; gc.disable()\n"
    "from gcmplan.source.disk import DISK\n"
    "from gcmplan.source.document import parse\n"
    "[parse(DISK.text(p)) for p in sys.argv[1:]]"
)
_PLANS = (
    "import sys; from gcmplan.cli.haste import make_haste; make_haste()\n"
    "from gcmplan.reading.files import read\n"
    "from gcmplan.reading.versions import plan_at\n"
    "[read(plan_at(p)) for p in sys.argv[1:]]"
)

_GIT = (
    'cd "$1"; git log --raw --no-abbrev --format= | cut -d " " -f 4 '
    "| git cat-file --batch --buffer | cat"
)
"""All versions of a plan, as git gives them to whoever reads them."""


def pairs(files: Files) -> Iterator[Pair]:
    """Every pair, the short ones first."""
    yield Pair("--version / pass", [GCMPLAN, "--version"], NOTHING, 1.2)
    yield from _short(files.small, files.cache)
    yield from _past(files.past)
    yield from _diff(files)
    yield _set(files.small)
    yield from _read(files)
    yield from _many(files)


def load(paths: Sequence[str]) -> Command:
    """A process that loads files with PyYAML's loader in C, and does no more."""
    return [sys.executable, "-c", _LOAD, *paths]


def strict(paths: Sequence[str]) -> Command:
    """A process that reads files as strict YAML, with all places, and does no more."""
    return [sys.executable, "-c", _STRICT, *paths]


def _short(small: str, cache: str) -> Iterator[Pair]:
    kept = {"XDG_CACHE_HOME": cache}
    yield Pair("--help / import typer", [GCMPLAN, "--help"], TYPER, 1.2)
    yield Pair("validate --help / import typer", [GCMPLAN, "validate", "--help"], TYPER, 1.2)
    yield Pair("explain GCM612 / import typer", [GCMPLAN, "explain", "GCM612"], TYPER, 1.2)
    yield Pair("validate, 200 actions / import typer", [GCMPLAN, "validate", small], TYPER, 3.5)
    yield Pair("  the same, unchanged", [GCMPLAN, "validate", small], TYPER, 1.3, environment=kept)
    yield Pair("status, 200 actions / import typer", [GCMPLAN, "status", small], TYPER, 3.2)
    yield Pair("  the same, unchanged", [GCMPLAN, "status", small], TYPER, 3.2, environment=kept)


def _diff(files: Files) -> Iterator[Pair]:
    small, large = (
        [GCMPLAN, "diff", files.small, files.small_edited],
        [GCMPLAN, "diff", files.large, files.large_edited],
    )
    both = [sys.executable, "-c", _PLANS, files.large, files.large_edited]
    yield Pair("diff, five edits in 200 actions / import typer", small, TYPER, 3.3)
    yield Pair("diff, five edits in 20,000 actions / reading both", large, both, 1.3, 1)


def _past(plan: str) -> Iterator[Pair]:
    status, history = ([GCMPLAN, word, plan] for word in ("status", "history"))
    git = ["sh", "-c", _GIT, "sh", str(Path(plan).parent)]
    yield Pair("status, in a repository with a tag / import typer", status, TYPER, 3.2)
    yield Pair("history, 500 commits / git log and cat-file", history, git, 8.0, runs=3)


def _set(small: str) -> Pair:
    change = [GCMPLAN, "set", "A5.3.title=Renamed", "--plan", small, "--dry-run"]
    return Pair("set, one of 200 actions / import typer", change, TYPER, 3.5)


def _read(files: Files) -> Iterator[Pair]:
    few, large = files.many[:20], [files.large]
    yield Pair("read, 20 plans / PyYAML's C loader", strict(few), load(few), 0.45, runs=3)
    yield Pair("read, 20,000 actions / PyYAML's C loader", strict(large), load(large), 0.15, runs=1)


def _many(files: Files) -> Iterator[Pair]:
    name, command = "validate, 200 plans / PyYAML's C loader", [GCMPLAN, "validate", files.folder]
    kept = {"XDG_CACHE_HOME": files.cache}
    bare = load(files.many)
    yield Pair(f"{name}, all cores", command, bare, 0.30, 1, "wall", environment=kept)
    yield Pair("  the same, unchanged", command, bare, 0.02, 1, environment=kept)
