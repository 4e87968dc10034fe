"""How long commands take, beside what nothing can be faster than: `python -m bench`.

Whole processes in turn, A B A B …; medians are compared, for the milliseconds of a machine mean
nothing from one day to the next. Run it on a quiet machine, with `gcmplan` installed.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
from pathlib import Path

from bench.files import Files, made
from bench.measure import Pair, peak_memory, taken
from bench.pairs import GCMPLAN, pairs
from bench.peers import peers

MOST_MEMORY = 12


def main() -> None:
    """Make plans, run the pairs and print the ratios."""
    parser = argparse.ArgumentParser(prog="python -m bench", description=__doc__)
    parser.add_argument("--only", default="", metavar="WORD", help="pairs with this in their name")
    parser.add_argument("--peers", type=Path, metavar="FOLDER", help="where other tools are")
    chosen = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = made(folder)
        _row("measure", "ratio", "reach", "median ms")
        for pair in pairs(files):
            if chosen.only in pair.name:
                _compare(pair)
        if chosen.only in "memory":
            _memory(files)
        for pair in peers(chosen.peers, files, folder) if chosen.peers else ():
            _compare(pair)


def _compare(pair: Pair) -> None:
    both = taken(pair)
    verdict = "" if both.ratio <= pair.reach else "  over"
    milliseconds = f"{both.ours * 1000:.0f} / {both.other * 1000:.0f}{verdict}"
    _row(pair.name, f"{both.ratio:.3g}", f"{pair.reach:.3g}", milliseconds)


def _memory(files: Files) -> None:
    ratio = peak_memory([GCMPLAN, "validate", files.large]) / Path(files.large).stat().st_size
    verdict = "" if ratio <= MOST_MEMORY else "over"
    _row(
        "peak memory, 20,000 actions / size of the file", f"{ratio:.3g}", str(MOST_MEMORY), verdict
    )


def _row(name: str, *columns: str) -> None:
    sys.stdout.write(f"{name:<58}" + "".join(f"{column:>8}  " for column in columns) + "\n")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
