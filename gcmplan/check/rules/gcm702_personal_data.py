"""GCM702: a plan holds nobody's e-mail address or phone number."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cache
from typing import Any

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.shape import parts
from gcmplan.plan.text import Text
from gcmplan.sentence import Sentence, say

Steps = tuple[str | int, ...]
"""The way from a record to a text in it."""

_DIGITS = re.compile(r"\d(?:\D{0,3}\d){7}")

_WEB = re.compile(r"https?://\S+", re.IGNORECASE)

_MAIL = re.compile(
    r"(?<![\w.%+-])(?P<box>[\w.%+-]{1,64})@(?P<domain>(?:[\w-]{1,63}\.)+[^\W\d_]{2,24})\b"
)

_BOXES = """
    admin administration bureau communications contact contacto contato correo desk enquiries
    feedback geral hello helpdesk hotline info informacion information inquiries mail media ministry
    noreply office oficina prensa press presse registry secretaria secretariado secretariat support
    webmaster
"""
_OF_BODIES = frozenset(_BOXES.split())
"""Words in the address of a mailbox that is a body's: one of them is enough."""

_LATIN = "tel|tél|phone|telephone|téléphone|telefone|teléfono|mobile|móvil|cell|whatsapp|fax"
_OTHERS = "тел|телефон|هاتف|电话|電話"
_NO_YEAR = r"(?!(?:19|20)\d\d(?!\d))"
_BETWEEN = r"[ \u00a0().\u2010\u2011\u2013-]{0,3}"

_PHONE = re.compile(
    r"(?:(?<![\w+.,/-])(?:\(?\+|00(?=[1-9]\d{0,3} ))|(?<!\w)\((?=0)"
    rf"|(?:\b(?:{_LATIN})[ .:]{{1,3}}|(?:{_OTHERS})[ .:：]{{0,3}})\(?{_NO_YEAR})"
    rf"\d(?:{_BETWEEN}\d){{7,14}}(?!{_BETWEEN}\d)",
    re.IGNORECASE,
)
"""Digits, 8 to 15, after a plus, two zeros, a zero in brackets or a word for a telephone."""

_AMOUNT = re.compile(r"[^\d]*(?:\d{1,3}(?:[ \u00a0.]\d{3})*[ \u00a0.]000|\d+0000|\d+\.\d+)")
"""What looks like a phone number, and is a round sum or a decimal number."""


@rule("GCM702", Severity.WARNING, on=Plan)
def personal_data(plan: Plan, site: Site) -> Iterator[Remark]:
    """A plan names bodies, and holds nobody's e-mail address or phone number.

    A plan is published, copied and kept in every one of its versions: what a person no longer
    wants to be found by stays in them. Name the body, and give its page on the web or a mailbox
    that is nobody's own, as `info@` or `secretariat@`. What has been committed once is still in
    the history: ask those who keep the repository to take it out there, too. All texts are looked
    at, also under keys that begin with `x_`.

    Bad:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        note: Ask Jane Doe, jane.doe@labour.example or +999 20 555 01 23.
    ```

    Good:

    ```yaml
    actions:
      - id: A1
        title: License recruitment agencies
        note: Ask the licensing unit of the ministry, info@labour.example.
    ```
    """
    for place, record in site.index.records:
        for steps, text in _suspects(record):
            for what in _personal(text):
                yield Remark(
                    KeyPath((*place, *steps)),
                    say("{place} holds {what}", place=site.index.name(place / steps[0]), what=what),
                    say("take it out, and name the body, its web page or a mailbox of its own"),
                )


_HOLDS_TEXT = {dict, list, tuple}
_TEXTS = [str, Text, Any]
_LEAST_DIGITS = 8


def _suspects(record: Record) -> list[tuple[Steps, str]]:
    """The texts in a record, each with its steps, that have an @ or as many digits as a phone."""
    found: list[tuple[Steps, str]] = []
    held = vars(record)
    _look_in(((name, held[name]) for name in _wordy(type(record))), (), found)
    if record.model_extra:
        _look_in(record.model_extra.items(), (), found)
    return found


@cache
def _wordy(model: type[Record]) -> tuple[str, ...]:
    """The fields in which records of a kind may have texts; what they hold is asked by itself."""
    return tuple(
        name
        for name, field in model.model_fields.items()
        if any(part in _TEXTS for part in parts(field.annotation))
    )


def _look_in(
    values: Iterable[tuple[str | int, Any]], way: Steps, found: list[tuple[Steps, str]]
) -> None:
    """Find suspect texts in values and in what they hold; most values hold none."""
    for step, given in values:
        is_text = given.__class__ is Text
        value: Any = given.translations or given.main if is_text else given
        kind = value.__class__
        if kind is str:
            if "@" in value or (len(value) >= _LEAST_DIGITS and _DIGITS.search(value)):
                found.append(((*way, step), value))
        elif value and kind in _HOLDS_TEXT:
            inside = value.items() if kind is dict else enumerate(value)
            _look_in(inside, (*way, step), found)


def _personal(text: str) -> Iterator[Sentence]:
    """What a text says of persons, told without saying it again."""
    text = _WEB.sub(" ", text)
    for mail in _MAIL.finditer(text) if "@" in text else ():
        if _OF_BODIES.isdisjoint(re.split(r"[\W\d_]+", mail["box"].casefold())):
            seen = f"{mail['box'][0]}…@{mail['domain']}"
            yield say("the e-mail address of a person, {seen}", seen=seen)
    for phone in _PHONE.finditer(text):
        if not _AMOUNT.fullmatch(phone[0]):
            yield say("a phone number, {seen}", seen=f"{phone[0][:-4].rstrip()}…")
