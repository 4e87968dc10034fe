"""A new object where it belongs: under what holds it, beside its like, in the right file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from datetime import date
from pathlib import PurePath
from typing import Any, NamedTuple

from gcmplan.edit.address import OWN, found
from gcmplan.edit.apply import replaced, with_item, with_value
from gcmplan.edit.instruction import Instruction, Sign
from gcmplan.edit.kinds import Addable
from gcmplan.edit.numbering import next_id
from gcmplan.edit.takes import meant_or
from gcmplan.edit.thing import Thing, things
from gcmplan.edit.value import value_of
from gcmplan.errors import EditError
from gcmplan.keypath import TOP, KeyPath, at
from gcmplan.nearest import nearest
from gcmplan.plan.field import Field, Taking, fields
from gcmplan.plan.index import KINDS
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.shape import keys
from gcmplan.plan.when import when
from gcmplan.sentence import all_of, any_of, say
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document
from gcmplan.source.splicing.splice import insert_item, insert_key


class Draft(NamedTuple):
    """An object that is to be added."""

    kind: Addable
    holder: Thing
    """What it is to stand in."""

    values: Mapping[str, Any]
    """Its values by their keys."""

    @property
    def missing(self) -> list[Field]:
        """The fields without which it cannot be added."""
        known = fields(self.kind.model)
        return [each for each in known.values() if each.required and each.key not in self.values]


def draft(data: Any, kind: Addable, under: str | None, given: Iterable[Instruction]) -> Draft:
    """An object with some values; raises `EditError` if they are none of its fields."""
    holder = _holder(data, kind, under)
    values: dict[str, Any] = {}
    for each in given:
        if each.sign is not Sign.SET:
            raise EditError(
                say(
                    "'{address}{sign}' changes what is there: use = here",
                    address=each.address,
                    sign=each.sign,
                )
            )
        _put(values, each, kind)
    if "id" in fields(kind.model) and "id" not in values:
        proposed = next_id(data, kind, holder)
        values = {**({"id": proposed} if proposed else {}), **values}
    if kind.word == "objective" and holder.path == TOP and under and under != "plan":
        values.setdefault("area", under)
    return Draft(kind, holder, values)


def added(bundle: Bundle, new: Draft, file: str | None = None) -> Bundle:
    """The plan with an object; raises `EditError` if something that it needs is missing."""
    if new.missing:
        raise EditError(_lacking(new))
    item = _ordered(new)
    path = new.holder.path / new.kind.key
    if new.holder.path == TOP:
        return _on_top(bundle, new, item, file)
    if file:
        held, place = new.holder.data.get("id"), bundle.origin(path).document.source.name
        raise EditError(
            say(
                "{thing} stands in the file of what holds it: {held} is in {place}; leave "
                "--file out",
                thing=new.kind.one,
                held=held,
                place=place,
            )
        )
    there = at(bundle.data, path)
    if not isinstance(there, list) or not there:
        return with_value(bundle, path, [item])
    return with_item(bundle, path, item, _position(bundle.data, there, item, new.kind))


def holders(data: Any, kind: Addable) -> list[str]:
    """The ids of the things under which such an object may stand."""
    ids = (each.data.get("id") for each in things(data) if each.model in kind.holders)
    return [each for each in ids if isinstance(each, str)]


def _holder(data: Any, kind: Addable, under: str | None) -> Thing:
    if under is None or under == "plan":
        if Plan not in kind.holders:
            raise EditError(_no_holder(data, kind))
        return Thing(TOP, Plan, data)
    thing = found(data, under)
    if thing.model in kind.holders:
        return thing
    if Plan in kind.holders and kind.word == "objective" and KINDS.get(thing.model) == "area":
        return Thing(TOP, Plan, data)
    what = KINDS[thing.model].one if thing.model in KINDS else say("a part")
    raise EditError(
        say(
            "{under} is {what}, and {thing} stands {places}",
            under=under,
            what=what,
            thing=kind.one,
            places=_places(kind),
        )
    )


def _no_holder(data: Any, kind: Addable) -> str:
    there = holders(data, kind)
    holder = _name(kind.holders[0])
    if not there:
        return say(
            "say under which {holder} the {kind} stands, and the plan has none yet",
            holder=holder,
            kind=kind.noun,
        )
    return say(
        "say under which {holder} the {kind} stands: one of {ids}",
        holder=holder,
        kind=kind.noun,
        ids=", ".join(there),
    )


def _places(kind: Addable) -> str:
    names = [KINDS[each].one for each in kind.holders if each is not Plan]
    if not names:
        return say("under the plan itself: leave that out")
    return say("under {things}", things=any_of(names))


def _name(model: type[Record]) -> str:
    return KINDS[model].noun


def _put(values: dict[str, Any], given: Instruction, kind: Addable) -> None:
    """Set a value of the new object: `title.fr` puts it into a map of languages."""
    key, _, more = given.address.partition(".")
    known = fields(kind.model)
    if key not in known and not key.startswith(OWN):
        meant = nearest(key, known)
        hint = meant_or(meant, known)
        raise EditError(
            say("{thing} has no field '{key}' ({hint})", thing=kind.one, key=key, hint=hint)
        )
    field = known.get(key, Field(key, Taking.VALUE))
    if not more:
        values[key] = value_of(given.value, field)
        return
    inner = fields(field.model).get(more, field) if field.model else field
    part = values.setdefault(key, {})
    if not isinstance(part, dict):
        raise EditError(
            say(
                "'{key}' was given twice, as a whole and as '{address}'",
                key=key,
                address=given.address,
            )
        )
    part[more] = value_of(given.value, inner._replace(many=False))


def _lacking(new: Draft) -> str:
    names = [each.key for each in new.missing]
    example = " ".join(f"{each.key}={_sample(each)}" for each in new.missing)
    return say(
        "{thing} needs {names}: add {example}",
        thing=new.kind.one,
        names=all_of(names),
        example=example,
    )


def _sample(field: Field) -> str:
    return "|".join(field.words[:6]) or field.key.upper()


def _ordered(new: Draft) -> dict[str, Any]:
    order = keys(new.kind.model)
    known = {key: new.values[key] for key in order if key in new.values}
    return {**known, **{key: each for key, each in new.values.items() if key not in known}}


def _position(data: Any, there: Sequence[Any], item: Mapping[str, Any], kind: Addable) -> int:
    """Where in a list a new item belongs: by its time where lists are in that order, or last."""
    day = _day(data, item, kind)
    if day is None:
        return len(there)
    days = [_day(data, each, kind) for each in there]
    later = (position for position, each in enumerate(days) if each is not None and each > day)
    return next(later, len(there))


def _day(data: Any, item: Any, kind: Addable) -> date | None:
    written = item.get(kind.time) if isinstance(item, dict) and kind.time else None
    start = at(data, KeyPath(("plan", "fiscal_year_start")))
    time = when(str(written), start if isinstance(start, str) else "01-01")
    return time.last if time else None


def _on_top(bundle: Bundle, new: Draft, item: dict[str, Any], file: str | None) -> Bundle:
    """The plan with an object in one of its files: the one named, or where its like are."""
    key = new.kind.key
    document = _named(bundle, file) if file else _beside(bundle, new)
    if _listed(document, key):
        changed = insert_item(document, KeyPath((key,)), item)
    else:
        changed = insert_key(document, TOP, key, [item], keys(Plan))
    return replaced(bundle, document, changed)


def _named(bundle: Bundle, file: str) -> Document:
    for document in bundle.documents:
        if document.source.name == file or document.source.name.endswith(f"/{file}"):
            return document
    names = ", ".join(each.source.name for each in bundle.documents)
    raise EditError(say("{file} is no file of this plan: it has {names}", file=file, names=names))


def _beside(bundle: Bundle, new: Draft) -> Document:
    """The file that holds most of such objects.

    For an objective it is one with others of its area, or that is called as its area is.
    """
    key, area = new.kind.key, new.values.get("area")
    holding = [each for each in bundle.documents if _listed(each, key)]
    of_area = [each for each in holding if area and area in _areas(_listed(each, key))]
    named = [each for each in bundle.documents if area and _is_named(each, str(area))]
    if of_area or named:
        return (of_area or named)[-1]
    return max(holding, key=lambda each: len(_listed(each, key)), default=bundle.header)


def _is_named(document: Document, area: str) -> bool:
    """Whether a file bears the id of an area, as `gcmplan init` calls them."""
    return PurePath(document.source.name).stem.lower() == area.lower()


def _areas(items: Iterable[Any]) -> list[Any]:
    return [each.get("area") for each in items if isinstance(each, dict)]


def _listed(document: Document, key: str) -> list[Any]:
    there = document.data.get(key) if isinstance(document.data, dict) else None
    return there if isinstance(there, list) else []
