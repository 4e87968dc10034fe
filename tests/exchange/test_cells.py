"""Anybody's text in a cell: it is shown, it is no formula, and it comes back."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
import yaml
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from gcmplan.exchange.excel import workbook
from gcmplan.exchange.spreadsheet import read_workbook
from gcmplan.exchange.table import Book, tables
from gcmplan.exchange.text import CUT, LONGEST, as_number, fitting, number_text, steady
from tests.builders import AS_OF
from tests.exchange.sheets import PLAN, Rows, cell, changed, exported, imported

HOSTILE = [
    "=1+1",
    "+1",
    "-1",
    "@SUM(A1)",
    '=HYPERLINK("http://example.org","x")',
    "one\ttwo\x00\x1b[31m\x85",
    "\u202egnp.exe",
    "مرحبا بالعالم",
    "_x0041_ and _x000D_",
    "<script>&amp;",
    "a\r\nb\rc\n\n",
    "  spaces  ",
    "#REF!",
    "true",
    "007",
    "1e5",
    "12.50",
    "2026-09-30",
    "’quoted’",
    "x" * 40_000,
    "😀" * 20_000,
    "\ufffe\uffff",
]


def plan_of(titles: list[str]) -> dict[str, object]:
    """A plan whose actions bear these titles."""
    data: dict[str, object] = yaml.safe_load(PLAN)
    objective = data["objectives"][0]  # type: ignore[index]
    objective["actions"] = [
        {"id": f"B{number}", "title": title, "official_status": title, "x_own": title}
        for number, title in enumerate(titles)
    ]
    return data


def test_hostile_texts_come_back(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(yaml.safe_dump(plan_of(HOSTILE[:-1]), allow_unicode=True), "utf-8")
    before = plan.read_bytes()
    file = exported(plan, tmp_path / "plan.xlsx")
    forgetful = changed(file, lambda rows: rows.__delitem__("_gcmplan"))

    assert imported(file, plan) == imported(forgetful, plan) == 0

    assert plan.read_bytes() == before
    assert capsys.readouterr().err.count("nothing to change") == 2
    with zipfile.ZipFile(file) as packed:
        sheets = [each for each in packed.namelist() if each.startswith("xl/worksheets/sheet")]
        assert not [each for each in sheets if b"<f>" in packed.read(each)]


@given(st.lists(st.text(st.characters(codec="utf-8"), min_size=1, max_size=60), max_size=20))
@settings(max_examples=10, deadline=None, suppress_health_check=list(HealthCheck))
def test_any_text_reads_as_it_is_shown(tmp_path: Path, texts: list[str]) -> None:
    made = tables(plan_of(texts))
    file = tmp_path / "plan.xlsx"
    file.write_bytes(workbook(Book("X", "x", "en", AS_OF, made, {})))

    actions = next(each for each in made if each.sheet.title == "Actions")
    _, *rows = read_workbook(str(file))["Actions"]

    for row, texts_there in zip(actions.rows, rows, strict=True):
        whole = (*row.key_texts, *row.texts)
        assert tuple(texts_there) == whole[: len(texts_there)]
        assert not any(whole[len(texts_there) :])


def test_a_text_that_was_cut_is_not_written_back(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(yaml.safe_dump(plan_of(["x" * 40_000])), "utf-8")
    file = exported(plan, tmp_path / "plan.xlsx")

    def work(rows: Rows) -> None:
        cell(rows, "Actions", "B0", "title", "short")

    assert imported(changed(file, work), plan) == 1
    assert "is too long for a cell: change it in the file" in capsys.readouterr().out


@given(st.decimals(allow_nan=False, allow_infinity=False, places=4))
def test_a_number_in_a_cell_is_the_number(number: object) -> None:
    text = number_text(number)  # type: ignore[arg-type]
    held = as_number(text)

    assert held is None or number_text(held) == text


@given(st.text())
def test_steady_text_is_steady(text: str) -> None:
    assert steady(steady(text)) == steady(text)
    assert len(fitting(text)) <= LONGEST
    assert fitting("x" * LONGEST + "y").endswith(CUT)
