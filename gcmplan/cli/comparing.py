"""Two versions of a plan, read and compared."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from gcmplan.changes.change import Change
from gcmplan.changes.compare import compare
from gcmplan.cli.versions import PlanVersion, plan_at, two_versions
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Place
from gcmplan.errors import ChoiceError, GcmplanError
from gcmplan.keypath import KeyPath
from gcmplan.locate import place
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind
from gcmplan.progress.effect import Effect, OwnDays, effect
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import PlanProgress
from gcmplan.render.difference import Difference, Version
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document
from gcmplan.source.text import SourceText


class Side(NamedTuple):
    """A version of a plan that could be read in full."""

    version: Version
    bundle: Bundle
    plan: Plan


class Sides(NamedTuple):
    """Two versions of a plan, and how far it had slipped before."""

    old: Side
    new: Side
    since_adopted: Mapping[str, int]


def sides(words: list[str], path: str | None, as_of: date) -> Sides:
    """The two versions that the words after the command mean.

    Raises `ChoiceError` if one of them cannot be read in full: what is said could be wrong.
    """
    old, new = two_versions(words, path)
    in_git = bool(old.version.commit or new.version.commit)
    both = Sides(_side(old, in_git, as_of), _side(new, in_git, as_of), {})
    return both._replace(since_adopted=_since_adopted(both, old, new))


def _side(found: PlanVersion, in_git: bool, as_of: date) -> Side:
    plan, name = found.loaded.plan, found.name
    if plan is None or not found.loaded.whole:
        raise ChoiceError(
            f"{name} cannot be read in full, so nothing was compared: run 'gcmplan validate {name}'"
        )
    commit = found.version.commit
    on_disk = Version(found.version.name, as_of) if in_git else Version(name, None)
    version = Version(found.version.name, commit.day) if commit else on_disk
    return Side(version, found.loaded.bundle, plan)


def _since_adopted(both: Sides, old: PlanVersion, new: PlanVersion) -> Mapping[str, int]:
    """By how many days due dates moved since the plan was adopted, by the id of what is due.

    Empty where that says nothing new: the old version is the adopted one, or there is none.
    """
    baseline = both.new.plan.header.baseline
    if not baseline or not old.version.commit:
        return {}
    try:
        if new.version.commit:
            path = new.name.removeprefix(f"{new.version.name}:")
            adopted = plan_at(f"{baseline}:{path}")
        else:
            adopted = plan_at(new.name, baseline)
    except GcmplanError:  # a baseline that is not there is for status to tell
        return {}
    commit = adopted.version.commit
    if adopted.loaded.plan is None or commit is None or commit.id == old.version.id:
        return {}
    return {
        each.subject.id: each.days
        for each in compare(adopted.loaded.plan, both.new.plan)
        if str(each.field) == "due" and each.days is not None
    }


def compared(both: Sides, as_of: date) -> Difference:
    """What lies between two versions of a plan, on a day."""
    old, new, since_adopted = both
    changes = compare(old.plan, new.plan)
    return Difference(
        new.plan.header.id,
        old.version,
        new.version,
        changes,
        _layout_only(old.bundle, new.bundle, changes),
        _effect(old, new, changes, as_of),
        _places(new.bundle, changes),
        since_adopted,
    )


def _effect(old: Side, new: Side, changes: tuple[Change, ...], as_of: date) -> Effect:
    before, after = _measured(old.plan, as_of), _measured(new.plan, as_of)
    own = None
    if old.version.date and new.version.date:
        then = _measured(old.plan, old.version.date)
        own = OwnDays(then, _measured(new.plan, new.version.date))
    return effect(before, after, own, set(_edited(changes)))


def _measured(plan: Plan, as_of: date) -> PlanProgress:
    return measure(plan, read_compact(), as_of)


def _edited(changes: tuple[Change, ...]) -> Iterator[str]:
    """The ids of the actions about which something changed."""
    for change in changes:
        for subject in filter(None, (change.old, change.new)):
            yield from (each.id for each in subject.around if each.kind is Kind.ACTION)


def _places(bundle: Bundle, changes: tuple[Change, ...]) -> Mapping[KeyPath, Place]:
    paths = {each.new_path for each in changes if each.new_path is not None}
    return {path: _place(bundle, path) for path in paths}


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
