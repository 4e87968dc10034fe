"""What a row is, and what stands for the rows below it."""

from __future__ import annotations

import pytest

from gcmplan.exchange.matrix.acronyms import acronyms
from gcmplan.exchange.matrix.groups import Group, group
from gcmplan.exchange.matrix.layout import layout
from gcmplan.exchange.matrix.rows import rows
from gcmplan.exchange.spreadsheet import Merged, Page
from tests.exchange.matrix.matrices import page

HEADER = "No.|Activity|Lead|Budget (USD)"
FULL = "1|Train|MoL|5"


def sorts(*below: str, merged: tuple[Merged, ...] = ()) -> str:
    """What the rows below the headers are."""
    there = layout(page(HEADER, *below)._replace(merged=merged), {})
    assert there
    return " ".join(each.sort for each in rows(there))


@pytest.mark.parametrize(
    ("below", "expected"),
    [
        pytest.param([FULL], "action", id="an action"),
        pytest.param(["", FULL, ""], "action", id="empty rows"),
        pytest.param(["Better data", FULL], "group action", id="a lone text before the titles"),
        pytest.param(["|Objective 2: Data", FULL], "group action", id="a group among the titles"),
        pytest.param(["Objective 1|||9", FULL], "group action", id="a group with a sum"),
        pytest.param([FULL, "|Travel"], "action action", id="an action with a title alone"),
        pytest.param([FULL, "||IOM"], "action more", id="more of an action"),
        pytest.param([FULL, "||IOM|7"], "action more", id="more in two cells"),
        pytest.param([FULL, "", "||IOM|7"], "action odd", id="not after an empty row"),
        pytest.param([FULL, "Total|||5"], "action total", id="a sum"),
        pytest.param([FULL, "|Sub-total||5", FULL], "action total action", id="a sum in between"),
        pytest.param([FULL, "|Total review|MoL|"], "action action", id="a title like a sum"),
        pytest.param([FULL, "", "Source: MoL"], "action note", id="a note"),
        pytest.param([FULL, "* indicative"], "action note", id="a note with a star"),
        pytest.param([FULL, HEADER, FULL], "action repeated action", id="headers again"),
        pytest.param(["وزارة", FULL], "group action", id="other scripts"),
    ],
)
def test_sort_of_a_row(below: list[str], expected: str) -> None:
    assert sorts(*below) == expected


def test_a_merged_cell_holds_of_all_its_rows_but_amounts_do_not() -> None:
    merged = (Merged(1, 2, 3, 2), Merged(1, 3, 3, 3))
    there = layout(page(HEADER, FULL, "2|Sell", "3|Buy")._replace(merged=merged), {})
    assert there

    found = list(rows(there))

    assert [each.cells[2].text for each in found] == ["MoL"] * 3
    assert [sorted(each.cells) for each in found] == [[0, 1, 2, 3], [0, 1, 2], [0, 1, 2]]
    assert found[0].shared == {3: 3}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("OBJECTIVE 2.1: Data", Group("objective", "2.1", "Data", None)),
        ("GCM Objective 6 – Fair work", Group("objective", "6", "Fair work", 6)),
        ("GCM Objective 99: Odd", Group("objective", "99", "Odd", None)),
        ("Pillar II", Group("area", "ii", "Pillar II", None)),
        ("Axe stratégique 2 – Gouvernance", Group("area", "2", "Gouvernance", None)),
        ("Eje 1: Datos", Group("area", "1", "Datos", None)),
        ("1. Data", Group(None, "1", "Data", None)),
        ("Strengthen data", Group(None, None, "Strengthen data", None)),
        ("Areas of work", Group(None, None, "Areas of work", None)),
        (":", Group(None, None, ":", None)),
    ],
)
def test_group(text: str, expected: Group) -> None:
    assert group(text) == expected


def test_header_rows_without_merged_cells() -> None:
    there = layout(page("No.|Activity|When||Cost|", "||Start|End|KES|USD", "1|Do|2024"), {})

    assert there
    assert [(each.header, str(each.into), each.unit.currency) for each in there.columns] == [
        ("No.", "number", None),
        ("Activity", "title", None),
        ("When / Start", "start", None),
        ("When / End", "due", None),
        ("Cost / KES", "budget", "KES"),
        ("Cost / USD", "budget", "USD"),
    ]


@pytest.mark.parametrize(
    "lines",
    [[], ["a|b"], ["Activity|x"], ["Lead|Status"], ["1|2"] * 99, ["Activity " * 30 + "|Lead"]],
)
def test_what_has_no_headers(lines: list[str]) -> None:
    assert layout(page(*lines), {}) is None


def test_acronyms() -> None:
    explained = [["Acronym", "Meaning"], ["GIS", "Ghana Immigration Service"], ["EU", "The Union"]]

    assert [each.short for each in acronyms(Page("A", explained))] == ["GIS", "EU"]
    assert acronyms(Page("A", [["a", "b"], ["no", "acronyms here"]])) == ()
    assert acronyms(Page("A", [])) == ()
