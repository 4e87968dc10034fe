"""From the cells of a row to the fields of an action: what is sure is taken, all else is asked."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from decimal import Decimal
from typing import Any, NamedTuple

from gcmplan.exchange.matrix.amount import amount
from gcmplan.exchange.matrix.blanks import says_nothing
from gcmplan.exchange.matrix.bodies import naming
from gcmplan.exchange.matrix.cell import Cell, Topic
from gcmplan.exchange.matrix.coarse import moment, span
from gcmplan.exchange.matrix.draft import ActionDraft, Manner
from gcmplan.exchange.matrix.groups import compact_objective
from gcmplan.exchange.matrix.headers import MARK
from gcmplan.exchange.matrix.layout import Column
from gcmplan.exchange.matrix.mapping import Into
from gcmplan.exchange.matrix.numbers import gcm_numbers, percent, sdg_targets
from gcmplan.exchange.matrix.status import standing
from gcmplan.exchange.matrix.words import plain


class Reading(NamedTuple):
    """A cell that is to be read, and where that leads."""

    draft: ActionDraft
    cell: Cell
    column: Column
    manner: Manner

    def ask(self, topic: Topic, text: str) -> None:
        """Ask what the cell means, which is quoted before the text."""
        self.draft.ask(topic, f'"{" ".join(self.cell.text.split())}" {text}', self.cell)

    def single(self, key: str, value: Any, topic: Topic) -> None:
        """Set a field that has one value; if it has another already, ask which of them holds."""
        if self.draft.values.get(key, value) == value:
            self.draft.take(key, value, self.cell)
        else:
            self.ask(topic, f"is a second '{key}': which of them holds?")


Reader = Callable[[Reading], None]

_LINES = re.compile(r"\s*(?:\n|;|•)\s*")
_ITEMS = re.compile(r"\s*[\n;,•]\s*")
_BULLET = re.compile(r"^(?:[-*•–]|[0-9]{1,2}[.)]|[ivx]{1,4}[.)]|[a-z]\))\s+")
_MARKS = {"x", "✓", "✔", "■", "●", "*", "▪", "√", "yes", "oui", "si", "☑", "✗", "xx"}


def read(here: Reading) -> None:
    """Put what a cell says into its action, or ask."""
    into = here.column.into
    if into == Into.IGNORE:
        return
    if says_nothing(here.cell.text) and into not in _WORTH_KEEPING:
        here.ask(Topic.BLANKS, f'leaves "{here.column.header}" open')
        return
    _READERS[into](here)


def _number(here: Reading) -> None:
    if here.draft.number is None:
        here.draft.number = here.cell
    else:
        here.ask(Topic.NUMBERS, "is a second number: is it an action, too?")


def _title(here: Reading) -> None:
    here.single("title", " ".join(here.cell.text.split()), Topic.CELLS)


def _text(key: str) -> Reader:
    def read_text(here: Reading) -> None:
        here.draft.say(key, here.cell.text, here.cell)

    return read_text


def _texts(key: str, between: re.Pattern[str]) -> Reader:
    def read_texts(here: Reading) -> None:
        items = [_BULLET.sub("", each).strip() for each in between.split(here.cell.text)]
        here.draft.add(key, [" ".join(each.split()) for each in items if each], here.cell)

    return read_texts


def _bodies(key: str) -> Reader:
    def read_bodies(here: Reading) -> None:
        found = naming(here.cell.text)
        named = [each for each in found.bodies if not says_nothing(each.name)]
        if named:
            here.draft.name(key, named, here.cell)
        if found.doubtful or len(named) < len(found.bodies) or not named:
            taken = " and ".join(f"'{each.name}'" for each in named) or "no body"
            here.ask(Topic.BODIES, f"was taken for {taken}: is that so?")

    return read_bodies


def _timeline(here: Reading) -> None:
    found = span(here.cell.text, here.manner.ways)
    if found is None:
        here.ask(Topic.TIMES, "is no time that is sure: set start and due")
        return
    if found.start:
        here.single("start", _year(found.start), Topic.TIMES)
    if found.due:
        here.single("due", _year(found.due), Topic.TIMES)
    if found.always:
        here.draft.take("continuous", True, here.cell)


def _moment(key: str) -> Reader:
    def read_moment(here: Reading) -> None:
        if found := moment(here.cell.text, here.manner.ways):
            here.single(key, _year(found), Topic.TIMES)
            return
        both = span(here.cell.text, here.manner.ways)
        if key == "due" and both and both.always and not both.start:
            here.draft.take("continuous", True, here.cell)
            return
        here.ask(Topic.TIMES, f"is no date that is sure: set '{key}'")

    return read_moment


def _year(text: str) -> str | int:
    """A time as it is written in plans: years are numbers there."""
    return int(text) if text.isdigit() else text


def _mark(here: Reading) -> None:
    said = plain(here.cell.text)
    if said in _MARKS and here.column.period:
        here.draft.marks.append((here.column.period, here.cell))
        return
    text = f'under "{here.column.header}" is no mark: what does it say?'
    here.ask(Topic.TIMES, text)


def _status(here: Reading) -> None:
    found = standing(here.cell.text, here.manner.statuses)
    if "official_status" in here.draft.values:
        here.single("official_status", here.cell.text, Topic.STATUSES)
        return
    here.draft.take("official_status", " ".join(here.cell.text.split()), here.cell)
    if found.status:
        here.draft.take("status", found.status, here.cell)
    if found.progress is not None:
        here.draft.take("progress", _plain_number(found.progress), here.cell)
    if found == (None, None):
        here.ask(Topic.STATUSES, "is no status that is known: set 'status'")


def _progress(here: Reading) -> None:
    found = percent(here.cell.text, shares=(here.cell.sheet, here.column.at) in here.manner.shares)
    if found is None or (0 < found < 1 and "%" not in here.cell.text):
        text = "is no percent that is sure: set 'progress'"
        here.ask(Topic.STATUSES, text)
    else:
        here.draft.values.pop("progress", None)  # what a word for the status says is less exact
        here.draft.take("progress", _plain_number(found), here.cell)


def _money(key: str) -> Reader:
    def read_money(here: Reading) -> None:
        found = amount(here.cell.text, here.column.unit)
        currency = (found.currency if found else None) or here.manner.currency
        if found is None:
            here.ask(Topic.AMOUNTS, f"is no amount that is sure: set '{key}'")
        elif currency is None:
            text = f"has no currency, and was left out: set '{key}'"
            here.ask(Topic.AMOUNTS, text)
        else:
            line: dict[str, Any] = {"amount": _plain_number(found.number), "currency": currency}
            if here.column.period:
                line = {"period": _year(here.column.period), **line}
            if key == "budget":
                here.draft.values.setdefault(key, []).append(line)
                here.draft.cells.setdefault(key, []).append(here.cell)
            else:
                here.single(key, line, Topic.AMOUNTS)

    return read_money


def _plain_number(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number


def _currency(here: Reading) -> None:
    here.ask(Topic.AMOUNTS, "is no currency that is sure")


def _gcm(here: Reading) -> None:
    numbers = gcm_numbers(here.cell.text)
    if not numbers and (named := compact_objective(here.cell.text)):
        numbers = [named.gcm] if named.gcm else []
    if numbers:
        here.draft.add("gcm", numbers, here.cell)
    else:
        text = "names no objectives of the Compact for sure: set 'gcm'"
        here.ask(Topic.GCM, text)


def _sdg(here: Reading) -> None:
    if targets := sdg_targets(here.cell.text):
        here.draft.add("sdg", targets, here.cell)
    else:
        here.ask(Topic.CELLS, "names no SDG targets, as 10.7: set 'sdg'")


def _keep(here: Reading) -> None:
    here.draft.say(here.column.own_key, here.cell.text, here.cell)


_WORTH_KEEPING = {Into.TITLE, Into.NUMBER, Into.KEEP, Into.DESCRIPTION, Into.NOTE, MARK}

_READERS: Mapping[str, Reader] = {
    Into.NUMBER: _number,
    Into.TITLE: _title,
    Into.DESCRIPTION: _text("description"),
    Into.LEAD: _bodies("lead"),
    Into.PARTNERS: _bodies("partners"),
    Into.TIMELINE: _timeline,
    Into.START: _moment("start"),
    Into.DUE: _moment("due"),
    Into.STARTED: _moment("started"),
    Into.ENDED: _moment("ended"),
    MARK: _mark,
    Into.STATUS: _status,
    Into.STATUS_REASON: _text("status_reason"),
    Into.PROGRESS: _progress,
    Into.BUDGET: _money("budget"),
    Into.CURRENCY: _currency,
    Into.SPENT: _money("spent"),
    Into.GCM: _gcm,
    Into.SDG: _sdg,
    Into.DELIVERABLES: _texts("deliverables", _LINES),
    Into.LOCATIONS: _texts("locations", _ITEMS),
    Into.NOTE: _text("note"),
    Into.KEEP: _keep,
}
