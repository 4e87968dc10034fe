"""Where `gcmplan` and `python -m gcmplan` begin."""

from __future__ import annotations

import gc
import sys

from gcmplan import __version__


def main() -> None:
    """Run the command line; the version is told without loading anything."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"gcmplan {__version__}\n")
        return
    gc.disable()  # a short process with a big heap: collecting makes loading slower than linear
    from gcmplan.cli.app import run  # noqa: PLC0415

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
