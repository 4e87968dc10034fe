"""From the cells of a row to the fields of an action: what is sure is taken, all else is asked."""

from __future__ import annotations

import re
from collections.abc import Mapping
from decimal import Decimal
from typing import Any

from gcmplan.exchange.matrix.asking import Reader, Reading
from gcmplan.exchange.matrix.cell import Topic
from gcmplan.exchange.matrix.groups import compact_objective
from gcmplan.exchange.matrix.headers import MARK
from gcmplan.exchange.matrix.mapping import Into
from gcmplan.exchange.matrix.phrases.amount import amount
from gcmplan.exchange.matrix.phrases.blanks import says_nothing
from gcmplan.exchange.matrix.phrases.bodies import naming
from gcmplan.exchange.matrix.phrases.numbers import Scale, gcm_numbers, percent, sdg_targets
from gcmplan.exchange.matrix.phrases.status import standing
from gcmplan.exchange.matrix.timing import as_written, moment_reader, read_mark, read_timeline
from gcmplan.sentence import all_of, say

_LINES = re.compile(r"\s*(?:\n|;|•)\s*")
_ITEMS = re.compile(r"\s*[\n;,•]\s*")
_BULLET = re.compile(r"^(?:[-*•–]|[0-9]{1,2}[.)]|[ivx]{1,4}[.)]|[a-z]\))\s+")


def read(here: Reading) -> None:
    """Put what a cell says into its action, or ask."""
    into = here.column.into
    if into == Into.IGNORE:
        return
    if says_nothing(here.cell.text) and into not in _WORTH_KEEPING:
        here.ask(Topic.BLANKS, say('leaves "{column}" open', column=here.column.header))
        return
    _READERS[into](here)


def _number(here: Reading) -> None:
    if here.draft.number is None:
        here.draft.number = here.cell
    else:
        here.ask(Topic.NUMBERS, say("is a second number: is it an action, too?"))


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
            names = [say("'{name}'", name=each.name) for each in named]
            taken = all_of(names) if names else say("no body")
            here.ask(Topic.BODIES, say("was taken for {taken}: is that so?", taken=taken))

    return read_bodies


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
        here.ask(Topic.STATUSES, say("is no status that is known: set 'status'"))


def _progress(here: Reading) -> None:
    text = here.cell.text
    scale = here.manner.scales.get((here.cell.sheet, here.column.at), Scale.PERCENTS)
    found = percent(text, shares=scale is Scale.SHARES)
    is_doubtful = scale is Scale.DOUBTFUL and found == 1
    if found is None or ("%" not in text and (is_doubtful or 0 < found < 1)):
        here.ask(Topic.STATUSES, say("is no percent that is sure: set 'progress'"))
    else:
        here.draft.values.pop("progress", None)  # what a word for the status says is less exact
        here.draft.take("progress", _plain_number(found), here.cell)


def _money(key: str) -> Reader:
    def read_money(here: Reading) -> None:
        found = amount(here.cell.text, here.column.unit)
        currency = (found.currency if found else None) or here.manner.currency
        if found is None:
            here.ask(Topic.AMOUNTS, say("is no amount that is sure: set '{key}'", key=key))
        elif currency is None:
            text = say("has no currency, and was left out: set '{key}'", key=key)
            here.ask(Topic.AMOUNTS, text)
        else:
            line: dict[str, Any] = {"amount": _plain_number(found.number), "currency": currency}
            if here.column.period:
                line = {"period": as_written(here.column.period), **line}
            if key == "budget":
                here.draft.values.setdefault(key, []).append(line)
                here.draft.cells.setdefault(key, []).append(here.cell)
            else:
                here.single(key, line, Topic.AMOUNTS)

    return read_money


def _plain_number(number: Decimal) -> int | Decimal:
    return int(number) if number == number.to_integral_value() else number


def _currency(here: Reading) -> None:
    here.ask(Topic.AMOUNTS, say("is no currency that is sure"))


def _gcm(here: Reading) -> None:
    numbers = gcm_numbers(here.cell.text)
    if not numbers and (named := compact_objective(here.cell.text)):
        numbers = [named.gcm] if named.gcm else []
    if numbers:
        here.draft.add("gcm", numbers, here.cell)
    else:
        text = say("names no objectives of the Compact for sure: set 'gcm'")
        here.ask(Topic.GCM, text)


def _sdg(here: Reading) -> None:
    if targets := sdg_targets(here.cell.text):
        here.draft.add("sdg", targets, here.cell)
    else:
        here.ask(Topic.CELLS, say("names no SDG targets, as 10.7: set 'sdg'"))


def _keep(here: Reading) -> None:
    here.draft.say(here.column.own_key, here.cell.text, here.cell)


_WORTH_KEEPING = {Into.TITLE, Into.NUMBER, Into.KEEP, Into.DESCRIPTION, Into.NOTE, MARK}

_READERS: Mapping[str, Reader] = {
    Into.NUMBER: _number,
    Into.TITLE: _title,
    Into.DESCRIPTION: _text("description"),
    Into.LEAD: _bodies("lead"),
    Into.PARTNERS: _bodies("partners"),
    Into.TIMELINE: read_timeline,
    Into.START: moment_reader("start"),
    Into.DUE: moment_reader("due"),
    Into.STARTED: moment_reader("started"),
    Into.ENDED: moment_reader("ended"),
    MARK: read_mark,
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
