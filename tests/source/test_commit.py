from __future__ import annotations

from datetime import date

import pytest

from gcmplan.source.repository.commit import parse_commit

HEAD = b"tree aa\nauthor Ana <a@x> 1767225600 +0000\ncommitter Carl <c@x> %s\n%s\nSubject\n\nBody\n"


@pytest.mark.parametrize(
    ("when", "day"),
    [
        pytest.param(b"1767225599 +0000", date(2025, 12, 31), id="the last second of a year"),
        pytest.param(b"1767225600 +0000", date(2026, 1, 1), id="the first of the next"),
        pytest.param(b"1767225599 +0100", date(2026, 1, 1), id="east: it is tomorrow there"),
        pytest.param(b"1767225600 -0030", date(2025, 12, 31), id="west: it is yesterday there"),
        pytest.param(b"1767225600 -1200", date(2025, 12, 31), id="farthest west"),
        pytest.param(b"-86400 +0000", date(1969, 12, 31), id="before the epoch"),
        pytest.param(b"99999999999999999 +0000", date(1970, 1, 1), id="no year of ours"),
        pytest.param(b"1767225600 +9999", date(1970, 1, 1), id="no time zone of ours"),
        pytest.param(b"yesterday", date(1970, 1, 1), id="no time"),
        pytest.param(b"", date(1970, 1, 1), id="nothing"),
    ],
)
def test_day(when: bytes, day: date) -> None:
    assert parse_commit("ab", HEAD % (when, b"")).day == day


@pytest.mark.parametrize(
    ("author", "encoding", "name"),
    [
        pytest.param(b"Ana B. Author <a@x> 1 +0000", b"", "Ana B. Author", id="usual"),
        pytest.param(" Łucja 王 <> 1 +0000".encode(), b"", " Łucja 王", id="not Latin"),
        pytest.param(b"Jos\xe9 <a@x> 1 +0000", b"encoding ISO-8859-1\n", "José", id="Latin 1"),
        pytest.param(b"Jos\xe9 <a@x> 1 +0000", b"", "Jos\ufffd", id="no UTF-8"),
        pytest.param(b"A <a@x> 1 +0000", b"encoding nonsense\n", "A", id="no such encoding"),
        pytest.param(b"A <B> <a@x> 1 +0000", b"", "A <B>", id="brackets in the name"),
        pytest.param(b"nobody", b"", "nobody", id="no address"),
    ],
)
def test_author(author: bytes, encoding: bytes, name: str) -> None:
    content = b"tree aa\nauthor " + author + b"\ncommitter C <c> 1 +0000\n" + encoding + b"\nText\n"

    assert parse_commit("ab", content).author == name


@pytest.mark.parametrize("content", [b"", b"\n\n", b"tree", b"\0" * 50, b"author \n\n\n\n"])
def test_whatever_it_holds_it_is_read(content: bytes) -> None:
    assert parse_commit("0123456789", content).short == "0123456"
