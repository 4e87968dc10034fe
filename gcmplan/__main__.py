"""Where `gcmplan` and `python -m gcmplan` begin."""

from __future__ import annotations

import os
import sys

from gcmplan import __version__


def main() -> None:
    """Run the command line; the version is told without loading anything."""
    _open_what_is_closed()
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


def _open_what_is_closed() -> None:
    """Where the shell has closed a stream, `>&-`, what is written goes nowhere."""
    for name in ("stdout", "stderr"):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, "w"))  # noqa: PTH123, SIM115  open to the end


if __name__ == "__main__":
    main()
