"""Plain: a line for each action, with its dates in words."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from gcmplan.plan.action import Action
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.timeline import missed
from gcmplan.render.lanes import Lanes
from gcmplan.render.look import Look
from gcmplan.render.screen import clean
from gcmplan.render.words import spoken


def render(plans: Sequence[Lanes], look: Look) -> str:
    """What was planned when, and what was done when."""
    lines = []
    for plan in plans:
        as_of = plan.timeline.progress.as_of
        first = f"plan {plan.plan} " if len(plans) > 1 else ""
        for section in plan.timeline.sections:
            group = f"{first}{plan.timeline.by} {section.id or 'none'}"
            lines += [f"{group} {_line(each, as_of, look)}" for each in section.actions]
    return "".join(f"{line}\n" for line in lines)


def _line(each: ActionProgress, as_of: date, look: Look) -> str:
    action = each.action
    title = clean(action.title.in_language(look.language))
    facts = [
        f"action {action.id} {title}: {spoken(each.health).lower()}",
        f"planned {action.start or 'from an unknown day'} to {_end(action)}",
    ]
    if each.slip and each.slip.approved:
        facts.append(f"approved {each.slip.approved}")
    if action.started or action.ended:
        ended = f"ended {action.ended}" if action.ended else "not ended"
        facts.append(f"started {action.started or 'on an unknown day'}, {ended}")
    for milestone in action.live_milestones:
        if milestone.done and milestone.reached(as_of):
            state = f"reached {milestone.done}"
        else:
            state = f"{'missed' if missed(milestone, as_of) else 'open'}, due {_day(milestone.due)}"
        facts.append(f"milestone {milestone.id} {state}")
    return "; ".join(facts)


def _end(action: Action) -> str:
    return "no end" if action.continuous else _day(action.due)


def _day(when: object) -> str:
    return "an unknown day" if when is None else str(when)
