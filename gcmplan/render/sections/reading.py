"""How to read the figures: by what rules they came about."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.render.sections.setting import Setting


class Reading(NamedTuple):
    """From where on an action is called at risk or late in this plan."""

    milestone_days: int
    late_gap: str
    risk_gap: str
    risk_score: int
    stale_after: int | None
    """Days of silence after which an action counts as unknown; None: never."""


def view(setting: Setting) -> Reading:
    """By what rules the figures of a plan came about."""
    header = setting.account.progress.plan.header
    limits, reporting = header.thresholds, header.reporting
    return Reading(
        limits.milestone_days,
        f"{limits.late_gap:f}",
        f"{limits.risk_gap:f}",
        limits.risk_score,
        reporting.stale_after if reporting else None,
    )
