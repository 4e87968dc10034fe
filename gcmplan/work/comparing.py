"""Two versions of a plan, compared: what lies between them, and where it is written."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from functools import partial
from typing import TYPE_CHECKING, NamedTuple

from gcmplan.changes.change import Change, ChangeKind, Significance
from gcmplan.changes.compare import compare
from gcmplan.changes.subject import the_plan
from gcmplan.diagnostics import Place
from gcmplan.keypath import TOP, KeyPath
from gcmplan.locate import place
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind
from gcmplan.render.results.difference import NO_VERSION, Difference, Version
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document
from gcmplan.source.text import SourceText

if TYPE_CHECKING:
    from gcmplan.progress.effect import Effect


class Side(NamedTuple):
    """A version of a plan that could be read in full."""

    version: Version
    bundle: Bundle
    plan: Plan


class Sides(NamedTuple):
    """Two versions of a plan."""

    old: Side
    new: Side
    since_adopted: Mapping[str, int]
    """By how many days due dates moved since the plan was adopted, by the id of what is due."""


def compared(both: Sides, as_of: date) -> Difference:
    """What lies between two versions of a plan, and what that does to it on a day."""
    return with_effect(changed(both), both, as_of)


def changed(both: Sides) -> Difference:
    """What lies between two versions of a plan; what that does to it is not measured."""
    old, new, since_adopted = both
    changes = compare(old.plan, new.plan)
    return Difference(
        new.plan.header.id,
        old.version,
        new.version,
        changes,
        _layout_only(old.bundle, new.bundle, changes),
        None,
        partial(_place, new.bundle),
        since_adopted,
    )


def alone(side: Side, kind: ChangeKind) -> Difference:
    """A plan that is only in one of two versions: as a whole it was `added`, or `removed`."""
    subject, is_new = the_plan(side.plan), kind is ChangeKind.ADDED
    change = Change(kind, Significance.MAJOR, subject, None, old_path=TOP)
    if is_new:
        change = Change(kind, Significance.NOTABLE, None, subject, new_path=TOP)
    return Difference(
        subject.id,
        NO_VERSION if is_new else side.version,
        side.version if is_new else NO_VERSION,
        (change,),
        0,
        None,
        partial(_place, side.bundle),
        {},
    )


def with_effect(difference: Difference, both: Sides, as_of: date) -> Difference:
    """The same with what it does to the plan on a day."""
    return difference._replace(effect=_effect(both.old, both.new, difference.changes, as_of))


def _effect(old: Side, new: Side, changes: tuple[Change, ...], as_of: date) -> Effect:
    from gcmplan.progress.effect import OwnDays, effect
    from gcmplan.progress.measure import overall

    before, after = overall(old.plan, as_of), overall(new.plan, as_of)
    own = None
    if old.version.date and new.version.date:
        own = OwnDays(
            before if old.version.date == as_of else overall(old.plan, old.version.date),
            after if new.version.date == as_of else overall(new.plan, new.version.date),
        )
    return effect(before, after, own, set(_edited(changes)))


def _edited(changes: tuple[Change, ...]) -> Iterator[str]:
    """The ids of the actions about which something changed."""
    for change in changes:
        for subject in filter(None, (change.old, change.new)):
            yield from (each.id for each in subject.around if each.kind is Kind.ACTION)


def _place(bundle: Bundle, path: KeyPath) -> Place:
    """Where a value is written: of a file at a revision, its path in the repository."""
    source = _file(bundle, path).source
    return place(bundle, path)._replace(file=_path(source))


def _path(source: SourceText) -> str:
    return source.name.removeprefix(f"{source.revision}:") if source.revision else source.name


def _layout_only(old: Bundle, new: Bundle, changes: tuple[Change, ...]) -> int:
    """How many files are not the same, though nothing in them changed."""
    touched = {id(_file(old, each.old_path)) for each in changes if each.old_path is not None}
    touched |= {id(_file(new, each.new_path)) for each in changes if each.new_path is not None}
    return sum(
        before.source.text != after.source.text and touched.isdisjoint({id(before), id(after)})
        for before, after in _same_files(old, new)
    )


def _file(bundle: Bundle, path: KeyPath) -> Document:
    return bundle.origin(path).document


def _same_files(old: Bundle, new: Bundle) -> Iterator[tuple[Document, Document]]:
    """The files of both versions by their names inside the plan; a plan in one file is that."""
    if len(old.documents) == len(new.documents) == 1:
        yield old.documents[0], new.documents[0]
        return
    befores, afters = _by_name(old), _by_name(new)
    for name in befores.keys() & afters.keys():
        yield befores[name], afters[name]


def _by_name(bundle: Bundle) -> Mapping[str, Document]:
    named = {_path(each.source): each for each in bundle.documents}
    top = os.path.commonpath([os.path.split(path)[0] for path in named])
    return {os.path.relpath(path, top or "."): each for path, each in named.items()}
