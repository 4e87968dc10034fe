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
from datetime import date
from typing import NamedTuple

from gcmplan.errors import ChoiceError, FileError
from gcmplan.load import Loaded
from gcmplan.reading.files import Files, Spot, read
from gcmplan.reading.places import spot, usual
from gcmplan.reading.revisions import HEAD, Past, past_of, there
from gcmplan.source.disk import DISK
from gcmplan.source.document import parse
from gcmplan.source.survey import is_header, survey, top_of
from gcmplan.source.text import SourceText
from gcmplan.source.version import Version

_MOST_WORDS = 2
_MOST_HEADERS = 100
"""Kept in mind at a time."""
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
    if revision is None:
        return _read(only_plan(spot(where)))
    return _read(plan_then(past_of(where), revision, plan_id(Spot(DISK, where))))


def two_versions(words: list[str], plan: str | None = None) -> tuple[PlanVersion, PlanVersion]:
    """The two versions that the words after a command mean: `[OLD [NEW]]` or `A..B`.

    Without OLD it is `HEAD`, without NEW the disk; a path may follow on `A..B`. A revision alone
    means the plan at `plan`, or at the path that the other word names, or at the usual place.
    """
    if len(words) > _MOST_WORDS:
        raise ChoiceError(f"two versions can be compared, not {len(words)}: {', '.join(words)}")
    if "" in words:
        raise ChoiceError("an empty word names no version")
    if len(words) == 1 and os.path.lexists(words[0]):  # one path: what became of it since HEAD
        return plan_at(words[0], HEAD), plan_at(words[0])
    first, *others = words or [HEAD]
    if not os.path.lexists(first) and (ends := _ends(first)):
        where = others[0] if others else plan
        return plan_at(where, ends[0]), plan_at(where, ends[1])
    known = plan or next((word for word in words if os.path.lexists(word)), None)
    return _version(first, known), (_version(others[0], known) if others else plan_at(known))


def plan_then(past: Past, revision: str, id: str | None) -> Files:
    """The plan with an id as it stood at a revision: where it is now, or wherever it was then.

    Without an id it is whatever plan stood there. Raises `ChoiceError` if there was no such plan.
    """
    then = past.at(revision)
    if id is None:
        return only_plan(then)
    plans = plans_if_any(then)
    if len(plans) == 1 and id_of(plans[0]) == id:
        return plans[0]
    moved = [each for each in plans_if_any(then._replace(path="")) if id_of(each) == id]
    if len(moved) == 1:
        return moved[0]
    if len(plans) == 1:
        return plans[0]
    raise ChoiceError(f"{revision} has no plan {id}, neither at {past.path or '.'} nor elsewhere")


def plans_then(path: str, revision: str) -> list[Files]:
    """The plans at a path as they stood at a revision; one that was elsewhere is found, too."""
    past = past_of(path)
    plans = plans_if_any(past.at(revision))
    return plans if len(plans) > 1 else [plan_then(past, revision, plan_id(Spot(DISK, path)))]


def day_of(revision: str, path: str | None = None) -> date:
    """The day of a commit; raises `GitError` if there is none by that name around a path."""
    return past_of(path or usual()).tree(revision).commit.day


def plan_id(where: Spot) -> str | None:
    """The id of the only plan at a spot; None if it is not there, or cannot be read."""
    plans = plans_if_any(where)
    return id_of(plans[0]) if len(plans) == 1 else None


def id_of(files: Files) -> str | None:
    """The id that the header among some files gives; None if none can be read."""
    return Names().id_of(files)


class Names:
    """The ids of plans; a header that is known already is not read again."""

    def __init__(self) -> None:
        self._known: dict[str, str | None] = {}

    def id_of(self, files: Files) -> str | None:
        """The id that the header among some files gives; None if none can be read."""
        for path in files.paths:
            if len(files.paths) == 1 or is_header(files.tree, path):
                text = files.tree.text(path)
                if found := self._id_in(top_of(text)) or self._id_in(text):
                    return found
        return None

    def _id_in(self, text: SourceText) -> str | None:
        if text.text not in self._known:
            if len(self._known) >= _MOST_HEADERS:
                self._known.clear()
            self._known[text.text] = _id_in(text)
        return self._known[text.text]


def _id_in(text: SourceText) -> str | None:
    data = parse(text).data
    header = data.get("plan") if isinstance(data, dict) else None
    found = header.get("id") if isinstance(header, dict) else None
    return found if isinstance(found, str) else None


def _ends(word: str) -> tuple[str, str] | None:
    """The revisions of a range `A..B`, either of which may be left out; None if it is none."""
    first, dots, last = word.partition(_RANGE)
    if not dots or not first + last or last.startswith((".", "/")) or first.endswith("/"):
        return None
    return first or HEAD, last or HEAD


def _version(word: str, plan: str | None) -> PlanVersion:
    """The version that a word means: a path as it stands, or the plan at a revision."""
    where = Spot(DISK, word) if os.path.lexists(word) else there(word, plan or usual())
    is_bare = where.tree is not DISK and where.version.name == word
    return plan_at(plan, word) if is_bare else _read(only_plan(where))


def _read(files: Files) -> PlanVersion:
    return PlanVersion(files.name, files.version, read(files))


def only_plan(where: Spot) -> Files:
    """The only plan at a spot."""
    plans = _plans(where)
    if len(plans) == 1:
        return plans[0]
    place = where.tree.name(where.path)
    if not plans:
        raise ChoiceError(f"no plan at {place}")
    names = ", ".join(each.name for each in plans)
    raise ChoiceError(f"several plans at {place}: name one of {names}")


def _plans(where: Spot) -> list[Files]:
    """The plans at a spot; raises `FileError` if there is nothing to read."""
    found = survey(where.path, where.tree).plans
    return [Files(where.tree, files, where.version) for files in found]


def plans_if_any(where: Spot) -> list[Files]:
    """The plans at a spot; none if there is nothing to read."""
    try:
        return _plans(where)
    except FileError:
        return []
