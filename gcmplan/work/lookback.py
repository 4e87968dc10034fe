"""What lies behind a plan: its commit, the plan as it was adopted, and how it did earlier."""

from __future__ import annotations

import os
from itertools import islice

from gcmplan.compact.read import read_compact
from gcmplan.errors import GcmplanError, GitError
from gcmplan.load import Loaded
from gcmplan.plan.plan import Plan
from gcmplan.progress.measure import measure
from gcmplan.reading.files import Files, read
from gcmplan.reading.revisions import HEAD, Past, Pasts, joined
from gcmplan.reading.versions import plan_then, plans_if_any
from gcmplan.render.results.status import Since
from gcmplan.sentence import say
from gcmplan.source.disk import DISK
from gcmplan.source.repository.committed import Committed
from gcmplan.source.version import Version
from gcmplan.work.gathering import Sound

_MOST_TAGS = 20
"""So many are tried to find one at which there was a plan."""


class Lookback:
    """Looks back at plans; what cannot be known is said once, and never guessed."""

    def __init__(self, since: str | None = None) -> None:
        self.warnings: list[str] = []
        """A sentence for each thing that could not be found."""
        self._wanted = since
        self._pasts = Pasts()
        self._read: dict[tuple[str | None, tuple[str, ...]], Loaded] = {}

    def commit(self, sound: Sound) -> tuple[Version | None, bool]:
        """The commit that a plan is from or lies behind it, and whether the plan differs from it.

        None if it is in no repository, or was never committed where it is.
        """
        files = sound.files
        if files.tree is not DISK:
            return files.version, False
        past = self._pasts.of(files)
        if past is None or past.repository.commit(HEAD) is None:
            return None, False
        head = past.at(HEAD)
        committed = plans_if_any(head)
        if not committed:
            return None, False
        return head.version, not any(_same(files, past, each) for each in committed)

    def adopted(self, sound: Sound) -> Plan | None:
        """The plan at its baseline; None if it names none, or none can be found."""
        baseline = sound.plan.header.baseline
        if baseline is None:
            return None
        try:
            return self._then(sound, baseline)[1]
        except GcmplanError as error:
            self.warnings.append(
                say(
                    "warning: of {plan} slip against its baseline is unknown: {reason}",
                    plan=sound.path,
                    reason=error.message,
                )
            )
            return None

    def since(self, sound: Sound) -> Since | None:
        """How a plan did at the revision that was asked for, or else at its last tag."""
        revision = self._wanted or (self._last_tag(sound) if sound.is_only else None)
        if revision is None:
            return None
        try:
            version, plan = self._then(sound, revision)
        except GcmplanError as error:
            if isinstance(error, GitError) and self._wanted:
                raise
            self.warnings.append(
                say(
                    "warning: of {plan} what changed since {revision} is unknown: {reason}",
                    plan=sound.path,
                    revision=revision,
                    reason=error.message,
                )
            )
            return None
        assert version.day
        return Since(version, measure(plan, read_compact(), version.day))

    def _then(self, sound: Sound, revision: str) -> tuple[Version, Plan]:
        """A plan as it stood at a revision; raises `GcmplanError` if it cannot be read in full."""
        past = self._pasts.of(sound.files)
        if past is None:
            raise GitError(say("{place} is in no git repository", place=sound.path))
        files = plan_then(past, revision, sound.plan.header.id)
        key = files.version.id, files.paths
        if key not in self._read:
            self._read[key] = read(files)
        loaded = self._read[key]
        if loaded.plan is None or not loaded.whole:
            raise GitError(say("{plan} cannot be read in full", plan=files.name))
        return files.version, loaded.plan

    def _last_tag(self, sound: Sound) -> str | None:
        """The newest tag at which there was an earlier state of a plan; None if there is none."""
        past = self._pasts.of(sound.files)
        version, is_changed = self.commit(sound)
        if past is None or version is None or version.commit is None:
            return None
        for tag in islice(past.repository.tags(version.commit), _MOST_TAGS):
            is_now = past.repository.commit(tag) == version.commit and not is_changed
            if not is_now and _was_there(past, tag, sound.plan.header.id):
                return tag
        return None


def _was_there(past: Past, revision: str, id: str) -> bool:
    try:
        plan_then(past, revision, id)
    except GcmplanError:
        return False
    return True


def _same(files: Files, past: Past, committed: Files) -> bool:
    """Whether files on the disk are just those of a commit."""
    assert isinstance(committed.tree, Committed)
    here = {joined(past.path, os.path.relpath(path, files.place)): path for path in files.paths}
    if here.keys() != set(committed.paths):
        return False
    contents = ((then, DISK.content(path)) for then, path in here.items())
    return all(now is not None and committed.tree.holds(then, now) for then, now in contents)
