"""A plan as a file for IATI, and what it lacks for that."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple
from xml.etree.ElementTree import indent, tostring

from gcmplan.compact.compact import Compact
from gcmplan.errors import ChoiceError
from gcmplan.exchange.iati.activity import action_activity, plan_activity
from gcmplan.exchange.iati.element import element
from gcmplan.exchange.iati.lacks import demanded, left_out, missing
from gcmplan.exchange.iati.publisher import publisher
from gcmplan.exchange.iati.setting import setting
from gcmplan.plan.action import Action
from gcmplan.plan.plan import Plan
from gcmplan.sentence import Sentence, amount, in_a_row, say, say_count

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


class Publication(NamedTuple):
    """What is published of a plan."""

    xml: bytes
    notes: tuple[str, ...]
    """What is published, what was left out, and what IATI would like to have: a sentence each."""


def publication(
    plan: Plan, compact: Compact, as_of: date, reporting_org: str | None
) -> Publication:
    """A plan as IATI's activities, of all its actions that have money.

    Raises `ChoiceError` if it is not known who publishes, or if there is nothing to publish.
    """
    common = setting(plan, compact, publisher(plan, reporting_org), as_of)
    funded = [
        (action, objective)
        for objective in plan.objectives
        for action in objective.actions
        if _has_money(action)
    ]
    works = [work for work in funded if demanded(work[0], as_of) is None]
    notes = tuple(left_out((action for action, _ in funded), as_of))
    if not works:
        raise ChoiceError(_nothing(plan, notes))
    made = element(
        "iati-activities",
        plan_activity((action for action, _ in works), common),
        *(action_activity(action, objective, common) for action, objective in works),
        version="2.03",
        generated_datetime=f"{as_of}T00:00:00Z",
    )
    indent(made)
    xml = f"{_DECLARATION}{tostring(made, 'unicode')}\n".encode()
    return Publication(
        xml, (_published(plan, len(works), len(funded)), *notes, *missing(works, common))
    )


def _published(plan: Plan, part: int, funded: int) -> Sentence:
    """That a plan is published, and how many of its actions with money."""
    if part == funded:
        return say_count(
            "published: {plan}, and its {number} action with money",
            "published: {plan}, and its {number} actions with money",
            funded,
            plan=plan.header.id,
        )
    return say_count(
        "published: {plan}, and {part} of its {number} action with money",
        "published: {plan}, and {part} of its {number} actions with money",
        funded,
        plan=plan.header.id,
        part=amount(part),
    )


def _has_money(action: Action) -> bool:
    """Whether money is told of it, and told nowhere else."""
    return bool(action.budget or action.funding or action.spent) and action.merged_into is None


def _nothing(plan: Plan, notes: tuple[str, ...]) -> Sentence:
    reasons = notes or [say("no action has a budget, funding or money spent")]
    return say(
        "nothing of {plan} can be published with IATI: {reasons}",
        plan=plan.header.id,
        reasons=in_a_row(reasons, "; "),
    )
