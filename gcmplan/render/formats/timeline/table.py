"""For a terminal: a bar for each action, planned and actual, with its milestones and today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.timeline import Section
from gcmplan.progress.words import Health
from gcmplan.render.drawing.gantt import SIGNS, SIGNS_IN_ASCII, Scale, Signs, axis, chart, now
from gcmplan.render.look import Look
from gcmplan.render.results.lanes import Lanes, shown, span
from gcmplan.render.screen import Screen, Segment, cells, clean, cut, fit, whole, wrapped
from gcmplan.render.words.groupings import called
from gcmplan.render.words.health import HEALTH_STYLES, spoken
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import Amount, Sentence, say

_NAMES = (20, 44)
"""The fewest and the most cells of names."""

_CHART = 72
"""Cells of a chart where lines may be as long as they like."""

_LEAST = 20


def render(plans: Sequence[Lanes], look: Look) -> Screen:
    """The actions under the years, in sections."""
    signs = SIGNS_IN_ASCII if look.ascii else SIGNS
    names = _names(plans, look)
    ending = max(cells(look.words(spoken(each))) for each in Health)
    room = _CHART if look.width is None else look.width - names - ending - 4
    scale = Scale(*span(plans), max(room, _LEAST))
    as_of = plans[0].timeline.progress.as_of
    screen = Screen()
    if shown(plans):
        left = " " * (names + 2)
        screen.add(left, Segment(now(as_of, scale, signs), "dim"))
        screen.add(left, Segment(axis(scale), "strong"))
        for plan in plans:
            if len(plans) > 1 and plan.timeline.sections:
                screen.add(Segment(_plan(plan, look), "strong"))
            for section in plan.timeline.sections:
                screen.add(Segment(_section(section, look), "strong"))
                for each in section.actions:
                    bar = chart(each, as_of, scale, signs, look.say("no dates"))
                    screen.add(fit(_name(each, look), names), "  ", *bar, *_ending(each, look))
        screen.add()
    _foot(screen, plans, signs, look)
    return screen


def _ending(each: ActionProgress, look: Look) -> list[Segment]:
    said = look.words(spoken(each.health))
    return [Segment("  "), Segment(said, HEALTH_STYLES[each.health])]


def _name(each: ActionProgress, look: Look) -> str:
    return f"{each.action.id} {clean(look.words(each.action.title))}"


def _names(plans: Sequence[Lanes], look: Look) -> int:
    """Cells for names: as many as the longest needs, within bounds and a third of the screen."""
    longest = max((cells(name) for name in _all_names(plans, look)), default=0)
    least, most = _NAMES
    if look.width is None:
        return min(longest, most * 2)
    return max(least, min(longest, most, look.width * 35 // 100))


def _all_names(plans: Sequence[Lanes], look: Look) -> Iterator[str]:
    for plan in plans:
        for section in plan.timeline.sections:
            for each in section.actions:
                yield _name(each, look)


def _plan(plan: Lanes, look: Look) -> str:
    title = clean(look.words(plan.timeline.progress.plan.header.title))
    text = f"== {plan.plan} {title}"
    return text if look.width is None else cut(text, look.width)


def _section(section: Section, look: Look) -> str:
    text = called(section, look)
    return text if look.width is None else cut(text, look.width)


def _foot(screen: Screen, plans: Sequence[Lanes], signs: Signs, look: Look) -> None:
    number = sum(len(each.timeline.progress.actions) for each in plans)
    total, part = numbered(number, "action"), Amount(str(shown(plans)))
    which = total if shown(plans) == number else say("{shown} of {all}", shown=part, all=total)
    day = plans[0].timeline.progress.as_of
    screen.add(look.say("{what} as of {day}", what=which, day=day))
    slips = any(each.slip for plan in plans for each in plan.timeline.progress.actions)
    legend = [each for each in _legend(signs) if slips or each.values["sign"] != signs.approved]
    for line in wrapped("   ".join(whole(look.words(each)) for each in legend), look.width, 0):
        screen.add(Segment(line, "dim"))


def _legend(signs: Signs) -> tuple[Sentence, ...]:
    return (
        say("{sign} approved", sign=signs.approved),
        say("{sign} planned", sign=signs.planned),
        say("{sign} actual", sign=signs.actual),
        say("{sign} both", sign=signs.both),
        say("{sign} date not exact", sign=signs.vague),
        say("{sign} milestone reached", sign=signs.reached),
        say("{sign} open", sign=signs.open),
        say("{sign} missed", sign=signs.missed),
        say("{sign} goes on", sign=signs.onward),
        say("{sign} not known", sign=signs.unknown),
    )
