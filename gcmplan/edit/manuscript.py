"""A plan that is there as data, written out: its files, with remarks where they belong."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from gcmplan.source.splicing.write import Style, entry, item

Remarks = Mapping[str | None, Sequence[str]]
"""What is said in comments above a thing, by its id; None: above all of the plan."""

_STYLE = Style(flow_lists=frozenset({"budget", "milestones"}))


def in_one(data: Mapping[str, Any], remarks: Remarks, schema: str) -> str:
    """The text of a plan in one file; `schema` is the way from there to the schema for editors."""
    return _text(schema, _head(data, remarks), _objectives(data["objectives"], remarks))


def in_several(data: Mapping[str, Any], remarks: Remarks, schema: str) -> dict[str, str]:
    """The texts of a plan in which each area has a file of its own, by their names."""
    texts = {"plan.yaml": _text(schema, _head(data, remarks))}
    for area in data["areas"]:
        inside = [each for each in data["objectives"] if each["area"] == area["id"]]
        if inside:
            title = f"# {area['id']} {on_one_line(area['title'])}"
            texts[f"{area['id'].lower()}.yaml"] = _text(
                schema, iter((title, "")), _objectives(inside, remarks)
            )
    return texts


def on_one_line(text: str) -> str:
    """A text as it may stand in a comment: no line of it begins anew."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _text(schema: str, *parts: Iterator[str]) -> str:
    lines = [f"# yaml-language-server: $schema={schema}"]
    for part in parts:
        lines += [*part, ""]
    return "".join(f"{line}\n" for line in lines[:-1])


def _head(data: Mapping[str, Any], remarks: Remarks) -> Iterator[str]:
    yield from _remarks(remarks, None, 0)
    yield ""
    yield entry("gcmplan", data["gcmplan"], 0)
    yield "plan:"
    for key, value in data["plan"].items():
        if key == "period":
            yield "  " + item(value, 0, in_brackets=True).replace("- ", "period: ", 1)
        else:
            yield "  " + entry(key, value, 2, _STYLE)
    for key in ("organizations", "areas"):
        if things := data.get(key):
            yield ""
            yield f"{key}:"
            for each in things:
                yield from _remarks(remarks, each["id"], 2)
                yield "  " + item(each, 2, in_brackets=True)


def _objectives(objectives: Sequence[Mapping[str, Any]], remarks: Remarks) -> Iterator[str]:
    yield "objectives:"
    for each in objectives:
        yield from _remarks(remarks, each["id"], 2)
        values = {key: value for key, value in each.items() if key != "actions"}
        yield "  " + item(values, 2, _STYLE)
        if each.get("actions"):
            yield "    actions:"
        for action in each.get("actions", ()):
            yield from _remarks(remarks, action["id"], 6)
            yield "      " + item(action, 6, _STYLE)
        yield ""


def _remarks(remarks: Remarks, about: str | None, column: int) -> Iterator[str]:
    for each in remarks.get(about, ()):
        yield f"{' ' * column}# {on_one_line(each)}"
