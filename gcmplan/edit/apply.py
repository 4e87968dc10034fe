"""Instructions carried out on the texts of a plan."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import Any

from gcmplan.edit.address import Target, target
from gcmplan.edit.instruction import Instruction, Sign
from gcmplan.edit.thing import as_text, names
from gcmplan.edit.value import items_of, value_of
from gcmplan.errors import EditError
from gcmplan.keypath import KeyPath, at
from gcmplan.plan.field import Taking, fields
from gcmplan.plan.shape import keys, model_at
from gcmplan.sentence import say
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document
from gcmplan.source.splicing.splice import (
    Entry,
    insert_item,
    insert_key,
    put_all,
    remove,
    replace_value,
)


def edited(bundle: Bundle, instructions: Iterable[Instruction]) -> Bundle:
    """The plan after some changes, one after the other; raises `EditError`, and then has none."""
    for each in instructions:
        bundle = _edited(bundle, each)
    return bundle


def with_value(bundle: Bundle, path: KeyPath, value: Any) -> Bundle:
    """The plan with a value at a path, whatever stood there, and what is needed around it."""
    there = _existing(bundle.data, path)
    missing = path[len(there) :]
    if not missing:
        return _spliced(bundle, there, lambda document, own: replace_value(document, own, value))
    holder = at(bundle.data, there)
    value = _nested(missing[1:], value)
    if isinstance(holder, dict):
        order = _order(bundle, there)
        key = str(missing[0])
        return _spliced(
            bundle, there, lambda document, own: insert_key(document, own, key, value, order)
        )
    whole = _grown(bundle, there, str(missing[0]), value)
    return _spliced(bundle, there, lambda document, own: replace_value(document, own, whole))


def with_values(bundle: Bundle, values: Mapping[KeyPath, Any]) -> Bundle:
    """The plan with values at some paths, as `with_value` puts them; many take little longer.

    Raises `EditError` if one of them cannot be written.
    """
    together = {path: None for path in values if _is_plain(bundle.data, path, values)}
    for document in bundle.documents:
        entries = []
        for path in together:
            origin, own = bundle.origin(path)
            if origin is document:
                entries.append(Entry(own, values[path], _order(bundle, path.parent)))
        bundle = replaced(bundle, document, put_all(document, entries))
    for path, value in values.items():
        if path not in together:
            bundle = with_value(bundle, path, value)
    return bundle


def _is_plain(data: Any, path: KeyPath, others: Collection[KeyPath]) -> bool:
    """Whether a value stands at a path, or a map for it, and none of the others is around it."""
    inside = at(data, path) is not None or isinstance(at(data, path.parent), dict)
    return inside and not any(path[:length] in others for length in range(len(path)))


def with_item(bundle: Bundle, path: KeyPath, item: Any, position: int | None = None) -> Bundle:
    """The plan with a new item in the list at a path, which exists."""
    return _spliced(bundle, path, lambda document, own: insert_item(document, own, item, position))


def without(bundle: Bundle, path: KeyPath) -> Bundle:
    """The plan without what stands at a path, nor a map or list in which nothing would be left."""
    while len(path) > 1 and len(at(bundle.data, path.parent)) == 1:
        path = path.parent
    return _spliced(bundle, path, remove)


def replaced(bundle: Bundle, old: Document, new: Document) -> Bundle:
    """The plan with another text in the place of one."""
    return Bundle(tuple(new if each is old else each for each in bundle.documents))


def first_language(data: Any) -> str:
    """The language that every text of a plan has."""
    languages = at(data, KeyPath(("plan", "languages")))
    first = languages[0] if isinstance(languages, list) and languages else languages
    return first if isinstance(first, str) else "en"


def _edited(bundle: Bundle, instruction: Instruction) -> Bundle:
    aim = target(bundle.data, instruction.address)
    if instruction.sign is Sign.ADD:
        return _added(bundle, aim, items_of(instruction.value, aim.field))
    if instruction.sign is Sign.TAKE:
        return _taken(bundle, aim, items_of(instruction.value, aim.field))
    there = at(bundle.data, aim.path)
    if not instruction.value:
        if there is None:
            raise EditError(say("there is no {name} that could be removed", name=aim.name))
        return without(bundle, aim.path)
    value = value_of(instruction.value, aim.field)
    if isinstance(value, str) and isinstance(there, dict) and aim.field.taking is Taking.TEXT:
        language = first_language(bundle.data)
        return with_value(bundle, aim.path / language, ended(value, there.get(language)))
    return with_value(bundle, aim.path, ended(value, there))


def ended(value: Any, before: Any) -> Any:
    """A text with the line end that the one before had: it belongs to how it is written."""
    ends = isinstance(before, str) and before.endswith("\n") and isinstance(value, str)
    return value + "\n" if ends and not value.endswith("\n") else value


def _added(bundle: Bundle, aim: Target, items: list[Any]) -> Bundle:
    there = _list(bundle, aim)
    for item in items:
        if position(there, item) is not None:
            raise EditError(
                say("{name} has '{value}' already", name=aim.name, value=names(item)[0])
            )
    if not isinstance(at(bundle.data, aim.path), list):
        return with_value(bundle, aim.path, [*there, *items])
    for item in items:
        bundle = with_item(bundle, aim.path, item)
    return bundle


def _taken(bundle: Bundle, aim: Target, items: list[Any]) -> Bundle:
    for item in items:
        there = _list(bundle, aim)
        place = position(there, item)
        if place is None:
            has = ", ".join(each for member in there for each in names(member)[:1]) or say("none")
            raise EditError(
                say(
                    "{name} has no '{wanted}': there is {there}",
                    name=aim.name,
                    wanted=names(item)[0],
                    there=has,
                )
            )
        is_list = isinstance(at(bundle.data, aim.path), list)
        bundle = without(bundle, aim.path / place if is_list else aim.path)
    return bundle


def position(items: Sequence[Any], item: Any) -> int | None:
    """Where in a list there is something called as an item is; None if nowhere."""
    name = names(item)[:1]
    return next((at for at, each in enumerate(items) if name and names(each)[:1] == name), None)


def _list(bundle: Bundle, aim: Target) -> list[Any]:
    if not aim.field.many:
        raise EditError(say("{name} is no list: use = to set it", name=aim.name))
    there = at(bundle.data, aim.path)
    return there if isinstance(there, list) else [] if there is None else [there]


def _spliced(bundle: Bundle, path: KeyPath, edit: Any) -> Bundle:
    document, own = bundle.origin(path)
    return replaced(bundle, document, edit(document, own))


def _existing(data: Any, path: KeyPath) -> KeyPath:
    """As much of a path as leads to something."""
    while path and at(data, path) is None:
        path = path.parent
    return path


def _nested(steps: Sequence[str | int], value: Any) -> Any:
    for step in reversed(steps):
        value = {step: value}
    return value


def _order(bundle: Bundle, path: KeyPath) -> tuple[str, ...]:
    """The order of keys in the map at a path."""
    model = model_at(path)
    if model is None:  # the languages of a text
        return (first_language(bundle.data),)
    return keys(model)


def _grown(bundle: Bundle, path: KeyPath, key: str, value: Any) -> Any:
    """A single value with something beside it: a text in two languages, money with a currency."""
    single = at(bundle.data, path)
    if isinstance(single, list):
        raise EditError(say("'{path}' is a list: say which item of it is meant", path=path))
    model = model_at(path)
    known = fields(model) if model else {}
    own = first_language(bundle.data) if not known else "amount" if "amount" in known else "org"
    return value if key == own else {own: single if known else as_text(single), key: value}
