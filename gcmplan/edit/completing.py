"""What may come next in what somebody types into a shell; nothing here is slow to load."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from gcmplan.edit.hints import HINTS

_HEAD = "plan"
_NAMES = ("id", "period", "date")
"""The keys by which the parts of things are called."""


class Known(NamedTuple):
    """A thing with an id."""

    id: str
    kind: str
    """The key of the list in which it stands."""
    data: dict[str, Any]

    @property
    def done(self) -> bool:
        """Whether there is nothing more to be done about it."""
        return any(self.data.get(key) for key in ("done", "ended", "dropped"))


def things(data: Any) -> Iterator[Known]:
    """The things of a plan that have an id."""
    if not isinstance(data, dict):
        return
    for key, held in data.items():
        if key in HINTS and isinstance(held, list):
            for each in held:
                if isinstance(each, dict) and isinstance(each.get("id"), str):
                    yield Known(each["id"], key, each)
                yield from things(each)


def ids(data: Any, begun: str) -> list[str]:
    """The ids that begin so."""
    return [each.id for each in things(data) if each.id.startswith(begun)]


def open_ids(data: Any, begun: str) -> list[str]:
    """The ids of actions and milestones that begin so and are not done."""
    return [
        each.id
        for each in things(data)
        if each.kind in {"actions", "milestones"} and not each.done and each.id.startswith(begun)
    ]


def instructions(data: Any, begun: str) -> list[str]:
    """Instructions for `set` that begin so, as far as they can be foreseen.

    As long as several things are possible their ids, then the fields of one, then its values.
    """
    address, sign, value = begun.partition("=")
    if sign:
        return [f"{address}={each}" for each in values(data, address) if each.startswith(value)]
    known = _addressed(data)
    thing, rest = _longest(known, address)
    if thing is None:
        possible = [each for each in known if each.startswith(address)]
        return _within(possible[0], known[possible[0]], "") if len(possible) == 1 else possible
    longer = [each for each in known if each.startswith(address)]
    return [*_within(thing.id, thing, rest), *longer]


def values(data: Any, address: str) -> list[str]:
    """What may stand behind the sign of an instruction."""
    thing, field = _longest(_addressed(data), address.rstrip("+-"))
    while thing and "." in field:
        key, _, rest = field.partition(".")
        thing, field = _longest(_items(thing, key), rest)
    hint = HINTS[thing.kind].get(field, "") if thing else ""
    if hint.startswith("@"):
        return [each.id for each in things(data) if each.kind == _LISTS.get(hint[1:])]
    return hint.split() if hint.islower() else []


_LISTS = {each.removesuffix("s") if each != "plan" else "": each for each in HINTS}
"""The lists by the kind of what is in them."""


def _addressed(data: Any) -> dict[str, Known]:
    """What an address may begin with."""
    head = data.get(_HEAD) if isinstance(data, dict) else None
    plan = Known(_HEAD, _HEAD, head if isinstance(head, dict) else {})
    return {_HEAD: plan, **{each.id: each for each in things(data)}}


def _longest(known: dict[str, Known], address: str) -> tuple[Known | None, str]:
    """The thing that an address begins with, and the rest of it."""
    whole = [each for each in known if address.startswith(f"{each}.")]
    if not whole:
        return None, address
    name = max(whole, key=len)
    return known[name], address[len(name) + 1 :]


def _items(thing: Known, key: str) -> dict[str, Known]:
    """What stands in a list of a thing, by all that it may be called there."""
    held = thing.data.get(key)
    if key not in HINTS or not isinstance(held, list):
        return {}
    items = [each for each in held if isinstance(each, dict)]
    whole = {str(each[name]): each for each in items for name in _NAMES if name in each}
    short = {
        name[len(thing.id) + 1 :]: each
        for name, each in whole.items()
        if _is_longer(name, thing.id)
    }
    return {name: Known(name, key, each) for name, each in {**short, **whole}.items() if name}


def _is_longer(id: str, other: str) -> bool:
    """Whether an id is another one with something behind it, as `A3.02-M2` is `A3.02`."""
    return id.startswith((f"{other}-", f"{other}.", f"{other}_"))


def _within(address: str, thing: Known, begun: str) -> list[str]:
    """What may follow the address of a thing: its fields, or one of its parts and theirs."""
    key, dot, rest = begun.partition(".")
    if not dot:
        return _fields(address, thing.kind, begun)
    items = _items(thing, key)
    part, more = _longest(items, rest)
    if part is None:
        possible = {id(items[each].data): each for each in items if each.startswith(rest)}
        if len(possible) != 1:
            return [f"{address}.{key}.{each}." for each in possible.values()]
        (name,) = possible.values()
        part, more = items[name], ""
    return _within(f"{address}.{key}.{part.id}", part, more)


def _fields(address: str, kind: str, begun: str) -> list[str]:
    """The fields of a thing; of a single one, a hint too, so that shells put no blank behind it."""
    hints = HINTS[kind]
    possible = [each for each in hints if each.startswith(begun)]
    found = [f"{address}.{each}=" for each in possible]
    if len(possible) == 1:
        hint = hints[possible[0]]
        words = hint.split() if hint.islower() and hint[:1] != "@" else [hint.strip("@").upper()]
        found += [f"{found[0]}{word}" for word in words if word] or [f"{found[0]}VALUE"]
    return found
