"""Where `gcmplan` and `python -m gcmplan` begin."""

from __future__ import annotations

import sys

from gcmplan import __version__


def main() -> None:
    """Run the command line; the version is told without loading anything."""
    if sys.argv[1:] == ["--version"]:
        sys.stdout.write(f"gcmplan {__version__}\n")
        return
    from gcmplan.cli.haste import leave, make_haste  # noqa: PLC0415  only after the version

    make_haste()
    try:
        from gcmplan.cli.app import run  # noqa: PLC0415  in haste, too

        status = run(sys.argv[1:])
    except KeyboardInterrupt:  # before the command had begun, or after it was done
        status = 130
    leave(status)


if __name__ == "__main__":
    main()
