"""An action matrix, read as a plan: what was taken for what, what came of it, and what is asked."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from itertools import chain
from typing import NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.exchange.grid import letters
from gcmplan.exchange.matrix.acronyms import acronyms
from gcmplan.exchange.matrix.cell import Cell, Question, Topic
from gcmplan.exchange.matrix.draft import Manner
from gcmplan.exchange.matrix.drawing import Drawn, drawn
from gcmplan.exchange.matrix.gather import gathered
from gcmplan.exchange.matrix.layout import Column, Layout, layout
from gcmplan.exchange.matrix.leftovers import about_hidden
from gcmplan.exchange.matrix.mapping import Into, MatrixMap, SheetMap
from gcmplan.exchange.matrix.phrases.numbers import Scale, scale_of
from gcmplan.exchange.matrix.phrases.timewords import Ways
from gcmplan.exchange.matrix.phrases.words import plain, words
from gcmplan.exchange.matrix.planhead import head
from gcmplan.exchange.spreadsheet import Page
from gcmplan.nearest import did_you_mean
from gcmplan.sentence import Sentence, say


class Matrix(NamedTuple):
    """A matrix, and the plan that it is."""

    layouts: tuple[Layout, ...]
    """The sheets that were read, and how."""
    plan: Drawn
    missing: tuple[str, ...]
    """What the head of a plan cannot be without, and nothing says."""


def read_matrix(
    pages: Sequence[Page], name: str, said: MatrixMap, titles: Mapping[str, int]
) -> Matrix:
    """What some sheets say, read as a map says or else as seems right.

    `name` is that of their file, `titles` are those of the Compact's objectives. Raises
    `ChoiceError` if no sheet has a table of actions, or the map speaks of what is not there.
    """
    _check(pages, said)
    layouts, left_out = _layouts(pages, said)
    if not layouts:
        raise ChoiceError(_no_table(pages, name))
    explained = tuple(chain.from_iterable(map(acronyms, _others(pages, layouts, said))))
    there = gathered(layouts, _manner(layouts, said))._replace(explained=explained)
    if not there.actions:
        told = say(
            "below the headers of the sheet '{sheet}' is no action", sheet=layouts[0].page.title
        )
        raise ChoiceError(told)
    times = chain.from_iterable(
        (each.values[key] for key in ("start", "due") if key in each.values)
        for each in there.actions
    )
    found = head(said.head, layouts, name, times)
    plan = drawn(found.values, there, said, titles)
    hidden = (about_hidden(each) for each in layouts)
    questions = (*found.questions, *left_out, *filter(None, hidden), *plan.questions)
    return Matrix(layouts, plan._replace(questions=_in_order(questions)), found.missing)


def _no_table(pages: Sequence[Page], name: str) -> Sentence:
    """Why a file has no table, and what to do."""
    filled = [each.title for each in pages if any(map(any, each.rows))]
    if not filled:
        return say("'{name}' has no cell that says anything: charts are not read", name=name)
    title = json.dumps(filled[0], ensure_ascii=False)
    return say(
        "no row of any sheet of '{name}' reads like the headers of an action matrix, as "
        "'Activity | Lead | Timeline | Status': name them in a map, with --map: {example}",
        name=name,
        example=f"sheets: [{{name: {title}, header: 1, columns: {{A: title}}}}]",
    )


def _check(pages: Sequence[Page], said: MatrixMap) -> None:
    """Raise `ChoiceError` if a map speaks of sheets, rows or columns that are not there."""
    titles = {each.title: each for each in pages}
    for sheet in said.sheets:
        page = titles.get(sheet.name)
        if page is None:
            told = say(
                "the map speaks of a sheet '{sheet}', and there is none{hint}",
                sheet=sheet.name,
                hint=did_you_mean(sheet.name, titles),
            )
            raise ChoiceError(told)
        broadest = max(map(len, page.rows), default=0)
        known = {letters(at) for at in range(broadest)}
        odd = next((each for each in sheet.columns if each.upper() not in known), None)
        if odd is not None:
            told = say(
                "the map speaks of a column '{column}' of sheet '{sheet}', which has A to {last}",
                column=odd,
                sheet=sheet.name,
                last=letters(max(broadest, 1) - 1),
            )
            raise ChoiceError(told)
        if any(not 1 <= each <= len(page.rows) for each in sheet.header):
            told = say(
                "the map speaks of a header row of sheet '{sheet}' that is not there: it has "
                "rows 1 to {last}",
                sheet=sheet.name,
                last=len(page.rows),
            )
            raise ChoiceError(told)


def _layouts(pages: Sequence[Page], said: MatrixMap) -> tuple[tuple[Layout, ...], list[Question]]:
    """The sheets that have a table, and what is asked about the others."""
    by_name = {each.name: each for each in said.sheets}
    own = {plain(header): into for header, into in said.headers.items()}
    layouts: list[Layout] = []
    questions: list[Question] = []
    for page in pages:
        sheet = by_name.get(page.title, SheetMap(name=page.title))
        if sheet.skip or not any(map(any, page.rows)):
            continue
        found = layout(page, own, tuple(sheet.header))
        found = _told(found, sheet) if found else None
        if found and found.column(Into.TITLE):
            layouts.append(found)
        else:
            questions.append(_about_sheet(page))
    return tuple(layouts), questions


def _others(pages: Sequence[Page], layouts: Sequence[Layout], said: MatrixMap) -> Iterable[Page]:
    """The sheets that have no table, and are not to be left out."""
    known = {each.page.title for each in layouts} | {each.name for each in said.sheets if each.skip}
    return (each for each in pages if each.title not in known)


def _told(found: Layout, sheet: SheetMap) -> Layout:
    """A layout with the columns that a map tells."""
    told = {each.upper(): into for each, into in sheet.columns.items()}
    there = {each.at: each for each in found.columns}
    for at in range(max(map(len, found.page.rows), default=0)):
        if into := told.get(letters(at)):
            column = there.get(at, Column(at, say("column {column}", column=letters(at)), into))
            there[at] = column._replace(into=into)
    taken = set(told.values())
    columns = (
        each._replace(into=Into.KEEP)
        if each.into in taken & _SINGLE and letters(each.at) not in told
        else each
        for each in there.values()
    )
    return found._replace(columns=tuple(sorted(columns, key=lambda each: each.at)))


_SINGLE = {Into.TITLE, Into.NUMBER, Into.AREA, Into.OBJECTIVE, Into.STATUS}
"""What no two columns hold: where a map says which it is, another that seemed so is kept."""


def _about_sheet(page: Page) -> Question:
    cells = [
        Cell(page.title, row, at, text.strip())
        for row, texts in enumerate(page.rows)
        for at, text in enumerate(texts)
        if text.strip()
    ]
    text = say(
        "the sheet '{sheet}' was left out: no row of it reads like headers of a matrix",
        sheet=page.title,
    )
    if acronyms(page):
        text = say(
            "the sheet '{sheet}' gave bodies their names: is more of it of use?", sheet=page.title
        )
    return Question(Topic.SHEETS, text, tuple(cells))


def _manner(layouts: Sequence[Layout], said: MatrixMap) -> Manner:
    language = (said.head.languages or (layouts[0].language,))[0]
    reasons: Mapping[str, str] = words("words")["reasons"]
    return Manner(
        Ways(said.day_first, said.head.fiscal_year_start),
        {plain(word): str(status) for word, status in said.statuses.items()},
        said.head.currency,
        dict(_scales(layouts)),
        reasons.get(language, reasons["en"]),
    )


def _scales(layouts: Sequence[Layout]) -> Iterable[tuple[tuple[str, int], Scale]]:
    """How percents are written, column by column."""
    for each in layouts:
        for column in each.columns:
            if column.into == Into.PROGRESS:
                below = each.page.rows[each.bottom + 1 :]
                texts = (row[column.at] for row in below if len(row) > column.at)
                yield (each.page.title, column.at), scale_of(texts)


def _in_order(questions: Iterable[Question]) -> tuple[Question, ...]:
    topics = list(Topic)
    return tuple(sorted(questions, key=lambda each: topics.index(each.topic)))
