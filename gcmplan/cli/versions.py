"""The same plan at different times: what commands that compare or look back ask for.

    old = plan_at("plans/kenya", "v1.0")    the plan at a path, as it stood at a revision
    new = plan_at("plans/kenya")            as it stands on the disk
    new = plan_at("HEAD~3:plans/kenya")     path and revision in one word
    old = plan_at(None, "v1.0")             the plan at the usual place
    old, new = two_versions(["v1.0"])       what OLD and NEW of a comparison mean

Each comes with its name, what could be read of it, and its `Version`. Whoever needs it whole asks
`loaded.plan` and `loaded.whole`. A plan that was moved or split is found again by its id.
"""

from __future__ import annotations

import os
from typing import NamedTuple

from gcmplan.cli.reading import Files, read, usual
from gcmplan.cli.revisions import HEAD, Past, Spot, spot
from gcmplan.errors import ChoiceError, FileError
from gcmplan.load import Loaded
from gcmplan.source.disk import DISK
from gcmplan.source.document import parse
from gcmplan.source.survey import is_header, survey
from gcmplan.source.tree import Tree
from gcmplan.source.version import WORKING_TREE, Version

_MOST_WORDS = 2
_RANGE = ".."


class PlanVersion(NamedTuple):
    """A plan as it stands or stood."""

    name: str
    """What to call it: `plans/kenya`, `v1.0:plans/kenya`."""
    version: Version
    loaded: Loaded


def plan_at(path: str | None = None, revision: str | None = None) -> PlanVersion:
    """The plan that is meant by a path, on the disk or at a revision.

    The path may itself be `REV:path` or a revision, if no other is given; None means the usual
    place. Raises `GitError` if there is no such revision, `FileError` or `ChoiceError` if there is
    no such plan, or not just one.
    """
    where = usual() if path is None else path
    if revision is not None:
        return _read(_then(where, revision))
    here = Spot(DISK, where, WORKING_TREE) if os.path.lexists(where) else spot(where, usual())
    return _read(_found(here))


def two_versions(words: list[str], plan: str | None = None) -> tuple[PlanVersion, PlanVersion]:
    """The two versions that the words after a command mean: `[OLD [NEW]]` or `A..B`.

    Without OLD it is `HEAD`, without NEW the disk. A revision alone means the plan at `plan`, or at
    the path that the other word names, or at the usual place.
    """
    if len(words) > _MOST_WORDS:
        raise ChoiceError(f"two versions can be compared, not {len(words)}: {', '.join(words)}")
    if len(words) == 1 and not os.path.lexists(words[0]) and _RANGE in words[0]:
        first, _, last = words[0].partition(_RANGE)
        if not last.startswith((".", "/")) and not first.endswith((".", "/")) and first + last:
            return _version(first or HEAD, plan), _version(last or HEAD, plan)
    if len(words) == 1 and os.path.lexists(words[0]):  # one path: what became of it since HEAD
        return plan_at(words[0], HEAD), plan_at(words[0])
    old, new = [*words, None, None][:2]
    known = plan or next((word for word in words if os.path.lexists(word)), None)
    return _version(old or HEAD, known), (_version(new, known) if new else plan_at(known))


def _version(word: str, plan: str | None) -> PlanVersion:
    """The version that a word means: a path as it stands, or the plan at a revision."""
    if os.path.lexists(word):
        return plan_at(word)
    where = plan or usual()
    there = spot(word, where)
    is_bare = there.tree is not DISK and there.version.name == word
    return plan_at(where, word) if is_bare else _read(_found(there))


class _FoundPlan(NamedTuple):
    files: Files
    version: Version


def _read(found: _FoundPlan) -> PlanVersion:
    return PlanVersion(found.files.name, found.version, read(found.files))


def _found(where: Spot) -> _FoundPlan:
    """The only plan at a spot."""
    plans = survey(where.path, where.tree).plans
    if len(plans) != 1:
        raise ChoiceError(_not_one(where, plans))
    return _FoundPlan(Files(where.tree, plans[0]), where.version)


def _then(path: str, revision: str) -> _FoundPlan:
    """The plan at a path as it stood at a revision, there or wherever it was then."""
    then = Past(path).at(revision)
    now = plan_id(DISK, path)
    try:
        plans = survey(then.path, then.tree).plans
    except FileError:
        if now is None:
            raise
        plans = []
    if now is None or (len(plans) == 1 and id_of(then.tree, plans[0]) == now):
        return _found(then)
    moved = [files for files in survey("", then.tree).plans if id_of(then.tree, files) == now]
    if len(moved) == 1:
        return _FoundPlan(Files(then.tree, moved[0]), then.version)
    if len(plans) == 1:
        return _FoundPlan(Files(then.tree, plans[0]), then.version)
    raise ChoiceError(f"{then.version.name} has no plan {now}, neither at {path} nor elsewhere")


def plan_id(tree: Tree, path: str) -> str | None:
    """The id of the only plan at a path; None if it is not there, or cannot be read."""
    try:
        plans = survey(path, tree).plans
    except FileError:
        return None
    return id_of(tree, plans[0]) if len(plans) == 1 else None


def id_of(tree: Tree, files: tuple[str, ...]) -> str | None:
    """The id that the header among some files gives; None if none can be read."""
    for path in files:
        if len(files) == 1 or is_header(tree, path):
            data = parse(tree.text(path)).data
            header = data.get("plan") if isinstance(data, dict) else None
            found = header.get("id") if isinstance(header, dict) else None
            if isinstance(found, str):
                return found
    return None


def _not_one(where: Spot, plans: list[tuple[str, ...]]) -> str:
    place = where.tree.name(where.path)
    if not plans:
        return f"no plan at {place}"
    names = ", ".join(Files(where.tree, each).name for each in plans)
    return f"several plans at {place}: name one of {names}"
