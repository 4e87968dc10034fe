"""What became of a plan since an earlier version, in a few words."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.progress import GroupProgress
from gcmplan.render.results.status import Since
from gcmplan.render.words.figures import percent
from gcmplan.render.words.health import HEALTH_COLUMNS
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import Sentence, say


def steps(now: GroupProgress, since: Since) -> list[Sentence]:
    """What is not as it was: `progress 45 → 49 %`, `overdue 1 → 4`."""
    return list(_steps(since.progress.total, now))


def _steps(before: GroupProgress, now: GroupProgress) -> Iterator[Sentence]:
    was, here = percent(before.means.actual), percent(now.means.actual)
    if was != here:
        yield say("progress {before} → {now}", before=was.removesuffix(" %"), now=here)
    if before.counted != now.counted:
        counted = numbered(now.counted, "action")
        yield say("{before} → {now}", before=before.counted, now=counted)
    for kind in HEALTH_COLUMNS:
        one, other = before.health[kind], now.health[kind]
        if one != other:
            yield say("{health} {before} → {now}", health=kind.said, before=one, now=other)
