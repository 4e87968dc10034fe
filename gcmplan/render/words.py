"""The words of the screens for what is measured."""

from __future__ import annotations

from collections.abc import Mapping

from gcmplan.progress.progress import GroupProgress
from gcmplan.progress.words import Attainment, Health
from gcmplan.render.screen import Segment, Style

HEALTH_STYLES: Mapping[Health, Style] = {
    Health.COMPLETED: "good",
    Health.ON_TRACK: "good",
    Health.UPCOMING: "",
    Health.AT_RISK: "warn",
    Health.LATE: "warn",
    Health.OVERDUE: "bad",
    Health.ON_HOLD: "dim",
    Health.UNKNOWN: "strong",
    Health.DROPPED: "dim",
}

HEALTH_COLUMNS: Mapping[Health, str] = {
    Health.COMPLETED: "DON",
    Health.ON_TRACK: "ONT",
    Health.UPCOMING: "UPC",
    Health.AT_RISK: "RSK",
    Health.LATE: "LAT",
    Health.OVERDUE: "OVR",
    Health.ON_HOLD: "HLD",
    Health.UNKNOWN: "UNK",
}


def spoken(word: Health | Attainment) -> str:
    """A word of a list as people say it; what is overdue is said loudly."""
    text = word.replace("_", " ")
    return text.upper() if word is Health.OVERDUE else text


def occurring(counts: Mapping[Health, int]) -> list[Health]:
    """The kinds of health to show: those that occur, and always what is overdue."""
    return [each for each in HEALTH_COLUMNS if counts[each] or each is Health.OVERDUE]


def health_counts(counts: Mapping[Health, int]) -> list[Segment]:
    """How many actions do how, in words."""
    parts: list[Segment] = []
    for each in occurring(counts):
        style = HEALTH_STYLES[each] if counts[each] else ""
        parts += [Segment(", "), Segment(f"{counts[each]} {spoken(each)}", style)]
    return parts[1:]


def reporting(group: GroupProgress) -> str:
    """How many actions count, and of how many of them progress is known if not of all."""
    known, counted = group.means.known, group.counted
    return str(counted) if known == counted else f"{known}/{counted}"
