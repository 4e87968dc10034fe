"""What became of a plan since an earlier version, in a few words."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.progress import GroupProgress
from gcmplan.render.figures import percent
from gcmplan.render.prose import counted
from gcmplan.render.status import Since
from gcmplan.render.words import HEALTH_COLUMNS, spoken


def steps(now: GroupProgress, since: Since) -> list[str]:
    """What is not as it was: `progress 45 → 49 %`, `overdue 1 → 4`."""
    return list(_steps(since.progress.total, now))


def _steps(before: GroupProgress, now: GroupProgress) -> Iterator[str]:
    was, here = percent(before.means.actual), percent(now.means.actual)
    if was != here:
        yield f"progress {was.removesuffix(' %')} → {here}"
    if before.counted != now.counted:
        yield f"{before.counted} → {counted(now.counted, 'action')}"
    for kind in HEALTH_COLUMNS:
        if before.health[kind] != now.health[kind]:
            yield f"{spoken(kind).lower()} {before.health[kind]} → {now.health[kind]}"
