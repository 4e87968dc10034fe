"""What is to be done next: what is overdue, and what falls due soon."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.plan.words import Kind
from gcmplan.progress.due import Due, Duty, State
from gcmplan.render.results.duties import Ahead, Coming, task, urgency
from gcmplan.render.sections.anchors import Anchors
from gcmplan.render.sections.gauge import Badge
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Setting
from gcmplan.sentence import say

_SHOWN = 20
_TONES = {State.OVERDUE: "bad", State.UNKNOWN: "unknown", State.DUE: "calm"}


class Item(NamedTuple):
    """Something that is to be done."""

    what: str
    id: str
    href: str | None
    title: Phrase
    when: str
    urgency: Badge
    lead: tuple[Phrase, ...]


class Next(NamedTuple):
    """What is to be done next."""

    until: str
    items: tuple[Item, ...]
    more: int


def view(setting: Setting) -> Next:
    """What is to be done next: first what is still to come, for what is late stands elsewhere."""
    agenda = setting.account.agenda
    coming = [each for each in agenda.items if each.state is State.DUE]
    items = tuple(_item(each, setting) for each in coming[:_SHOWN])
    return Next(str(agenda.until), items, max(0, len(coming) - _SHOWN))


def _item(due: Due, setting: Setting) -> Item:
    found = Coming(Ahead(setting.account.status, setting.account.agenda), due)
    anchor = _anchor(due, setting.anchors)
    return Item(
        setting.look.words(_WHAT[due.duty]),
        due.id,
        f"#{anchor}" if anchor else None,
        setting.voice.say(task(due, setting.look)),
        due.when,
        Badge(setting.look.words(urgency(found)), _TONES[due.state]),
        setting.named(due.lead),
    )


def _anchor(due: Due, anchors: Anchors) -> str | None:
    """Where on the page it stands: an indicator itself, of other things what holds them."""
    if due.duty is Duty.VALUE:
        return anchors.at(due.path)
    action, objective = due.holder.action, due.holder.objective
    if action:
        return anchors.at(action.path)
    return anchors.to(Kind.OBJECTIVE, objective.id) if objective else None


_WHAT = {
    Duty.ACTION: say("complete the action"),
    Duty.MILESTONE: say("reach the milestone"),
    Duty.VALUE: say("supply a value"),
    Duty.REVIEW: say("say how it stands"),
    Duty.RISK: say("look at the risk"),
}
