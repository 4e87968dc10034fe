"""Which bodies a cell names: `MoL / MoI` are two, `Ministry of Labour and Sports` is one."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache, lru_cache
from typing import NamedTuple

from gcmplan.exchange.matrix.phrases.words import any_of, meanings, plain, words

_BETWEEN = re.compile(r"\s*[;\n|\u2022\u25aa\u061b]\s*")
"""Nothing but a separator."""

_PERHAPS = re.compile(
    r"(\s*[,/،&]\s*(?:(?:and|et|y)\s+)?|\s+-\s+|\s+(?:and|et|y|e|with|avec|con)\s+)", re.IGNORECASE
)
"""What stands between two bodies, or within the name of one."""

_SHORT = re.compile(r"[^\W\d_](?:[\w.&'’-]{0,9})")
_IN_BRACKETS = re.compile(r"(.+?)\s*\(([^()]{2,12})\)")
_BULLET = re.compile(r"^[-*•–]\s*|[\s.,:;]+$")
_CAPITALS = 2


class Named(NamedTuple):
    """A body as a cell names it."""

    name: str
    short: str | None = None
    """Its abbreviation, if that stands beside its name."""


class Naming(NamedTuple):
    """What a cell says of bodies."""

    bodies: tuple[Named, ...]
    doubtful: bool = False
    """Whether what is taken for one body may be several."""


def naming(text: str) -> Naming:
    """The bodies that a cell names, in its order.

    >>> [each.name for each in naming("MoL / MoI").bodies]
    ['MoL', 'MoI']
    >>> [each.name for each in naming("Ministry of Labour and Social Protection; IOM").bodies]
    ['Ministry of Labour and Social Protection', 'IOM']
    """
    found: list[str] = []
    doubtful = False
    for stretch in _BETWEEN.split(text):
        names, unsure = _parted(stretch)
        found += [each for each in map(_trimmed, names) if each]
        doubtful |= unsure
    return Naming(tuple(dict.fromkeys(map(_named, found))), doubtful)


def sort_of(name: str) -> str | None:
    """The sort of body that a name shows; None if it shows none, `other` if it is none of them.

    >>> sort_of("Ministère du Travail"), sort_of("MoI"), sort_of("IOM"), sort_of("Zork")
    ('government', 'government', 'un', None)
    """
    said = plain(name)
    if match := _kinds().match(said):
        return _words()[match[0]]
    if _MINISTRY.fullmatch(name):
        return "government"
    inside = (each for each in _kinds().findall(said) if " " in each or each not in _within())
    sorts = ((_words()[each], " " in each) for each in inside)
    return next((each for each, long in sorts if long or each not in _AT_THE_BEGIN), None)


_MINISTRY = re.compile(r"M(?:o|in)[A-Z][A-Za-z&]{0,8}")
_AT_THE_BEGIN = {"other", "government", "un", "public_body"}
"""Sorts whose words stand in the names of other bodies, too."""


def letters_of(name: str) -> str:
    """The letters by which people would call a body: `Ministry of Labour` is `ML`.

    >>> letters_of("Ministère de l'Intérieur et de la Sécurité"), letters_of("وزارة العمل")
    ('MIS', '')
    """
    said = [each for each in re.split(r"[^a-z0-9]+", plain(name)) if each]
    return "".join(each[0] for each in said if each not in _small()).upper()


@lru_cache(maxsize=4096)
def telling(name: str) -> frozenset[str]:
    """The words of a name by which it differs from others of its sort.

    >>> sorted(telling("Ministry of Labour and Social Protection"))
    ['labour', 'protection', 'social']
    """
    rest = _kinds().sub(" ", plain(name))
    return frozenset(re.findall(r"[^\W_]{3,}", rest)) - _small()


def key_of(name: str) -> str:
    """What is the same for two ways in which one name is written: `M.O.L.` and `MoL`."""
    return "".join(filter(str.isalnum, plain(name))) or plain(name)


def _parted(stretch: str) -> tuple[list[str], bool]:
    """The bodies of a stretch, and whether one of them may be several.

    It is parted where what stands on both sides is a body for sure.
    """
    first, *rest = _PERHAPS.split(stretch)
    names, doubtful = [first], False
    for sign, piece in zip(rest[::2], rest[1::2], strict=True):
        before = _trimmed(names[-1])
        if (_is_body(before) or _named(before).short) and _is_body(_trimmed(piece)):
            names.append(piece)
        else:
            names[-1] += sign + piece
            doubtful |= bool(re.search("[,/،]", sign)) and bool(piece and names[-1].strip())
    return names, doubtful


def _is_body(text: str) -> bool:
    """Whether a text is a body for sure: it begins like the name of one, or is an abbreviation."""
    named = _named(text)
    if named.short and letters_of(named.name) == named.short.upper():
        return True
    said = plain(text)
    match = _kinds().match(said)
    if match and (match[0] == said or match[0] not in _within()):
        return True
    capitals = sum(1 for each in text if each.isupper())
    return bool(_SHORT.fullmatch(text)) and capitals >= _CAPITALS


def _named(text: str) -> Named:
    match = _IN_BRACKETS.fullmatch(text)
    if match and _SHORT.fullmatch(match[2]) and any(map(str.isupper, match[2])):
        return Named(match[1], match[2])
    return Named(text)


def _trimmed(text: str) -> str:
    return _BULLET.sub("", " ".join(text.split())).strip()


@cache
def _words() -> Mapping[str, str]:
    return meanings("bodies")


@cache
def _kinds() -> re.Pattern[str]:
    return re.compile(any_of(_words()))


@cache
def _within() -> frozenset[str]:
    return frozenset(map(plain, words("words")["within"]["words"]))


@cache
def _small() -> frozenset[str]:
    return frozenset(map(plain, words("words")["small"]["words"]))
