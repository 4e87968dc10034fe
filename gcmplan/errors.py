"""What is wrong outside a plan: the user is told in a sentence, and the exit status is 2."""

from __future__ import annotations

from collections.abc import Mapping

from gcmplan.sentence import Sentence, say


class GcmplanError(Exception):
    """Something outside a plan keeps the work from being done; the message is for the user."""

    @property
    def message(self) -> str:
        """What to tell the user; a `Sentence` can be said in any language."""
        said = self.args[0] if self.args else ""
        return said if isinstance(said, str) else str(self)


class FileError(GcmplanError):
    """A file or folder that cannot be read or written."""


class ChoiceError(GcmplanError):
    """A question that the plans at hand cannot answer, or that has several answers."""


class SetupError(GcmplanError):
    """A file that set-up would have to change, and cannot without harm."""


class GitError(GcmplanError):
    """A repository or revision that is not there, or cannot be read."""


class EditError(GcmplanError):
    """An edit that cannot be made as it is meant; nothing was changed."""


def reason(error: OSError | ValueError) -> str:
    """Why the system refused something, in its own words, or in ours that say the same."""
    words = error.strerror if isinstance(error, OSError) else str(error)
    said = (words or str(error)).lower()
    return _REASONS.get(said, said)


_REASONS: Mapping[str, Sentence] = {
    each: each
    for each in (
        say("no such file or directory"),
        say("permission denied"),
        say("is a directory"),
        say("not a directory"),
        say("no space left on device"),
        say("read-only file system"),
    )
}
"""What systems say most."""
