"""What may come next in what somebody types into a shell; nothing here is slow to load."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, NamedTuple

from gcmplan.edit.hints import HINTS

_HEAD = "plan"


class Known(NamedTuple):
    """A thing with an id."""

    id: str
    kind: str
    """The key of the list in which it stands."""
    done: bool
    """Whether there is nothing more to be done about it."""


def things(data: Any) -> Iterator[Known]:
    """The things of a plan that have an id."""
    if not isinstance(data, dict):
        return
    for key, held in data.items():
        if key in HINTS and isinstance(held, list):
            for each in held:
                if isinstance(each, dict) and isinstance(each.get("id"), str):
                    over = bool(each.get("done") or each.get("ended") or each.get("dropped"))
                    yield Known(each["id"], key, over)
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
    kinds = {_HEAD: _HEAD, **{each.id: each.kind for each in things(data)}}
    whole = [each for each in kinds if address.startswith(f"{each}.")]
    if not whole:
        possible = [each for each in kinds if each.startswith(address)]
        return _fields(possible[0], kinds, "") if len(possible) == 1 else possible
    name = max(whole, key=len)
    longer = [each for each in kinds if each.startswith(address)]
    return [*_fields(name, kinds, address[len(name) + 1 :]), *longer]


def values(data: Any, address: str) -> list[str]:
    """What may stand behind the sign of an instruction."""
    kinds = {_HEAD: _HEAD, **{each.id: each.kind for each in things(data)}}
    name, _, field = address.rstrip("+-").rpartition(".")
    hint = HINTS.get(kinds.get(name, ""), {}).get(field, "")
    if hint.startswith("@"):
        return [each.id for each in things(data) if each.kind == _LISTS.get(hint[1:])]
    return hint.split() if hint.islower() else []


_LISTS = {each.removesuffix("s") if each != "plan" else "": each for each in HINTS}
"""The lists by the kind of what is in them."""


def _fields(name: str, kinds: dict[str, str], begun: str) -> list[str]:
    """The fields of a thing; of a single one, a hint too, so that shells put no blank behind it."""
    hints = HINTS[kinds[name]]
    possible = [each for each in hints if each.startswith(begun)]
    found = [f"{name}.{each}=" for each in possible]
    if len(possible) == 1:
        hint = hints[possible[0]]
        words = hint.split() if hint.islower() and hint[:1] != "@" else [hint.strip("@").upper()]
        found += [f"{found[0]}{word}" for word in words if word] or [f"{found[0]}VALUE"]
    return found
