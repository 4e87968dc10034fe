from __future__ import annotations

import os
from pathlib import Path

import pytest

from gcmplan.errors import FileError
from gcmplan.source.span import Position, Span
from gcmplan.source.text import SourceText, decoded, read_file

MARK = b"\xef\xbb\xbf"


@pytest.mark.parametrize(
    ("content", "text", "bom", "not_utf8"),
    [
        pytest.param(b"", "", False, None, id="empty"),
        pytest.param(b"a: 1\n", "a: 1\n", False, None, id="plain"),
        pytest.param("é: 🙂\n".encode(), "é: 🙂\n", False, None, id="accents and emoji"),
        pytest.param(b"a: 1\r\nb: 2\r\n", "a: 1\r\nb: 2\r\n", False, None, id="CRLF stays"),
        pytest.param(b"a: 1\rb: 2\r", "a: 1\rb: 2\r", False, None, id="CR stays"),
        pytest.param(MARK + b"a: 1", "a: 1", True, None, id="byte order mark"),
        pytest.param(MARK + MARK + b"a: 1", "a: 1", True, None, id="two byte order marks"),
        pytest.param(MARK, "", True, None, id="nothing but a byte order mark"),
        pytest.param("aé: \ufeffb".encode(), "aé: \ufeffb", False, None, id="mark in the middle"),
        pytest.param("aé".encode() + b": \xe9", "aé: \udce9", False, 4, id="Latin-1 behind UTF-8"),
        pytest.param(b"\xe9", "\udce9", False, 0, id="Latin-1 from the first character"),
        pytest.param(MARK + b"a\xff", "a\udcff", True, 1, id="mark, and then no UTF-8"),
        pytest.param(b"a: \xc3", "a: \udcc3", False, 3, id="half a character at the end"),
    ],
)
def test_decoded(content: bytes, text: str, bom: bool, not_utf8: int | None) -> None:
    source = decoded(content, "plan.yaml")

    assert (source.text, source.bom, source.not_utf8) == (text, bom, not_utf8)
    assert source.name == "plan.yaml"


@pytest.mark.parametrize("encoding", ["utf-16", "utf-32"])
def test_other_encodings_are_no_utf8(encoding: str) -> None:
    source = decoded("gcmplan: 1\n".encode(encoding), "plan.yaml")

    assert source.not_utf8 == 0


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        pytest.param("", 0, (1, 1), id="empty"),
        pytest.param("ab", 0, (1, 1), id="first character"),
        pytest.param("ab", 2, (1, 3), id="behind the last character"),
        pytest.param("ab\ncd", 2, (1, 3), id="the line end belongs to its line"),
        pytest.param("ab\ncd", 3, (2, 1), id="first character of a line"),
        pytest.param("ab\r\ncd", 3, (1, 4), id="second half of a CRLF"),
        pytest.param("ab\r\ncd", 5, (2, 2), id="behind a CRLF"),
        pytest.param("ab\rcd", 4, (2, 2), id="behind a CR"),
        pytest.param("a\n\nb", 3, (3, 1), id="behind an empty line"),
        pytest.param("a\n", 2, (2, 1), id="behind the last line end"),
        pytest.param("🙂🙂x", 2, (1, 3), id="an emoji is one character"),
        pytest.param("مرحبا x", 6, (1, 7), id="Arabic, in the order in which it is written"),
    ],
)
def test_position(text: str, index: int, expected: tuple[int, int]) -> None:
    assert SourceText(text, "plan.yaml").position(index) == expected


def test_span_and_column() -> None:
    source = SourceText("ab\n  cd\n", "plan.yaml")

    assert source.span(5, 7) == Span(Position(2, 3), Position(2, 5))
    assert source.column(5) == 2


@pytest.mark.parametrize(
    ("number", "expected"),
    [
        pytest.param(0, "", id="there is no line 0"),
        pytest.param(1, "é 🙂", id="first"),
        pytest.param(2, "", id="empty"),
        pytest.param(3, "c", id="ended by CR"),
        pytest.param(4, "d", id="ended by CRLF"),
        pytest.param(5, "last", id="without an end"),
        pytest.param(6, "", id="there is none"),
    ],
)
def test_line(number: int, expected: str) -> None:
    assert SourceText("é 🙂\n\nc\rd\r\nlast", "plan.yaml").line(number) == expected


def test_read_file(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    path.write_bytes(MARK + "é: 1\r\n".encode())

    source = read_file(str(path))

    assert (source.text, source.name, source.bom) == ("é: 1\r\n", str(path), True)


@pytest.mark.parametrize(
    ("name", "reason"),
    [
        pytest.param("none.yaml", "no such file or directory", id="no such file"),
        pytest.param("folder", "is a directory", id="a folder"),
        pytest.param("file/plan.yaml", "not a directory", id="a file where a folder should be"),
        pytest.param("circle", "too many levels of symbolic links", id="a link to itself"),
        pytest.param("dangling", "no such file or directory", id="a link that leads nowhere"),
        pytest.param("pipe", "neither a file nor a folder", id="a pipe"),
        pytest.param("nul\0", "null", id="a name that no file can have"),
        pytest.param("x" * 300, "file name too long", id="a name that is too long"),
    ],
)
def test_what_cannot_be_read(tmp_path: Path, name: str, reason: str) -> None:
    (tmp_path / "folder").mkdir()
    (tmp_path / "file").touch()
    (tmp_path / "circle").symlink_to("circle")
    (tmp_path / "dangling").symlink_to("nowhere")
    os.mkfifo(tmp_path / "pipe")
    path = f"{tmp_path}/{name}"

    with pytest.raises(FileError) as raised:
        read_file(path)

    assert path in str(raised.value)
    assert reason in str(raised.value)


def test_too_large(tmp_path: Path) -> None:
    path = tmp_path / "plan.yaml"
    with path.open("wb") as file:
        file.truncate(256 * 1024 * 1024 + 1)  # a hole: it takes no space

    with pytest.raises(FileError, match="larger than 256 MB"):
        read_file(str(path))
