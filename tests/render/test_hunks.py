"""The lines in which two texts differ."""

from __future__ import annotations

import pytest

from gcmplan.render.hunks import hunks

UNENDED = "\\ No newline at end of file"


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        pytest.param("a\n", "a\n", [], id="nothing"),
        pytest.param("", "", [], id="nothing of nothing"),
        pytest.param("a\nb\n", "a\nc\n", ["@@ -1,2 +1,2 @@", " a", "-b", "+c"], id="a line"),
        pytest.param("a\r\n", "b\r\n", ["@@ -1 +1 @@", "-a", "+b"], id="CRLF"),
        pytest.param("a\rb\r", "a\rc\r", ["@@ -1,2 +1,2 @@", " a", "-b", "+c"], id="CR"),
        pytest.param("a", "b\n", ["@@ -1 +1 @@", "-a", UNENDED, "+b"], id="no line end"),
        pytest.param("a\n", "a", ["@@ -1 +1 @@", "-a", "+a", UNENDED], id="none any more"),
        pytest.param("a\u2028b\n", "c\n", ["@@ -1 +1 @@", "-ab", "+c"], id="no end of a line"),
        pytest.param("a\n", "\x1b[31m\u202e\n", ["@@ -1 +1 @@", "-a", "+␛[31m"], id="hostile"),
        pytest.param("", "a\n", ["@@ -0,0 +1 @@", "+a"], id="an empty file"),
        pytest.param(None, "a\n\nb\n", ["+a", "+", "+b"], id="a new file"),
        pytest.param(None, "", [], id="a new file without a line"),
        pytest.param(
            "--- x\n", "+++ y\n", ["@@ -1 +1 @@", "---- x", "++++ y"], id="lines like a head"
        ),
    ],
)
def test_hunks(before: str | None, after: str, expected: list[str]) -> None:
    assert [segment.text for segment in hunks(before, after)] == expected


def test_neighbours() -> None:
    before = "".join(f"{number}\n" for number in range(20))

    shown = [segment.text for segment in hunks(before, before.replace("9\n", "nine\n", 1), 1)]

    assert shown == ["@@ -9,3 +9,3 @@", " 8", "-9", "+nine", " 10"]


def test_each_kind_of_line_has_its_style() -> None:
    assert [segment.style for segment in hunks("a\nb\n", "a\nc\n")] == ["dim", "", "bad", "good"]
