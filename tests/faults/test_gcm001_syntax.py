from __future__ import annotations

import pytest

from gcmplan.faults.gcm001_syntax import syntax
from gcmplan.source.parsing import parser
from gcmplan.source.parsing.parser import PureParser
from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, items, places, told

BODIES = "organizations:\n  - {id: MOL, name: Ministry of Labour, type: government}\n"

QUOTE = "a quotation mark opens here and is never closed | close it"
BRACKET = "a '[' that is never closed, or a comma missing in it | close it with ']'"
BRACE = "a '{' that is never closed, or a comma missing in it | close it with '}'"
COLON = (
    "a ': ' where no key can stand | "
    "put a text that holds ': ' in quotation marks, or mend the indentation"
)
INSIDE = (
    "a ':' in a text, or a comma missing before its key | "
    "put a text that holds ': ' in quotation marks, or add the comma"
)
MISFIT = (
    "this does not fit what stands above it | "
    "give keys that belong together the same indentation, and quote text with quotes in it"
)
DASH = (
    "an item of a list should begin here, with '- ' | "
    "give items the same indentation, each with '- '"
)
NO_COLON = "a key without its ':' | write 'key: value', with a space after the colon"
SIGN = "a character that a value cannot begin with | put the value in quotation marks"
TAB = "a tab where the indentation must be spaces | indent with spaces only"


@pytest.fixture(params=["in C", "in Python"], autouse=True)
def _each_parser(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    if request.param == "in Python":
        monkeypatch.setattr(parser, "_parser", lambda: PureParser)


@pytest.mark.parametrize(
    ("field", "expected"),
    [
        pytest.param("name: Ministry", [], id="sound"),
        pytest.param('name: "Ministry: Labour"', [], id="a colon in quotation marks"),
        pytest.param("name: Ministry:Labour", [], id="a colon without a space"),
        pytest.param("name: it's", [], id="a quotation mark in a word"),
        pytest.param("name: Ministry # note", [], id="a comment"),
        pytest.param("name: Ministry: Labour", [COLON], id="a colon in a text"),
        pytest.param("name: Ministry\n      url: x", [COLON], id="a key too far to the right"),
        pytest.param('name: "Ministry', [QUOTE], id="a double quotation mark"),
        pytest.param("name: 'Ministry", [QUOTE], id="a single quotation mark"),
        pytest.param("name: [Ministry", [BRACKET], id="a bracket"),
        pytest.param("name: {en: Ministry", [BRACE], id="a brace"),
        pytest.param("name: [a: b c: d]", [INSIDE], id="no comma"),
        pytest.param("name: {en: a b: c}", [INSIDE], id="nor here"),
        pytest.param("name: {en: Ministry: Labour}", [INSIDE], id="a colon in brackets"),
        pytest.param(
            "name: [a,, b]",
            ["a value is missing before this | add it, or delete the comma"],
            id="a comma too many",
        ),
        pytest.param("name: 'Ministry' of", [MISFIT], id="text behind a quotation mark"),
        pytest.param("name: {en: a}}", [MISFIT], id="a brace too many"),
        pytest.param("name Ministry", [NO_COLON], id="no colon"),
        pytest.param("name:Ministry", [NO_COLON], id="no space behind a colon"),
        pytest.param("name: @Ministry", [SIGN], id="an at sign"),
        pytest.param("name: `Ministry`", [SIGN], id="a backtick"),
        pytest.param("name: %Ministry", [SIGN], id="a percent sign"),
        pytest.param(
            "name: * Ministry",
            ["a '*' or '&' that names nothing | put the value in quotation marks"],
            id="an asterisk",
        ),
        pytest.param(
            "name: ? Ministry",
            ["a '?' that a value cannot begin with | put the value in quotation marks"],
            id="a question mark",
        ),
        pytest.param(
            "name: !n!Ministry",
            ["a '!' that names nothing | put the value in quotation marks"],
            id="an exclamation mark",
        ),
        pytest.param(
            "name: - Ministry",
            [
                "a list that begins on the line of its key | "
                "begin it on the next line, or write it as [a, b]"
            ],
            id="a list",
        ),
        pytest.param(
            "name: | Ministry",
            [
                "text on the line of a '|' or '>' | "
                "begin the text on the next line, or put it in quotation marks"
            ],
            id="a bar",
        ),
        pytest.param(
            'name: "\\Ministry"',
            ["a backslash that means nothing here | write '\\\\', or use single quotes"],
            id="a backslash",
        ),
        pytest.param(
            "name: Mini\x08stry",
            ["a control character that text cannot hold | delete it"],
            id="a control character",
        ),
        pytest.param("name: Ministry\n\turl: x", [TAB], id="a tab"),
        pytest.param("name: Ministry\n   url: x", [DASH], id="a key too far to the left"),
        pytest.param(
            "name: Ministry\n<<<<<<< a\n    url: x\n=======\n    url: y\n>>>>>>> b",
            ["two versions that nobody brought together | keep one, delete the marks"],
            id="two versions",
        ),
    ],
)
def test_what_is_told(field: str, expected: list[str]) -> None:
    assert told("GCM001", f"organizations:\n  - id: MOL\n    type: un\n    {field}\n") == expected


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        pytest.param("...\nrisks: []\n", "something stands after the end of the plan", id="end"),
        pytest.param("%YAML 3.0\n---\n", "a version of YAML that this program", id="version"),
    ],
)
def test_around_the_plan(line: str, expected: str) -> None:
    text = line + HEADER if line.startswith("%") else HEADER + line

    (sentence,) = told("GCM001", text)

    assert sentence.startswith(expected)


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        pytest.param("risks: [", BRACKET, id="a bracket"),
        pytest.param("risks: [a,\n\n", BRACKET, id="a bracket and a comma"),
        pytest.param("risks: {", BRACE, id="a brace"),
    ],
)
def test_the_text_ends_in_brackets(end: str, expected: str) -> None:
    assert told("GCM001", HEADER + end) == [expected]
    assert places("GCM001", HEADER + end) == [f"plan.yaml:{HEAD_LINES + 1}:8"]


def test_whatever_the_parser_says_it_is_told_with_what_to_do() -> None:
    remark = syntax("found something new").remark

    assert remark.message == "no YAML: found something new"
    assert remark.help


def test_place_and_item() -> None:
    text = HEADER + BODIES + "  - id: B2\n    name: a: b\n    type: ngo\n"

    assert places("GCM001", text) == [f"plan.yaml:{HEAD_LINES + 4}:12"]
    assert items("GCM001", text) == ["None organizations"]


def test_place_in_several_files() -> None:
    slip = "objectives:\n  - id: O1\n    gcm: [6]\n    actions:\n      - {id: A1, title: a: b}\n"
    other = "objectives:\n  - {id: O0, title: x, gcm: [6]}\n"

    assert places("GCM001", HEADER, other, slip, BODIES) == ["2.yaml:5:26"]
    assert items("GCM001", HEADER, other, slip, BODIES) == ["O1 objectives[1].actions"]
