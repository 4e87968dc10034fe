"""Export and import: what nobody touched does not change a byte, one cell changes one value."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from tests.conftest import ROOT
from tests.exchange.sheets import Rows, cell, changed, difference, exported, imported


def without_memory(rows: Rows) -> None:
    del rows["_gcmplan"]


@pytest.mark.parametrize("name", ["example", "kenya-2023-2027"])
@pytest.mark.parametrize("remembers", [True, False])
def test_a_plan_comes_back_as_it_was(
    name: str, remembers: bool, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    here = tmp_path / "plan"
    shutil.copytree(ROOT / "plans" / name, here)
    before = {each: each.read_bytes() for each in here.iterdir()}
    file = exported(here, tmp_path / "plan.xlsx")
    file = file if remembers else changed(file, without_memory)

    assert imported(file, here) == 0

    assert {each: each.read_bytes() for each in here.iterdir()} == before
    assert "nothing to change" in capsys.readouterr().err


@pytest.mark.skipif(not shutil.which("soffice"), reason="needs LibreOffice")
def test_libreoffice_keeps_all(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """In both of its formats; the first start, which sets up the office, takes the longest."""
    file = exported(ROOT / "plans" / "example", tmp_path / "plan.xlsx")
    saved = tmp_path / "saved"
    command = ["soffice", f"-env:UserInstallation=file://{tmp_path}/office", "--headless"]
    for ending in ("xlsx", "ods"):
        subprocess.run(
            [*command, "--convert-to", ending, "--outdir", saved, file],
            capture_output=True,
            check=True,
            timeout=120,
        )
        forgetful = changed(saved / f"plan.{ending}", without_memory)

        assert imported(saved / f"plan.{ending}", ROOT / "plans" / "example", "--dry-run") == 0
        assert imported(forgetful, ROOT / "plans" / "example", "--dry-run") == 0

    assert capsys.readouterr().err.count("nothing to change") == 4


def test_the_same_plan_gives_the_same_bytes(plan: Path, book: Path, tmp_path: Path) -> None:
    assert exported(plan, tmp_path / "again.xlsx").read_bytes() == book.read_bytes()


ONE_CELL = [
    ("date", "Actions A1 due", "2027-Q1", "- due: 2026-Q4\n+ due: 2027-Q1"),
    ("day", "Actions A1 start", "2026-01-16", "- start: 2026-01-15\n+ start: 2026-01-16"),
    ("year", "Actions A1 start", "2026", "- start: 2026-01-15\n+ start: 2026"),
    ("empty as before", "Actions A2 due", "", ""),
    ("no date any more", "Actions A1 start", " ", "- start: 2026-01-15"),
    ("word", "Actions A2 status", "not_started", "+ status: not_started"),
    ("block of text", "Actions A1 description", "One line,\nand 3.", "- and another.\n+ and 3."),
    (
        "translation",
        "Actions A1 title.fr",
        "Agréer",
        "- title: Licence agencies\n+ title: {en: Licence agencies, fr: Agréer}",
    ),
    ("bare amount", "Actions A1 spent.amount", "1300", "- spent: 1200.50\n+ spent: 1300"),
    ("amount removed", "Actions A1 spent.amount", "", "- spent: 1200.50"),
    (
        "currency",
        "Actions A1 spent.currency",
        "EUR",
        "- spent: 1200.50\n+ spent: {amount: 1200.50, currency: EUR}",
    ),
    (
        "a partner less",
        "Actions A1 partners",
        "MOL (technical)",
        "- partners: [MOI, {org: MOL, role: technical}]\n+ partners: [{org: MOL, role: technical}]",
    ),
    ("a lead less", "Actions A2 lead", "MOI", "- lead: [MOL, MOI]\n+ lead: [MOI]"),
    ("joint lead", "Actions A1 lead", "MOL, MOI", "- lead: MOL\n+ lead: [MOL, MOI]"),
    (
        "text of a list",
        "Actions A1 deliverables",
        "An act\nA register",
        "- - A law         # drafted\n+ - An act         # drafted",
    ),
    (
        "translation in a list",
        "Actions A1 deliverables.fr",
        "Une loi\nUn registre",
        "- - A law         # drafted\n+ - {en: A law, fr: Une loi}         # drafted",
    ),
    (
        "quotation marks needed",
        "Actions A2 title",
        "@Home: all #1",
        "- title: '=HYPERLINK(\"x\")'\n+ title: '@Home: all #1'",
    ),
    ("own key", "Actions A1 x_code", "008", "- x_code: 007\n+ x_code: '008'"),
    ("bare budget", "Budget A1#1 amount", "400000", "- budget: 350000\n+ budget: 400000"),
    (
        "groups",
        "Actuals I1#1 groups",
        "sex: female, value: 9.7",
        "- - {period: 2025, value: 9.1, groups: [{sex: female, value: 9.5}]}\n"
        "+ - {period: 2025, value: 9.1, groups: [{sex: female, value: 9.7}]}",
    ),
    (
        "baseline",
        "Indicators I1 baseline.value",
        "8.5",
        "- baseline: {period: 2024, value: 8.40}\n+ baseline: {period: 2024, value: 8.5}",
    ),
    (
        "target",
        "Targets I1#2 value",
        "6",
        "- targets: [{period: 2026, value: 7}, {period: 2027-Q1, value: 5}]\n"
        "+ targets: [{period: 2026, value: 7}, {period: 2027-Q1, value: 6}]",
    ),
    (
        "the plan itself",
        "Plan - title",
        "Another title",
        "- title: Exampleland National GCM Implementation Plan 2025–2027\n+ title: Another title",
    ),
]


@pytest.mark.parametrize(
    ("where", "text", "expected"), [pytest.param(*rest, id=name) for name, *rest in ONE_CELL]
)
def test_one_cell_changes_one_value(
    where: str, text: str, expected: str, plan: Path, book: Path
) -> None:
    sheet, key, header = where.split()

    status = imported(changed(book, lambda rows: cell(rows, sheet, key, header, text)), plan)

    assert (status, difference(plan)) == (0, expected)
