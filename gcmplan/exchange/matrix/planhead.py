"""The head of the plan, from what stands above the table: its title, country and period."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any, NamedTuple

from gcmplan.exchange.matrix.cell import Cell, Question, Topic
from gcmplan.exchange.matrix.layout import Layout
from gcmplan.exchange.matrix.mapping import Head
from gcmplan.exchange.matrix.phrases.words import any_of, plain
from gcmplan.plan.when import when
from gcmplan.sentence import say

_PERIOD = re.compile(r"(?<![0-9])(20[0-9]{2})\s*(?:-|to|a|au|al|/)\s*(20[0-9]{2})(?![0-9])")
_PLAN = re.compile(r"\b(?:plan|strategy|strategie|estrategia|programme|programa|roadmap)\b")
_NAMES_ONLY = re.compile(
    r"(?:the |la |el )?(?:republic|kingdom|republique|royaume|republica|reino)?"
    r"(?: of| du| de| del| de la)?\s*"
)
"""What may stand beside the name of a country, and says no more."""

_LANGUAGES = ("fr", "es", "pt")


class HeadFound(NamedTuple):
    """The head of the plan, as far as it is known."""

    values: dict[str, Any]
    missing: tuple[str, ...]
    """What a plan cannot be without, and nothing says: keys of its head."""
    questions: tuple[Question, ...]


def head(told: Head, layouts: Sequence[Layout], name: str, times: Iterable[Any]) -> HeadFound:
    """The head of a plan: what a map says, then what stands above the tables, then its actions.

    `name` is that of the file, `times` those of the actions, as written in the plan.
    """
    above = [cell for each in layouts for cell in _above(each)]
    title_cell = _title(above)
    country = told.country or (None if told.region else _country(above))
    period = _period(above) or _years(times)
    if told.period:
        period = told.period.start.text, told.period.end.text
    values: dict[str, Any] = {
        "id": told.id or (f"{country or 'PLAN'}-{period[0][:4]}" if period else None),
        "title": told.title or (_said(title_cell) if title_cell else name),
        "country": country,
        "region": told.region,
        "period": {"start": _when(period[0]), "end": _when(period[1])} if period else None,
        "currency": told.currency,
        "fiscal_year_start": told.fiscal_year_start,
        "languages": list(told.languages) or [layouts[0].language],
    }
    missing = [] if period else ["period"]
    missing += [] if country or told.region else ["country"]
    return HeadFound(
        {key: each for key, each in values.items() if each is not None},
        tuple(missing),
        tuple(_questions(above, values["title"])),
    )


def _questions(above: list[Cell], title: str) -> Iterable[Question]:
    """What stands above the tables, and is not the title of the plan."""
    same: dict[str, list[Cell]] = {}
    for cell in above:
        same.setdefault(plain(cell.text), []).append(cell)
    for said, cells in same.items():
        if said != plain(title) and not _NAMES_ONLY.fullmatch(_names().sub("", said)):
            text = say(
                '"{cell}" stands above the table: does it belong into the plan?',
                cell=_said(cells[0]),
            )
            yield Question(Topic.PLAN, text, tuple(cells))


def _above(there: Layout) -> list[Cell]:
    return [
        Cell(there.page.title, row, at, text.strip())
        for row, texts in enumerate(there.page.rows[: there.top])
        for at, text in enumerate(texts)
        if text.strip()
    ]


def _title(above: list[Cell]) -> Cell | None:
    """The cell that reads most like the title of a plan."""
    return max(
        above, key=lambda each: (bool(_PLAN.search(plain(each.text))), -each.row), default=None
    )


def _country(above: list[Cell]) -> str | None:
    """The one country that is named; None if none is, or several are."""
    said = plain(" \n ".join(each.text for each in above))
    found = {_countries()[each] for each in _names().findall(said)}
    return found.pop() if len(found) == 1 else None


def _period(above: list[Cell]) -> tuple[str, str] | None:
    """The one period that is named; None if none is, or several are."""
    found = {each for cell in above for each in _PERIOD.findall(plain(cell.text))}
    first, last = found.pop() if len(found) == 1 else ("", "")
    return (first, last) if first and first < last else None


def _years(times: Iterable[Any]) -> tuple[str, str] | None:
    """From the first year to the last one of some times that are no fiscal years."""
    found = [each for time in map(str, times) if time[:1].isdigit() and (each := when(time))]
    if not found:
        return None
    first, last = min(each.first.year for each in found), max(each.last.year for each in found)
    return str(first), str(last)


def _when(text: str) -> Any:
    return int(text) if text.isdigit() else text


def _said(cell: Cell) -> str:
    return " ".join(cell.text.split())


@cache
def _countries() -> dict[str, str]:
    """The codes of countries by their names, in plain."""
    import gettext  # noqa: PLC0415  (only where a plan begins)

    from pycountry import LOCALES_DIR, countries  # noqa: PLC0415

    tongues = [
        gettext.translation("iso3166-1", LOCALES_DIR, [each], fallback=True) for each in _LANGUAGES
    ]
    names: dict[str, str] = {}
    for country in countries:
        for said in {country.name, getattr(country, "common_name", country.name)}:
            for each in (said, *(tongue.gettext(said) for tongue in tongues)):
                names.setdefault(plain(each), country.alpha_3)
    return names


@cache
def _names() -> re.Pattern[str]:
    return re.compile(any_of(_countries()))
