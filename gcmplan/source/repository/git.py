"""Git, asked about a repository by its own program; nothing here ever changes anything.

Only plumbing commands are used, whose output no setting changes. What comes from the user never
stands where git looks for options: revisions are resolved by `cat-file`, which reads them from its
input, and after that only full ids are named.
"""

from __future__ import annotations

import os
import re
import subprocess
import weakref
from collections.abc import Iterable, Iterator, Sequence
from typing import IO, NamedTuple

from gcmplan.errors import GitError, reason
from gcmplan.sentence import say
from gcmplan.source.repository.commit import Commit, parse_commit
from gcmplan.source.text import LARGEST

_SETTINGS = ("--no-pager", "-c", "core.quotepath=off", "-c", "core.fsmonitor=false")

_ENVIRONMENT = {
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
    "GIT_NO_LAZY_FETCH": "1",  # a question about the past never goes to the network
    "GIT_LITERAL_PATHSPECS": "0",
    "LC_ALL": "C",
}
_OF_ANOTHER = {
    *("GIT_DIR", "GIT_WORK_TREE", "GIT_INDEX_FILE", "GIT_PREFIX", "GIT_COMMON_DIR"),
    *("GIT_NAMESPACE", "GIT_GLOB_PATHSPECS", "GIT_NOGLOB_PATHSPECS", "GIT_ICASE_PATHSPECS"),
}
"""Set where a hook runs: they speak of the hook's repository, not of the plan's."""

_BATCH = 64
"""So many ids are asked for at once: they fit into any pipe, whoever waits for whom."""

_FOUND = re.compile(rb"([0-9a-f]{40,64}) ([a-z]+) ([0-9]+)")
_YAML_FILES = (":(top,glob)**/*.yaml", ":(top,glob)**/*.yml")


class Object(NamedTuple):
    """A commit, folder, file or tag as git keeps it; the same id always holds the same."""

    id: str
    kind: str
    content: bytes | None
    """None if it is larger than any plan."""


class Repository:
    """The repository in which a folder lies: bare, shallow, a worktree or a submodule alike."""

    def __init__(self, folder: str) -> None:
        self._folder = folder or "."
        said = self._ask("rev-parse", "--is-shallow-repository", "--show-prefix")
        shallow, _, prefix = said.partition(b"\n")
        self.shallow = shallow == b"true"
        """Whether its history was cut off when it was cloned."""
        self.prefix = os.fsdecode(prefix.removesuffix(b"\n"))
        """The way from its top to the folder, empty or with a slash at its end."""
        self._pipe: _Pipe | None = None

    def object(self, name: str) -> Object | None:
        """What a name or id stands for, `v1.0^{commit}`; None if there is no such thing."""
        if not name or set(name) & {"\n", "\r", "\0"}:
            return None
        (found,) = self._objects([name])
        return found

    def commit(self, revision: str) -> Commit | None:
        """The commit that a revision names; None if it names none."""
        is_search = revision.startswith(":/")  # all that follows is what to look for
        return _commit(self.object(revision if is_search else f"{revision}^{{commit}}"))

    def line(self, commit: Commit) -> list[Commit]:
        """The commits that changed YAML files, from a commit back to the first one.

        Of a merge only the branch that it was made on counts: one state follows on the other.
        """
        asked = ("--first-parent", "--end-of-options", commit.id, "--", *_YAML_FILES)
        ids = self._ask("rev-list", *asked).decode().split()
        batches = (ids[at : at + _BATCH] for at in range(0, len(ids), _BATCH))
        found = (_commit(each) for batch in batches for each in self._objects(batch))
        return [each for each in found if each]

    def merge_base(self, one: Commit, other: Commit) -> Commit | None:
        """The last commit that two have in common; None if they have none, or it was cut off."""
        try:
            said = self._ask("merge-base", one.id, other.id)
        except GitError:  # git fails where there is none
            return None
        return self.commit(said.decode().strip())

    def names(self) -> list[str]:
        """The branches and tags."""
        return self._names("refs/heads", "refs/tags", "refs/remotes")

    def tags(self, commit: Commit) -> list[str]:
        """The tags from which a commit can be reached, the newest first."""
        return self._names(f"--merged={commit.id}", "--sort=-creatordate", "refs/tags")

    def _objects(self, names: Sequence[str]) -> list[Object | None]:
        """What some names stand for; few enough that git need not wait while it reads them."""
        if self._pipe is None:
            self._pipe = _Pipe(self._command("cat-file", "--batch"))
        try:
            return list(self._pipe.ask([os.fsencode(name) for name in names]))
        except (OSError, ValueError):  # it gave up on a name that it cannot read at all
            self._pipe = None
            return [None] * len(names)

    def _names(self, *options: str) -> list[str]:
        said = self._ask("for-each-ref", "--format=%(refname:strip=2)", *options)
        return os.fsdecode(said).splitlines()

    def _ask(self, *words: str) -> bytes:
        process = _started(self._command(*words))
        said, complaint = process.communicate()
        if process.returncode:
            raise GitError(_told(self._folder, complaint.decode(errors="replace")))
        return said

    def _command(self, *words: str) -> list[str]:
        return ["git", "-C", self._folder, *_SETTINGS, *words]


def _commit(found: Object | None) -> Commit | None:
    is_commit = found is not None and found.kind == "commit"
    return parse_commit(found.id, found.content or b"") if found and is_commit else None


class _Pipe:
    """A running `git cat-file --batch`."""

    def __init__(self, command: list[str]) -> None:
        process = _started(command, stdin=subprocess.PIPE, stderr=subprocess.DEVNULL)
        assert process.stdin
        assert process.stdout
        self._questions: IO[bytes] = process.stdin
        self._answers: IO[bytes] = process.stdout
        weakref.finalize(self, _end, process)

    def ask(self, names: Sequence[bytes]) -> Iterator[Object | None]:
        """What is behind some names; raises `ValueError` if git has gone."""
        self._questions.write(b"".join(name + b"\n" for name in names))
        self._questions.flush()
        return (self._answer() for _ in names)

    def _answer(self) -> Object | None:
        answer = self._answers.readline()
        if not answer:
            raise ValueError
        found = _FOUND.fullmatch(answer.rstrip(b"\n"))
        if not found:
            return None
        size = int(found[3])
        content = self._answers.read(size) if size <= LARGEST else None
        left = size + 1 - len(content or b"")
        while left > 0:
            left -= len(self._answers.read(min(left, 1 << 20)))
        return Object(found[1].decode(), found[2].decode(), content)


def _started(
    command: list[str], stdin: int = subprocess.DEVNULL, stderr: int = subprocess.PIPE
) -> subprocess.Popen[bytes]:
    kept = {name: value for name, value in os.environ.items() if name not in _OF_ANOTHER}
    try:
        return subprocess.Popen(
            command, env=kept | _ENVIRONMENT, stdin=stdin, stdout=subprocess.PIPE, stderr=stderr
        )
    except FileNotFoundError:
        wanting = say("git is not installed, and only git knows earlier versions")
        raise GitError(wanting) from None
    except OSError as error:
        raise GitError(say("git cannot be run: {reason}", reason=reason(error))) from error


def _end(process: subprocess.Popen[bytes]) -> None:
    for stream in filter(None, (process.stdin, process.stdout)):
        try:
            stream.close()
        except OSError:  # it has gone before
            continue
    process.wait()


def _told(folder: str, complaint: str) -> str:
    """What git complains of, in a sentence."""
    if "not a git repository" in complaint:
        return say(
            "{place} is in no git repository, so there are no earlier versions of it", place=folder
        )
    reasons: Iterable[str] = complaint.strip().splitlines() or ["it does not say why"]
    first = next(iter(reasons)).removeprefix("fatal: ")
    return say("git cannot read the repository of {place}: {reason}", place=folder, reason=first)
