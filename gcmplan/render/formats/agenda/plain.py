"""Plain: a line for each thing that falls due, without boxes or symbols."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from gcmplan.render.look import Look
from gcmplan.render.results.duties import (
    DUTIES,
    STATES,
    Ahead,
    in_order,
    on_hold,
    states,
    task,
    urgency,
)
from gcmplan.render.screen import clean_sentence
from gcmplan.sentence import Sentence, say


def render(plans: Sequence[Ahead], look: Look) -> str:
    """What falls due, the longest overdue first, in sentences."""
    return "".join(f"{clean_sentence(look.words(fact))}\n" for fact in _facts(plans, look))


def _facts(plans: Sequence[Ahead], look: Look) -> Iterator[Sentence]:
    yield say("until: {day}", day=plans[0].agenda.until)
    for state, number in states(plans).items():
        yield say("{state}: {number}", state=STATES[state], number=number)
    for ahead, id in on_hold(plans):
        yield say("on hold and left out: {plan} {id}", plan=ahead.plan, id=id)
    for each in in_order(plans):
        duty = say("{what} {id}", what=DUTIES[each.due.duty], id=each.due.id)
        several = len(plans) > 1
        yield say(
            "{duty} {urgency}: due {day}, lead {lead}, {task}",
            duty=say("plan {plan} {item}", plan=each.ahead.plan, item=duty) if several else duty,
            urgency=urgency(each),
            day=each.due.day,
            lead=", ".join(each.due.lead) or say("nobody"),
            task=task(each.due, look),
        )
