"""How far dates have moved since the plan was adopted."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from gcmplan.plan.action import Action
from gcmplan.plan.plan import Plan
from gcmplan.progress.progress import ActionProgress, Slip


def with_slips(actions: Iterable[ActionProgress], adopted: Plan) -> tuple[ActionProgress, ...]:
    """Measured actions, each with how far its date is from that in the adopted plan."""
    then = {action.id: action for objective in adopted.objectives for action in objective.actions}
    return tuple(each._replace(slip=_slip(each.action, then)) for each in actions)


def _slip(action: Action, then: Mapping[str, Action]) -> Slip:
    """How far a date moved; an action that has another id now is known by an earlier one."""
    known = (then[id] for id in (action.id, *action.previous_ids) if id in then)
    before = next(known, None)
    if before is None:
        return Slip(None, is_new=True, approved=None)
    if action.due is None or before.due is None:
        return Slip(None, is_new=False, approved=before.due)
    return Slip((action.due.last - before.due.last).days, is_new=False, approved=before.due)
