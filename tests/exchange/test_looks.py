"""What a workbook offers to whoever fills it in."""

from __future__ import annotations

import re
import zipfile
from pathlib import Path

import pytest

from gcmplan.exchange.sheets import SHEETS
from gcmplan.exchange.spreadsheet import read_workbook
from tests.exchange.sheets import PLAN, exported


def part(book: Path, name: str) -> str:
    with zipfile.ZipFile(book) as packed:
        return packed.read(name).decode()


def sheet(book: Path, title: str) -> str:
    """The XML of a sheet; the first one explains."""
    titles = [each.title for each in SHEETS]
    return part(book, f"xl/worksheets/sheet{titles.index(title) + 2}.xml")


@pytest.mark.parametrize(
    ("title", "expected"),
    [
        pytest.param(
            "Actions", '"not_started,in_progress,completed,suspended,cancelled"', id="words"
        ),
        pytest.param("Actions", "Organizations!$A$2:$A$502", id="ids of bodies"),
        pytest.param("Milestones", "Actions!$A$2:$A$502", id="ids of actions"),
        pytest.param("Actions", "<sheetProtection ", id="locked"),
        pytest.param("Actions", 'state="frozen"', id="frozen headers"),
        pytest.param("Actions", "<conditionalFormatting ", id="colours"),
        pytest.param("Actions", "<autoFilter ", id="filters"),
        pytest.param("Plan", '"draft,consultation,adopted,', id="words of the plan"),
    ],
)
def test_a_sheet_helps(title: str, expected: str, book: Path) -> None:
    assert expected in sheet(book, title)


def test_headers_have_the_words_of_the_models(book: Path) -> None:
    with zipfile.ZipFile(book) as packed:
        notes = "".join(
            packed.read(each).decode() for each in packed.namelist() if "comments" in each
        )

    assert "By when it is done, as the plan stands now; its last day counts." in notes
    assert "Empty if not planned" in notes
    assert "None" not in notes


def test_days_are_dates_and_coarser_ones_are_text(book: Path) -> None:
    row = re.search(r'<row r="2".*?</row>', sheet(book, "Actions"))

    assert row
    assert re.search(r'<c r="U2" s="\d+"><v>46037</v>', row[0])  # 2026-01-15
    assert re.search(r'<c r="V2" s="\d+" t="s">', row[0])  # 2026-Q4


def test_what_is_computed_is_marked(book: Path) -> None:
    header, first, _ = read_workbook(str(book))["Actions"]

    found = {name: text for name, text in zip(header, first, strict=False) if "computed" in name}

    assert found["health (computed)"] == "on_track"
    assert found["actual (computed)"] == "100"


@pytest.mark.parametrize(("language", "turned"), [("ar", True), ("en", False)])
def test_sheets_begin_where_the_language_does(language: str, turned: bool, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    text = PLAN.replace("languages: [en, fr]", f"languages: [{language}]")
    plan.write_text(text.replace("{en: ", f"{{{language}: "), "utf-8")

    book = exported(plan, tmp_path / "plan.xlsx")

    assert ('rightToLeft="1"' in sheet(book, "Actions")) is turned


def test_the_first_sheet_explains(book: Path) -> None:
    text = "\n".join("\t".join(row) for row in read_workbook(str(book))["Read me"])

    assert "gcmplan import" in text
    assert "Actions\t2 rows" in text
