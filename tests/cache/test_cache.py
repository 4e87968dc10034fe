"""Answers of earlier runs: another question, text or program never has an old answer."""

from __future__ import annotations

import os
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from gcmplan.cache.cache import NO_CACHE, Cache
from gcmplan.cache.edition import edition
from gcmplan.cache.remembering import memory, usual
from gcmplan.check.selection import Selection
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked
from gcmplan.work.checking import checked
from tests.builders import whole

DAY = date(2026, 9, 30)
ASKED = Asked(DAY)
TEXT = SourceText("a: 1\n", "a.yaml")

OTHER_TEXTS = [
    pytest.param([SourceText("a: 2\n", "a.yaml")], id="a character"),
    pytest.param([SourceText("a: 1\r\n", "a.yaml")], id="a line end"),
    pytest.param([SourceText("a: 1\n", "b.yaml")], id="the name"),
    pytest.param([SourceText("a: 1\n", "a.yaml", bom=True)], id="a byte order mark"),
    pytest.param([SourceText("a: 1\n", "a.yaml", not_utf8=0)], id="the encoding"),
    pytest.param([SourceText("a: 1\n", "a.yaml", revision="v1")], id="the revision"),
    pytest.param([], id="no text"),
    pytest.param([TEXT, TEXT], id="a second text"),
    pytest.param([SourceText("a: 1", "a.yaml"), SourceText("\n", "")], id="cut in two"),
]

OTHER_QUESTIONS: dict[str, Any] = {
    "as_of": date(2026, 10, 1),
    "selection": Selection(select=("GCM2",)),
    "layout": True,
    "levels": (("GCM305", "off"),),
}
"""For each field of a question another value; a new field must be added here."""


@pytest.mark.parametrize("texts", OTHER_TEXTS)
def test_another_text_has_another_key(texts: list[SourceText], tmp_path: Path) -> None:
    cache = Cache(tmp_path)

    assert cache.key(ASKED, texts) != cache.key(ASKED, [TEXT])


@pytest.mark.parametrize("field", Asked._fields)
def test_another_question_has_another_key(field: str, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    other = ASKED._replace(**{field: OTHER_QUESTIONS[field]})

    assert cache.key(other, [TEXT]) != cache.key(ASKED, [TEXT])


@pytest.mark.parametrize("field", Selection._fields)
def test_each_part_of_a_selection_counts(field: str, tmp_path: Path) -> None:
    cache = Cache(tmp_path)
    other = ASKED._replace(selection=Selection()._replace(**{field: ("GCM2",)}))

    assert cache.key(other, [TEXT]) != cache.key(ASKED, [TEXT])


def test_another_edition_has_another_key(tmp_path: Path) -> None:
    assert Cache(tmp_path, "1").key(ASKED, [TEXT]) != Cache(tmp_path, "2").key(ASKED, [TEXT])


def test_the_order_of_texts_counts(tmp_path: Path) -> None:
    cache, other = Cache(tmp_path), SourceText("b: 1\n", "b.yaml")

    assert cache.key(ASKED, [TEXT, other]) != cache.key(ASKED, [other, TEXT])


def test_the_same_has_the_same_key(tmp_path: Path) -> None:
    again = SourceText("a: 1\n", "a.yaml")
    again.position(0)  # what a text works out about itself is no part of it

    assert Cache(tmp_path).key(Asked(DAY), [again]) == Cache(tmp_path).key(ASKED, [TEXT])


def program(folder: Path) -> Path:
    """A small program, with files in two folders."""
    (folder / "inner").mkdir(parents=True)
    for name in ("a.py", "inner/b.py", "inner/data.yaml"):
        (folder / name).write_text("x = 1\n", "utf-8")
        os.utime(folder / name, (1_000_000, 1_000_000))
    return folder


@pytest.mark.parametrize("name", ["a.py", "inner/b.py", "inner/data.yaml"])
def test_each_file_of_the_program_counts(name: str, tmp_path: Path) -> None:
    package = program(tmp_path / "program")
    before = edition("1", package, [])

    os.utime(package / name, (2_000_000, 2_000_000))
    touched = edition("1", package, [])
    (package / name).write_text("x = 12\n", "utf-8")
    os.utime(package / name, (1_000_000, 1_000_000))
    longer = edition("1", package, [])

    assert len({before, touched, longer}) == 3


def test_what_python_makes_of_the_program_does_not_count(tmp_path: Path) -> None:
    package = program(tmp_path / "program")
    before = edition("1", package, [])

    (package / "inner" / "__pycache__").mkdir()
    (package / "inner" / "__pycache__" / "b.pyc").write_bytes(b"")

    assert edition("1", package, []) == before


def test_versions_and_libraries_count(tmp_path: Path) -> None:
    package, libraries = program(tmp_path / "program"), tmp_path / "site-packages"
    libraries.mkdir()
    os.utime(libraries, (1_000_000, 1_000_000))
    before = edition("1", package, [str(libraries), "/nowhere/site-packages"])

    os.utime(libraries, (2_000_000, 2_000_000))

    assert edition("1", package, [str(libraries), "/nowhere/site-packages"]) != before
    assert edition("2", package, []) != edition("1", package, [])


def test_an_answer_is_found_once(tmp_path: Path) -> None:
    asked = []

    def find() -> int:
        asked.append(1)
        return 0

    assert [Cache(tmp_path).answer("how many?", [TEXT], find) for _ in range(3)] == [0, 0, 0]
    assert len(asked) == 1
    assert [NO_CACHE.answer("how many?", [TEXT], find) for _ in range(3)] == [0, 0, 0]
    assert len(asked) == 4


PLAN = whole("actions: [{id: A1, title: T, lead: MOL, start: 2027-03, status: not_started}]\n")


@pytest.mark.parametrize(
    ("old", "new", "day"),
    [
        pytest.param("id: A1", "id: A2", DAY, id="an id"),
        pytest.param("lead: MOL", "lead: MFA", DAY, id="a reference"),
        pytest.param("start: 2027-03", "start: 2026-03", DAY, id="a date"),
        pytest.param("gcm: [6]", "gcm: [66]", DAY, id="what was right"),
        pytest.param("gcmplan: 1", "# comment\ngcmplan: 1", DAY, id="only the lines"),
        pytest.param("", "", date(2029, 1, 1), id="only the day"),
    ],
)
def test_no_change_has_an_old_answer(old: str, new: str, day: date, tmp_path: Path) -> None:
    file, cache = tmp_path / "plan.yaml", Cache(tmp_path / "cache")
    file.write_text(PLAN, "utf-8")
    before = checked([str(file)], ASKED, cache)

    file.write_text(PLAN.replace(old, new), "utf-8")
    after = checked([str(file)], Asked(day), cache)

    assert after.diagnostics == checked([str(file)], Asked(day)).diagnostics != before.diagnostics
    assert checked([str(file)], Asked(day), cache).diagnostics == after.diagnostics


def test_a_spoilt_answer_is_found_anew(tmp_path: Path) -> None:
    file, cache = tmp_path / "plan.yaml", Cache(tmp_path / "cache")
    file.write_text(PLAN, "utf-8")
    before = checked([str(file)], ASKED, cache)
    (kept,) = (tmp_path / "cache").iterdir()

    kept.write_bytes(b"\x00")

    assert checked([str(file)], ASKED, cache).diagnostics == before.diagnostics
    assert kept.stat().st_size > 1


@pytest.mark.parametrize(
    ("environment", "platform", "folder"),
    [
        pytest.param({"HOME": "/home/x"}, "linux", "/home/x/.cache/gcmplan", id="Linux"),
        pytest.param({"HOME": "/h", "XDG_CACHE_HOME": "/c"}, "linux", "/c/gcmplan", id="XDG"),
        pytest.param({"HOME": "/Users/x"}, "darwin", "/Users/x/Library/Caches/gcmplan", id="macOS"),
        pytest.param({"LOCALAPPDATA": "/l"}, "win32", "/l/gcmplan/Cache", id="Windows"),
        pytest.param({}, "linux", None, id="no home"),
        pytest.param({"HOME": ""}, "linux", None, id="an empty home"),
        pytest.param({"HOME": "somewhere"}, "linux", None, id="a home beside the plans"),
        pytest.param({"HOME": "/h", "XDG_CACHE_HOME": "c"}, "linux", None, id="XDG, relative"),
        pytest.param({}, "win32", None, id="Windows without a profile"),
    ],
)
def test_folder(environment: dict[str, str], platform: str, folder: str | None) -> None:
    assert usual(environment, platform) == (Path(folder) if folder else None)


def test_turned_off(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))

    assert memory() is NO_CACHE

    monkeypatch.delenv("GCMPLAN_NO_CACHE")
    assert memory(no_cache=True) is NO_CACHE
    assert memory() is not NO_CACHE
