"""Plain: a line for each action, with its dates in words."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date

from gcmplan.plan.action import Action
from gcmplan.plan.milestone import Milestone
from gcmplan.progress.progress import ActionProgress
from gcmplan.progress.timeline import missed
from gcmplan.render.look import Look
from gcmplan.render.results.lanes import Lanes
from gcmplan.render.screen import clean_sentence
from gcmplan.render.words.groupings import named
from gcmplan.sentence import Sentence, say


def render(plans: Sequence[Lanes], look: Look) -> str:
    """What was planned when, and what was done when."""
    lines = []
    for plan in plans:
        as_of = plan.timeline.progress.as_of
        for section in plan.timeline.sections:
            group = named(plan.timeline.by, section.id)
            if len(plans) > 1:
                group = say("plan {plan} {item}", plan=plan.plan, item=group)
            for each in section.actions:
                facts = look.say("; ").join(map(look.words, _facts(each, as_of)))
                title = look.words(each.action.title)
                lines.append(
                    look.say(
                        "{group} action {id} {title}: {facts}",
                        group=group,
                        id=each.action.id,
                        title=title,
                        facts=facts,
                    )
                )
    return "".join(f"{clean_sentence(line)}\n" for line in lines)


def _facts(each: ActionProgress, as_of: date) -> Iterator[Sentence]:
    action = each.action
    yield each.health.said
    start = action.start or say("from an unknown day")
    yield say("planned {start} to {end}", start=start, end=_end(action))
    if each.slip and each.slip.approved:
        yield say("approved {day}", day=each.slip.approved)
    if action.started or action.ended:
        began = action.started or say("on an unknown day")
        ended = say("ended {day}", day=action.ended) if action.ended else say("not ended")
        yield say("started {start}, {ended}", start=began, ended=ended)
    for milestone in action.live_milestones:
        yield _milestone(milestone, as_of)


def _milestone(milestone: Milestone, as_of: date) -> Sentence:
    if milestone.done and milestone.reached(as_of):
        return say("milestone {id} reached {day}", id=milestone.id, day=milestone.done)
    due = _day(milestone.due)
    if missed(milestone, as_of):
        return say("milestone {id} missed, due {day}", id=milestone.id, day=due)
    return say("milestone {id} open, due {day}", id=milestone.id, day=due)


def _end(action: Action) -> str:
    return say("no end") if action.continuous else _day(action.due)


def _day(when: object) -> str:
    return say("an unknown day") if when is None else str(when)
