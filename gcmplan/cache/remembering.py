"""Where answers are kept between runs."""

from __future__ import annotations

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from gcmplan import __version__
from gcmplan.cache.cache import NO_CACHE, Cache
from gcmplan.cache.edition import edition

OFF = "GCMPLAN_NO_CACHE"
"""The variable that turns it off, whatever its value."""


def memory(no_cache: bool = False) -> Cache:
    """The answers of earlier runs; none if the user wants none, or has no place for them."""
    folder = None if no_cache or os.environ.get(OFF) else usual(os.environ, sys.platform)
    if folder is None:
        return NO_CACHE
    try:
        return Cache(folder, edition(__version__, Path(__file__).parent.parent, sys.path))
    except OSError:  # the program is packed in one file
        return NO_CACHE


def usual(environment: Mapping[str, str], platform: str) -> Path | None:
    """The folder in which a system wants such files; None if the user has no home."""
    if wanted := environment.get("XDG_CACHE_HOME"):
        return Path(wanted, "gcmplan") if Path(wanted).is_absolute() else None
    if platform == "win32":
        local = environment.get("LOCALAPPDATA")
        return Path(local, "gcmplan", "Cache") if local else None
    home = environment.get("HOME")
    if not home or not Path(home).is_absolute():
        return None
    return Path(home, "Library/Caches" if platform == "darwin" else ".cache", "gcmplan")
