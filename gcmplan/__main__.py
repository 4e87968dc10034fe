"""Where `gcmplan` and `python -m gcmplan` begin."""

from __future__ import annotations

import sys

from gcmplan import __version__


def main() -> None:
    """Run the command line; the version is told without loading anything."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"gcmplan {__version__}\n")
        return
    from gcmplan.cli.haste import make_haste  # noqa: PLC0415  not before the version is told

    make_haste()
    from gcmplan.cli.app import run  # noqa: PLC0415  in haste, too

    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
