"""Columns that are computed and not written in a plan: they are shown, and not read back."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction
from typing import NamedTuple

from gcmplan.exchange.text import number_text
from gcmplan.progress.progress import ActionProgress, IndicatorProgress, PlanProgress
from gcmplan.progress.rounding import half_up

MARK = " (computed)"
"""What the headers of these columns end with."""

Computed = Mapping[str, Mapping[str, tuple[str, ...]]]
"""The texts by the title of the sheet and the id of the thing."""


class ComputedColumn(NamedTuple):
    """A column that nobody writes."""

    header: str
    note: str


ACTIONS = (
    ComputedColumn("health" + MARK, "How the action does on the day of this workbook."),
    ComputedColumn("actual" + MARK, "Percent done."),
    ComputedColumn("planned" + MARK, "Percent that should be done by now."),
    ComputedColumn("gap" + MARK, "Actual less planned, in percentage points."),
    ComputedColumn("days_overdue" + MARK, "Days since it was due, if it is overdue."),
    ComputedColumn("slip_days" + MARK, "Days by which its due date moved since adoption."),
)
INDICATORS = (
    ComputedColumn("attainment" + MARK, "How the indicator does on the day of this workbook."),
    ComputedColumn("latest" + MARK, "Where it stands, in its unit."),
)
COLUMNS: Mapping[str, tuple[ComputedColumn, ...]] = {"Actions": ACTIONS, "Indicators": INDICATORS}
"""By the title of the sheet."""


def computed(progress: PlanProgress) -> Computed:
    """What is computed of a plan on a day."""
    return {
        "Actions": {each.action.id: _of_action(each) for each in progress.actions},
        "Indicators": {each.indicator.id: _of_indicator(each) for each in progress.indicators},
    }


def _of_action(each: ActionProgress) -> tuple[str, ...]:
    slip = each.slip.days if each.slip else None
    return (
        each.health.value,
        _rounded(each.actual),
        _rounded(each.planned),
        _rounded(each.gap),
        str(each.days_overdue or ""),
        "" if slip is None else str(slip),
    )


def _of_indicator(each: IndicatorProgress) -> tuple[str, ...]:
    latest = each.latest
    if isinstance(latest, Decimal):
        return each.kind.value, number_text(latest)
    return each.kind.value, "" if latest is None else str(latest).lower()


def _rounded(value: Fraction | None) -> str:
    return "" if value is None else number_text(half_up(value, 1))
