"""Texts as people write them, and as they are laid out."""

from __future__ import annotations

from textwrap import dedent

import pytest

from gcmplan.source.layout.layout import LayoutError
from tests.source.layout.laying import laid

LONG = (
    "Seasonal workers from three provinces are told of their rights before they leave the country"
)
LONGER = f"{LONG} and again when they arrive"


def text(indented: str) -> str:
    return dedent(indented).removeprefix("\n")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("", "", id="an empty file"),
        pytest.param("\n\n", "", id="only blank lines"),
        pytest.param("# nothing yet", "# nothing yet\n", id="only a comment"),
        pytest.param("id: 1", "id: 1\n", id="no line end at the end"),
        pytest.param("---\nid: 1\n...\n", "id: 1\n", id="marks of a document"),
        pytest.param("id: 1\n\n\n\ndue: 2\n\n\n", "id: 1\n\ndue: 2\n", id="too many blank lines"),
        pytest.param("id:   1   \n", "id: 1\n", id="blanks beside a value"),
        pytest.param("due: 1\nid: 2\n", "id: 2\ndue: 1\n", id="keys out of order"),
        pytest.param(
            "due: 1\nx_of_due: 2\nid: 3\n",
            "id: 3\ndue: 1\nx_of_due: 2\n",
            id="an unknown key follows what it followed",
        ),
        pytest.param("x: 1\nid: 2\n", "x: 1\nid: 2\n", id="an unknown key that is the first"),
        pytest.param('"id": 1\n"a: b": 2\n', 'id: 1\n"a: b": 2\n', id="quoted keys"),
        pytest.param("actions:\n- a\n- b\n", "actions:\n  - a\n  - b\n", id="a list not indented"),
        pytest.param(
            "actions:\n    -   id: 1\n        due: 2\n    -\n        id: 3\n",
            "actions:\n  - id: 1\n    due: 2\n\n  - id: 3\n",
            id="actions stand apart",
        ),
        pytest.param(
            "steps:\n  - id: 1\n    due: 2\n  - id: 3\n\n  - id: 4\n",
            "steps:\n  - id: 1\n    due: 2\n  - id: 3\n\n  - id: 4\n",
            id="other things as they are",
        ),
        pytest.param(
            "id:\n  due: 1\ntitle:\n  due: 2\n",
            "id:\n  due: 1\n\ntitle:\n  due: 2\n",
            id="parts of a file stand apart",
        ),
        pytest.param("- - 1\n  - 2\n-   - 3\n", "- - 1\n  - 2\n- - 3\n", id="a list in a list"),
        pytest.param("{due: 1,id: 2}", "{id: 2, due: 1}\n", id="all in brackets"),
        pytest.param("a: [ 1,2 , 3, ]\n", "a: [1, 2, 3]\n", id="brackets"),
        pytest.param(
            "a: {\n  id: 1,\n  due: 2\n}\n", "a: {id: 1, due: 2}\n", id="one line will do"
        ),
        pytest.param("a: [x: 1]\n", "a: [{x: 1}]\n", id="a pair in a list"),
        pytest.param("a: {x, y: }\n", "a: {x: null, y: null}\n", id="nothing in brackets"),
        pytest.param("a:\nb: ~\nc: null\n", "a:\nb: ~\nc: null\n", id="nothing on lines"),
        pytest.param(
            f"title: {{en: {LONG}, fr: Partir}}\n",
            f"title:\n  en: {LONG}\n  fr: Partir\n",
            id="brackets on a line that is too long",
        ),
        pytest.param(
            f"a: [{{id: 1, title: {LONG[:88]}}}, {{id: 2}}]\n",
            f"a:\n  - id: 1\n    title: {LONG[:88]}\n  - {{id: 2}}\n",
            id="only as many brackets as must are opened",
        ),
        pytest.param("a: 'b'\n", 'a: "b"\n', id="single quotation marks"),
        pytest.param("a: 'the \"law\"'\n", "a: 'the \"law\"'\n", id="quotation marks inside"),
        pytest.param('a: "NO"\nb: "8.10"\nc: "x"\n', 'a: "NO"\nb: "8.10"\nc: "x"\n', id="quoted"),
        pytest.param("a: NO\nb: 012\n", "a: NO\nb: 012\n", id="ambiguous words are left to --fix"),
        pytest.param('a: "\\u0627\\t"\n', 'a: "ا\\t"\n', id="codes of letters"),
        pytest.param("a: one\n  two\n", "a: one two\n", id="text over lines"),
        pytest.param('a: "one\n  two"\n', 'a: "one two"\n', id="quoted text over lines"),
        pytest.param(
            f"title: {LONGER}\n",
            f"title: >-\n  {LONG} and\n  again when they arrive\n",
            id="long text",
        ),
        pytest.param(
            f'title: "{LONGER}"\n',
            f"title: >-\n  {LONG} and\n  again when they arrive\n",
            id="long quoted text",
        ),
        pytest.param(
            f"url: https://example.org/{'x' * 90}\n",
            f"url: https://example.org/{'x' * 90}\n",
            id="what cannot be broken",
        ),
        pytest.param(
            "a: >-\n      one\n      two\n\n      three\n",
            "a: >-\n  one\n  two\n\n  three\n",
            id="folded text keeps its lines",
        ),
        pytest.param(
            f"a: >-\n  short\n\n  {LONGER}\n  end\n",
            f"a: >-\n  short\n\n  {LONG} and\n  again when they arrive end\n",
            id="a paragraph of folded text that is too long",
        ),
        pytest.param("a: |\n     one\n       two\n", "a: |\n  one\n    two\n", id="literal text"),
        pytest.param("a: |4\n      one\n", "a: |2\n    one\n", id="literal text that is indented"),
        pytest.param("a: |+\n  one\n\nb: 1\n", "a: |+\n  one\n\nb: 1\n", id="kept line ends"),
        pytest.param("a: |\n  one", "a: |-\n  one\n", id="literal text without an end"),
        pytest.param("a: |\n\n", 'a: ""\n', id="literal text that is none"),
        pytest.param("عنوان:  قانون\n", "عنوان: قانون\n", id="Arabic"),
        pytest.param(
            f"a: {{b: {'学' * 46}, c: 1}}\n", f"a:\n  b: {'学' * 46}\n  c: 1\n", id="wide letters"
        ),
        pytest.param("a: {id: 1}\r\nb:   2\r", "a: {id: 1}\r\nb: 2\r\n", id="mixed line ends"),
    ],
)
def test_layout(before: str, after: str) -> None:
    assert laid(before) == after
    assert laid(after) == after


@pytest.mark.parametrize(
    ("before", "after"),
    [
        pytest.param("id: 1 # why\n", "id: 1  # why\n", id="at the end of a line"),
        pytest.param("id: 1 #why\n", "id: 1  #why\n", id="the comment itself stays"),
        pytest.param("id: 1\t#\ttabs\t\n", "id: 1  #\ttabs\n", id="tabs"),
        pytest.param("id: a#b\n", "id: a#b\n", id="no comment"),
        pytest.param('id: "a # b"\n', 'id: "a # b"\n', id="no comment in quotation marks"),
        pytest.param("id: |\n  # a\n", "id: |\n  # a\n", id="no comment in literal text"),
        pytest.param(
            """
            # yaml-language-server: $schema=x.json
            # Kept by the Ministry.
            due: 1
            id: 2
            """,
            """
            # yaml-language-server: $schema=x.json
            # Kept by the Ministry.

            id: 2
            due: 1
            """,
            id="on top of a file",
        ),
        pytest.param(
            """
            # Kept by the Ministry.

            # by when
            due: 1
            id: 2
            """,
            """
            # Kept by the Ministry.

            id: 2
            # by when
            due: 1
            """,
            id="on top of a file, and of its first key",
        ),
        pytest.param(
            """
            # by when
            # at the latest
            due: 1 # agreed
            # which
            id: 2 # official
            """,
            """
            # by when
            # at the latest

            # which
            id: 2  # official
            due: 1  # agreed
            """,
            id="they move with their keys",
        ),
        pytest.param(
            """
            actions:
            # first
            - id: 1
              due: 2
            # - id: 9
            #   due: 9
            - due: 4 # late
              # the second
              id: 3
              # due: 5
            # no more
            sources: []
            """,
            """
            actions:
              # first
              - id: 1
                due: 2

              # - id: 9
              #   due: 9
              # the second
              - id: 3
                due: 4  # late
                # due: 5

            # no more
            sources: []
            """,
            id="before and in items",
        ),
        pytest.param(
            """
            actions:
              - id: 1
                # the end of the first
              # the end of the list

            # about the sources
            sources: [1]

            # the end of the file
            """,
            """
            actions:
              - id: 1
                # the end of the first
              # the end of the list

            # about the sources
            sources: [1]

            # the end of the file
            """,
            id="at the end of blocks",
        ),
        pytest.param(
            """
            actions: # six of them
                - # the first
                  id: 1
            due: # not yet known
            """,
            """
            due:  # not yet known
            actions:  # six of them
              # the first
              - id: 1
            """,
            id="behind a key and a dash",
        ),
        pytest.param(
            """
            id: 1
            actions:
                # - id: A1
                #   title: An idea
            sources: []
            """,
            """
            id: 1
            actions:
              # - id: A1
              #   title: An idea
            sources: []
            """,
            id="in the place of a value",
        ),
        pytest.param(
            """
            gcm: [6, # labour
                  # detention
                  13
                  # no more
                 ] # checked
            """,
            """
            gcm:  # checked
              - 6  # labour
              # detention
              - 13
              # no more
            """,
            id="in brackets",
        ),
        pytest.param("a: [ # none\n]\n", "a: []  # none\n", id="in empty brackets"),
        pytest.param("a: [\n# none\n]\n", "# none\n\na: []\n", id="on a line in empty brackets"),
        pytest.param(
            "a: >- # their words\n    one\n# next\nb: 1\n",
            "a: >-  # their words\n  one\n# next\nb: 1\n",
            id="behind the mark of a folded text",
        ),
        pytest.param(
            f"title: {LONGER} # official\n",
            f"title: >-  # official\n  {LONG} and\n  again when they arrive\n",
            id="behind a text that is folded",
        ),
        pytest.param(
            "a: # one\n   # two\n   b # three\n",
            "# one\n# two\n\na: b  # three\n",
            id="between a key and its value",
        ),
        pytest.param(
            "# a\n\n\n# b\n\nid: 1\n\n# c\n\ndue: 2\n",
            "# a\n\n# b\n\nid: 1\n\n# c\n\ndue: 2\n",
            id="blank lines between comments",
        ),
        pytest.param(
            f"- {{id: 1, title: {LONG}, due: 2026-12-31}} # gcmplan: ignore[GCM2] agreed\n",
            f"- {{id: 1, title: {LONG}, due: 2026-12-31}}  # gcmplan: ignore[GCM2] agreed\n",
            id="a line of which this program is told stays whole",
        ),
        pytest.param(
            "# a\n# gcmplan: ignore[GCM2] agreed\ndue: 1\nid: 2\n",
            "# a\n\nid: 2\n# gcmplan: ignore[GCM2] agreed\ndue: 1\n",
            id="what this program is told moves with the line",
        ),
        pytest.param(
            "- due: 1 # gcmplan: ignore[GCM2] agreed\n  title: 2\n  id: 3\n",
            "- due: 1  # gcmplan: ignore[GCM2] agreed\n  id: 3\n  title: 2\n",
            id="the first line of an item of which this program is told stays the first",
        ),
    ],
)
def test_comments(before: str, after: str) -> None:
    assert laid(text(before)) == text(after)
    assert laid(text(after)) == text(after)


@pytest.mark.parametrize(
    ("broken", "said"),
    [
        pytest.param(
            "a: [", "plan.yaml stays as it is, for it cannot be read in full", id="no YAML"
        ),
        pytest.param("a: 1\na: 2\n", "cannot be read in full", id="a key twice"),
        pytest.param("a: &x 1\nb: *x\n", "cannot be read in full", id="an alias"),
        pytest.param("a: 1\n---\nb: 2\n", "cannot be read in full", id="two documents"),
        pytest.param(" ---\n", "something in it would be lost", id="text that would be a mark"),
    ],
)
def test_refused(broken: str, said: str) -> None:
    with pytest.raises(LayoutError, match=said):
        laid(broken)
