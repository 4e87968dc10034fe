"""Workflow commands, read back as GitHub's runner reads them."""

from __future__ import annotations

import re
from typing import NamedTuple

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.finding import Severity
from gcmplan.source.span import Position, Span
from tests.render.formats.samples import EMPTY, HOSTILE, finding, plans, report, saying, shown

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


class Command(NamedTuple):
    name: str
    place: dict[str, str]
    text: str


def read(said: str) -> list[Command]:
    commands = []
    for line in said.split("\n")[:-1]:
        match = COMMAND.fullmatch(line)
        assert match, line
        pairs = (pair.partition("=") for pair in match[2].split(","))
        place = {key: unescaped(value) for key, _, value in pairs}
        commands.append(Command(match[1], place, unescaped(match[3])))
    return commands


def unescaped(text: str) -> str:
    for sign, letter in (("%3A", ":"), ("%2C", ","), ("%0D", "\r"), ("%0A", "\n"), ("%25", "%")):
        text = text.replace(sign, letter)
    return text


def test_each_finding_is_a_command_where_it_stands() -> None:
    said = report(finding("A1 ends, then starts: 50 %", help="swap them"))

    (command,) = read(shown(said, "github"))

    assert command == (
        "error",
        {
            "file": "plans/x.yaml",
            "line": "3",
            "endLine": "3",
            "col": "5",
            "endColumn": "9",
            "title": "GCM201 ends-before-start",
        },
        "A1 ends, then starts: 50 %\nhelp: swap them",
    )


def test_no_columns_over_several_lines() -> None:
    span = Span(Position(3, 5), Position(4, 2))

    (command,) = read(shown(report(finding(span=span)), "github"))

    assert command.place.keys() == {"file", "line", "endLine", "title"}


@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_plan_text_makes_no_command_of_its_own(text: str) -> None:
    said = shown(saying(text, file="plans/a,line=9::error::b%0A.yaml"), "github")

    (command,) = read(said)

    assert command.place["line"] == "3"
    assert command.place["file"] == "plans/a,line=9::error::b%0A.yaml"


@given(st.text(min_size=1), st.text(st.characters(exclude_categories=["C", "Z"]), min_size=1))
def test_any_text_comes_back_as_one_command(text: str, file: str) -> None:
    (command,) = read(shown(saying(text, file=f"plans/{file}.yaml"), "github"))

    assert command.name == "error"


def test_worst_come_first() -> None:
    commands = read(shown(plans(), "github"))

    levels = ["error", "warning", "notice"]
    order = [levels.index(command.name) for command in commands]
    assert order == sorted(order)


@pytest.mark.parametrize(
    ("errors", "warnings", "notes", "shown_of_each", "counted"),
    [
        pytest.param(10, 10, 10, (10, 10, 10), None, id="as many as there is room for"),
        pytest.param(11, 0, 0, (10, 0, 0), "1 error more", id="one error too many"),
        pytest.param(3, 12, 10, (3, 10, 9), "2 warnings, 1 note more", id="notices give way"),
        pytest.param(0, 0, 1300, (0, 0, 9), "1,291 notes more", id="many notes"),
    ],
)
def test_what_github_would_drop_is_counted(
    errors: int,
    warnings: int,
    notes: int,
    shown_of_each: tuple[int, int, int],
    counted: str | None,
) -> None:
    found = [finding(severity=Severity.NOTE)] * notes
    found += [finding(severity=Severity.WARNING)] * warnings
    found += [finding()] * errors

    commands = read(shown(report(*found), "github"))

    of_findings = [command.name for command in commands if "file" in command.place]
    assert tuple(map(of_findings.count, ("error", "warning", "notice"))) == shown_of_each
    others = [command.text for command in commands if "file" not in command.place]
    assert [text.partition(":")[0] for text in others] == ([counted] if counted else [])
    assert [command.name for command in commands].count("notice") <= 10


def test_all_findings_are_shown_or_counted() -> None:
    found = plans()

    *commands, last = read(shown(found, "github"))

    left_out = sum(int(number) for number in re.findall(r"(\d+) (?:error|warning|note)", last.text))
    assert len(commands) + left_out == len(found.diagnostics)


def test_no_findings_say_nothing() -> None:
    assert shown(EMPTY, "github") == ""
