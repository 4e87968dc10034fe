"""What a plan says for IATI alone, in keys of the writer's own: the plan format has no others."""

from __future__ import annotations

import re
from datetime import date

from gcmplan.plan.money import Money
from gcmplan.plan.organization import Organization
from gcmplan.plan.record import Record
from gcmplan.plan.when import when

REF = "x_iati_ref"
"""Of an organization: its identifier."""

DATE = "x_iati_date"
"""Of funding and of money spent: its day."""

SECTOR = "x_iati_sector"
"""Of an action, an objective or the plan: a five-digit purpose code."""

HUMANITARIAN = "x_iati_humanitarian"
"""Of the same: whether it is humanitarian aid."""

IDENTIFIER = re.compile(r"[A-Z]{2}-[A-Z0-9_]+-[^\s/&|?]+")
"""Register and number; these four signs are what IATI's ruleset forbids."""

_PURPOSE = re.compile(r"[0-9]{5}")


def ref(body: Organization | None) -> str | None:
    """The identifier of an organization; None if the plan gives none, or none of that form."""
    written = _own(body, REF) if body else None
    found = isinstance(written, str) and IDENTIFIER.fullmatch(written)
    return found[0] if found else None


def day(money: Money, fiscal_year_start: str | None, as_of: date) -> date | None:
    """The day of some money, the last of a longer time; None if it is not known or not yet over."""
    written = _own(money, DATE)
    try:
        found = when(str(written), fiscal_year_start)
    except LookupError:
        return None
    return found.last if found and found.last <= as_of else None


def sector(*around: Record) -> str | None:
    """The purpose code of the innermost record that has one."""
    written = _nearest(SECTOR, around)
    found = _PURPOSE.fullmatch(str(written))
    return found[0] if found else None


def humanitarian(*around: Record) -> bool | None:
    """Whether it is humanitarian aid; None if nothing around says so."""
    written = _nearest(HUMANITARIAN, around)
    return written if isinstance(written, bool) else None


def _nearest(key: str, around: tuple[Record, ...]) -> object:
    return next((_own(each, key) for each in around if _own(each, key) is not None), None)


def _own(record: Record, key: str) -> object:
    return (record.model_extra or {}).get(key)
