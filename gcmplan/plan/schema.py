"""JSON Schema of the plan format, for editors: fields, words and the docstrings as hover text."""

from __future__ import annotations

import ast
import inspect
import json
import re
from collections.abc import Iterator, Mapping
from itertools import chain
from textwrap import dedent
from typing import Any

from pydantic.fields import FieldInfo

from gcmplan.plan.plan import FORMAT_VERSION, Plan
from gcmplan.plan.record import Record
from gcmplan.plan.shape import inner_models, parts

Tree = dict[str, Any]

DRAFT = "http://json-schema.org/draft-07/schema#"
"""The draft that editors understand best."""


def plan_schema() -> Tree:
    """The schema of a plan's files: a header file, or one with some of the plan's lists."""
    top = described(Plan)
    del top["required"]
    top["properties"]["gcmplan"]["const"] = FORMAT_VERSION
    definitions = top.pop("definitions")
    return {
        "$schema": DRAFT,
        **top,
        "title": "A plan for the Global Compact for Migration",
        "dependencies": {"plan": ["gcmplan"], "gcmplan": ["plan"]},
        "definitions": definitions,
    }


def described(model: type[Record]) -> Tree:
    """The schema of a record with hover texts, and under `definitions` of all that it may hold."""
    schema = model.model_json_schema(by_alias=True, ref_template="#/definitions/{model}")
    inner = schema.pop("$defs", {})
    models = dict(_models(model))
    definitions = {name: _described(inner[name], models[name]) for name in sorted(inner)}
    return {
        **_described(schema, model),
        "definitions": {**definitions, "Nothing": _NOTHING},
    }


def docstrings(model: type[Record]) -> Mapping[str, str]:
    """What is said under each field of a model, its own and those it inherits."""
    found: dict[str, str] = {}
    for ancestor in reversed(model.__mro__):
        if issubclass(ancestor, Record) and ancestor is not Record:
            found.update(_own_docstrings(ancestor))
    return found


def _own_docstrings(model: type[Record]) -> Iterator[tuple[str, str]]:
    (class_node,) = ast.parse(dedent(inspect.getsource(model))).body
    assert isinstance(class_node, ast.ClassDef)
    for field, text in zip(class_node.body, class_node.body[1:], strict=False):
        if isinstance(field, ast.AnnAssign) and isinstance(field.target, ast.Name):
            match text:
                case ast.Expr(value=ast.Constant(value=str(words))):
                    yield field.target.id, inspect.cleandoc(words)


def _models(model: type[Record]) -> Iterator[tuple[str, type[Record]]]:
    """The models of a plan by their names."""
    for inner in inner_models(model).values():
        yield inner.__name__, inner
        yield from _models(inner)


def _described(schema: Tree, model: type[Record]) -> Tree:
    """A record's schema with hover texts, and with keys of one's own allowed."""
    said = docstrings(model)
    names = {field.alias or name: name for name, field in model.model_fields.items()}
    properties = {
        key: {
            **_hover(said[names[key]]),
            **_plain(value),
            **_bounds(model.model_fields[names[key]]),
        }
        for key, value in schema["properties"].items()
    }
    for key in properties.keys() - set(schema.get("required", [])):
        properties[key] = _or_nothing(properties[key])
    for described in properties.values():
        for choice in described.get("anyOf", ()):  # editors show the text of the one that fits
            if choice is not _LEFT_EMPTY:
                choice.update(_hover(described["description"]))
    return {
        "title": model.__name__,
        **_hover(inspect.cleandoc(model.__doc__ or "")),
        "type": schema.get("type", "object"),
        "properties": properties,
        "patternProperties": {"^x_": {"description": "A key of your own."}},
        "additionalProperties": False,
        "required": schema.get("required", []),
        **{key: schema[key] for key in ("pattern", "patternErrorMessage") if key in schema},
    }


_NOTHING = {
    "description": "Nothing: as good as leaving the field out.",
    "not": {"type": ["string", "number", "boolean", "object", "array"]},
}
_LEFT_EMPTY = {"$ref": "#/definitions/Nothing"}
_ABOUT = {"description", "markdownDescription", "default"}
"""What is said of a field and not of its value."""


def _or_nothing(field: Tree) -> Tree:
    """The schema of a field that may be left out, and so may stand there without a value.

    Saying `null` would do as well, but then editors offer to write it. For lists it is said all the
    same: editors begin the first item of a list only where they are told of no other choice.
    """
    if field.get("type") == "array":
        return {**field, "type": ["array", "null"]}
    choices = field.pop("anyOf", None) or [field]
    kept = {key: value for key, value in field.items() if key in _ABOUT}
    return {**kept, "anyOf": [*choices, _LEFT_EMPTY]}


def legible(docstring: str) -> str:
    """A docstring as people read it who know a plan and no Python: what is None is empty there."""
    return re.sub(r"(^|\. )None\b", r"\1Empty", docstring).replace("None", "empty")


def _hover(text: str) -> Tree:
    """What an editor shows of a field; text with marks is given as Markdown, too."""
    text = legible(text)
    return {"description": text, **({"markdownDescription": text} if "`" in text else {})}


def _bounds(field: FieldInfo) -> Tree:
    """The least and the greatest value of a field; Pydantic leaves those of our numbers out."""
    inner = (part for part in parts(field.annotation) if isinstance(part, FieldInfo))
    marks = chain(field.metadata, *(part.metadata for part in inner))
    return {
        key: getattr(mark, name)
        for mark in marks
        for name, key in _BOUNDS.items()
        if hasattr(mark, name)
    }


_BOUNDS = {"ge": "minimum", "gt": "exclusiveMinimum", "le": "maximum", "lt": "exclusiveMaximum"}


def _plain(value: Any) -> Any:
    """A schema without what only confuses: titles, and null where nothing need be written."""
    if isinstance(value, list):
        return [_plain(each) for each in value]
    if not isinstance(value, dict):
        return value
    plain = {key: _plain(each) for key, each in value.items() if key != "title"}
    if plain.get("default", ...) is None or plain.get("default", ...) in ([], {}):
        del plain["default"]
    elif plain.get("type") == "number" and "default" in plain:
        plain["default"] = json.loads(str(plain["default"]))
    choices = [each for each in plain.get("anyOf", ()) if each != {"type": "null"}]
    if len(choices) == 1:
        del plain["anyOf"]
        plain.update(choices[0])
    elif choices:
        plain["anyOf"] = choices
    return plain
