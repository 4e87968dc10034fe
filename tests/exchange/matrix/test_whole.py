"""Whole matrices: what is seen, and the plan that comes of them."""

from __future__ import annotations

import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from gcmplan.cli.app import run
from gcmplan.exchange.concealed import concealed
from gcmplan.exchange.spanned import spanned
from gcmplan.exchange.spreadsheet import Merged, read_pages
from tests.conftest import Golden
from tests.exchange.matrix.matrices import english, french, pillars, spanish, written
from tests.exchange.sheets import DAY

HERE = Path(__file__).parent


@pytest.mark.parametrize(
    "fill", [english, french, spanish, pillars], ids=lambda each: str(each.__name__)
)
def test_matrix(
    fill: Callable[[Workbook], None],
    tmp_path: Path,
    golden: Golden,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")
    written(tmp_path / "matrix.xlsx", fill)

    status = run(["import", "matrix.xlsx", "--new", "plans/new/plan.yaml", *DAY])

    seen = capsys.readouterr()
    plan = (tmp_path / "plans" / "new" / "plan.yaml").read_text("utf-8")
    golden(HERE / "golden" / f"{fill.__name__}.txt", f"{seen.out}{seen.err}exit {status}\n\n{plan}")
    assert run(["validate", "plans", "--fail-on", "error", *DAY]) == 0
    assert run(["fmt", "--check", "plans"]) == 0


def test_areas_have_files_of_their_own(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "matrix.xlsx", english)

    assert run(["import", str(file), "--new", str(tmp_path / "new"), *DAY]) == 0

    assert sorted(each.name for each in (tmp_path / "new").iterdir()) == ["plan.yaml", "ta1.yaml"]
    assert run(["validate", str(tmp_path / "new"), "--fail-on", "error", *DAY]) == 0
    assert run(["fmt", "--check", str(tmp_path / "new")]) == 0
    capsys.readouterr()


def test_csv_gives_what_excel_gives(tmp_path: Path) -> None:
    """But for merged cells: a CSV file has none."""
    file = written(tmp_path / "Matriz.xlsx", spanish)
    (sheet,) = read_pages(str(file))
    rows = [";".join(f'"{each}"' for each in row) for row in sheet.rows]
    (tmp_path / "Matriz.csv").write_text("\r\n".join(rows), "cp1252", newline="")

    for name in ("xlsx", "csv"):
        assert run(["import", str(tmp_path / f"Matriz.{name}"), "--new", str(tmp_path / name)]) == 0

    from_excel, from_csv = (
        (tmp_path / name / "plan.yaml").read_text("utf-8") for name in ("xlsx", "csv")
    )
    assert from_csv == from_excel


def test_what_is_hidden_is_told(tmp_path: Path) -> None:
    def fill(book: Workbook) -> None:
        for name in ("A & <B>", "C"):
            sheet = book.add_worksheet(name)
            sheet.write_row(1, 1, ["Activity", "Lead"])
            sheet.set_row(1, None, None, {"hidden": name == "C"})
        sheet.set_column(1, 2, None, None, {"hidden": True})
        book.worksheets()[0].set_row(3, None, None, {"hidden": True})

    file = written(tmp_path / "m.xlsx", fill)

    first, second = read_pages(str(file))
    assert (set(first.hidden_rows), set(first.hidden_columns)) == ({3}, set())
    assert (set(second.hidden_rows), set(second.hidden_columns)) == ({1}, {1, 2})
    assert concealed(str(broken(file))) in ({}, {"A & <B>": ((3,), ()), "C": ((1,), (1, 2))})


CONTENT = """\
<office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
 xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0"
 xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"><office:body><office:spreadsheet>
<table:table table:name="A &amp; B"><table:table-column table:number-columns-repeated="3"/>
<table:table-row table:number-rows-repeated="2">
<table:table-cell table:number-columns-repeated="3"/></table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>Cost</text:p>
</table:table-cell><table:table-cell office:value-type="string" table:number-columns-spanned="2"
 table:number-rows-spanned="2"><text:p>300</text:p></table:table-cell><table:covered-table-cell/>
</table:table-row>
<table:table-row><table:table-cell office:value-type="string"><text:p>More</text:p>
</table:table-cell><table:covered-table-cell table:number-columns-repeated="2"/></table:table-row>
</table:table><table:table table:name="C"><table:table-row><table:table-cell/></table:table-row>
</table:table></office:spreadsheet></office:body></office:document-content>"""


def test_what_is_merged_in_libreoffice_is_known(tmp_path: Path) -> None:
    file = tmp_path / "m.ods"
    with zipfile.ZipFile(file, "w") as packed:
        packed.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        packed.writestr("META-INF/manifest.xml", "<manifest/>")
        packed.writestr("content.xml", CONTENT.replace(">\n<", "><"))

    first, second = read_pages(str(file))

    assert (first.title, first.rows[2:]) == ("A & B", [["Cost", "300"], ["More"]])
    assert (first.merged, second.merged) == ((Merged(2, 1, 3, 2),), ())
    assert spanned(str(broken(file))) in ({}, {"A & B": [(2, 1, 3, 2)]})


def broken(file: Path) -> Path:
    """The same file with a few bytes changed in its middle."""
    content = bytearray(file.read_bytes())
    content[60:200] = b"?" * 140
    file.write_bytes(content)
    return file


def test_nothing_is_overwritten(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "m.xlsx", spanish)
    there = tmp_path / "plan" / "plan.yaml"
    there.parent.mkdir()
    there.write_text("mine", "utf-8")

    assert run(["import", str(file), "--new", str(there.parent)]) == 2
    assert run(["import", str(file), "--new", str(there)]) == 2
    assert run(["import", str(file), "--write-map", str(there)]) == 2

    assert there.read_text("utf-8") == "mine"
    assert "holds a plan already" in capsys.readouterr().err


def test_dry_run_writes_nothing(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    file = written(tmp_path / "m.xlsx", spanish)

    assert run(["import", str(file), "--new", str(tmp_path / "new"), "--dry-run"]) == 0

    assert not (tmp_path / "new").exists()
    assert "without --dry-run" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        pytest.param({}, "'m' has no cell that says anything: charts are not read", id="empty"),
        pytest.param(
            {"A 1": ["Dear colleagues,"]},
            '--map: sheets: [{name: "A 1", header: 1, columns: {A: title}}]',
            id="a letter",
        ),
        pytest.param(
            {"A": ["Activity", "Lead", "Start"]},
            "below the headers of the sheet 'A' is no action",
            id="nothing below the headers",
        ),
    ],
)
def test_what_is_no_matrix(
    rows: dict[str, list[str]],
    expected: str,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
) -> None:
    def fill(book: Workbook) -> None:
        for title, row in (rows or {"A": []}).items():
            book.add_worksheet(title).write_row(0, 0, row)

    file = written(tmp_path / "m.xlsx", fill)

    assert run(["import", str(file), "--new", str(tmp_path / "new")]) == 2
    assert capsys.readouterr().err.strip().endswith(expected)


def test_sheets_of_one_form_are_shown_once(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def fill(book: Workbook) -> None:
        for number in range(30):
            sheet = book.add_worksheet(f"District {number}")
            sheet.write_row(0, 0, ["Activity", "Lead", "Start"])
            sheet.write_row(1, 0, ["GCM Objective 6: Kenya fair recruitment"])
            sheet.write_row(2, 0, ["Train", "MoL", 2025])

    file = written(tmp_path / "Kenya 2025-2027.xlsx", fill)
    (tmp_path / "map.yaml").write_text("head: {country: KEN}", "utf-8")
    options = ["--new", str(tmp_path / "new"), "--map", str(tmp_path / "map.yaml")]

    assert run(["import", str(file), *options]) == 0

    said = " ".join(capsys.readouterr().out.split())
    named = ", ".join(f"District {number}" for number in range(1, 7))
    assert said.count("headers in row 1") == 1
    assert f"the same in {named} and 23 more sheets 30 actions" in said
