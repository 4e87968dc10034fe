"""Workbooks, read: Excel's and those of LibreOffice, whatever they were made to do to a reader."""

from __future__ import annotations

import json
import subprocess
import sys
import zipfile
from collections.abc import Mapping
from pathlib import Path
from typing import Any, NamedTuple

from gcmplan.errors import ChoiceError, FileError, reason
from gcmplan.exchange import unpack
from gcmplan.sentence import amount, say

Sheets = Mapping[str, list[list[str]]]
"""What the cells of each sheet show, row by row; at the ends of rows nothing empty."""


class Merged(NamedTuple):
    """Cells that are shown as one: what they say stands in the first."""

    top: int
    left: int
    bottom: int
    right: int


class Page(NamedTuple):
    """A sheet as it is kept by people."""

    title: str
    rows: list[list[str]]
    merged: tuple[Merged, ...] = ()
    """Empty where the file does not tell."""
    hidden_rows: frozenset[int] = frozenset()
    """Rows that nobody sees, counted from 0; as columns, none where the file does not tell."""
    hidden_columns: frozenset[int] = frozenset()


WORKBOOKS = (".xlsx", ".xlsm", ".ods")
"""What the names of workbooks end with."""

_OLD_OFFICE = bytes.fromhex("d0cf11e0a1b11ae1")
_ENCRYPTED = "EncryptedPackage".encode("utf-16-le")
_LARGEST = 1 << 30
"""Bytes that a workbook may have when unpacked; one of 20,000 actions has a tenth of that."""

_SECONDS = 180


def read_workbook(path: str) -> Sheets:
    """What a workbook holds; raises `FileError` or `ChoiceError` if it cannot be read."""
    return {title: sheet["rows"] for title, sheet in _unpacked(path).items()}


def read_pages(path: str) -> tuple[Page, ...]:
    """What a workbook holds, and which cells are merged; raises as `read_workbook` does."""
    return tuple(_page(title, sheet) for title, sheet in _unpacked(path, "whole").items())


def _page(title: str, sheet: dict[str, Any]) -> Page:
    merged = tuple(Merged(*each) for each in sheet["merged"])
    rows, columns = map(frozenset, sheet.get("hidden", ((), ())))
    return Page(title, sheet["rows"], merged, rows, columns)


def _unpacked(path: str, *wishes: str) -> dict[str, Any]:
    _check(path)
    command = [sys.executable, "-P", "-m", unpack.__name__, path, *wishes]
    try:
        done = subprocess.run(command, capture_output=True, timeout=_SECONDS, check=False)
    except subprocess.TimeoutExpired:
        raise _too_large(path) from None
    match done.returncode:
        case 0:
            sheets: dict[str, Any] = json.loads(done.stdout)
            return sheets
        case unpack.MISSING:
            raise ChoiceError(say("Excel needs two more packages: pip install 'gcmplan[excel]'"))
        case unpack.PASSWORD:
            raise _locked(path)
        case unpack.BAD:
            raise FileError(
                say(
                    "{path} is no workbook that can be read: {said}",
                    path=path,
                    said=_said(done.stderr),
                )
            )
    raise _too_large(path)


def _check(path: str) -> None:
    if Path(path).suffix.lower() not in WORKBOOKS:
        raise ChoiceError(
            say(
                "{path} is no workbook: it must end with {endings}; a .csv can only become a "
                "new plan, with --new FOLDER",
                path=path,
                endings=", ".join(WORKBOOKS),
            )
        )
    try:
        with Path(path).open("rb") as file:
            begin = file.read(len(_OLD_OFFICE))
            if begin == _OLD_OFFICE:
                rest = file.read(_LARGEST)
                raise _locked(path) if _ENCRYPTED in rest else _old(path)
        with zipfile.ZipFile(path) as packed:
            size = sum(each.file_size for each in packed.infolist())
            manifest = _manifest(packed)
    except OSError as error:
        raise FileError(say("cannot read {path}: {why}", path=path, why=reason(error))) from error
    except (zipfile.BadZipFile, ValueError, RuntimeError, NotImplementedError):
        raise FileError(say("{path} is no workbook, whatever its name says", path=path)) from None
    if size > _LARGEST:
        raise FileError(
            say(
                "{path} would unpack to {size} MB: that is no workbook of a plan",
                path=path,
                size=amount(size >> 20),
            )
        )
    if b"encryption-data" in manifest:
        raise _locked(path)


def _manifest(packed: zipfile.ZipFile) -> bytes:
    """The list of what is in a workbook of LibreOffice; nothing in one of Excel."""
    name = "META-INF/manifest.xml"
    if name not in packed.namelist() or packed.getinfo(name).file_size > _LARGEST:
        return b""
    with packed.open(name) as file:
        return file.read(_MANIFEST)


_MANIFEST = 1 << 20


def _locked(path: str) -> FileError:
    return FileError(
        say("{path} is protected by a password: save it without one, and import that", path=path)
    )


def _old(path: str) -> FileError:
    return FileError(
        say("{path} is of the old form of Excel: save it as .xlsx, and import that", path=path)
    )


def _too_large(path: str) -> FileError:
    return FileError(
        say("{path} takes more memory or time than a workbook of a plan may take", path=path)
    )


def _said(error: bytes) -> str:
    return error.decode(errors="replace").strip()[:200] or say("it is damaged")
