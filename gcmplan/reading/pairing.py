"""The two versions that the words after a comparing command mean, plan by plan.

pairs([])                  HEAD, and the files as they are, at the usual places
pairs(["v1.0"])            v1.0, and the files as they are
pairs(["A..B"])            two revisions; A...B is what B did since it parted from A
pairs(["old/", "new/"])    two folders
"""

from __future__ import annotations

import os
from collections import defaultdict
from itertools import chain
from typing import NamedTuple

from gcmplan.errors import ChoiceError, FileError, GitError
from gcmplan.reading.config import configured_plans
from gcmplan.reading.files import Files
from gcmplan.reading.places import nearby, usual
from gcmplan.reading.plans import plans_at
from gcmplan.reading.revisions import HEAD, past_of, there
from gcmplan.reading.versions import Names, plans_then
from gcmplan.sentence import say
from gcmplan.source.disk import DISK

_MOST_WORDS = 2
_RANGE = ".."


class Pairs(NamedTuple):
    """The plans of two versions."""

    both: list[tuple[Files, Files]]
    """Those that are in both, in the order of the new version."""
    removed: list[Files]
    added: list[Files]

    @property
    def in_git(self) -> bool:
        """Whether one of the versions stands in a commit."""
        plans = [*chain.from_iterable(self.both), *self.removed, *self.added]
        return any(each.version.commit for each in plans)

    @property
    def is_one(self) -> bool:
        """Whether it is one plan that is compared, and no other is there."""
        return len(self.both) == 1 and not self.removed and not self.added


def pairs(words: list[str], plan: str | None = None) -> Pairs:
    """The plans in the two versions that some words mean, `[OLD [NEW]]` or `A..B [PATH]`.

    Without OLD it is `HEAD`, without NEW the disk. A revision alone means the plans at `plan`, or
    at the path that the other word names, or at the usual places. They are the same plan if they
    have the same id, or if there is no other. Raises `ChoiceError` for what cannot be meant.
    """
    olds, news = _versions(words, plan)
    if len(olds) == len(news) == 1:
        return Pairs([(olds[0], news[0])], [], [])
    known, names = defaultdict[str | None, list[Files]](list), Names()
    for each in olds:
        known[names.id_of(each)].append(each)
    result = Pairs([], [], [])
    for each in news:
        if namesakes := known[names.id_of(each)]:
            result.both.append((namesakes.pop(0), each))
        else:
            result.added.append(each)
    result.removed.extend(each for left in known.values() for each in left)
    return result


def _versions(words: list[str], plan: str | None) -> tuple[list[Files], list[Files]]:
    if len(words) > _MOST_WORDS:
        raise ChoiceError(
            say(
                "two versions can be compared, not {number}: {words}",
                number=len(words),
                words=", ".join(words),
            )
        )
    if "" in words:
        raise ChoiceError(say("an empty word names no version"))
    if len(words) == 1 and os.path.lexists(words[0]):  # one path: what became of it since HEAD
        return _at(words[0], HEAD), _at(words[0])
    first, *others = words or [HEAD]
    if not os.path.lexists(first) and (found := _span(first)):
        where = others[0] if others else plan
        start = _parting(found, where) if found.since_parting else found.old
        return _at(where, start), _at(where, found.new)
    known = plan or next((word for word in words if os.path.lexists(word)), None)
    return _version(first, known), (_version(others[0], known) if others else _at(known))


class _Span(NamedTuple):
    """Two revisions in a word: `A..B`, or `A...B`."""

    old: str
    new: str
    since_parting: bool
    """Whether not the old one itself is meant, but what both came from."""


def _span(word: str) -> _Span | None:
    """The revisions of a range, either of which may be left out; None if it is none."""
    first, dots, rest = word.partition(_RANGE)
    last = rest.removeprefix(".")
    if not dots or not first + last or first.endswith("/") or last.startswith((".", "/")):
        return None
    return _Span(first or HEAD, last or HEAD, last != rest)


def _version(word: str, plan: str | None) -> list[Files]:
    """The plans that a word means: a path as it stands, or those at a revision."""
    if os.path.lexists(word):
        return _at(word)
    where = there(word, plan or usual())
    is_bare = where.tree is not DISK and where.version.name == word
    return _at(plan, word) if is_bare else _at(word)


def _at(path: str | None, revision: str | None = None) -> list[Files]:
    """The plans at a path or at the usual places, on the disk or at a revision.

    Of several places one at which there was no plan is no error.
    """
    places = [path] if path else configured_plans() or [nearby()]
    if revision is None:
        return plans_at(places)
    found, errors = dict[Files, None](), []
    for place in places:
        try:
            found.update(dict.fromkeys(plans_then(place, revision)))
        except (ChoiceError, FileError) as error:
            errors.append(error)
    if len(errors) == len(places):
        raise errors[0]
    return list(found)


def _parting(span: _Span, path: str | None) -> str:
    """The commit at which two revisions parted: the base of their merge, as git calls it."""
    past = past_of(path or usual())
    base = past.repository.merge_base(past.tree(span.old).commit, past.tree(span.new).commit)
    if base is None:
        raise GitError(
            say("{one} and {other} have no commit in common", one=span.old, other=span.new)
        )
    return base.short
