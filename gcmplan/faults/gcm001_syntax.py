"""GCM001: the text is YAML."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import TOP

_SAYINGS = (
    # what the parser says, in C or in Python; what is wrong; what to do
    ("conflict", "two versions that nobody brought together", "keep one, delete the marks"),
    ("control character", "a control character that text cannot hold", "delete it"),
    ("tab character", "a tab where the indentation must be spaces", "indent with spaces only"),
    ("scanning a quoted", "a quotation mark opens here and is never closed", "close it"),
    ("parsing a quoted", "a quotation mark opens here and is never closed", "close it"),
    ("unexpected end of stream", "a quotation mark is never closed", "close it"),
    (
        "colon in brackets",
        "a ':' in a text, or a comma missing before its key",
        "put a text that holds ': ' in quotation marks, or add the comma",
    ),
    ("flow sequence", "a '[' that is never closed, or a comma missing in it", "close it with ']'"),
    ("flow mapping", "a '{' that is never closed, or a comma missing in it", "close it with '}'"),
    ("expected ',' or ']'", "a comma or a ']' is missing before this", "add it"),
    ("expected ',' or '}'", "a comma or a '}' is missing before this", "add it"),
    (
        "mapping values are not allowed",
        "a ': ' where no key can stand",
        "put a text that holds ': ' in quotation marks, or mend the indentation",
    ),
    (
        "expected '-' indicator",
        "an item of a list should begin here, with '- '",
        "give items the same indentation, each with '- '",
    ),
    (
        "sequence entries are not allowed",
        "a list that begins on the line of its key",
        "begin it on the next line, or write it as [a, b]",
    ),
    (
        "could not find expected ':'",
        "a key without its ':'",
        "write 'key: value', with a space after the colon",
    ),
    (
        "line break",
        "text on the line of a '|' or '>'",
        "begin the text on the next line, or put it in quotation marks",
    ),
    (
        "alphabetic or numeric character",
        "a '*' or '&' that names nothing",
        "put the value in quotation marks",
    ),
    (
        "cannot start any token",
        "a character that a value cannot begin with",
        "put the value in quotation marks",
    ),
    (
        "mapping keys are not allowed",
        "a '?' that a value cannot begin with",
        "put the value in quotation marks",
    ),
    (
        "escape character",
        "a backslash that means nothing here",
        "write '\\\\', or use single quotes",
    ),
    ("node content", "a value is missing before this", "add it, or delete the comma"),
    ("document start", "something stands after the end of the plan", "delete it"),
    ("directive", "a line with '%' that this program does not know", "delete it"),
    ("incompatible YAML", "a version of YAML that this program does not know", "delete the line"),
    ("undefined tag handle", "a '!' that names nothing", "put the value in quotation marks"),
    (
        "did not find expected key",
        "this does not fit what stands above it",
        "give keys that belong together the same indentation, and quote text with quotes in it",
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
    return Remark(TOP, f"no YAML: {problem}", "put text with signs in it in quotation marks")
