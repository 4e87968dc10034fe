"""A plan from an action matrix, without errors: what the rules refuse is taken out, and asked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any, NamedTuple

from gcmplan.compact.compact import Compact
from gcmplan.diagnostics import Diagnostic
from gcmplan.edit.manuscript import Remarks, in_one
from gcmplan.errors import ChoiceError
from gcmplan.exchange.grid import letters
from gcmplan.exchange.matrix.cell import Question, Topic
from gcmplan.exchange.matrix.headers import MARK
from gcmplan.exchange.matrix.layout import Column
from gcmplan.exchange.matrix.mapping import Into
from gcmplan.exchange.matrix.matrix import Matrix
from gcmplan.exchange.matrix.phrases.words import plain
from gcmplan.keypath import KeyPath
from gcmplan.load import load
from gcmplan.render.results.taken import Asked as AskedOf
from gcmplan.render.results.taken import Table, Taken
from gcmplan.render.screen import cut
from gcmplan.sentence import Sentence, amount, in_a_row, say, say_as, say_count
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.splicing.write import Style, inline
from gcmplan.source.text import SourceText
from gcmplan.translation import Words
from gcmplan.work.asked import Asked
from gcmplan.work.judging import grave_findings

_ROUNDS = 20
"""As often the rules are asked again after something was taken out."""

_MOST_PLACES = 4
_SHORT = 60
_INDISPENSABLE = {"id", "title", "gcm", "area"}


class Drafted(NamedTuple):
    """A plan that can be written, or what keeps it from that."""

    data: Mapping[str, Any]
    questions: tuple[Question, ...]
    wrong: tuple[Diagnostic, ...] = ()
    """Errors that remain; empty if it can be written."""
    text: SourceText | None = None
    """The text in which they stand."""


def titles_of(compact: Compact) -> dict[str, int]:
    """What the Compact's objectives are called, in plain, in all languages that are verified."""
    return {
        plain(title): number
        for number, each in compact.objectives.items()
        for title in (*each.titles.values(), *each.short.values())
    }


def drafted(matrix: Matrix, name: str, asked: Asked) -> Drafted:
    """The plan of a matrix; `name` is what to call its text if something is wrong with it.

    Raises `ChoiceError` if it lacks what only people know.
    """
    _check(matrix)
    data, questions = matrix.plan.data, list(matrix.plan.questions)
    for _ in range(_ROUNDS):
        text = SourceText(in_one(data, {}, ""), name)
        wrong = grave_findings(load(Bundle((parse(text),))), asked)
        if not wrong:
            return Drafted(data, tuple(questions))
        found = list(_taken_out(data, matrix, wrong))
        if not found:
            break
        questions += found
    return Drafted(data, tuple(questions), tuple(wrong), text)


def remarks(questions: Sequence[Question], words: Words) -> Remarks:
    """The comments with which questions stand in the plan, in the words of a language."""
    found: dict[str | None, list[str]] = {}
    for each in questions:
        found.setdefault(each.about, []).append(f"import: {words(said(each))}")
    return found


def said(question: Question) -> str:
    """A question behind its place in the matrix."""
    where = _where(question)
    return say("{where}: {said}", where=where, said=question.text) if where else question.text


def _where(question: Question) -> str:
    """The cells that a question is about; nothing where it names them itself."""
    cells = question.cells
    if not cells or question.topic is Topic.SHEETS:
        return ""
    first, last = cells[0], cells[-1]
    if len(cells) > 1 and {each[:2] for each in cells} == {first[:2]}:  # one sheet, one row
        return f"{first.place}:{last.place.rpartition('!')[2]}"
    rest = len(cells) - _MOST_PLACES
    places = ", ".join(each.place for each in cells[:_MOST_PLACES])
    if rest <= 0:
        return places
    return say_count(
        "{places} and {number} more", "{places} and {number} more", rest, places=places
    )


def taken(matrix: Matrix, draft: Drafted) -> Taken:
    """What was taken from a matrix, to be shown."""
    tables = tuple(
        Table(
            each.page.title,
            (each.top + 1, each.bottom + 1),
            tuple((letters(column.at), column.header, meaning(column)) for column in each.columns),
        )
        for each in matrix.layouts
    )
    asked = tuple(AskedOf(each.topic, each.about, said(each)) for each in draft.questions)
    objectives = draft.data["objectives"]
    counts = (
        (sum(len(each["actions"]) for each in objectives), "action"),
        (len(objectives), "objective"),
        (len(draft.data.get("organizations", ())), "organization"),
    )
    return Taken(tables, asked, counts)


def meaning(column: Column) -> str:
    """What a column was taken for, in words."""
    if column.into == Into.KEEP:
        return say("kept as {key}", key=column.own_key)
    if column.into == MARK:
        return say("marks of {period}", period=column.period)
    parts = [_KINDS[column.into], column.period or "", column.unit.currency or ""]
    scale = column.unit.scale
    parts += [say("in {number}s", number=amount(scale))] if scale > 1 else []
    return in_a_row(filter(None, parts))


_KINDS: Mapping[str, Sentence] = {
    each: each
    for each in (
        say_as("column", "number"),
        say_as("column", "title"),
        say_as("column", "description"),
        say_as("column", "area"),
        say_as("column", "objective"),
        say_as("column", "lead"),
        say_as("column", "partners"),
        say_as("column", "timeline"),
        say_as("column", "start"),
        say_as("column", "due"),
        say_as("column", "started"),
        say_as("column", "ended"),
        say_as("column", "status"),
        say_as("column", "status_reason"),
        say_as("column", "progress"),
        say_as("column", "budget"),
        say_as("column", "currency"),
        say_as("column", "spent"),
        say_as("column", "gcm"),
        say_as("column", "sdg"),
        say_as("column", "deliverables"),
        say_as("column", "locations"),
        say_as("column", "note"),
        say_as("column", "ignore"),
    )
}
"""What a column holds: in English, as a map says it."""


def _check(matrix: Matrix) -> None:
    lacking = [_EXAMPLES[each] for each in matrix.missing]
    if unserved := list(dict.fromkeys(matrix.plan.unserved)):
        shown: str = f"gcm: {{{_quoted(cut(unserved[0], _SHORT))}: [6]}}"
        if rest := len(unserved) - 1:
            shown = say_count(
                "{shown} and {number} more", "{shown} and {number} more", rest, shown=shown
            )
        told = say("which objectives of the Compact it serves ({example})", example=shown)
        lacking.append(told)
    if lacking:
        told = say(
            "nothing was written, for the matrix does not say: {lacking}. Let --write-map write a "
            "map, complete it there, and give it with --map",
            lacking=in_a_row(lacking, " · "),
        )
        raise ChoiceError(told)


_EXAMPLES = {
    "country": say("whose plan it is ({example})", example="head: {country: KEN}"),
    "period": say(
        "for which years ({example})", example="head: {period: {start: 2025, end: 2029}}"
    ),
}


def _quoted(title: str) -> str:
    return inline(title, Style(in_flow=True))


def _taken_out(
    data: Mapping[str, Any], matrix: Matrix, wrong: Sequence[Diagnostic]
) -> Iterator[Question]:
    """Take the fields that errors are about out of actions, each with a question."""
    for each in wrong:
        place = _field(each.path)
        if place is None:
            continue
        objective, number, key = place
        action = data["objectives"][objective]["actions"][number]
        if key in _INDISPENSABLE or key not in action:
            continue
        del action[key]
        cells = matrix.plan.cells.get((action["id"], key), ())
        message = each.finding.remark.message
        text = say("'{key}' was left out, for {message}", key=key, message=message)
        yield Question(Topic.CELLS, text, cells, action["id"])


def _field(path: KeyPath) -> tuple[int, int, str] | None:
    """The place of the objective and the action of a path, and the key of the field."""
    match path[:5]:
        case ("objectives", int(objective), "actions", int(number), str(key)):
            return objective, number, key
    return None
