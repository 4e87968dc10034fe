"""Which values of an object changed: its own, and those of the parts in it that have no id.

Parts in a list are told from one another by what people would tell them by: a budget line by its
period and currency, a target by its period. Plain lists are sets: their order says nothing, but for
the first objective of the Compact, which is the main one, and the first language.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cache
from typing import Any, NamedTuple

from gcmplan.changes.change import Field
from gcmplan.changes.subject import object_lists
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.action import Partner
from gcmplan.plan.header import OutOfScope, Step
from gcmplan.plan.measurement import Actual, Point
from gcmplan.plan.money import BudgetLine, Funding
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.text import Text
from gcmplan.plan.update import Update

PART_NAMES: Mapping[type[Record], Callable[[Any], str]] = {
    Partner: lambda partner: partner.org,
    BudgetLine: lambda line: _worded(line.period, line.currency),
    Funding: lambda funding: _worded(funding.source, funding.currency),
    Point: lambda point: str(point.period),
    Actual: lambda actual: str(actual.period),
    Update: lambda update: str(update.date),
    Step: lambda step: str(step.step),
    OutOfScope: lambda each: str(each.gcm),
}
"""What tells a part of a list from the others."""

_FIRST_MATTERS = frozenset({"gcm", "languages"})


class Difference(NamedTuple):
    """A value that is not the same in two versions of an object."""

    field: Field
    before: Any
    after: Any
    old_path: KeyPath
    """From the object; where there is no value before, of what should hold it."""
    new_path: KeyPath


class Languages(NamedTuple):
    """The first language of each version: a plain text is in that."""

    old: str
    new: str


def differences(old: Record, new: Record, languages: Languages) -> Iterator[Difference]:
    """The values that are not the same in two versions of an object.

    The objects in it that have an id of their own speak for themselves.
    """
    comparison = _Comparison(languages)
    if isinstance(old, Plan) and isinstance(new, Plan):
        here = _Place(None, TOP / "plan", TOP / "plan")
        yield from comparison.records(old.header, new.header, here)
    yield from comparison.records(old, new, _Place(None, TOP, TOP))


class _Place(NamedTuple):
    """How a value is called, and where it stands in both versions."""

    field: Field | None
    old: KeyPath
    new: KeyPath

    def inner(self, key: str) -> _Place:
        """The place of a value in a record or map."""
        if self.field is None:
            field = Field(key)
        else:
            field = self.field._replace(part=f"{self.field.part}.{key}" if self.field.part else key)
        return _Place(field, self.old / key, self.new / key)

    def item(self, name: str, old: int | None, new: int | None) -> _Place:
        """The place of a part of a list; a version without it has only the list."""
        assert self.field is not None
        field = self.field
        named = field._replace(part=f"{field.part}[{name}]") if field.part else field
        return _Place(
            named if field.part else field._replace(item=name),
            self.old if old is None else self.old / old,
            self.new if new is None else self.new / new,
        )

    def differ(self, before: Any, after: Any) -> Difference:
        """That the value is not the same."""
        assert self.field is not None
        return Difference(self.field, before, after, self.old, self.new)


class _Comparison:
    """Two versions of a value, compared as people would."""

    def __init__(self, languages: Languages) -> None:
        self._languages = languages

    def records(self, old: Record, new: Record, here: _Place) -> Iterator[Difference]:
        for name, key in _own_fields(type(old)):
            yield from self._values(getattr(old, name), getattr(new, name), here, key)
        befores, afters = old.model_extra or {}, new.model_extra or {}
        if befores != afters:
            for key in dict.fromkeys((*befores, *afters)):
                before, after = befores.get(key), afters.get(key)
                if before != after:
                    yield here.inner(key).differ(before, after)

    def _values(self, old: Any, new: Any, around: _Place, key: str) -> Iterator[Difference]:
        if old is new or old == new:
            return
        here = around.inner(key)
        match old, new:
            case Record(), Record():
                yield from self.records(old, new, here)
            case Text(), Text():
                yield from self._texts(old, new, here)
            case dict(), dict():
                yield from self._maps(old, new, here)
            case (tuple(), tuple()) if type(old) is type(new) is tuple:
                yield from self._lists(old, new, here)
            case _:
                yield here.differ(old, new)

    def _texts(self, old: Text, new: Text, here: _Place) -> Iterator[Difference]:
        if old.translations is None and new.translations is None:
            yield here.differ(old, new)
            return
        befores = _by_language(old, self._languages.old)
        afters = _by_language(new, self._languages.new)
        yield from self._maps(befores, afters, here)

    def _maps(
        self, old: Mapping[str, Any], new: Mapping[str, Any], here: _Place
    ) -> Iterator[Difference]:
        for key in dict.fromkeys((*old, *new)):
            if old.get(key) != new.get(key):
                yield here.inner(key).differ(old.get(key), new.get(key))

    def _lists(self, old: Sequence[Any], new: Sequence[Any], here: _Place) -> Iterator[Difference]:
        name = PART_NAMES.get(type((old or new)[0]))
        if name is None:
            if not self._same_set(old, new, here):
                yield here.differ(old, new)
            return
        for part, before, after in _paired(old, new, name):
            place = here.item(part, before, after)
            if before is None:
                yield place.differ(None, new[after])
            elif after is None:
                yield place.differ(old[before], None)
            else:
                yield from self.records(old[before], new[after], place)

    def _same_set(self, old: Sequence[Any], new: Sequence[Any], here: _Place) -> bool:
        before = [_frozen(value, self._languages.old) for value in old]
        after = [_frozen(value, self._languages.new) for value in new]
        assert here.field is not None
        if here.field.key in _FIRST_MATTERS and before[:1] != after[:1]:
            return False
        return set(before) == set(after)


def _paired(
    old: Sequence[Any], new: Sequence[Any], name: Callable[[Any], str]
) -> Iterator[tuple[str, Any, Any]]:
    """The parts of two lists by their names, with their positions; None where there is none.

    Of several with one name, those that are equal belong together, then the first to the first.
    """
    groups = defaultdict[str, tuple[list[int], list[int]]](lambda: ([], []))
    for version, parts in enumerate((old, new)):
        for place, part in enumerate(parts):
            groups[name(part)][version].append(place)
    for part, (befores, afters) in groups.items():
        for before in list(befores):
            same = next((after for after in afters if old[before] == new[after]), None)
            if same is not None:
                befores.remove(before)
                afters.remove(same)
        while befores or afters:
            yield part, befores.pop(0) if befores else None, afters.pop(0) if afters else None


def _by_language(text: Text, first: str) -> Mapping[str, str]:
    return text.translations or {first: text.main}


def _frozen(value: Any, first: str) -> Any:
    """A value that can be in a set; of text, that it is one plain text or a map is no matter."""
    if isinstance(value, Text):
        return frozenset(_by_language(value, first).items())
    if isinstance(value, Mapping):
        return frozenset((key, _frozen(each, first)) for key, each in value.items())
    if isinstance(value, list | tuple):
        return tuple(_frozen(each, first) for each in value)
    return value


@cache
def _own_fields(model: type[Record]) -> tuple[tuple[str, str], ...]:
    """The fields of a model that hold no objects with an id: attribute and key."""
    objects = dict(object_lists(model))
    own = (
        (name, field.alias or name)
        for name, field in model.model_fields.items()
        if (field.alias or name) not in objects
    )
    return tuple(pair for pair in own if pair != ("header", "plan"))


def _worded(*parts: object) -> str:
    return " ".join(str(part) for part in parts if part)
