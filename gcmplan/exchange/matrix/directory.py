"""All bodies that a matrix names, each once, with the ids that they get in the plan."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from typing import Any, NamedTuple

from gcmplan.exchange.matrix.phrases.bodies import Named, key_of, letters_of, sort_of, telling
from gcmplan.exchange.matrix.phrases.words import plain
from gcmplan.nearest import nearest

_NOT_IN_IDS = re.compile(r"[^A-Za-z0-9._-]+")
_MOST_COMPARED = 500
"""Bodies; of more nobody is asked whether two of them are one."""


class Body(NamedTuple):
    """A body of the plan."""

    id: str
    name: str
    abbreviation: str | None
    sort: str | None
    """None if nothing shows it."""


class Directory:
    """Bodies by every way in which they are written."""

    def __init__(
        self,
        named: Iterable[Named],
        ids: Mapping[str, str],
        taken: Iterable[str],
        explained: Iterable[Named] = (),
    ) -> None:
        """`ids` are those that a map gives to names; those `taken` belong to other things.

        What is `explained` only says what abbreviations stand for.
        """
        named = list(dict.fromkeys(named))
        self._ids = {key_of(name): id for name, id in ids.items()}
        self._taken = {*taken, *self._ids.values()}
        self._by_key: dict[str, Body] = {}
        both = [each for each in (*explained, *named) if each.short]
        shorts = {key_of(each.name): each.short for each in both}
        full = {key_of(each.short): each for each in both if each.short}
        self._order = {key_of(each.name): at for at, each in reversed([*enumerate(named)])}
        for each in sorted(named, key=lambda each: " " in each.name and not each.short):
            whole = full.get(key_of(each.name), each)
            self._enter(whole._replace(short=shorts.get(key_of(whole.name)) or whole.short))

    @property
    def bodies(self) -> tuple[Body, ...]:
        """Each of them once, in the order of the matrix."""
        keys = sorted(self._by_key, key=lambda key: self._order.get(key, len(self._order)))
        return tuple({each.id: each for each in map(self._by_key.__getitem__, keys)}.values())

    def id(self, named: Named) -> str:
        """The id of a body that was named."""
        return self._by_key[key_of(named.name)].id

    def alike(self) -> Iterator[tuple[Body, Body]]:
        """Pairs of bodies that may be one: nobody but people can say."""
        bodies = self.bodies[:_MOST_COMPARED]
        for at, each in enumerate(bodies):
            before = {key_of(other.name): other for other in bodies[:at]}
            if likest := _likest(each, before):
                yield likest, each

    def _enter(self, named: Named) -> None:
        keys = [key_of(named.name), *([key_of(named.short)] if named.short else [])]
        known = next((self._by_key[key] for key in keys if key in self._by_key), None)
        told = next((self._ids[key] for key in keys if key in self._ids), None)
        if known is None and told:
            known = next((each for each in self.bodies if each.id == told), None)
        body = known or self._body(named, told)
        self._by_key.update((key, body) for key in keys if key not in self._by_key)

    def _body(self, named: Named, told: str | None) -> Body:
        sort = sort_of(named.name) or (sort_of(named.short) if named.short else None)
        known = None if sort == "other" else sort
        return Body(told or self._free(named), named.name, named.short, known)

    def _free(self, named: Named) -> str:
        """An id that nothing has yet, from the abbreviation or the letters of the name."""
        short = named.short or (named.name if " " not in named.name else "")
        begin = _NOT_IN_IDS.sub("", plain(short)).upper().strip(".-_") or letters_of(named.name)
        begin = begin if begin[:1].isalpha() and begin.isascii() else "ORG" + begin
        number, id = 1, begin
        while id in self._taken or (id == "ORG" and number == 1):
            number += 1
            id = f"{begin}{number if begin != 'ORG' else number - 1}"
        self._taken.add(id)
        return id


def _likest(body: Body, others: Mapping[str, Body]) -> Body | None:
    """Another body that this one may be: nearly the same name, or its abbreviation."""
    for other in others.values():
        if _abbreviates(body, other) or _abbreviates(other, body) or _same_words(body, other):
            return other
    if len(body.name) < _SHORTEST:
        return None
    found = nearest(key_of(body.name), others)
    return others[found] if found and _nearly(key_of(body.name), found) else None


_SHORTEST = 6
_ALIKE = 85.0


def _nearly(one: str, other: str) -> bool:
    from rapidfuzz import fuzz  # noqa: PLC0415  (only where bodies are compared)

    return fuzz.ratio(one, other) >= _ALIKE


def _same_words(one: Body, other: Body) -> bool:
    """Whether bodies of one sort differ only in words that one of them has more: `Min. Labour`."""
    if one.sort is None or one.sort != other.sort:
        return False
    fewer, more = sorted((telling(one.name), telling(other.name)), key=len)
    return bool(fewer) and fewer <= more


def _abbreviates(short: Body, long: Body) -> bool:
    """Whether one body's name may be made of the first letters of the other's."""
    if " " in short.name or " " not in long.name or long.abbreviation:
        return False
    letters = letters_of(long.name)
    with_small = "".join(each[0] for each in re.findall(r"[^\W_]+", long.name)).upper()
    return len(letters) > 1 and short.name.upper() in {letters, with_small}


def as_data(body: Body, unknown: str = "other") -> dict[str, Any]:
    """A body as it stands in a plan."""
    own = body.abbreviation if body.abbreviation != body.id else None
    values = {
        "id": body.id,
        "name": body.name,
        "abbreviation": own,
        "type": body.sort or unknown,
    }
    return {key: value for key, value in values.items() if value}
