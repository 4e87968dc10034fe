"""Several plans side by side: what can be compared of them, and nothing added up across them."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.render.look import Look
from gcmplan.render.results.account import Collection, Page
from gcmplan.render.sections.cover import period, whose
from gcmplan.render.sections.gauge import Gauge, Share, of_group, shares
from gcmplan.render.sections.said import Phrase, Voice
from gcmplan.render.words.figures import UNKNOWN, chief, secured
from gcmplan.render.words.vocabulary import word


class Row(NamedTuple):
    """A plan among others."""

    href: str
    title: Phrase
    whose: Phrase | str
    status: str
    period: str
    counted: int
    known: int
    gauge: Gauge
    shares: tuple[Share, ...]
    served: int
    of: int
    secured: str


class Listing(NamedTuple):
    """Several plans."""

    as_of: str
    rows: tuple[Row, ...]


def view(collection: Collection, look: Look) -> Listing:
    """Several plans side by side."""
    rows = tuple(_row(each, look) for each in collection.pages)
    return Listing(str(collection.pages[0].account.progress.as_of), rows)


def _row(page: Page, look: Look) -> Row:
    progress = page.account.progress
    header, total = progress.plan.header, progress.total
    voice = Voice(header.languages[0], look.language, look.words.language)
    currency = chief(total.money, header.currency)
    return Row(
        page.file,
        voice.say(header.title),
        whose(header, voice, look),
        look.words(word(header.status)),
        period(header.period, look),
        total.counted,
        total.means.known,
        of_group(total),
        shares(total, look),
        len(progress.coverage.covered),
        len(page.account.coverage.rows),
        secured(total.money, currency) if currency else UNKNOWN,
    )
