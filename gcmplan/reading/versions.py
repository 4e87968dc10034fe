"""The same plan at different times: what commands that look back ask for.

    old = plan_at("plans/kenya", "v1.0")    the plan at a path, as it stood at a revision
    new = plan_at("plans/kenya")            as it stands on the disk
    new = plan_at("HEAD~3:plans/kenya")     path and revision in one word
    old = plan_at(None, "v1.0")             the plan at the usual place

A plan that was moved or split is found again by its id.
"""

from __future__ import annotations

from datetime import date

from gcmplan.errors import ChoiceError, FileError
from gcmplan.reading.files import Files, Spot
from gcmplan.reading.places import spot, usual
from gcmplan.reading.revisions import Past, past_of
from gcmplan.sentence import say
from gcmplan.source.disk import DISK
from gcmplan.source.document import parse
from gcmplan.source.survey import is_header, survey, top_of
from gcmplan.source.text import SourceText

_MOST_HEADERS = 100
"""Kept in mind at a time."""


def plan_at(path: str | None = None, revision: str | None = None) -> Files:
    """The plan that is meant by a path, on the disk or at a revision.

    The path may itself be `REV:path` or a revision, if no other is given; None means the usual
    place. Raises `GitError` if there is no such revision, `FileError` or `ChoiceError` if there is
    no such plan, or not just one.
    """
    where = usual() if path is None else path
    if revision is None:
        return only_plan(spot(where))
    return plan_then(past_of(where), revision, plan_id(Spot(DISK, where)))


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
    raise ChoiceError(
        say(
            "{revision} has no plan {id}, neither at {path} nor elsewhere",
            revision=revision,
            id=id,
            path=past.path or ".",
        )
    )


def plans_then(path: str, revision: str) -> list[Files]:
    """The plans at a path as they stood at a revision; one that was elsewhere is found, too."""
    past = past_of(path)
    then, now = past.at(revision), plans_if_any(Spot(DISK, path))
    found, ids = plans_if_any(then), dict.fromkeys(map(id_of, now))
    if len(found) <= 1 and len(ids) <= 1:
        return [plan_then(past, revision, next(iter(ids), None))]
    missing = ids.keys() - set(map(id_of, found))
    everywhere = plans_if_any(then._replace(path="")) if missing else []
    return found + [each for each in everywhere if id_of(each) in missing]


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


def only_plan(where: Spot) -> Files:
    """The only plan at a spot."""
    plans = _plans(where)
    if len(plans) == 1:
        return plans[0]
    place = where.tree.name(where.path)
    if not plans:
        raise ChoiceError(say("no plan at {place}", place=place))
    names = ", ".join(each.name for each in plans)
    raise ChoiceError(
        say("several plans at {place}: name one of {plans}", place=place, plans=names)
    )


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
