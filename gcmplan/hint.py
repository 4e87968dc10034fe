"""Commands that a message tells people to run, so that they can be typed as they stand."""

from __future__ import annotations

import re

_PLAIN = re.compile(r"[\w@%+=:,./-][\w@%+=:,./~^-]*")
"""Words in which no shell sees anything to act on."""

_ACTIVE = re.compile(r'[\\"$`]')


def command(name: str, path: str) -> str:
    r"""A command about a path, in quotes.

    >>> print(command("validate", "HEAD~1:plans/kenya"), command("fmt", "my plans/kenya.yaml"))
    'gcmplan validate HEAD~1:plans/kenya' 'gcmplan fmt "my plans/kenya.yaml"'
    """
    return f"'gcmplan {name} {_as_typed(path)}'"


def _as_typed(path: str) -> str:
    if _PLAIN.fullmatch(path):
        return path
    quoted = _ACTIVE.sub(r"\\\g<0>", path)
    return f'"{quoted}"'
