"""The versions of a plan over the commits of its repository."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from gcmplan.reading.files import Files
from gcmplan.reading.revisions import Past
from gcmplan.reading.versions import Names, plans_if_any
from gcmplan.source.repository.commit import Commit
from gcmplan.source.repository.committed import Committed


def trace(past: Past, revision: str, id: str | None) -> list[Files]:
    """A plan in each commit that changed its files, up to a revision, oldest first.

    It is followed wherever its files were: from where it is now, and by its id.
    """
    found: list[Files | None] = []
    place, named = past.path, Names()
    for commit in reversed(past.repository.line(past.tree(revision).commit)):
        files = _located(past, commit, place, id, named)
        if files:
            place, id = files.place, named.id_of(files) or id
        found.append(files)
    return list(_changed(reversed(found)))


def last_of_each_day(versions: Iterable[Files]) -> list[Files]:
    """Of several versions of a day the last one."""
    return list({each.version.day: each for each in versions}.values())


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


def _changed(versions: Iterable[Files | None]) -> Iterator[Files]:
    """The versions in which files are others than in the one before."""
    before: tuple[tuple[str, str | None], ...] | None = None
    for each in versions:
        if each is None:
            before = None
            continue
        assert isinstance(each.tree, Committed)
        now = tuple((path, each.tree.id(path)) for path in each.paths)
        if now != before:
            yield each
        before = now
