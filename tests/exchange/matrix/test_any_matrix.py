"""Any table of anybody's text is a plan without errors, or told why not; no cell gets lost."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

from gcmplan.compact.read import read_compact
from gcmplan.edit.manuscript import in_one
from gcmplan.errors import ChoiceError
from gcmplan.exchange.matrix.layout import Layout
from gcmplan.exchange.matrix.mapping import MatrixMap
from gcmplan.exchange.matrix.matrix import Matrix, read_matrix
from gcmplan.exchange.spreadsheet import Merged, Page
from gcmplan.exchange.text import steady
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText
from gcmplan.tidy import tidied
from gcmplan.translation import IN_ENGLISH
from gcmplan.work.asked import Asked
from gcmplan.work.drafting import drafted, remarks, taken, titles_of
from tests.exchange.matrix.matrices import TOLD

AS_OF = Asked(date(2026, 9, 30))

HEADERS = """No.|Lead|Partners|Start|End|Timeline|Budget (USD)|Cost KES|2021|2022|Status|% complete
|SDG|Objective|Thematic area|Indicators|Remarks|ملاحظات|Deliverables|Location|Spent|Currency|Reason
|Actual end|Description||Activities""".replace("\n", "").split("|")

CELLS = """|||1|1.1|x|Objective 1: Data|Thematic Area 2: B|GCM Objective 7: C|MoL / MoI|TBD|-|2021
|Q2 2021|Ministry of X and Y; IOM|2021 and 2022|continuous|ongoing|31/12/2024|2030-01-01
|-5|KES|USD 350,000|1 200 000|100%|completed|cancelled|suspended|delayed|Obj. 6, 7|99
|Total|Note: x|=1+1|#REF!|a: b # c|- a|[x]|{a}|&a|!tag|*b|> x|%|A1|O1|TA1|FY2021/22|0.5
|وزارة|# import: x""".replace("\n", "").split("|")

ANY = st.sampled_from(CELLS) | st.text(max_size=9).map(steady)


@st.composite
def pages(draw: st.DrawFn) -> Page:
    """A sheet that has headers of a matrix, and anything else."""
    headers = draw(st.permutations(["Activity", "GCM", *draw(st.lists(st.sampled_from(HEADERS)))]))
    row = st.lists(ANY, max_size=len(headers) + 1)
    rows = [*draw(st.lists(row, max_size=2)), list(headers), *draw(st.lists(row, max_size=7))]
    corner = st.tuples(st.integers(0, len(rows)), st.integers(0, 5), st.integers(0, 3))
    merged = draw(st.lists(corner, max_size=2))
    return Page(
        "S", rows, tuple(Merged(top, left, top + by, left + by) for top, left, by in merged)
    )


@settings(max_examples=25, deadline=None, suppress_health_check=list(HealthCheck))
@given(pages())
def test_any_table_is_a_plan_or_told(page: Page) -> None:
    matrix = _read(page)

    draft = drafted(matrix, "plan.yaml", AS_OF)

    assert draft.wrong == ()
    said = remarks(draft.questions, IN_ENGLISH)
    assert tidied(parse(SourceText(in_one(draft.data, said, "s"), "plan.yaml"))).after
    assert taken(matrix, draft).tables
    (there,) = matrix.layouts
    assert _below(there) - _told(matrix) == set()


def _read(page: Page) -> Matrix:
    """A matrix of which a map says all that it lacks."""
    titles = titles_of(read_compact())
    try:
        matrix = read_matrix([page], "any", TOLD, titles)
        told = MatrixMap(head=TOLD.head, gcm=dict.fromkeys(matrix.plan.unserved, (1,)))
        return read_matrix([page], "any", told, titles)
    except ChoiceError:
        assume(False)
        raise


def _below(there: Layout) -> set[tuple[int, int]]:
    """The cells below the headers that say something."""
    headers = there.page.rows[there.bottom]
    return {
        (row, at)
        for row, texts in enumerate(there.page.rows)
        for at, text in enumerate(texts)
        if row > there.bottom and text.strip() and texts != headers
    }


def _told(matrix: Matrix) -> set[tuple[int, int]]:
    """The cells that are in the plan, or in a question."""
    asked = [cell for each in matrix.plan.questions for cell in each.cells]
    kept = [cell for cells in matrix.plan.cells.values() for cell in cells]
    return {(each.row, each.column) for each in (*asked, *kept)}
