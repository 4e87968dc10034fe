"""Rows and cells that name an area or objective: `OBJECTIVE 2.1: Strengthen data`."""

from __future__ import annotations

import re
from functools import cache
from typing import NamedTuple

from gcmplan.compact.compact import OBJECTIVES
from gcmplan.exchange.matrix.phrases.numbers import speaks_of_compact
from gcmplan.exchange.matrix.phrases.words import any_of, meanings, plain

_HEAD = re.compile(r"(.{1,50}?)\s*(?::|–|—|\s-\s|\.\s)\s*(.+)", re.DOTALL)
_NUMBER = r"(?:no\.?\s*|n°\s*)?(?P<number>[0-9]{1,2}(?:\.[0-9]{1,2})*|[ivx]{1,5}|[a-h])"
_LEADING = re.compile(r"([0-9]{1,2}(?:\.[0-9]{1,2})*)[.)]?\s+(\S.*)", re.DOTALL)


class Group(NamedTuple):
    """What a row or cell says of an area or objective."""

    sort: str | None
    """`area` or `objective`; None if it does not say."""
    number: str | None
    """Its own number; None if it has none."""
    title: str
    gcm: int | None
    """The number of the Compact's objective that it names itself after; None if it does not."""


def group(text: str) -> Group:
    """What a text says of an area or objective.

    >>> group("OBJECTIVE 2.1: Strengthen data")
    Group(sort='objective', number='2.1', title='Strengthen data', gcm=None)
    >>> group("GCM Objective 6 – Fair recruitment").gcm
    6
    """
    said = " ".join(text.split())
    if (match := _HEAD.fullmatch(said)) and (head := _head().fullmatch(plain(match[1]))):
        return _named(head, match[1], match[2])
    if head := _head().fullmatch(plain(said)):
        return _named(head, said, said)
    if (head := _head().match(plain(said))) and head["number"] and plain(said) == said.casefold():
        rest = said[head.end() :].strip(" .:-–—)")
        return _named(head, said[: head.end()], rest or said)
    if match := _LEADING.fullmatch(said):
        return Group(None, match[1], match[2], None)
    return Group(None, None, said, None)


def compact_objective(text: str) -> Group | None:
    """The objective of the Compact that a cell names which is to name one; None if it does not.

    >>> compact_objective("Objective 6: Fair recruitment").gcm
    6
    """
    said = group(text)
    number = said.gcm or (int(said.number or 0) if (said.number or "").isdigit() else 0)
    is_titled = plain(said.title) != plain(text)
    if said.sort != "objective" or not is_titled or number not in OBJECTIVES:
        return None
    return said._replace(gcm=number)


def _named(head: re.Match[str], words: str, title: str) -> Group:
    sort, number = meanings("groups")[head["sort"]], head["number"]
    is_compact = bool(number) and number.isdigit() and speaks_of_compact(words)
    return Group(
        sort, number, title, int(number) if is_compact and int(number) in OBJECTIVES else None
    )


@cache
def _head() -> re.Pattern[str]:
    return re.compile(rf"(?P<sort>{any_of(meanings('groups'))})(?:\s+{_NUMBER}(?![\w]))?")
