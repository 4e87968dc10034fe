"""GCM001: the text is YAML."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import TOP
from gcmplan.sentence import say

_SAYINGS = (
    # what the parser says, in C or in Python; what is wrong; what to do
    (
        "conflict",
        say("two versions that nobody brought together"),
        say("keep one, delete the marks"),
    ),
    ("control character", say("a control character that text cannot hold"), say("delete it")),
    (
        "tab character",
        say("a tab where the indentation must be spaces"),
        say("indent with spaces only"),
    ),
    ("scanning a quoted", say("a quotation mark opens here and is never closed"), say("close it")),
    ("parsing a quoted", say("a quotation mark opens here and is never closed"), say("close it")),
    ("unexpected end of stream", say("a quotation mark is never closed"), say("close it")),
    (
        "colon in brackets",
        say("a ':' in a text, or a comma missing before its key"),
        say("put a text that holds ': ' in quotation marks, or add the comma"),
    ),
    (
        "flow sequence",
        say("a '[' that is never closed, or a comma missing in it"),
        say("close it with ']'"),
    ),
    (
        "flow mapping",
        say("a '{' that is never closed, or a comma missing in it"),
        say("close it with '}'"),
    ),
    ("expected ',' or ']'", say("a comma or a ']' is missing before this"), say("add it")),
    ("expected ',' or '}'", say("a comma or a '}' is missing before this"), say("add it")),
    (
        "mapping values are not allowed",
        say("a ': ' where no key can stand"),
        say("put a text that holds ': ' in quotation marks, or mend the indentation"),
    ),
    (
        "expected '-' indicator",
        say("an item of a list should begin here, with '- '"),
        say("give items the same indentation, each with '- '"),
    ),
    (
        "sequence entries are not allowed",
        say("a list that begins on the line of its key"),
        say("begin it on the next line, or write it as [a, b]"),
    ),
    (
        "could not find expected ':'",
        say("a key without its ':'"),
        say("write 'key: value', with a space after the colon"),
    ),
    (
        "line break",
        say("text on the line of a '|' or '>'"),
        say("begin the text on the next line, or put it in quotation marks"),
    ),
    (
        "alphabetic or numeric character",
        say("a '*' or '&' that names nothing"),
        say("put the value in quotation marks"),
    ),
    (
        "cannot start any token",
        say("a character that a value cannot begin with"),
        say("put the value in quotation marks"),
    ),
    (
        "mapping keys are not allowed",
        say("a '?' that a value cannot begin with"),
        say("put the value in quotation marks"),
    ),
    (
        "escape character",
        say("a backslash that means nothing here"),
        say("write '\\\\', or use single quotes"),
    ),
    ("node content", say("a value is missing before this"), say("add it, or delete the comma")),
    ("document start", say("something stands after the end of the plan"), say("delete it")),
    ("directive", say("a line with '%' that this program does not know"), say("delete it")),
    (
        "incompatible YAML",
        say("a version of YAML that this program does not know"),
        say("delete the line"),
    ),
    (
        "undefined tag handle",
        say("a '!' that names nothing"),
        say("put the value in quotation marks"),
    ),
    (
        "did not find expected key",
        say("this does not fit what stands above it"),
        say(
            "give keys that belong together the same indentation, and quote text with quotes in it"
        ),
    ),
)


@file_rule("GCM001", Severity.ERROR)
def syntax(problem: str) -> Remark:
    """The text must be YAML.

    Nothing can be said about what cannot be read. One slip is one finding: reading goes on after
    the item in which it stands, where the rest of the text allows it. Most slips are a ': ' or a
    quotation mark inside a text without quotation marks, or an indentation that does not fit.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Training: the first round}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: "Training: the first round"}
    ```
    """
    for saying, message, help in _SAYINGS:
        if saying in problem:
            return Remark(TOP, message, help)
    return Remark(
        TOP,
        say("no YAML: {problem}", problem=problem),
        say("put text with signs in it in quotation marks"),
    )
