"""What keeps a short process short."""

from __future__ import annotations

import gc
import os
import sys
from importlib import import_module
from types import ModuleType
from typing import Any, NoReturn

_LOADER = "pydantic.plugin._loader"


class NoPlugins(ModuleType):
    """Stands in for the module by which Pydantic looks for plugins: there are none here.

    Looking for them reads the metadata of every installed package, a quarter of the time of a
    short command. Asked for anything else, the real module is loaded after all.
    """

    def get_plugins(self) -> tuple[()]:
        """No plugins."""
        return ()

    def __getattr__(self, name: str) -> Any:
        """Whatever the real module has by that name."""
        if name.startswith("__"):  # asked by the import system about this stand-in
            raise AttributeError(name)
        sys.modules.pop(_LOADER, None)
        return getattr(import_module(_LOADER), name)


def make_haste() -> None:
    """Prepare a process that lives for one command."""
    gc.disable()  # with a big heap, collecting makes loading slower than linear
    sys.modules.setdefault(_LOADER, NoPlugins(_LOADER))


def leave(status: int) -> NoReturn:
    """End the process at once, when all is written.

    The interpreter would first take down, piece by piece, what the command has built: a tenth of
    the time of a short command, and more of a long one. Whoever needs what happens at its end, as
    a profiler does, calls `gcmplan.cli.app.run` instead.
    """
    sys.stderr.flush()
    os._exit(status)
