"""Compare two versions of a plan.

Order, layout, comments and the files in which things stand are no changes. Objects that are equal
are passed over at once, so that it takes little more than reading the plans.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from gcmplan.changes.change import Change, ChangeKind, Significance
from gcmplan.changes.explanation import explained
from gcmplan.changes.fields import Languages, differences
from gcmplan.changes.match import Matched, Pair, match
from gcmplan.changes.significance import significance
from gcmplan.changes.subject import Subject
from gcmplan.keypath import KeyPath
from gcmplan.plan.plan import Plan
from gcmplan.plan.shape import keys


def compare(old: Plan, new: Plan) -> tuple[Change, ...]:
    """What changed from one version of a plan to another, in the order of the plan."""
    matched = match(old, new)
    languages = Languages(old.header.languages[0], new.header.languages[0])
    found = sorted(_changes(matched, languages), key=_order)
    return tuple(
        each._replace(significance=significance(each, old.header), explained=explained(each))
        for each in found
    )


def _changes(matched: Matched, languages: Languages) -> Iterator[Change]:
    for old in matched.removed:
        around = old.parent.path if old.parent else old.path
        home = matched.homes.get(around)
        yield _change(ChangeKind.REMOVED, old, None, old_path=old.path, new_path=home)
    for new in matched.added:
        yield _change(ChangeKind.ADDED, None, new, new_path=new.path)
    for pair in matched.pairs:
        yield from _whole(pair, matched)
        yield from _fields(pair, languages)


def _whole(pair: Pair, matched: Matched) -> Iterator[Change]:
    """Whether an object has another id or another parent."""
    old, new, guess = pair
    paths: dict[str, Any] = {"old_path": old.path, "new_path": new.path, "guess": guess}
    if old.id != new.id:
        yield _change(ChangeKind.RENAMED, old, new, before=old.id, after=new.id, **paths)
    if old.parent and new.parent and matched.homes.get(old.parent.path) != new.parent.path:
        before, after = old.parent.id, new.parent.id
        yield _change(ChangeKind.MOVED, old, new, before=before, after=after, **paths)


def _fields(pair: Pair, languages: Languages) -> Iterator[Change]:
    old, new, guess = pair
    for each in differences(old.record, new.record, languages):
        if str(each.field) != "id":  # told as a renaming
            yield _change(
                ChangeKind.CHANGED,
                old,
                new,
                field=each.field,
                before=each.before,
                after=each.after,
                old_path=KeyPath((*old.path, *each.old_path)),
                new_path=KeyPath((*new.path, *each.new_path)),
                guess=guess,
            )


def _change(kind: ChangeKind, old: Subject | None, new: Subject | None, **more: Any) -> Change:
    return Change(kind, Significance.NOTABLE, old, new, **more)


def _order(change: Change) -> tuple[int, KeyPath]:
    """In the order of the plan format; what was removed stands where it was."""
    path = change.subject.path
    return _TOP_KEYS.index(str(path[0])) if path else -1, path


_TOP_KEYS = keys(Plan)
