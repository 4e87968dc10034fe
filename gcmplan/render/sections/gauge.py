"""How much of something is done, as a bar of a hundred parts; the words stand beside it."""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction
from typing import NamedTuple

from gcmplan.progress.means import Means
from gcmplan.progress.progress import GroupProgress
from gcmplan.progress.words import Attainment, Health
from gcmplan.render.look import Look
from gcmplan.render.words.figures import percent, points
from gcmplan.render.words.health import numbered, occurring

TONES: Mapping[Health | Attainment, str] = {
    Health.COMPLETED: "done",
    Health.ON_TRACK: "good",
    Health.UPCOMING: "calm",
    Health.AT_RISK: "warn",
    Health.LATE: "late",
    Health.OVERDUE: "bad",
    Health.ON_HOLD: "hold",
    Health.UNKNOWN: "unknown",
    Health.DROPPED: "hold",
    Attainment.REACHED: "done",
    Attainment.ON_TRACK: "good",
    Attainment.TOO_SLOW: "warn",
    Attainment.LIMITED: "late",
    Attainment.DETERIORATING: "bad",
    Attainment.NOT_ASSESSED: "unknown",
}
"""The class of the style sheet for what does so; the words always stand beside the colour."""


class Badge(NamedTuple):
    """How something does: a word, and the tone it is said in."""

    word: str
    tone: str


class Gauge(NamedTuple):
    """Progress in words and as a bar."""

    done: str
    """`55 %`; a dash if it is not known."""
    planned: str
    gap: str
    """In percentage points, with its sign."""
    bar: str | None
    """Width of what is done, in percent of what there is; None if it is not known."""
    tick: str | None
    """Where the plan says that it should be; None if the plan does not say."""
    unknown: str | None = None
    """Where the part begins of which nobody reports; None if there is none."""


class Share(NamedTuple):
    """A kind of health, and how many actions do so."""

    badge: Badge
    said: str
    """Both in words: `9 completed`."""
    number: int
    start: str
    width: str
    """Both in percent of all."""


def badge(word: Health | Attainment, look: Look) -> Badge:
    """How something does."""
    return Badge(look.words(word.said), TONES[word])


def of_action(actual: Fraction | None, planned: Fraction | None, gap: Fraction | None) -> Gauge:
    """The progress of an action."""
    return Gauge(
        percent(actual, "\u00a0"),
        percent(planned, "\u00a0"),
        points(gap),
        None if actual is None else width(actual),
        None if planned is None else width(planned),
        width(Fraction(0)) if actual is None else None,
    )


def of_group(group: GroupProgress) -> Gauge:
    """The progress of several actions; those of which nothing is known have their share."""
    means: Means = group.means
    gauge = of_action(means.actual, means.planned, means.gap)
    if not group.counted:
        return gauge._replace(unknown=None)
    if means.actual is None:
        return gauge
    known = Fraction(means.known, group.counted)
    silent = width(100 * known) if known < 1 else None
    return gauge._replace(bar=width(means.actual * known), unknown=silent)


def shares(group: GroupProgress, look: Look) -> tuple[Share, ...]:
    """How many actions do how, side by side."""
    found: list[Share] = []
    before = 0
    for kind in occurring(group.health):
        number = group.health[kind]
        said = look.words(numbered(number, kind)).lower()
        start, part = (
            Fraction(100 * each, group.counted) if group.counted else Fraction(0)
            for each in (before, number)
        )
        found.append(Share(badge(kind, look), said, number, width(start), width(part)))
        before += number
    return tuple(found)


def width(share: Fraction | float) -> str:
    """A share as SVG takes it, within the bar.

    >>> width(Fraction(200, 3)), width(Fraction(130))
    ('66.67%', '100%')
    """
    return f"{round(min(max(float(share), 0), 100), 2):g}%"
