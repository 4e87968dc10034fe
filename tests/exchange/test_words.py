"""Nothing of what is said of workbooks and of IATI is left in English in another language."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.compact.read import read_compact
from gcmplan.edit.steps import Refusal
from gcmplan.exchange.iati.publication import publication
from gcmplan.exchange.sheets import SHEETS
from gcmplan.exchange.spreadsheet import read_workbook
from gcmplan.exchange.wishes import wishes
from gcmplan.render.formats.refusals.text import render
from gcmplan.sentence import Sentence
from tests.builders import AS_OF, bundle, loaded
from tests.conftest import Golden
from tests.exchange.sheets import DAY, PLAN, Rows, changed, spoil
from tests.marked import ENGLISH, MARKED, OURS, WORD, marking, words_of_the_format

HERE = Path(__file__).parent
FOR_IATI = HERE / "iati" / "plan.yaml"

NAMES = ("IATI", "XI", "XIA", "MOL", "MOX", "REF")
"""Of bodies, plans, registers and what spreadsheets write."""

PLACES = re.compile(r"\w+![A-Z0-9]+")


def left_in_english(refusals: Iterable[Refusal], notes: Iterable[str]) -> set[str]:
    """Words that no catalogue has, at refusals and in notes."""
    look = marking()
    said = "\n".join([render(list(refusals), look).plain, *map(look.words, notes)])
    for noise in (PLACES, MARKED, MARKED, OURS):
        said = noise.sub(" ", said)
    titles = [each.title for each in SHEETS]
    return set(WORD.findall(said)) - ({*NAMES, *titles, *words_of_the_format()} - ENGLISH)


def change_more(rows: Rows) -> None:
    """Change what gives rise to other sentences."""
    spoil(rows)
    del rows["_gcmplan"], rows["Indicators"]
    rows["Actions"] = [row for row in rows["Actions"] if row[0] != "A2"]
    rows["Actions"][0].append("due")
    rows["Milestones"][0][0] = "number"
    rows["Updates"][0].append("Remarks")


@pytest.mark.parametrize("change", [spoil, change_more])
@pytest.mark.parametrize("remove", [False, True])
def test_nothing_of_workbooks_is_left_in_english(
    change: Callable[[Rows], None], remove: bool, book: Path
) -> None:
    sheets = read_workbook(str(changed(book, change)))

    wanted = wishes(bundle(PLAN).data, sheets, remove=remove)

    assert wanted.refusals
    assert left_in_english(wanted.refusals, wanted.notes) == set()


def test_nothing_of_iati_is_left_in_english() -> None:
    plan = loaded(FOR_IATI.read_text("utf-8")).plan
    assert plan

    notes = publication(plan, read_compact(), AS_OF, None).notes

    assert len(notes) > 8
    assert left_in_english((), notes) == set()


def test_what_is_not_translated_is_found() -> None:
    refusal = Refusal("Actions!A1", Sentence("{item} has no herd", {"item": "A1"}))

    assert left_in_english([refusal], ["for want of it"]) == {
        *["has", "no", "herd"],
        *["for", "want", "of", "it"],
    }


@pytest.mark.parametrize("language", ["fr", "es"])
def test_what_is_told(
    language: str,
    book: Path,
    golden: Golden,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What is told beside an export for IATI, and of a workbook that cannot be imported."""
    file = changed(book, spoil)
    monkeypatch.chdir(book.parent)
    Path("iati.yaml").write_text(FOR_IATI.read_text("utf-8"), "utf-8")
    monkeypatch.setenv("LC_ALL", language)
    monkeypatch.setenv("COLUMNS", "80")

    run(["export", "iati.yaml", "--output", "iati.xml", *DAY])
    run(["import", file.name, "--plan", "plan.yaml", *DAY])

    seen = capsys.readouterr()
    golden(HERE / "golden" / f"told.{language}.txt", f"{seen.err}\n{seen.out}")
