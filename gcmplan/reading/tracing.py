"""The versions of a plan over the commits of its repository."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date
from itertools import chain, pairwise

from gcmplan.reading.files import Files
from gcmplan.reading.revisions import Past
from gcmplan.reading.versions import Names, plans_if_any
from gcmplan.source.repository.commit import Commit
from gcmplan.source.repository.committed import Committed


def trace(past: Past, commits: Iterable[Commit], id: str | None) -> Iterator[Files]:
    """A plan in each of some commits that changed its files; commits and versions newest first.

    It is followed wherever its files were: from where it is now, and by its id.
    """
    located = chain(_everywhere(past, commits, id), [None])
    for files, before in pairwise(located):
        if files and (before is None or _ids(files) != _ids(before)):
            yield files


def last_of_each_day(versions: Iterable[Files]) -> Iterator[Files]:
    """Of several versions of a day the last one, which comes first."""
    days = set[date | None]()
    for each in versions:
        if each.version.day not in days:
            days.add(each.version.day)
            yield each


def _everywhere(past: Past, commits: Iterable[Commit], id: str | None) -> Iterator[Files | None]:
    """The plan in each commit; None where it was not."""
    place, named = past.path, Names()
    for commit in commits:
        files = _located(past, commit, place, id, named)
        if files:
            place, id = files.place, named.id_of(files) or id
        yield files


def _located(past: Past, commit: Commit, place: str, id: str | None, named: Names) -> Files | None:
    """The plan in a commit: where it was in the next one, or wherever its id is."""
    there = past.of_commit(commit, place)
    plans = plans_if_any(there)
    if len(plans) == 1 and id in {None, named.id_of(plans[0])}:
        return plans[0]
    elsewhere = plans_if_any(there._replace(path=""))
    moved = [each for each in elsewhere if named.id_of(each) == id]
    if len(moved) == 1:
        return moved[0]
    return plans[0] if len(plans) == 1 else None


def _ids(files: Files) -> list[tuple[str, str | None]]:
    """What the files of a version are called, and what they hold."""
    assert isinstance(files.tree, Committed)
    return [(path, files.tree.id(path)) for path in files.paths]
