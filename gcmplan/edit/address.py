"""From an address to a place in a plan: `A3.02.milestones.A3.02-M1.done`."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple

from gcmplan.edit.takes import meant_or
from gcmplan.edit.thing import HEADER, Thing, by_id, names
from gcmplan.errors import EditError
from gcmplan.keypath import KeyPath, at
from gcmplan.nearest import nearest
from gcmplan.plan.field import Field, Taking, fields
from gcmplan.plan.header import Header
from gcmplan.sentence import Sentence, say

OWN = "x_"
"""What keys of the writer's own begin with."""


class Target(NamedTuple):
    """A value that an address leads to."""

    path: KeyPath
    """Where it stands, or would stand."""

    field: Field
    """What may stand there."""

    name: str
    """What to call it: `'due' of A3.02`."""

    part: bool = False
    """Whether it is an item of a list, a language of a text or an entry of a map."""


def target(data: Any, address: str) -> Target:
    """What an address leads to; raises `EditError` if that is nothing, or several things."""
    thing, rest = _thing(data, address)
    name = "the plan" if thing.path == HEADER else str(thing.data.get("id"))
    if not rest:
        raise EditError(
            say(
                "'{address}' names {name} and no field: write {whole}.FIELD=VALUE",
                address=address,
                name=name,
                whole=address.rstrip("."),
            )
        )
    return _inside(data, thing, rest, name)


def found(data: Any, name: str) -> Thing:
    """The thing with an id; raises `EditError` if there is none, or several."""
    thing, rest = _thing(data, name)
    if rest:
        raise _unknown(data, name)
    return thing


def _thing(data: Any, address: str) -> tuple[Thing, str]:
    """The thing that an address begins with, and the rest of it."""
    known = by_id(data)
    if address == "plan" or address.startswith("plan."):
        head = data.get("plan") if isinstance(data, dict) else None
        return Thing(HEADER, Header, head if isinstance(head, dict) else {}), address[5:]
    matching = [each for each in known if address == each or address.startswith(f"{each}.")]
    if not matching:
        raise _unknown(data, address)
    name = max(matching, key=len)
    if len(known[name]) > 1:
        raise EditError(
            say(
                "{number} things have the id '{name}': mend that by hand first",
                number=len(known[name]),
                name=name,
            )
        )
    return known[name][0], address[len(name) + 1 :]


def _unknown(data: Any, address: str) -> EditError:
    wanted = address
    known = [*by_id(data), "plan"]
    while not (meant := nearest(wanted, known)) and "." in wanted:
        wanted = wanted.rpartition(".")[0]
    hint = say(" (did you mean '{meant}'?)", meant=meant) if meant else ""
    return EditError(
        say("there is nothing with the id '{wanted}' in this plan{hint}", wanted=wanted, hint=hint)
    )


def _inside(data: Any, thing: Thing, rest: str, name: str) -> Target:
    """What the rest of an address leads to in a record."""
    key, _, more = rest.partition(".")
    path = thing.path / key
    if key.startswith(OWN):
        steps = more.split(".") if more else []
        return Target(KeyPath((*path, *steps)), Field(key, Taking.VALUE), _of(rest, name))
    field = fields(thing.model).get(key)
    if field is None:
        raise _no_field(data, key, thing, name)
    own_name = _of(key, name)
    if not more:
        return Target(path, field, own_name)
    value = at(data, path)
    if field.many and (isinstance(value, list) or not field.alone):
        position, item_name, more = _item(value, more, own_name)
        path, field = path / position, field._replace(many=False)
        if not more:
            return Target(
                path, field, say("'{item}' in {list}", item=item_name, list=own_name), part=True
            )
        name = _part_of(item_name, name) if field.taking is Taking.RECORD else name
        value = at(data, path)
    if field.model:
        inner = Thing(path, field.model, value if isinstance(value, dict) else {})
        return _inside(
            data,
            inner,
            more,
            inner.data.get("id") or _part_of(key, name),
        )
    if field.taking in {Taking.TEXT, Taking.MAP}:
        return Target(path / more, field, _of(f"{key}.{more}", name), part=True)
    raise EditError(
        say("{name} has no parts, so there is no '{more}' in it", name=own_name, more=more)
    )


def _part_of(item: str, name: str) -> Sentence:
    return say("{item} of {thing}", item=item, thing=name)


def _of(key: str, name: str) -> Sentence:
    return say("'{key}' of {thing}", key=key, thing=name)


def _item(value: Any, more: str, name: str) -> tuple[int, str, str]:
    """The item of a list that the rest of an address begins with, its name and what is left."""
    items = value if isinstance(value, list) else []
    called = [(each, position) for position, item in enumerate(items) for each in names(item)]
    whole = [each for each, _ in called if more == each or more.startswith(f"{each}.")]
    wanted = max(whole, key=len) if whole else more.partition(".")[0]
    matching = [each for each in called if each[0] == wanted] or _by_last_part(called, wanted)
    positions = {position for _, position in matching}
    if not positions:
        there = ", ".join(dict.fromkeys(each for each, _ in called)) or say("none")
        raise EditError(
            say("{name} has no '{wanted}': there is {there}", name=name, wanted=wanted, there=there)
        )
    if len(positions) > 1:
        raise EditError(
            say(
                "{name} has {number} items called '{wanted}': edit it by hand",
                name=name,
                number=len(positions),
                wanted=wanted,
            )
        )
    return positions.pop(), wanted, more[len(wanted) + 1 :]


def _by_last_part(called: Iterable[tuple[str, int]], name: str) -> list[tuple[str, int]]:
    """Items whose ids end like a name: `M1` is short for `A3.02-M1` where there is no other."""
    ends = tuple(f"{sign}{name}" for sign in ".-_")
    return [each for each in called if each[0].endswith(ends)]


def _no_field(data: Any, key: str, thing: Thing, name: str) -> EditError:
    known = list(fields(thing.model))
    meant = nearest(key, known)
    if not meant and not key.isalpha():  # rather the end of an id
        return _unknown(data, f"{name}.{key}")
    return EditError(
        say(
            "{thing} has no field '{key}' ({hint})",
            thing=name,
            key=key,
            hint=meant_or(meant, known),
        )
    )
