"""Which object of one version of a plan is which of another.

By id wherever they stand, then by the ids that an object says it had before; what is left is
taken for the same if it stands under the same parent and its title is much alike: a guess, and told
as one.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from gcmplan.changes.subject import Subject, object_lists, the_plan
from gcmplan.keypath import KeyPath
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind

LIKENESS = 85.0
"""In percent: titles that are less alike are not taken for the same."""

_MOST_GUESSES = 1_000_000
"""Where more pairs of titles would have to be compared, only equal ones are found."""


class Pair(NamedTuple):
    """An object in both versions."""

    old: Subject
    new: Subject
    guess: bool = False
    """Whether only the likeness of their titles says so."""


class Matched(NamedTuple):
    """The objects of two versions, but for those that are plainly the same."""

    pairs: Sequence[Pair]
    removed: Sequence[Subject]
    """With all that stands in them, but for what is now elsewhere."""
    added: Sequence[Subject]
    homes: dict[KeyPath, KeyPath]
    """Where the old object at a path is now."""


def match(old: Plan, new: Plan) -> Matched:
    """Which object of one version is which of the other."""
    walk = _Walk()
    walk.meet(Pair(the_plan(old), the_plan(new)))
    strangers = _Strangers(walk)
    strangers.match_by_id()
    strangers.match_by_previous_ids()
    strangers.match_by_title()
    return Matched(
        walk.pairs,
        _outermost(strangers.gone.values()),
        _outermost(strangers.come.values()),
        strangers.homes,
    )


class _Walk:
    """Goes through both versions at once, side by side, as long as ids are where they were."""

    def __init__(self) -> None:
        self.pairs: list[Pair] = []
        self.gone: list[Subject] = []
        self.come: list[Subject] = []

    def meet(self, pair: Pair) -> None:
        """Take up a pair, and go on to the objects in it."""
        self.pairs.append(pair)
        for key, kind in object_lists(pair.old.record.__class__):
            olds, news = getattr(pair.old.record, key), getattr(pair.new.record, key)
            if olds is not news and (olds or news):
                self._meet_all(pair, key, kind, olds, news)

    def _meet_all(
        self, around: Pair, key: str, kind: Kind, olds: Sequence[Any], news: Sequence[Any]
    ) -> None:
        places = defaultdict[str, list[int]](list)
        for place in range(len(news) - 1, -1, -1):
            places[news[place].id].append(place)
        for place, record in enumerate(olds):
            now = places.get(record.id)
            if not now:
                self.gone.append(Subject(around.old.path / key / place, record, kind, around.old))
                continue
            other = news[(found := now.pop())]
            if not _plainly_same(record, other):
                was = Subject(around.old.path / key / place, record, kind, around.old)
                self.meet(
                    Pair(was, Subject(around.new.path / key / found, other, kind, around.new))
                )
        for place in sorted(place for left in places.values() for place in left):
            self.come.append(Subject(around.new.path / key / place, news[place], kind, around.new))


def _plainly_same(old: Any, new: Any) -> bool:
    """Whether two records are equal; of an objective, its actions are looked at one by one."""
    return old is new or (not isinstance(old, Objective) and bool(old == new))


class _Strangers:
    """The objects that were not met where they used to stand, and all that stands in them."""

    def __init__(self, walk: _Walk) -> None:
        self.pairs = walk.pairs
        self.homes = {pair.old.path: pair.new.path for pair in walk.pairs}
        self.gone = {each.path: each for each in _with_inner(walk.gone)}
        self.come = {each.path: each for each in _with_inner(walk.come)}

    def match_by_id(self) -> None:
        """Take for the same what has the same id and is of the same kind."""
        places = defaultdict[tuple[Kind, str], list[Subject]](list)
        for new in self.come.values():
            places[new.kind, new.id].append(new)
        for old in list(self.gone.values()):
            if found := places.get((old.kind, old.id)):
                self._take(Pair(old, found.pop(0)))

    def match_by_previous_ids(self) -> None:
        """Take for the same what says that it had the other's id."""
        by_id = {(each.kind, each.id): each for each in self.gone.values()}
        for new in list(self.come.values()):
            for id in getattr(new.record, "previous_ids", ()):
                old = by_id.get((new.kind, id))
                if old and old.path in self.gone:
                    self._take(Pair(old, new))
                    break

    def match_by_title(self) -> None:
        """Take for the same what has nearly the same title and stands under the same parent."""
        families = defaultdict[tuple[KeyPath, Kind], list[Subject]](list)
        for new in self.come.values():
            families[_parent(new), new.kind].append(new)
        orphans = defaultdict[tuple[KeyPath, Kind], list[Subject]](list)
        for old in self.gone.values():
            orphans[_parent(old), old.kind].append(old)
        for (parent, kind), olds in sorted(orphans.items(), key=lambda each: len(each[0][0])):
            home = self.homes.get(parent)  # known by now, for the outer ones come first
            if home is not None:
                for pair in _alike(olds, families.get((home, kind), [])):
                    self._take(pair)

    def _take(self, pair: Pair) -> None:
        self.pairs.append(pair)
        self.homes[pair.old.path] = pair.new.path
        del self.gone[pair.old.path], self.come[pair.new.path]


def _with_inner(subjects: Iterable[Subject]) -> Iterable[Subject]:
    for each in subjects:
        yield each
        yield from each.all_inner


def _parent(subject: Subject) -> KeyPath:
    assert subject.parent is not None
    return subject.parent.path


def _alike(olds: Sequence[Subject], news: Sequence[Subject]) -> list[Pair]:
    """The pairs whose titles are most alike, each object in one of them at most."""
    pairs: list[Pair] = []
    left, right = _titled(olds), _titled(news)
    for likeness, old, new in _likenesses(left, right):
        if old in left and new in right and likeness >= LIKENESS:
            pairs.append(Pair(olds[old], news[new], guess=True))
            del left[old], right[new]
    return pairs


def _titled(subjects: Sequence[Subject]) -> dict[int, str]:
    return {place: str(each.title) for place, each in enumerate(subjects) if each.title}


def _likenesses(
    olds: Mapping[int, str], news: Mapping[int, str]
) -> Iterator[tuple[float, int, int]]:
    """How much titles are alike, the most alike first: first those that are the same."""
    same = defaultdict[str, list[int]](list)
    for place, title in news.items():
        same[title].append(place)
    for place, title in list(olds.items()):
        if same[title]:
            yield 100.0, place, same[title].pop(0)
    if not olds or not news or len(olds) * len(news) > _MOST_GUESSES:
        return
    from rapidfuzz import fuzz, process  # noqa: PLC0415  (needed only where ids changed)

    found = [
        (-likeness, old, new)
        for old, title in olds.items()
        for _, likeness, new in process.extract(
            title, news, scorer=fuzz.ratio, score_cutoff=LIKENESS, limit=None
        )
    ]
    yield from ((-likeness, old, new) for likeness, old, new in sorted(found))


def _outermost(subjects: Iterable[Subject]) -> list[Subject]:
    """Without those that stand in another one of them."""
    found = {each.path: each for each in subjects}
    return [each for each in found.values() if _parent(each) not in found]
