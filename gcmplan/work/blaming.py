"""Which cell of a workbook an error in the plan comes from."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.diagnostics import Diagnostic
from gcmplan.edit.steps import Drop, New, Put, Refusal
from gcmplan.keypath import KeyPath
from gcmplan.locate import item_id
from gcmplan.sentence import any_of, say
from gcmplan.source.bundle import Bundle

_Name = tuple[str | None, str | None, str | None]
"""The id of a thing, and the last two keys on the way to a value of it; None for any."""


def blamed(
    wrong: Sequence[Diagnostic],
    before: Bundle,
    after: Bundle,
    steps: Sequence[Put | Drop | New],
) -> list[Refusal]:
    """Errors, each at the cells that may have brought it in, or else at its place in the file."""
    places: dict[_Name, list[tuple[str, object]]] = {}
    for step in steps:
        for path, item, place, value in _changes(step, before):
            for name in _names(item, path):
                places.setdefault(name, []).append((place, value))
    return [_blamed(each, after, places) for each in wrong]


def _changes(
    step: Put | Drop | New, before: Bundle
) -> Iterator[tuple[KeyPath, str | None, str, object]]:
    match step:
        case Put(place, path, value):
            yield path, item_id(before, path), place, value
        case New(place, kind, under, values, places):
            item = str(values["id"]) if "id" in values else under
            yield KeyPath((kind.key,)), item, place, None
            for key, where in places.items():
                yield KeyPath((kind.key, key)), item, where, values[key]


def _names(item: str | None, path: KeyPath) -> Iterator[_Name]:
    """What a value may be found by, the surest first."""
    keys: list[str | None] = [each for each in path if isinstance(each, str)]
    *_, outer, last = [None, None, *keys]
    yield item, outer, last
    yield item, last, None
    yield item, None, None


def _blamed(
    wrong: Diagnostic, after: Bundle, places: dict[_Name, list[tuple[str, object]]]
) -> Refusal:
    remark = wrong.finding.remark
    why = say("{code} {message}", code=wrong.finding.rule.code, message=remark.message)
    if remark.help:
        why = say("{what}; {help}", what=why, help=remark.help)
    for name in _names(wrong.item, wrong.path):
        if found := places.get(name):
            value = _value(after, wrong.path)
            sure = [place for place, each in found if each == value] or [each for each, _ in found]
            return Refusal(any_of(dict.fromkeys(sure[:_MOST])), why)
    start = wrong.span.start
    return Refusal(f"{wrong.file}:{start.line}:{start.column}", why)


_MOST = 3
"""So many cells are named, where it is not sure which one it was."""


def _value(bundle: Bundle, path: KeyPath) -> object:
    try:
        return bundle.value(path)
    except LookupError:
        return None
