"""The map of a matrix as it was guessed, written so that a person can correct it."""

from __future__ import annotations

from collections.abc import Iterator
from textwrap import wrap

from gcmplan.edit.manuscript import on_one_line
from gcmplan.exchange.grid import letters
from gcmplan.exchange.matrix.cell import Topic
from gcmplan.exchange.matrix.headers import MARK
from gcmplan.exchange.matrix.layout import Layout
from gcmplan.exchange.matrix.mapping import Into
from gcmplan.exchange.matrix.matrix import Matrix
from gcmplan.exchange.matrix.phrases.status import standing
from gcmplan.sentence import say
from gcmplan.source.splicing.write import Style, entry, inline, item
from gcmplan.translation import Words

_FLOW = Style(in_flow=True)
_COLUMN = 24
_WIDTH = 88


def chart(matrix: Matrix, schema: str, words: Words) -> str:
    """The text of a map that says what was taken for what, with comments in a language."""
    return "".join(f"{line}\n" for line in _lines(matrix, schema, words))


def _lines(matrix: Matrix, schema: str, words: Words) -> Iterator[str]:
    yield f"# yaml-language-server: $schema={schema}"
    what = say("What the columns of the matrix are taken for. Correct it, and give it with --map.")
    yield f"# {words(what)}"
    kinds = words(say("A column may hold: {kinds}.", kinds=", ".join(Into)))
    yield from wrap(f"# {kinds}", _WIDTH, subsequent_indent="# ")
    yield ""
    yield from _head(matrix, words)
    yield ""
    yield "sheets:"
    for each in matrix.layouts:
        yield from _sheet(each, words)
    for title in _left_out(matrix):
        yield f"  # - {{name: {inline(title, _FLOW)}, header: 1, columns: {{A: title}}}}"
    yield ""
    if matrix.plan.unserved:
        serving = say("The objectives of the Compact, 1 to 23, that these serve:")
        yield f"# {words(serving)}"
        yield "gcm:"
        for title in dict.fromkeys(matrix.plan.unserved):
            yield f"  {inline(title, _FLOW)}: []"
        yield ""
    unknown = say("what a word for a status means, where that is not known:")
    yield f"# statuses:     # {words(unknown)}"
    for word in dict.fromkeys(_statuses(matrix)) or ("on course",):
        yield f"#   {inline(word, _FLOW)}: in_progress"
    april = say("03/04/2024 is in April")
    yield f"# day_first: true     # {words(april)}"
    ids = words(say("ids by ways of writing"))
    yield f"# bodies: {{Ministry of Labour: MOL, Min. Labour: MOL}}   # {ids}"


def _head(matrix: Matrix, words: Words) -> Iterator[str]:
    yield "head:"
    for key, value in matrix.plan.data["plan"].items():
        if key == "period":
            yield "  " + item(value, 0, in_brackets=True).replace("- ", "period: ", 1)
        elif key != "id" or not matrix.missing:
            yield "  " + entry(key, value, 2)
    for key, example in (("country", "KEN"), ("period", "{start: 2025, end: 2029}")):
        if key in matrix.missing:
            needed = words(say("the plan needs it: write it here"))
            yield f"  # {key}: {example}   # {needed}"


def _sheet(there: Layout, words: Words) -> Iterator[str]:
    yield f"  - name: {inline(there.page.title)}"
    rows = list(dict.fromkeys((there.top + 1, there.bottom + 1)))
    yield f"    header: {rows[0] if len(rows) == 1 else inline(rows)}"
    yield "    columns:"
    for column in there.columns:
        header = on_one_line(words(column.header))
        if column.into == MARK:
            marks = words(say("marks of {period}", period=column.period))
            yield f"      # {letters(column.at)}: {marks}"
        else:
            said = f"      {inline(letters(column.at))}: {column.into}"
            yield f"{said:<{_COLUMN}}# {header}".rstrip()


def _statuses(matrix: Matrix) -> Iterator[str]:
    """The words for a status that were not understood."""
    for each in matrix.plan.questions:
        for cell in each.cells:
            if each.topic is Topic.STATUSES and standing(cell.text, {}) == (None, None):
                yield on_one_line(cell.text)


def _left_out(matrix: Matrix) -> list[str]:
    return [
        each.cells[0].sheet
        for each in matrix.plan.questions
        if each.topic is Topic.SHEETS and each.cells
    ]
