"""What an action says as a whole, when all of its cells have been read."""

from __future__ import annotations

from typing import Any

from gcmplan.exchange.matrix.cell import Topic
from gcmplan.exchange.matrix.draft import ActionDraft, Manner
from gcmplan.exchange.matrix.phrases.status import LATE
from gcmplan.sentence import amount, say

_STOPPED = {"suspended", "cancelled"}
_ALL = 100


def settle(draft: ActionDraft, manner: Manner) -> None:
    """Bring the fields of an action into agreement, and ask where they are not."""
    _marks(draft)
    _continuous(draft)
    _status(draft, manner)
    _budget(draft)


def _marks(draft: ActionDraft) -> None:
    """The time in which an action is marked to be at work, if no cell says it in words."""
    if not draft.marks:
        return
    cells = [cell for _, cell in draft.marks]
    for key, (period, _) in (("start", draft.marks[0]), ("due", draft.marks[-1])):
        if key in draft.values:
            text = say("the marks are a second '{key}': which of them holds?", key=key)
            draft.ask(Topic.TIMES, text, *cells)
        else:
            draft.take(key, int(period) if period.isdigit() else period, *cells)


def _continuous(draft: ActionDraft) -> None:
    if draft.values.get("continuous") and "due" in draft.values:
        cells = draft.cells.pop("continuous", [])
        del draft.values["continuous"]
        text = say("continuous, and yet due: which of them holds?")
        draft.ask(Topic.TIMES, text, *cells)


def _status(draft: ActionDraft, manner: Manner) -> None:
    """Only what the plan format can say of a status stays; the word itself is kept beside it."""
    match draft.values.get("status"):
        case "completed" if "ended" not in draft.values:
            del draft.values["status"]
            draft.take("progress", _ALL)
            text = say("completed, but since when? Set 'status: completed' and 'ended' together")
            draft.ask(Topic.STATUSES, text, *draft.cells["status"])
        case "completed":
            draft.values.pop("progress", None)
        case status if status in _STOPPED and "status_reason" not in draft.values:
            draft.take("status_reason", manner.reason)
            text = say("{status}, but why? Write it in 'status_reason'", status=status)
            draft.ask(Topic.STATUSES, text, *draft.cells["status"])
        case None if draft.values.get("progress") == _ALL:
            text = say("all done: since when? Set 'status: completed' and 'ended' together")
            draft.ask(Topic.STATUSES, text, *draft.cells["progress"])
        case status if status == LATE:
            del draft.values["status"]
            text = say("late says not whether it has begun: set 'status'")
            draft.ask(Topic.STATUSES, text, *draft.cells["status"])
    if "ended" in draft.values and draft.values.get("status") != "completed":
        cells = draft.cells.pop("ended")
        text = say(
            "ended {ended}, and yet not completed: which of them holds?",
            ended=draft.values.pop("ended"),
        )
        draft.ask(Topic.STATUSES, text, *cells)


def _budget(draft: ActionDraft) -> None:
    """The lines of a budget without their total, if they have one."""
    lines: list[dict[str, Any]] = draft.values.get("budget", [])
    if len({each["currency"] for each in lines}) > 1:
        text = say("amounts in several currencies: do they add up, or is it one amount twice?")
        draft.ask(Topic.AMOUNTS, text, *draft.cells["budget"])
    totals = [each for each in lines if "period" not in each]
    parts = [each for each in lines if "period" in each]
    if not totals or not parts:
        return
    for total in totals:
        same = [each["amount"] for each in parts if each["currency"] == total["currency"]]
        if sum(same) != total["amount"]:
            text = say(
                "the total {total} is not the sum {sum} of its parts, which were taken",
                total=amount(total["amount"]),
                sum=amount(sum(same)),
            )
            draft.ask(Topic.AMOUNTS, text, *draft.cells["budget"])
    draft.values["budget"] = parts
