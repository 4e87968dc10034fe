"""Where gcmplan can be had by another machine."""

from __future__ import annotations

import json
import re
from typing import NamedTuple

from gcmplan.errors import SetupError
from gcmplan.sentence import say

_ADDRESS = re.compile(r"(?:git\+)?((?:https|ssh)://[\w.@:/~+%-]+?)@([\w./+-]+)")
_RELEASE = re.compile(r"gcmplan==([\w.+!-]+)")


class Origin(NamedTuple):
    """A repository at a revision, or a release on the package index."""

    repository: str | None
    """The address of its git repository; None for a release on the package index."""

    revision: str
    """A tag or commit there, or the number of the release."""

    @property
    def requirement(self) -> str:
        """What pip is asked for."""
        if self.repository is None:
            return f"gcmplan=={self.revision}"
        return f"gcmplan @ git+{self.repository}@{self.revision}"

    @property
    def on_github(self) -> str | None:
        """The owner and name of its repository there; None if it is elsewhere."""
        match = re.fullmatch(
            r"https://github\.com/([\w.-]+/[\w.-]+?)(?:\.git)?/?", self.repository or ""
        )
        return match[1] if match else None


def named(text: str) -> Origin:
    """The origin that somebody names; raises `SetupError` if it is none."""
    if match := _RELEASE.fullmatch(text):
        return Origin(None, match[1])
    if match := _ADDRESS.fullmatch(text):
        return Origin(match[1], match[2])
    raise SetupError(
        say(
            "'{text}' is no place to have gcmplan from: write https://HOST/REPOSITORY@TAG, or "
            "gcmplan==VERSION",
            text=text,
        )
    )


def installed(version: str, direct_url: str | None) -> Origin | None:
    """Where the running gcmplan was installed from, as pip noted it; None for a local folder.

    Without a note (PEP 610) it came from the package index.
    """
    if direct_url is None:
        return Origin(None, version)
    noted = json.loads(direct_url)
    commit = noted.get("vcs_info", {}).get("commit_id")
    address = str(noted.get("url", ""))
    return Origin(address, commit) if commit and address.startswith(("https:", "ssh:")) else None
