"""The past of a plan, and of one thing in it, as far as its repository tells."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator
from itertools import chain
from typing import NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.nearest import did_you_mean
from gcmplan.plan.index import index
from gcmplan.plan.plan import Plan
from gcmplan.progress.life import Glimpse, glimpse, ids_of, moves
from gcmplan.progress.watch import Watch
from gcmplan.reading.files import Files
from gcmplan.reading.places import spot, usual
from gcmplan.reading.rereading import Rereader
from gcmplan.reading.revisions import HEAD, Past, past_of
from gcmplan.reading.tracing import last_of_each_day, trace
from gcmplan.reading.versions import only_plan, plan_id
from gcmplan.render.results.course import Course, Life, Point, Seen
from gcmplan.sentence import say
from gcmplan.source.disk import DISK
from gcmplan.source.repository.commit import Commit
from gcmplan.source.repository.committed import Committed
from gcmplan.source.version import Version
from gcmplan.work.headway import headway


class Remembered(NamedTuple):
    """The versions of a plan, oldest first."""

    name: str
    """What to call the plan before the user."""
    plans: list[tuple[Version, Plan]]
    left_out: list[Version]
    """Versions that could not be read in full."""
    is_cut_off: bool
    """Whether the repository does not have the whole of the past."""


def remembered(where: str | None, *, every: bool) -> Remembered:
    """The versions of the plan at a path: the last one of each day, or every one.

    Raises `ChoiceError` if there is none, and `GitError` if there is no repository.
    """
    name, past, revision, id = _start(usual() if where is None else where)
    plans: list[tuple[Version, Plan]] = []
    left_out: list[Version] = []
    reader = Rereader()
    for each in _versions(past, revision, id, every=every):
        plan = reader.read(each.texts).plan
        if plan:
            plans.append((each.version, plan))
        else:
            left_out.append(each.version)
    if not plans:
        raise ChoiceError(
            say("no version of {name} can be read: was it ever committed?", name=name)
        )
    return Remembered(name, plans[::-1], left_out[::-1], past.repository.shallow)


def course(found: Remembered) -> Course:
    """How a plan did over its versions."""
    watch = Watch()
    points = tuple(
        Point(version, watch.standing(plan, version.day))
        for version, plan in found.plans
        if version.day
    )
    return Course(found.plans[-1][1], found.name, points, tuple(found.left_out))


def life(found: Remembered, id: str) -> Life:
    """The life of the thing with an id; raises `ChoiceError` if it never was in the plan."""
    ids = next((ids_of(plan, id) for _, plan in reversed(found.plans) if _has(plan, id)), None)
    if ids is None:
        raise ChoiceError(_unknown(found, id))
    seen = [
        Seen(version, glimpse(plan, ids, version.day))
        for version, plan in found.plans
        if version.day
    ]
    glimpses = [each.glimpse for each in seen]
    last = next(each for each in reversed(glimpses) if each)
    plan = found.plans[-1][1]
    return Life(
        plan, found.name, last, tuple(_events(seen)), moves(glimpses), tuple(found.left_out)
    )


def _start(path: str) -> tuple[str, Past, str, str | None]:
    """Where to begin: a plan's name and past, the revision up to which, and the plan's id."""
    here = spot(path)
    if here.tree is DISK and not os.path.lexists(path):  # it may have been there once
        return path, past_of(path), HEAD, None
    files = only_plan(here)
    if isinstance(here.tree, Committed):
        return files.name, Past(here.tree.store, files.place), here.version.name, plan_id(here)
    return files.name, past_of(files.place), HEAD, plan_id(here)


def _versions(past: Past, revision: str, id: str | None, *, every: bool) -> Iterator[Files]:
    """The versions of a plan up to a revision, the newest first."""
    commits = past.repository.line(past.tree(revision).commit)
    with headway(len(commits), "commits") as step:
        versions = trace(past, _stepped(commits, step), id)
        yield from versions if every else last_of_each_day(versions)


def _stepped(commits: list[Commit], step: Callable[[], None]) -> Iterator[Commit]:
    for each in commits:
        yield each
        step()


def _has(plan: Plan, id: str) -> bool:
    return id in index(plan).by_id or any(id in each.previous_ids for each in plan.actions)


def _events(seen: list[Seen]) -> Iterator[Seen]:
    """The versions in which a thing is not what it was before; it begins where it appears."""
    before: Glimpse | None = None
    for each in seen:
        if each.glimpse != before:
            yield each
        before = each.glimpse


def _unknown(found: Remembered, id: str) -> str:
    plan = found.plans[-1][1]
    hint = did_you_mean(id, chain(index(plan).by_id))
    return f"{found.name} has nothing with the id '{id}', and never had{hint}"
