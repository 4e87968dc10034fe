"""Values of a plan in words."""

from __future__ import annotations

import json
from decimal import Decimal
from typing import Any

from gcmplan.plan.action import Partner
from gcmplan.plan.header import OutOfScope
from gcmplan.plan.measurement import Actual, Point
from gcmplan.plan.money import BudgetLine, Funding, Money
from gcmplan.plan.record import Record
from gcmplan.plan.text import Text
from gcmplan.plan.update import Update
from gcmplan.plan.words import Words
from gcmplan.render.look import Look
from gcmplan.render.plaindata import as_data
from gcmplan.render.screen import clean, cut
from gcmplan.render.words.fieldnames import called
from gcmplan.render.words.prose import listed
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Amount, in_a_row

_LONGEST = 60


def value(of: Any, look: Look) -> str:
    """A value of a plan in words."""
    match of:
        case Text():
            return quoted(of, look)
        case Words():
            return look.words(word(of))
        case Record():
            return _part(of, look)
        case list() | dict():
            return _short(json.dumps(as_data(of), ensure_ascii=False), look)
    if type(of) is tuple:
        return listed(value(each, look) for each in of) if of else look.say("none")
    return _scalar(of, look)


def _scalar(of: Any, look: Look) -> str:
    match of:
        case None:
            return look.say("none")
        case bool():
            return look.say("yes") if of else look.say("no")
        case Decimal() | int():
            return number(of, look)
    return _short(str(of), look)


def number(of: Decimal | int, look: Look) -> str:
    """A number in full: `12,000`."""
    return look.words(in_a_row([Amount(f"{Decimal(of):f}".replace("-", "−"))]))


def quoted(text: Text | str, look: Look) -> str:
    """A text in quotation marks, cut if it is long."""
    said = text.in_language(look.language) if isinstance(text, Text) else text
    return f"“{_short(said, look)}”"


def _part(record: Record, look: Look) -> str:
    """A part of a list that has no id."""
    match record:
        case Partner():
            return look.words(word(record.role)) if record.role else record.org
        case Funding() | BudgetLine() | Money():
            status = getattr(record, "status", None)
            said = f"{record.currency or ''} {number(record.amount, look)}".strip()
            return f"{said}, {look.words(word(status))}" if status else said
        case Point() | Actual():
            missing = getattr(record, "missing", None)
            return look.words(word(missing)) if missing else value(record.value, look)
        case Update():
            kind = f"{look.words(word(record.kind))}, " if record.kind else ""
            return kind + quoted(record.text, look)
        case OutOfScope():
            return quoted(record.reason, look)
    set_fields = {name: getattr(record, name) for name in sorted(record.model_fields_set)}
    return ", ".join(
        f"{look.words(called(name))} {value(each, look)}" for name, each in set_fields.items()
    )


def _short(text: str, look: Look) -> str:
    return clean(text) if look.everything else cut(clean(text), _LONGEST)
