"""Plain: a line for each thing that falls due, without boxes or symbols."""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.render.duties import Ahead, in_order, on_hold, states, task, urgency
from gcmplan.render.look import Look
from gcmplan.render.screen import clean


def render(plans: Sequence[Ahead], look: Look) -> str:
    """What falls due, the longest overdue first, in sentences."""
    lines = [f"until: {plans[0].agenda.until}"]
    lines += [f"{state}: {number}" for state, number in states(plans).items()]
    lines += [f"on hold and left out: {ahead.plan} {id}" for ahead, id in on_hold(plans)]
    for each in in_order(plans):
        plan = f"plan {each.ahead.plan} " if len(plans) > 1 else ""
        lead = ", ".join(each.due.lead) or "nobody"
        lines.append(
            f"{plan}{each.due.duty} {each.due.id} {urgency(each)}: due {each.due.day}, "
            f"lead {clean(lead)}, {clean(task(each.due, look))}"
        )
    return "".join(f"{line}\n" for line in lines)
