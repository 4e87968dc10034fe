"""An action or a milestone is done."""

from __future__ import annotations

from typing import Any, NamedTuple

from gcmplan.edit.adding import added, draft
from gcmplan.edit.address import found
from gcmplan.edit.apply import with_item, with_value
from gcmplan.edit.instruction import Instruction, Sign
from gcmplan.edit.kinds import addable
from gcmplan.edit.thing import Thing, things
from gcmplan.errors import EditError
from gcmplan.keypath import KeyPath, at
from gcmplan.plan.action import Action
from gcmplan.plan.index import KINDS
from gcmplan.plan.milestone import Milestone
from gcmplan.sentence import say
from gcmplan.source.bundle import Bundle

_COMPLETED = "completed"


class Done(NamedTuple):
    """What is said of something that is done."""

    day: Any
    """When: a date as plans write it."""

    source: str | None = None
    """Where it can be seen; None if not given."""

    note: str | None = None
    """What is to be said of it among the updates; None if nothing."""

    everything: bool = False
    """Whether the open milestones of an action are done as well."""


def done(bundle: Bundle, name: str, said: Done) -> Bundle:
    """The plan in which an action or milestone is done; raises `EditError` if it is neither."""
    thing = found(bundle.data, name)
    if thing.model is Milestone:
        bundle = _milestone(bundle, thing, said)
        action = Thing(KeyPath(thing.path[:-2]), Action, at(bundle.data, KeyPath(thing.path[:-2])))
        return _noted(bundle, action, said, None)
    if thing.model is not Action:
        what = KINDS[thing.model].one if thing.model in KINDS else say("a part")
        raise EditError(
            say("{name} is {what}, and only actions and milestones get done", name=name, what=what)
        )
    return _action(bundle, thing, said)


def open_milestones(action: Thing) -> list[Thing]:
    """The milestones of an action that are neither done nor dropped."""
    return [
        each
        for each in things(action.data, action.path, Action)
        if each.model is Milestone and not each.data.get("done") and not each.data.get("dropped")
    ]


def _action(bundle: Bundle, thing: Thing, said: Done) -> Bundle:
    if thing.data.get("status") == _COMPLETED and thing.data.get("ended"):
        raise EditError(
            say(
                "{id} was completed on {ended} already",
                id=thing.data["id"],
                ended=thing.data["ended"],
            )
        )
    left = open_milestones(thing)
    if left and not said.everything:
        names = ", ".join(str(each.data.get("id")) for each in left)
        raise EditError(
            say(
                "{id} has open milestones: {names}; with --all they are done as well",
                id=thing.data["id"],
                names=names,
            )
        )
    for each in left:
        bundle = _milestone(bundle, each, said)
    values = {"status": _COMPLETED, "ended": said.day}
    if "progress" in thing.data:
        values["progress"] = 100
    for key, value in values.items():
        bundle = with_value(bundle, thing.path / key, value)
    if said.source and not said.note:
        bundle = _with_source(bundle, thing, said.source)
    return _noted(bundle, thing, said, _COMPLETED)


def _milestone(bundle: Bundle, thing: Thing, said: Done) -> Bundle:
    if thing.data.get("done"):
        raise EditError(
            say("{id} was done on {done} already", id=thing.data["id"], done=thing.data["done"])
        )
    bundle = with_value(bundle, thing.path / "done", said.day)
    return _with_source(bundle, thing, said.source) if said.source else bundle


def _with_source(bundle: Bundle, thing: Thing, source: str) -> Bundle:
    path = thing.path / "sources"
    there = at(bundle.data, path)
    if isinstance(there, list) and there:
        return bundle if source in there else with_item(bundle, path, source)
    return with_value(bundle, path, [source])


def _noted(bundle: Bundle, action: Thing, said: Done, status: str | None) -> Bundle:
    """The plan with an update on an action, if there is something to be said."""
    if not said.note:
        return bundle
    given = {"date": str(said.day), "text": said.note, "kind": "progress"}
    if status:
        given["status"] = status
    if said.source:
        given["sources"] = said.source
    instructions = [Instruction(key, Sign.SET, value) for key, value in given.items()]
    name = str(action.data.get("id"))
    return added(bundle, draft(bundle.data, addable("update"), name, instructions))
