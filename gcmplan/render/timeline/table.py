"""For a terminal: a bar for each action, planned and actual, with its milestones and today."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.timeline import Section
from gcmplan.render.gantt import SIGNS, SIGNS_IN_ASCII, Scale, Signs, axis, chart, now
from gcmplan.render.lanes import Lanes, shown, span
from gcmplan.render.look import Look
from gcmplan.render.prose import counted
from gcmplan.render.screen import Screen, Segment, cells, clean, cut, fit, whole, wrapped
from gcmplan.render.words import HEALTH_STYLES, spoken

_HEALTH = 9
"""Cells of the longest word for how an action does."""

_NAMES = (20, 44)
"""The fewest and the most cells of names."""

_CHART = 72
"""Cells of a chart where lines may be as long as they like."""

_LEAST = 20


def render(plans: Sequence[Lanes], look: Look) -> Screen:
    """The actions under the years, in sections."""
    signs = SIGNS_IN_ASCII if look.ascii else SIGNS
    names = _names(plans, look)
    room = _CHART if look.width is None else look.width - names - _HEALTH - 4
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
                    bar = chart(each, as_of, scale, signs)
                    screen.add(fit(_name(each, look), names), "  ", *bar, *_ending(each))
        screen.add()
    _foot(screen, plans, signs, look)
    return screen


def _ending(each: ActionProgress) -> list[Segment]:
    return [Segment("  "), Segment(spoken(each.health), HEALTH_STYLES[each.health])]


def _name(each: ActionProgress, look: Look) -> str:
    return f"{each.action.id} {clean(each.action.title.in_language(look.language))}"


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
    title = clean(plan.timeline.progress.plan.header.title.in_language(look.language))
    text = f"== {plan.plan} {title}"
    return text if look.width is None else cut(text, look.width)


def _section(section: Section, look: Look) -> str:
    if section.id is None or section.title is None:
        return "none"
    title = clean(section.title.in_language(look.language))
    text = section.id if title == section.id.replace("_", " ") else f"{section.id} {title}"
    return text if look.width is None else cut(text, look.width)


def _foot(screen: Screen, plans: Sequence[Lanes], signs: Signs, look: Look) -> None:
    total = sum(len(each.timeline.progress.actions) for each in plans)
    number = shown(plans)
    which = (
        counted(total, "action") if number == total else f"{number:,} of {counted(total, 'action')}"
    )
    screen.add(f"{which} as of {plans[0].timeline.progress.as_of}")
    slips = any(each.slip for plan in plans for each in plan.timeline.progress.actions)
    legend = [
        *([f"{signs.approved} approved"] if slips else []),
        f"{signs.planned} planned",
        f"{signs.actual} actual",
        f"{signs.both} both",
        f"{signs.vague} date not exact",
        f"{signs.reached} milestone reached",
        f"{signs.open} open",
        f"{signs.missed} missed",
        f"{signs.onward} goes on",
        f"{signs.unknown} not known",
    ]
    for line in wrapped("   ".join(map(whole, legend)), look.width, 0):
        screen.add(Segment(line, "dim"))
