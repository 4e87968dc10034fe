"""Many changes of a plan at once, each asked for at a place outside of it, as a cell of a table."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from gcmplan.edit.adding import Draft, added
from gcmplan.edit.address import found
from gcmplan.edit.apply import ended, first_language, with_item, with_value, with_values, without
from gcmplan.edit.kinds import Addable
from gcmplan.edit.numbering import next_id
from gcmplan.edit.thing import HEADER, Thing
from gcmplan.errors import EditError
from gcmplan.keypath import TOP, KeyPath, at
from gcmplan.plan.field import fields
from gcmplan.plan.header import Header
from gcmplan.plan.plan import Plan
from gcmplan.sentence import all_of, say
from gcmplan.source.bundle import Bundle


class Put(NamedTuple):
    """A value is to stand at a path."""

    place: str
    """Where that was asked for: `Actions!F12`."""
    path: KeyPath
    value: Any
    """None: nothing is to stand there."""
    language: str | None = None
    """The language of a text; None for what is no text."""


class Drop(NamedTuple):
    """What stands at a path is to go."""

    place: str
    path: KeyPath


class New(NamedTuple):
    """A new thing."""

    place: str
    kind: Addable
    under: str | None
    """The id of what it is to stand in; None for the plan."""
    values: Mapping[str, Any]
    """Its values by their keys."""
    places: Mapping[str, str]
    """Where each of them was asked for."""


class Refusal(NamedTuple):
    """What cannot be done, and where it was asked for."""

    place: str
    why: str


class CarriedOut(NamedTuple):
    """What came of some changes."""

    bundle: Bundle
    refusals: tuple[Refusal, ...]
    """Empty if all of them could be made."""


Step = Put | Drop | New


def carried_out(bundle: Bundle, steps: Iterable[Step]) -> CarriedOut:
    """The plan after changes and removals, from its end to its top, and then the new things."""
    bundle, left = _written(bundle, list(steps))
    there = [each for each in left if not isinstance(each, New)]
    ordered: Sequence[Step] = [
        *sorted(there, key=lambda each: _order(each.path), reverse=True),
        *(each for each in left if isinstance(each, New)),
    ]
    refusals = []
    for step in ordered:
        try:
            bundle = _carried_out(bundle, step)
        except EditError as error:
            refusals.append(Refusal(step.place, error.args[0]))
    return CarriedOut(bundle, tuple(refusals))


def _written(bundle: Bundle, steps: Sequence[Step]) -> tuple[Bundle, Sequence[Step]]:
    """The plan after all that is but a value at a path, and the steps that are left.

    If one of the values cannot be written, all steps are: each by itself tells why.
    """
    aims = [_aim(bundle.data, each) for each in steps]
    try:
        bundle = with_values(bundle, dict(filter(None, aims)))
    except EditError:
        return bundle, steps
    return bundle, [step for step, aim in zip(steps, aims, strict=True) if aim is None]


def _aim(data: Any, step: Step) -> tuple[KeyPath, Any] | None:
    """The path at which a value is to stand, and the value; None if there is more to do."""
    match step:
        case Put(value=None) | Put(value=list()):
            return None
        case Put(path=path, value=value, language=str(language)):
            return _text(data, path, value, language)
        case Put(path=path, value=value):
            return path, ended(value, at(data, path))
    return None


def _order(path: KeyPath) -> list[tuple[int, str]]:
    return [(step, "") if isinstance(step, int) else (-1, step) for step in path]


def _carried_out(bundle: Bundle, step: Step) -> Bundle:
    if aim := _aim(bundle.data, step):
        return with_value(bundle, *aim)
    match step:
        case Put(path=path, value=list(value)):
            return _listed(bundle, path, value)
        case Put(path=path):
            return without(bundle, _standing(bundle.data, path))
        case Drop(path=path):
            return without(bundle, path)
    return _new(bundle, step)


def _standing(data: Any, path: KeyPath) -> KeyPath:
    """What stands for a value that is written in short: `spent: 100` for its amount."""
    while at(data, path) is None and len(path) > 1:
        path = path.parent
    return path


def _text(data: Any, path: KeyPath, value: Any, language: str) -> tuple[KeyPath, Any]:
    """Where a text in one language is to stand; the path is that of the text in that language."""
    whole = path.parent
    before = at(data, whole)
    if isinstance(before, dict):
        return path, ended(value, before.get(language))
    if before is None and language == first_language(data):
        return whole, value
    return path, ended(value, before)


def _listed(bundle: Bundle, path: KeyPath, items: list[Any]) -> Bundle:
    """The plan with other items in a list, of which those that stay are not touched."""
    before = at(bundle.data, path)
    if isinstance(before, list) and len(before) == len(items):
        for place, item in enumerate(items):
            if item != before[place]:
                bundle = with_value(bundle, path / place, item)
        return bundle
    kept = [each for each in before if each in items] if isinstance(before, list) else []
    if not kept or kept != [each for each in items if each in kept]:
        return with_value(bundle, path, items)
    return _longer_or_shorter(bundle, path, before, items)


def _longer_or_shorter(
    bundle: Bundle, path: KeyPath, before: list[Any], items: list[Any]
) -> Bundle:
    """The plan with a list that has lost some items, and got others, but has no other order."""
    for place in reversed(range(len(before))):
        if before[place] not in items:
            bundle = without(bundle, path / place)
    for place, item in enumerate(items):
        if item not in before:
            bundle = with_item(bundle, path, item, place)
    return bundle


def _new(bundle: Bundle, step: New) -> Bundle:
    holder = _holder(bundle.data, step)
    values = dict(step.values)
    if "id" in fields(step.kind.model) and "id" not in values:
        values = {"id": next_id(bundle.data, step.kind, holder), **values}
        if values["id"] is None:
            raise EditError(say("{thing} needs an id", thing=step.kind.one))
    if missing := Draft(step.kind, holder, values).missing:
        names = all_of(each.key for each in missing)
        raise EditError(
            say(
                "{thing} needs {names}: the row has no such value", thing=step.kind.one, names=names
            )
        )
    there = at(bundle.data, holder.path / step.kind.key)
    if there is not None and not isinstance(there, list):  # an amount that stands alone
        return with_value(bundle, holder.path / step.kind.key, [there, values])
    return added(bundle, Draft(step.kind, holder, values))


def _holder(data: Any, step: New) -> Thing:
    if step.under is None:
        is_head = step.kind.holders == (Header,)
        return Thing(HEADER, Header, data["plan"]) if is_head else Thing(TOP, Plan, data)
    thing = found(data, step.under)
    if thing.model not in step.kind.holders:
        raise EditError(
            say("{thing} cannot stand under {under}", thing=step.kind.one, under=step.under)
        )
    return thing
