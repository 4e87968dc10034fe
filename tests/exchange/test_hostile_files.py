"""Files that are no workbook, or were made to harm whoever reads them."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from gcmplan.errors import GcmplanError
from gcmplan.exchange.spreadsheet import read_workbook
from tests.exchange.sheets import written

ENCRYPTED = bytes.fromhex("d0cf11e0a1b11ae1") + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le")


def zipped(file: Path, **members: str) -> None:
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, text in members.items():
            packed.writestr(name.replace("__", "/"), text)


def bomb(file: Path) -> None:
    """A file of 5 MB that unpacks to 1.1 GB."""
    with zipfile.ZipFile(file, "w", zipfile.ZIP_DEFLATED, compresslevel=1) as packed:
        for number in range(11):
            packed.writestr(f"xl/worksheets/sheet{number}.xml", b"\0" * (100 << 20))


def far_cell(file: Path) -> None:
    """Two cells, as far from each other as a sheet is large."""
    with Workbook(str(file)) as book:
        sheet = book.add_worksheet("Actions")
        sheet.write_string(0, 0, "id")
        sheet.write_string(1_048_575, 16_383, "x")


@pytest.mark.parametrize(
    ("name", "make", "expected"),
    [
        pytest.param(
            "x.xlsx", lambda file: file.write_text("id;title"), "is no workbook", id="text"
        ),
        pytest.param("x.xlsx", lambda file: file.write_bytes(b""), "is no workbook", id="empty"),
        pytest.param("x.csv", lambda file: file.write_text("a"), "must end with", id="ending"),
        pytest.param("x.xlsx", lambda _: None, "cannot read", id="no file"),
        pytest.param("x.xlsx", lambda file: file.mkdir(), "cannot read", id="folder"),
        pytest.param(
            "x.xlsx", lambda file: zipped(file, a="b"), "is no workbook that can be read", id="zip"
        ),
        pytest.param(
            "x.xlsx",
            lambda file: file.write_bytes(ENCRYPTED),
            "protected by a password",
            id="locked",
        ),
        pytest.param(
            "x.xlsx", lambda file: file.write_bytes(ENCRYPTED[:400]), "old form of Excel", id="xls"
        ),
        pytest.param(
            "x.ods",
            lambda file: zipped(file, **{"META-INF__manifest.xml": "<manifest:encryption-data/>"}),
            "protected by a password",
            id="locked by LibreOffice",
        ),
        pytest.param("x.xlsx", far_cell, "takes more memory or time", id="huge sheet"),
        pytest.param("x.xlsx", bomb, "would unpack to", id="zip bomb"),
        pytest.param("-x.xlsx", lambda file: zipped(file, a="b"), "is no workbook", id="dash"),
    ],
)
def test_file_is_refused_in_a_sentence(
    name: str, make: object, expected: str, tmp_path: Path
) -> None:
    file = tmp_path / name
    assert callable(make)
    make(file)

    with pytest.raises(GcmplanError, match=expected):
        read_workbook(str(file))


def test_folder_of_the_caller_is_not_searched_for_modules(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)

    assert read_workbook(str(written(tmp_path / "x.xlsx", {"A": [["b"]]}))) == {"A": [["b"]]}
