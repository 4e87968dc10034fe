"""Slips in the syntax: each is told once, at its place, and takes only its own item with it."""

from __future__ import annotations

import pytest

from gcmplan.source.parsing.recovery import without_item
from tests.source.reading import place, read, scalars, written

TEXT = """\
gcmplan: 1
plan:
  id: P
  title: A plan
  period: {start: 2025, end: 2027}
  currency: USD
bodies:
  - {id: B1, name: Ministry, type: un}
  - {id: B2, name: "Ministry of 'all'", type: ngo}
areas:
  - id: T1
    title: Labour mobility
    gcm: [5, 6]
objectives:
  - id: O1
    title: Fair contracts
    actions:
      - id: A1
        title: Licence agencies
        lead: [B1, B2]
        steps:
          - {id: M1, title: Regulation}
          - {id: M2, title: Register}
        updates:
          - date: 2026-08-01
            text: Tendered
      - id: A2
        title: Train inspectors
        lead: B1
        due: 2026
      - id: A3
        title: Print a guide
        due: 2027
    note: the first
  - id: O2
    title: Rights
    gcm: [3]
    actions:
      - {id: A4, title: Hotline, lead: B2, due: 2026}
risks:
  - id: R1
    title: "Funding: cut"
    owner: B1
"""
IDS = {"P", "B1", "B2", "T1", "O1", "A1", "M1", "M2", "A2", "A3", "O2", "A4", "R1"}
O1 = {"O1", "A1", "M1", "M2", "A2", "A3"}
O2 = {"O2", "A4"}

SLIPS = [
    # what stands there, what was written, where that is told, which ids cannot be read
    ("title: Train", "title: Training: the", "28:24-25", {"A2"}, "a colon in a text"),
    ("title: Hotline", "title: Hot: line", "39:28-29", {"A4"}, "a colon in braces"),
    ("title: Register", "title: Reg: ister", "23:32-33", {"M2"}, "a colon in a step"),
    ("text: Tendered", "text: Tendered: yes", "26:27-28", set(), "a colon in an update"),
    ("title: Rights", "title: Rights: all", "36:18-19", O2, "a colon in an objective"),
    ("title: A plan", "title: A plan: this", "4:16-17", set(), "a colon in the head"),
    ("title: Train", 'title: "Train', "28:16-17", {"A2"}, "a double quote opened, others later"),
    ("title: Print", "title: 'Print", "32:16-17", {"A3"}, "a single quote opened, none later"),
    ("title: Labour", 'title: "Labour', "12:12-13", {"T1"}, "a quote opened early"),
    ("title: Hotline", 'title: "Hotline', "39:25-26", {"A4"}, "a quote opened in braces"),
    ('title: "Funding', "title: Funding", "42:19-20", {"R1"}, "a quote missing at the begin"),
    ('cut"', "cut", "42:12-13", {"R1"}, "the last quote missing"),
    ("title: Print", "title: 'Print' of", "32:24-25", {"A3"}, "text behind a quote"),
    ("title: Print", "title: [Print] of", "32:24-25", {"A3"}, "text behind a bracket"),
    ("lead: [B1, B2]", "lead: [B1, B2", "20:15-16", {"A1", "M1", "M2"}, "a bracket left open"),
    ("gcm: [3]", "gcm: [3", "37:10-11", O2, "a bracket left open before a list"),
    ("type: un}", "type: un", "8:5-6", {"B1"}, "a brace left open"),
    ("due: 2026}", "due: 2026", "39:9-10", {"A4"}, "a brace left open in the last item"),
    ("end: 2027}", "end: 2027", "5:11-12", set(), "a brace left open in the head"),
    ("gcm: [3]", "gcm: [3]]", "37:13-14", O2, "a bracket too many"),
    ("due: 2026}", "due: 2026}}", "39:54-55", {"A4"}, "a brace too many"),
    ("name: Ministry,", "name: Ministry", "8:33-34", {"B1"}, "a comma missing"),
    ("id: B2, name", "id: B2,, name", "9:13-14", {"B2"}, "a comma too many"),
    ("title: Train", "title Train", "28:9-10", {"A2"}, "a colon missing"),
    ("due: 2027", "due 2027", "33:9-10", {"A3"}, "a colon missing at the end of a list"),
    ("title: Train", "title:Train", "28:9-10", {"A2"}, "a space missing behind a colon"),
    ("- id: A2", "- id:A2", "27:11-12", {"A2"}, "a space missing in the first line of an item"),
    ("gcmplan: 1", "gcmplan:1", "1:8-9", set(), "a space missing in the first line"),
    ("    actions:\n      - id: A1", "    actions\n      - id: A1", "17:5-6", O1, "list, no colon"),
    ("areas:", "areas", "10:1-2", {"T1"}, "a colon missing on top"),
    ("        due: 2026\n", "\tdue: 2026\n", "30:1-2", {"A2"}, "a tab"),
    ("      - id: A2", "\t- id: A2", "27:1-2", {"A2"}, "a tab before a dash"),
    ("  - id: T1", "\t- id: T1", "11:1-2", {"T1"}, "a tab before the first item"),
    ("  - id: T1\n    title", "\t- id: T1\n\t  title", "11:1-2", {"T1"}, "two lines with tabs"),
    ("  id: P\n  title", "\tid: P\n\ttitle", "3:1-2", {"P"}, "two tabs in the head"),
    ("        lead: B1", "          lead: B1", "29:15-16", {"A2"}, "a line indented too far"),
    ("        lead: B1", "       lead: B1", "29:8-9", set(), "a line indented one less"),
    ("        lead: B1", "      lead: B1", "29:7-8", set(), "a line indented like its dash"),
    ("        lead: B1", "    lead: B1", "29:5-6", set(), "a line indented like its list"),
    ("        lead: B1", "lead: B1", "29:1-2", set(), "a line not indented"),
    ("      - id: A2", "       - id: A2", "27:8-9", {"A2"}, "an item indented one more"),
    ("      - id: A2", "     - id: A2", "27:6-7", {"A2"}, "an item indented one less"),
    ("      - id: A2", "      id: A2", "27:7-8", {"A2"}, "a dash missing"),
    ("      - id: A2", "      -id: A2", "27:7-8", {"A2"}, "a space missing behind a dash"),
    ("  - {id: B2", "  -{id: B2", "9:3-4", {"B2"}, "a space missing before a brace"),
    ("lead: B1", "lead: - B1", "29:15-16", {"A2"}, "a list on the line of its key"),
    ("title: Train", "title: @Train", "28:16-17", {"A2"}, "an at sign"),
    ("title: Train", "title: `Train`", "28:16-17", {"A2"}, "a backtick"),
    ("title: Train", "title: %Train", "28:16-17", {"A2"}, "a percent sign"),
    ("title: Train", "title: *Train", "28:23-24", {"A2"}, "an asterisk before several words"),
    ("title: Train", "title: * Train", "28:17-18", {"A2"}, "an asterisk alone"),
    ("title: Train", "title: ? Train", "28:16-17", {"A2"}, "a question mark"),
    ("title: Train", "title: > Train", "28:18-19", {"A2"}, "a greater-than sign"),
    ("title: Train", "title: | Train", "28:18-19", {"A2"}, "a bar"),
    ("title: Print a guide", 'title: "Print \\a \\guide"', "32:26-27", {"A3"}, "a backslash"),
    ("title: Train", "title: Tra\x01in", "28:19-20", {"A2"}, "a control character"),
    ("risks:", "risks: :", "40:8-9", {"R1"}, "a colon too many on top"),
    ("    owner: B1\n", "    owner: B1\nhello\n", "44:1-2", set(), "a word at the end"),
    (
        "        due: 2026\n",
        "<<<<<<< HEAD\n        due: 2026\n=======\n        due: 2027\n>>>>>>> other\n",
        "30:1-2",
        set(),
        "two versions",
    ),
]
"""Each with one slip."""

ONE_SLIP = [pytest.param(*slip[:-1], id=slip[-1]) for slip in SLIPS]


def ids(data: object) -> set[str]:
    """The ids in some data."""
    return {str(value) for path, value in scalars(data) if path[-1:] == ("id",)}


def test_sound_text_has_no_slip() -> None:
    document = read(TEXT)

    assert document.sound
    assert ids(document.data) == IDS


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"], ids=["LF", "CRLF", "CR"])
@pytest.mark.parametrize(("old", "new", "expected", "lost"), ONE_SLIP)
def test_one_slip(old: str, new: str, expected: str, lost: set[str], line_end: str) -> None:
    document = read(TEXT.replace(old, new, 1).replace("\n", line_end))

    assert [place(each.span) for each in document.faults] == [expected]
    assert IDS - ids(document.data) == lost
    assert document.lost_ids == lost


@pytest.mark.usefixtures("_each_parser")
@pytest.mark.parametrize(("old", "new"), [pytest.param(*each[:2], id=each[-1]) for each in SLIPS])
def test_whatever_is_read_stands_where_it_stood(old: str, new: str) -> None:
    document = read(TEXT.replace(old, new, 1))

    read_values = list(scalars(document.data))

    assert len(read_values) > 10
    for path, value in read_values:
        assert str(value) in written(document, path)


FAR_APART = [
    ("title: A plan", "title: A plan: this", "4:16-17"),
    ("id: B2, name", "id: B2,, name", "9:13-14"),
    ("title: Regulation", "title: Regu: lation", "22:33-34"),
    ("due: 2026}", "due: 2026}}", "39:54-55"),
]
NEAR_THEM = {1, 2, 3, 4, 5, 6, 9, 20, 39}
"""Lines of what cannot be read because of one of those, or of what holds it."""


@pytest.mark.parametrize(
    ("old", "new", "expected", "lost"),
    [
        pytest.param(*slip[:-1], id=slip[-1])
        for slip in SLIPS
        if int(slip[2].partition(":")[0]) not in NEAR_THEM and not {"A4", "M1"} & slip[3]
        if slip[-1] != "two versions"  # which moves the lines below
    ],
)
def test_five_slips(old: str, new: str, expected: str, lost: set[str]) -> None:
    text = TEXT.replace(old, new, 1)
    for sound, broken, *_ in FAR_APART:
        text = text.replace(sound, broken, 1)

    document = read(text)

    places = [place(each.span) for each in document.faults]
    assert sorted(places) == sorted([expected, *(each[2] for each in FAR_APART)])
    assert IDS - ids(document.data) == lost | {"B2", "M1", "A4"}


@pytest.mark.parametrize(
    ("text", "path"),
    [
        pytest.param("a:\n  - {b: 1}\n  - {b: c: 2}\n", "a", id="the last item of a list"),
        pytest.param("a:\n  - {b: c: 1}\n  - {b: 2}\n", "a", id="the first item of a list"),
        pytest.param("a:\n  - {b: c: 1}\nd: 1\n", "a", id="the only item of a list"),
        pytest.param("a:\n  b: 1\n  c: d: 2\n", "a", id="a key in a map"),
        pytest.param("a: 1\nb: c: 2\n", "", id="a key on top"),
        pytest.param("a:\n- b: 1\n- b: c: 2\nd: 1\n", "a", id="an item that is not indented"),
        pytest.param(
            "a:\n  - b:\n      - c: 1\n  - b: c: 2\n", "a", id="an item behind a deeper one"
        ),
        pytest.param(
            "a:\n  - b:\n      - c: 1\n      - c: d: 2\n  - b: 3\n",
            "a[0].b",
            id="an item inside another",
        ),
        pytest.param("a:\n  - b: 1\n c: 2\n    d: 3\n", "a[0]", id="a line that sticks out"),
    ],
)
def test_a_slip_is_told_of_what_it_stood_in(text: str, path: str) -> None:
    (fault,) = read(text).faults

    assert str(fault.path) == path


@pytest.mark.parametrize(
    ("text", "index", "expected"),
    [
        pytest.param("- a\n- b\n", 4, "- a\n   \n", id="an item"),
        pytest.param("- a\r\n- b\r\n", 5, "- a\r\n   \r\n", id="with CRLF"),
        pytest.param("- a: 1\n  b: 2\n- c\n", 9, "      \n      \n- c\n", id="of two lines"),
        pytest.param("-\n  a: 1\n- c\n", 4, " \n      \n- c\n", id="with its dash alone"),
        pytest.param("- a\n\n  # note\n- b\n", 0, "   \n\n        \n- b\n", id="with a note"),
        pytest.param("a:\n  - b\n  - c\n", 5, "a:\n     \n  - c\n", id="in a list"),
        pytest.param("a:\n  b: 1\n  c: 2\n", 5, "a:\n      \n  c: 2\n", id="a key below a key"),
        pytest.param("a:\n  b:\n    c: 1\n", 12, "a:\n    \n        \n", id="a key far below"),
        pytest.param("a: 1\nb: 2\n", 7, "a: 1\n    \n", id="a key on top"),
        pytest.param("a: 1\n\n\n", 6, "    \n\n\n", id="from a line with nothing on it"),
        pytest.param("é: 🙂\n", 0, "    \n", id="characters, and not bytes"),
    ],
)
def test_without_item(text: str, index: int, expected: str) -> None:
    cut = without_item(text, index)

    assert cut
    assert cut.text == expected


@pytest.mark.parametrize("text", ["", "\n", "  \n\t\n"], ids=["empty", "a line", "blanks"])
def test_where_nothing_can_be_left_out(text: str) -> None:
    assert without_item(text, 0) is None


def test_half_a_conflict_is_a_slip_too() -> None:
    document = read("a: 1\n<<<<<<< ours\nb: 1\n")

    assert document.data == {"a": 1, "b": 1}
    assert [each.detail for each in document.faults] == ["conflict"]


def test_of_two_versions_the_first_is_read() -> None:
    ours, base, theirs = "b: 2\n", "||||||| base\nb: 1\n", "b: 3\nid: A2\n"
    text = f"a: 1\n<<<<<<< ours\n{ours}{base}=======\n{theirs}>>>>>>> theirs\nc: 4\n"

    document = read(text)

    assert document.data == {"a": 1, "b": 2, "c": 4}
    assert [place(each.span) for each in document.faults] == ["2:1-2"]
    assert document.lost_ids == {"A2"}
