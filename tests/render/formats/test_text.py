"""For people: excerpts, carets and messages stay within the columns of the terminal."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from gcmplan.diagnostics import Report
from gcmplan.finding import Severity
from gcmplan.render.formats.diagnostics.text import render
from gcmplan.render.look import Look
from gcmplan.render.screen import cells
from gcmplan.source.span import Position, Span
from gcmplan.source.text import SourceText
from tests.render.formats.samples import EMPTY, broken, finding, plans, report, untidy

WIDE = "契約の締結と監督官の訓練" * 9
NARROW = "Train labour inspectors and license recruitment agencies, " * 3
MIXED = f"{NARROW}{WIDE} العربية {NARROW}"


def told(line: str, start: int, end: int, message: str) -> Report:
    """A report of one finding on the first line of a file."""
    span = Span(Position(1, start), Position(1, end))
    found = report(finding(message, help=message, file="x.yaml", span=span))
    return found._replace(texts={"x.yaml": SourceText(f"{line}\n", "x.yaml")})


@pytest.mark.parametrize("width", [40, 79, 80, 81, 100, 101])
@pytest.mark.parametrize("sample", [broken, plans, untidy])
def test_nothing_is_broader_than_the_screen(sample: Callable[[], Report], width: int) -> None:
    screen = render(sample(), Look(width=width, notes=True, everything=True))

    # a place is never broken, for terminals open it at a click
    lines = [line for line in screen.plain.splitlines() if not line.startswith(("/", "  see "))]
    assert [line for line in lines if cells(line) > width] == []


@pytest.mark.parametrize("width", [50, 80, 100])
@pytest.mark.parametrize("text", [NARROW, WIDE, MIXED], ids=["narrow", "wide", "mixed"])
def test_long_texts_of_any_script_stay_within_it(text: str, width: int) -> None:
    screen = render(told(text, 3, len(text), text), Look(width=width))

    assert [line for line in screen.plain.splitlines() if cells(line) > width] == []
    assert "".join(text.split()) in "".join(
        line.partition("│")[2].strip() for line in screen.plain.splitlines()[2:]
    ).replace(" ", "").replace("\u2068", "").replace("\u2069", "")


@pytest.mark.parametrize("width", range(20, 31))
def test_a_message_stands_beside_its_carets_if_it_fits(width: int) -> None:
    screen = render(told("due: 2025", 6, 10, "too late"), Look(width=width))

    beside = "      │      ^^^^ too late" in screen.plain
    assert beside is (width >= len("      │      ^^^^ too late"))
    assert screen.plain.count("too late") == 2


def test_nothing_found() -> None:
    assert "GCM" not in render(EMPTY, Look(width=80)).plain


@pytest.mark.parametrize(
    ("errors", "warnings", "expected"),
    [
        pytest.param(1, 9, None, id="few"),
        pytest.param(1, 10, "errors at x.yaml:3:5", id="one among warnings"),
        pytest.param(11, 0, None, id="nothing else"),
        pytest.param(8, 7, None, id="mostly errors"),
        pytest.param(0, 11, None, id="none"),
        pytest.param(7, 9, f"errors at {', '.join(['x.yaml:3:5'] * 5)}, and 2 more", id="many"),
    ],
)
def test_errors_among_warnings_are_named_at_the_end(
    errors: int, warnings: int, expected: str | None
) -> None:
    levels = [Severity.WARNING] * warnings + [Severity.ERROR] * errors
    found = [finding(file="x.yaml", severity=level) for level in levels]

    lines = render(report(*found), Look(width=100)).plain.splitlines()

    assert [line for line in lines if line.startswith("errors at")] == (
        [expected] if expected else []
    )
