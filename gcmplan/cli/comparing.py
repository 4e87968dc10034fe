"""Two versions of a plan, read and compared."""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping
from datetime import date
from typing import NamedTuple

from gcmplan.changes.change import Change
from gcmplan.changes.compare import compare
from gcmplan.cli.reading import plans_at
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Place
from gcmplan.errors import ChoiceError
from gcmplan.keypath import KeyPath
from gcmplan.load import Loaded
from gcmplan.locate import place
from gcmplan.plan.plan import Plan
from gcmplan.plan.words import Kind
from gcmplan.progress.effect import Effect, OwnDays, effect
from gcmplan.progress.measure import measure
from gcmplan.progress.progress import PlanProgress
from gcmplan.render.difference import Difference, Version
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document


class Side(NamedTuple):
    """A version of a plan that could be read in full."""

    version: Version
    bundle: Bundle
    plan: Plan


def side(path: str) -> Side:
    """The one plan at a path; raises `ChoiceError` if it is none, several, or cannot be read."""
    found = list(plans_at([path]))
    if len(found) > 1:
        raise ChoiceError(f"several plans at {path}: name one of {', '.join(n for n, _ in found)}")
    ((name, loaded),) = found
    return _sound(Version(path, None), loaded, name)


def _sound(version: Version, loaded: Loaded, name: str) -> Side:
    """A version that was read in full: of any other, what is said could be wrong."""
    if loaded.plan is None or not loaded.whole:
        raise ChoiceError(
            f"{name} cannot be read in full, so nothing was compared: run 'gcmplan validate {name}'"
        )
    return Side(version, loaded.bundle, loaded.plan)


def compared(old: Side, new: Side, as_of: date) -> Difference:
    """What lies between two versions of a plan, on a day."""
    changes = compare(old.plan, new.plan)
    return Difference(
        new.plan.header.id,
        old.version,
        new.version,
        changes,
        _layout_only(old.bundle, new.bundle, changes),
        _effect(old, new, changes, as_of),
        _places(new.bundle, changes),
        {},
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
    return {path: place(bundle, path) for path in paths}


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
    names = [each.source.name for each in bundle.documents]
    top = os.path.commonpath([os.path.split(name)[0] for name in names])
    return {os.path.relpath(each.source.name, top or "."): each for each in bundle.documents}
