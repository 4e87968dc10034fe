"""Nothing of what is said of a matrix is left in English where another language is spoken."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path

import pytest
from xlsxwriter import Workbook

from gcmplan.cli.app import run
from gcmplan.compact.read import read_compact
from gcmplan.exchange.matrix.cell import Question, Topic
from gcmplan.exchange.matrix.mapping import Into, MatrixMap
from gcmplan.exchange.matrix.matrix import Matrix, read_matrix
from gcmplan.exchange.spreadsheet import Page, read_pages
from gcmplan.render.formats.adopted.text import render
from gcmplan.sentence import Sentence
from gcmplan.work.asked import Asked
from gcmplan.work.charting import chart
from gcmplan.work.drafting import drafted, remarks, taken, titles_of
from tests.conftest import Golden
from tests.exchange.matrix.matrices import TOLD, english, french, page, pillars, spanish, written
from tests.exchange.sheets import DAY
from tests.marked import ENGLISH, MARKED, OURS, WORD, marking, words_of_the_format

HERE = Path(__file__).parent
AS_OF = Asked(date(2026, 9, 30))

ODD = page(
    "Zork z|||Zork 99|Zork y",
    "No.|Area|Activity|Lead|Start|End|Timeline|Actual end|Budget|Currency|Status|% complete|SDG|"
    "2021|2022|Reason||Goals",
    "1||Zork|Zork, Grault|2021|2022|2023|2021|500|zork|ongoing|zork|zork|x|zork||garply|Obj. 1",
    "1||Grault|Zork/Waldo|2021-01-01|2022-01-01|continuous||zork|||0.5||||||Obj. 1",
    "7|Area 2: B|Waldo|Waldo Bureau|||continuous||USD 5, KES 7||cancelled|0.4||x|x||garply|zork",
    "8||Fred|waldo bureau||2024|||USD 5|KES|delayed||||||zork|Obj. 9",
    "||||||2024||||||||||",
    "Total||||||||500",
    "Note: zork",
    title="Zork",
)
"""What is asked about no tidy matrix."""

NO_PLACES = re.compile(r"\bx_\w+|\w+![A-Z0-9:]+")


def left_in_english(matrix: Matrix) -> set[str]:
    """Words that no catalogue has, and that are not the matrix's, on the screen and in comments."""
    look, draft = marking(), drafted(matrix, "plan.yaml", AS_OF)
    comments = [each for all in remarks(draft.questions, look.words).values() for each in all]
    guessed = re.findall(r"# ([^ -][^#\n]*)$", chart(matrix, "", look.words), re.MULTILINE)
    said = "\n".join([render(taken(matrix, draft), look).plain, *comments, *guessed[1:]])
    things = [*draft.data["organizations"], *draft.data.get("areas", ())]
    ids = [text for each in things for text in each.values()]
    units = [column.unit.currency or "" for each in matrix.layouts for column in each.columns]
    own = [text for each in matrix.layouts for row in each.page.rows for text in row]
    own += [each.page.title for each in matrix.layouts] + [*ids, *units]
    for text in sorted(set(own), key=len, reverse=True):
        said = said.replace(" ".join(text.split()), " ") if len(text) > 1 else said
    for noise in (NO_PLACES, MARKED, MARKED, OURS):
        said = noise.sub(" ", said)
    return set(WORD.findall(said)) - ((words_of_the_format() | {*Into, "import"}) - ENGLISH)


def matrix_of(pages: Sequence[Page]) -> Matrix:
    """A matrix of which a map says all that it lacks."""
    titles = titles_of(read_compact())
    unserved = read_matrix(pages, "any", TOLD, titles).plan.unserved
    told = MatrixMap(head=TOLD.head, gcm=dict.fromkeys(unserved, (1,)))
    return read_matrix(pages, "any", told, titles)


@pytest.mark.parametrize(
    "fill", [english, french, spanish, pillars], ids=lambda each: str(each.__name__)
)
def test_nothing_is_left_in_english(fill: Callable[[Workbook], None], tmp_path: Path) -> None:
    pages = read_pages(str(written(tmp_path / "matrix.xlsx", fill)))

    assert left_in_english(matrix_of(pages)) == set()


def test_nothing_is_left_in_english_of_what_is_odd() -> None:
    matrix = matrix_of([ODD, page("Zork", title="Waldo")])

    assert left_in_english(matrix) == set()
    assert {getattr(each.text, "template", None) for each in matrix.plan.questions} >= {
        "continuous, and yet due: which of them holds?",
        "the marks are a second '{key}': which of them holds?",
        "the numbers of actions are not one for each, so they got others",
    }


def test_what_is_not_translated_is_found() -> None:
    matrix = matrix_of([ODD])
    asked = Question(Topic.CELLS, Sentence("{name} has no herd", {"name": "Zork"}))
    plan = matrix.plan._replace(questions=(*matrix.plan.questions, asked))

    assert left_in_english(matrix._replace(plan=plan)) == {"has", "no", "herd"}


@pytest.mark.parametrize("spoken", [("fr", french), ("es", spanish)], ids=["fr", "es"])
def test_screen(
    spoken: tuple[str, Callable[[Workbook], None]],
    tmp_path: Path,
    golden: Golden,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    """What an official sees who speaks the language of the matrix, and finds in the new plan."""
    language, fill = spoken
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "80")
    written(tmp_path / "matrix.xlsx", fill)

    status = run(["import", "matrix.xlsx", "--new", "plan.yaml", "--lang", language, *DAY])

    seen = capsys.readouterr()
    lines = (tmp_path / "plan.yaml").read_text("utf-8").splitlines()
    comments = "\n".join(each.strip() for each in lines if "# import:" in each)
    shown = f"{seen.out}{seen.err}exit {status}\n\n{comments}\n"
    golden(HERE / "golden" / f"{fill.__name__}.{language}.txt", shown)
