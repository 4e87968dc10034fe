from __future__ import annotations

import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.source.document import parse
from gcmplan.source.pieces import Pieces
from gcmplan.source.text import SourceText

TEXT = """\
gcmplan: 1
plan: {id: P, title: "A: b"}
# a note
objectives:
  - id: O1
    actions:
      - id: A1
        title: First, over
          two lines
        note: |
          - not an item
            of the list

          and more
      - {id: A2, tags: [a, b],
         title: "quoted
           over lines"}

      # a comment between
      - id: A3
        milestones:
          - {id: M1}
          - id: M2
        note: >-
          folded
          text
    indicators:
      - id: I1
  - id: O2
    title: after
    actions:
      - id: A4
risks: []
"""

LINES = [*TEXT.splitlines(), "", "---", "...", "      - ", "      - x", "        y: 1", "    - z"]
LINES += ["        note: |+", "        note: |2", "\ttab", "    actions:", "      -", "'", '"', "]"]
LINES += ["        id: again", "#", "   #", "      text", "*a", "&a b", "!t x", "? k", "      - |"]


def agrees(text: str, pieces: Pieces) -> bool:
    """Whether pieces read a text as it is read whole, or not at all; whether they read it."""
    found = pieces.data(text)
    if found is None:
        return False
    whole = parse(SourceText(text, ""))
    assert whole.sound
    assert repr(found) == repr(whole.data)
    return True


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_a_plan_is_read_in_pieces(ends: str) -> None:
    assert agrees(TEXT.replace("\n", ends), Pieces("actions"))


@settings(max_examples=200)
@given(st.data())
def test_mutated_texts_are_read_as_they_are_read_whole(data: st.DataObject) -> None:
    lines = TEXT.splitlines()
    pieces = Pieces("actions")
    pieces.data(TEXT)
    for _ in range(data.draw(st.integers(1, 4))):
        place = data.draw(st.integers(0, len(lines)))
        match data.draw(st.sampled_from(["insert", "remove", "indent", "dedent", "cut"])):
            case "insert":
                lines.insert(place, data.draw(st.sampled_from(LINES)))
            case "remove":
                del lines[place : place + 1]
            case "indent":
                lines[place : place + 1] = [f"  {line}" for line in lines[place : place + 1]]
            case "dedent":
                lines[place : place + 1] = [line[2:] for line in lines[place : place + 1]]
            case "cut":
                lines[place : place + 1] = [line[:-1] for line in lines[place : place + 1]]

        agrees("\n".join(lines) + "\n", pieces)


def test_thousands_of_mutations() -> None:
    pieces, chance, read = Pieces("actions"), random.Random(7), 0
    for _ in range(4000):
        lines = TEXT.splitlines()
        for _ in range(chance.randint(1, 3)):
            place = chance.randrange(len(lines))
            lines[place : place + chance.randint(0, 1)] = [
                " " * chance.randint(0, 2) + chance.choice(LINES)[chance.randint(0, 2) :]
            ]
        read += agrees("\n".join(lines) + "\n", pieces)

    assert read > 400, "most of them are not refused for nothing"


@pytest.mark.parametrize(
    "text",
    ["", "actions:", "a: 1\n", "actions: []\n", "- a\n", "actions:\n  - \ue0000\ue001\n", "\0"],
)
def test_other_texts(text: str) -> None:
    agrees(text, Pieces("actions"))
