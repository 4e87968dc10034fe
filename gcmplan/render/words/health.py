"""The words of the screens for what is measured."""

from __future__ import annotations

from collections.abc import Mapping

from gcmplan.progress.progress import GroupProgress, Standing
from gcmplan.progress.words import Attainment, Health
from gcmplan.render.screen import Segment, Style
from gcmplan.sentence import Sentence, say, say_as, say_count, saying_count
from gcmplan.translation import IN_ENGLISH, Words

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

HEALTH_COLUMNS: Mapping[Health, Sentence] = {
    Health.COMPLETED: say("DON"),
    Health.ON_TRACK: say("ONT"),
    Health.UPCOMING: say("UPC"),
    Health.AT_RISK: say("RSK"),
    Health.LATE: say("LAT"),
    Health.OVERDUE: say("OVR"),
    Health.ON_HOLD: say("HLD"),
    Health.UNKNOWN: say("UNK"),
}

_MANY: Mapping[Health | Attainment, tuple[str, str]] = {
    Health.COMPLETED: saying_count("{number} completed", "{number} completed"),
    Health.ON_TRACK: saying_count("{number} on track", "{number} on track"),
    Health.UPCOMING: saying_count("{number} upcoming", "{number} upcoming"),
    Health.AT_RISK: saying_count("{number} at risk", "{number} at risk"),
    Health.LATE: saying_count("{number} late", "{number} late"),
    Health.OVERDUE: saying_count("{number} OVERDUE", "{number} OVERDUE"),
    Health.ON_HOLD: saying_count("{number} on hold", "{number} on hold"),
    Health.UNKNOWN: saying_count("{number} unknown", "{number} unknown"),
    Health.DROPPED: saying_count("{number} dropped", "{number} dropped"),
    Attainment.REACHED: saying_count("{number} reached", "{number} reached"),
    Attainment.ON_TRACK: saying_count("{number} on track", "{number} on track"),
    Attainment.TOO_SLOW: saying_count("{number} too slow", "{number} too slow"),
    Attainment.LIMITED: saying_count("{number} limited", "{number} limited"),
    Attainment.DETERIORATING: saying_count("{number} deteriorating", "{number} deteriorating"),
    Attainment.NOT_ASSESSED: saying_count("{number} not assessed", "{number} not assessed"),
}
"""So many actions or indicators that do so."""


def spoken(word: Health | Attainment) -> Sentence:
    """How one action or indicator does, as people say it; what is overdue is said loudly."""
    if isinstance(word, Attainment):
        return word.said
    return _LOUD if word is Health.OVERDUE else word.said


_LOUD = say_as("health of an action", "OVERDUE")


def numbered(number: int, word: Health | Attainment) -> Sentence:
    """So many actions or indicators that do so: `4 OVERDUE`."""
    return say_count(*_MANY[word], number)


def occurring(counts: Mapping[Health, int]) -> list[Health]:
    """The kinds of health to show: those that occur, and always what is overdue."""
    return [each for each in HEALTH_COLUMNS if counts[each] or each is Health.OVERDUE]


def health_counts(counts: Mapping[Health, int], words: Words = IN_ENGLISH) -> list[Segment]:
    """How many actions do how, in words."""
    parts: list[Segment] = []
    for each in occurring(counts):
        style = HEALTH_STYLES[each] if counts[each] else ""
        parts += [Segment(", "), Segment(words(numbered(counts[each], each)), style)]
    return parts[1:]


def reporting(group: GroupProgress | Standing) -> str:
    """How many actions count, and of how many of them progress is known if not of all."""
    known, counted = group.means.known, group.counted
    return str(counted) if known == counted else f"{known}/{counted}"
