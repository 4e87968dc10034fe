"""The plan format in words: what each key means, and what may stand there.

All of it comes from the models: their docstrings, and what their schema says of each field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.nearest import did_you_mean
from gcmplan.plan.header import Header
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.schema import Tree, plan_schema
from gcmplan.plan.shape import inner_models, keys
from gcmplan.plan.walk import reference_fields
from gcmplan.plan.words import Refers
from gcmplan.sentence import say

WHOLE = "format"
"""What one asks for to learn what stands on top of the files of a plan."""

_CAPITAL = re.compile(r"(?<!^)(?=[A-Z])")
_NOTHING = {"$ref": "#/definitions/Nothing"}


class Part(NamedTuple):
    """Something that may be written in a plan: a thing, or one of its fields."""

    name: str
    """What one asks for to read of it: `action`, `action.due`."""

    meaning: str

    takes: str = ""
    """What may stand there, in words; empty for a thing by itself."""

    required: bool = False
    """Whether a thing cannot be without it."""

    default: str | None = None
    """What holds if it is left out; None if that is nothing."""

    parts: tuple[Part, ...] = ()
    """The fields of what stands there, without theirs."""


def part(name: str) -> Part:
    """A thing of the plan format, or a field by its path from one; `ChoiceError` if none is so."""
    schema = plan_schema()
    first, *steps = name.lower().split(".")
    model: type[Record] | None = _models().get(first)
    if model is None:
        model, steps = Plan, [first, *steps]
    found = Part(first, str(_of(model, schema)["description"]))
    so_far = "" if model is Plan else first
    for step in steps:
        fields = {each.name: each for each in _fields(model, schema)} if model else {}
        if step not in fields:
            raise _unknown(name, step, so_far, fields)
        so_far = f"{so_far}.{step}" if so_far else step
        found = fields[step]._replace(name=so_far)
        model = inner_models(model).get(step) if model else None
    return found._replace(parts=tuple(_fields(model, schema)) if model else ())


def names() -> list[str]:
    """The things of the plan format, by the names that `part` knows."""
    return list(_models())


def _models() -> Mapping[str, type[Record]]:
    """The models of all things by their names, in the order of the format."""
    found: dict[str, type[Record]] = {WHOLE: Plan}

    def gather(model: type[Record]) -> None:
        for inner in inner_models(model).values():
            found[_name(inner.__name__)] = inner
            gather(inner)

    gather(Plan)
    return found


def _name(model: str) -> str:
    """What people call the things of a model: the head of a plan is written under `plan`."""
    return "plan" if model == Header.__name__ else _CAPITAL.sub("_", model).lower()


def _unknown(name: str, step: str, so_far: str, fields: Mapping[str, Part]) -> ChoiceError:
    if not so_far:
        if bearers := [thing for thing, model in _models().items() if name in keys(model)]:
            asked = ", ".join(f"{thing}.{name}" for thing in bearers)
            return ChoiceError(say("'{name}' is a field: ask for {parts}", name=name, parts=asked))
        hint = did_you_mean(name, [*_models(), *fields])
        return ChoiceError(
            say("'{name}' is no rule and no part of the plan format{hint}", name=name, hint=hint)
        )
    hint = did_you_mean(step, fields)
    return ChoiceError(say("'{part}' has no '{key}'{hint}", part=so_far, key=step, hint=hint))


def _of(model: type[Record], schema: Tree) -> Tree:
    """The schema of a model."""
    found: Tree = schema if model is Plan else schema["definitions"][model.__name__]
    return found


def _fields(model: type[Record], schema: Tree) -> Iterator[Part]:
    own = _of(model, schema)
    pointing = {key: refers for _, key, refers in reference_fields(model)}
    for key in keys(model):
        field = own["properties"][key]
        default = field.get("default")
        yield Part(
            key,
            field["description"],
            _taken(field, schema, pointing.get(key)),
            key in own.get("required", ()),
            None if default is None else _word(default),
        )


def _taken(field: Tree, schema: Tree, refers: Refers | None) -> str:
    """What a field takes, in words."""
    choices = [each for each in field.get("anyOf", [field]) if each != _NOTHING]
    first = _one(choices[0], schema, refers)
    if [each.get("items") for each in choices[1:]] == [_bare(choices[0])]:
        return f"{first}; or a list of such"
    return ", or ".join([first, *(_one(each, schema, refers) for each in choices[1:])])


def _bare(schema: Tree) -> Tree:
    return {key: value for key, value in schema.items() if key not in _SAID}


_SAID = {"description", "markdownDescription", "default"}


def _one(schema: Tree, whole: Tree, refers: Refers | None) -> str:
    """One of the things that a field takes."""
    if "$ref" in schema:
        return _thing(whole["definitions"][schema["$ref"].rpartition("/")[2]])
    if "items" in schema:
        return f"a list, each {_one(schema['items'], whole, refers)}"
    if refers:
        return _reference(refers)
    if "errorMessage" in schema:
        return _wanted(schema["errorMessage"])
    return _words(schema) or _value(schema)


def _wanted(message: str) -> str:
    """What is wanted, from what an editor says of anything else."""
    return message.removeprefix("Wanted: ").rstrip(".")


def _words(schema: Tree) -> str:
    """The words that are allowed; empty if any are."""
    match schema:
        case {"const": only}:
            return _word(only)
        case {"enum": [*words]}:
            return f"one of {', '.join(map(_word, words))}"
        case {"additionalProperties": {"enum": [*words]}}:
            return f"a map, with one of {', '.join(map(_word, words))} for each"
    return ""


def _value(schema: Tree) -> str:
    """A value of any words."""
    kinds = schema["type"]
    called = _CALLED[kinds if isinstance(kinds, str) else " ".join(kinds)]
    return " ".join([called, *_bounds(schema)])


_CALLED = {
    "boolean": "true or false",
    "number": "a number",
    "integer": "a whole number",
    "string": "text",
    "object": "a map",
    "string object": "text, or a map of a text for each language",
    "number boolean string": "a number, true or false, or text: as its indicator measures",
}


def _thing(definition: Tree) -> str:
    """How a thing is written; some also in short."""
    fields = f"a map with the fields of {_name(definition['title'])}"
    if "patternErrorMessage" in definition:
        return f"{_wanted(definition['patternErrorMessage'])}, or {fields}"
    return f"an amount, or {fields}" if "number" in definition["type"] else fields


def _reference(refers: Refers) -> str:
    others = {", or its name in words": refers.words, ", or an address": refers.addresses}
    return f"the id of {refers.kind.one}{''.join(more for more, so in others.items() if so)}"


def _bounds(schema: Tree) -> Iterator[str]:
    return (f"{words} {schema[key]}" for key, words in _BOUNDS.items() if key in schema)


_BOUNDS = {
    "minimum": "from",
    "exclusiveMinimum": "above",
    "maximum": "to",
    "exclusiveMaximum": "below",
}


def _word(value: object) -> str:
    """A value as it is written in a plan."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return f"[{', '.join(map(_word, value))}]" if isinstance(value, list) else str(value)
