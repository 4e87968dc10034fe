"""The plan that was gathered from a matrix: its data, with ids, bodies and all that is asked."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain
from typing import Any, NamedTuple

from gcmplan.edit.kinds import ADDABLE, Addable
from gcmplan.edit.numbering import next_ids
from gcmplan.edit.thing import Thing
from gcmplan.exchange.matrix.cell import Cell, Question, Topic
from gcmplan.exchange.matrix.directory import Directory, as_data
from gcmplan.exchange.matrix.draft import ActionDraft, AreaDraft, Draft, ObjectiveDraft
from gcmplan.exchange.matrix.gather import Gathered
from gcmplan.exchange.matrix.mapping import MatrixMap
from gcmplan.exchange.matrix.phrases.bodies import key_of
from gcmplan.exchange.matrix.phrases.numbers import compact_number
from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.action import Action
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import FORMAT_VERSION, Plan
from gcmplan.plan.shape import keys
from gcmplan.sentence import say

_OWN_NUMBER = re.compile(r"[A-Za-z]{0,4}[0-9]{1,3}(?:[.-][0-9A-Za-z]{1,3})*")
_ROMAN = {"i": 1, "ii": 2, "iii": 3, "iv": 4, "v": 5, "vi": 6, "vii": 7, "viii": 8, "ix": 9}


class Drawn(NamedTuple):
    """A plan, and what is to be asked about it."""

    data: dict[str, Any]
    questions: tuple[Question, ...]
    cells: Mapping[tuple[str, str], tuple[Cell, ...]]
    """The cells that a field comes from, by the id of its action and its key."""
    unserved: tuple[str, ...]
    """Titles of objectives of which nothing says what of the Compact they serve."""


def drawn(
    head: dict[str, Any], there: Gathered, said: MatrixMap, titles: Mapping[str, int]
) -> Drawn:
    """The plan of a matrix; `titles` are those of the Compact's objectives, in plain."""
    return _Drawer(head, there, said).drawn(titles)


class _Drawer:
    def __init__(self, head: dict[str, Any], there: Gathered, said: MatrixMap) -> None:
        self._there = there
        self._said = said
        self._questions: list[Question] = []
        self._cells: dict[tuple[str, str], tuple[Cell, ...]] = {}
        self._unserved: list[str] = []
        self._titled = [each for each in there.areas if each.title]
        self._data: dict[str, Any] = {"gcmplan": FORMAT_VERSION, "plan": head}

    def drawn(self, titles: Mapping[str, int]) -> Drawn:
        areas = self._areas()
        objectives: list[dict[str, Any]] = []
        self._data["objectives"] = objectives
        for area, id in zip(self._there.areas, areas, strict=True):
            objectives += (self._objective(each, area, id, titles) for each in area.objectives)
        self._actions(objectives)
        self._bodies(objectives)
        self._currency(objectives)
        ordered = ("gcmplan", "plan", "organizations", "areas", "objectives")
        data = {key: self._data[key] for key in ordered if self._data.get(key)}
        questions = (*self._there.questions, *self._questions)
        return Drawn(data, questions, self._cells, tuple(self._unserved))

    def _areas(self) -> list[str | None]:
        """The ids of the areas; None for what stands in none, in a plan without areas."""
        ids: list[str | None] = []
        listed: list[dict[str, Any]] = []
        self._data["areas"] = listed
        for each in self._there.areas:
            if not self._titled:
                ids.append(None)
                continue
            id = self._free(f"TA{_arabic(each.number)}", ADDABLE["area"])
            self._cells[id, "title"] = tuple(each.cells)
            listed.append({"id": id, "title": each.title or self._untitled(each, id)})
            ids.append(id)
        return ids

    def _untitled(self, area: AreaDraft, id: str) -> str:
        """What an area is called that has no name: the matrix has areas, but not for all."""
        text = say(
            "no area is named here: what follows was put into one with the name of the sheet"
        )
        self._questions.append(Question(Topic.PLAN, text, (), id))
        return area.sheet

    def _objective(
        self, draft: ObjectiveDraft, area: AreaDraft, area_id: str | None, titles: Mapping[str, int]
    ) -> dict[str, Any]:
        number = draft.gcm[0] if draft.title is None else draft.number
        id = self._free(f"O{_arabic(str(number) if number else None)}", ADDABLE["objective"])
        self._cells[id, "title"] = tuple(draft.cells)
        gcm = self._gcm(draft, area, titles)
        if not gcm:
            self._unserved.append(str(draft.title))
        values = {"id": id, "title": draft.title, "area": area_id, "gcm": gcm}
        objective: dict[str, Any] = {key: each for key, each in values.items() if each}
        objective["actions"] = []
        return objective

    def _gcm(
        self, draft: ObjectiveDraft, area: AreaDraft, titles: Mapping[str, int]
    ) -> Sequence[int]:
        """What an objective serves: as a map says, as it is called, or as its actions do."""
        told = {key_of(title): numbers for title, numbers in self._said.gcm.items()}
        for title in (draft.title, area.title):
            if title and (numbers := told.get(key_of(title))):
                return list(numbers)
        if draft.gcm:
            return draft.gcm
        if draft.title and (number := compact_number(draft.title, draft.number, titles)):
            return [number]
        counted = Counter(number for each in draft.actions for number in each.values.get("gcm", ()))
        return [number for number, _ in counted.most_common()]

    def _free(self, wanted: str, kind: Addable) -> str:
        """The id that is wanted, if it is one and free; else the next one."""
        things: list[dict[str, Any]] = self._data[kind.key]
        if wanted[-1:].isdigit() and wanted not in _ids(things):
            return wanted
        return next(next_ids(self._data, kind, Thing(TOP, Plan, self._data)))

    def _actions(self, objectives: list[dict[str, Any]]) -> None:
        own = self._own_ids()
        for at, (draft, objective) in enumerate(
            zip(self._there.objectives, objectives, strict=True)
        ):
            holder = Thing(KeyPath(("objectives", at)), Objective, objective)
            numbered = next_ids(self._data, ADDABLE["action"], holder)
            ids = (each for each in numbered if each not in own.values())
            for each in draft.actions:
                id = own.get(each.number) if each.number else None
                action = self._action(each, id or next(ids), objective.get("gcm", []))
                objective["actions"].append(action)

    def _own_ids(self) -> dict[Cell, str]:
        """The ids of actions by their own numbers, where these are for one action each."""
        numbered = [each.number for each in self._there.actions if each.number]
        wanted = {cell: _as_id(cell.text) for cell in numbered}
        counted = Counter(wanted.values())
        taken = {*_ids(self._data["objectives"]), *_ids(self._data["areas"])}
        if any(number > 1 for id, number in counted.items() if id):
            text = say("the numbers of actions are not one for each, so they got others")
            self._questions.append(Question(Topic.NUMBERS, text, tuple(numbered)))
            return {}
        odd = tuple(cell for cell, id in wanted.items() if id is None or id in taken)
        if odd:
            text = say("these numbers cannot be ids, so their actions got others")
            self._questions.append(Question(Topic.NUMBERS, text, odd))
        return {cell: id for cell, id in wanted.items() if id and cell not in odd}

    def _action(self, draft: ActionDraft, id: str, gcm: Sequence[int]) -> dict[str, Any]:
        known = {key: draft.values[key] for key in keys(Action) if key in draft.values}
        values = {"id": id, **known, **draft.values}
        if list(values.get("gcm", ())) == list(gcm):
            values.pop("gcm", None)
        self._keep(draft, id)
        self._cells[id, "id"] = (draft.number,) if draft.number else ()
        return values

    def _keep(self, draft: Draft, id: str) -> None:
        """Remember where the fields of a thing come from, and what is asked of it."""
        self._questions += [each._replace(about=id) for each in draft.questions]
        self._cells.update({(id, key): tuple(cells) for key, cells in draft.cells.items()})

    def _bodies(self, objectives: list[dict[str, Any]]) -> None:
        drafts = self._there.actions
        actions = list(chain.from_iterable(each["actions"] for each in objectives))
        named = [each for draft in drafts for all in draft.bodies.values() for each in all]
        taken = {*_ids(objectives), *_ids(actions), *_ids(self._data["areas"])}
        directory = Directory(named, self._said.bodies, taken, self._there.explained)
        for draft, action in zip(drafts, actions, strict=True):
            for key, bodies in draft.bodies.items():
                ids = list(dict.fromkeys(map(directory.id, bodies)))
                action[key] = ids[0] if key == "lead" and len(ids) == 1 else ids
        self._data["organizations"] = [as_data(each) for each in directory.bodies]
        self._questions += _about_bodies(directory)

    def _currency(self, objectives: list[dict[str, Any]]) -> None:
        """Let amounts name no currency where all are in one; and stand alone where they are."""
        actions = list(chain.from_iterable(each["actions"] for each in objectives))
        amounts = list(chain.from_iterable(map(_amounts, actions)))
        head = self._data["plan"]
        own = head.get("currency") or _only(each["currency"] for each in amounts)
        if own:
            head["currency"] = own
        for each in amounts:
            if each["currency"] == own:
                del each["currency"]
        for action in actions:
            _shorten(action)


def _amounts(action: dict[str, Any]) -> Iterator[dict[str, Any]]:
    yield from action.get("budget", ())
    if "spent" in action:
        yield action["spent"]


def _shorten(action: dict[str, Any]) -> None:
    """Write an amount that is alone, in the currency of the plan, as a number."""
    for key in ("budget", "spent"):
        value = action.get(key)
        alone = value[0] if isinstance(value, list) and len(value) == 1 else value
        if isinstance(alone, dict) and set(alone) == {"amount"}:
            action[key] = alone["amount"]


def _about_bodies(directory: Directory) -> Iterator[Question]:
    for one, other in directory.alike():
        text = say(
            "is {id} ('{name}') the same body as {other} ('{other_name}')?",
            id=other.id,
            name=other.name,
            other=one.id,
            other_name=one.name,
        )
        yield Question(Topic.BODIES, text, (), other.id)
    for each in directory.bodies:
        if each.sort is None:
            text = say(
                "what sort of body is {id} ('{name}')? 'type: other' was written",
                id=each.id,
                name=each.name,
            )
            yield Question(Topic.BODIES, text, (), each.id)


def _as_id(number: str) -> str | None:
    """The id that the matrix's own number of an action gives; None if it gives none."""
    said = number.strip(" .)")
    if not _OWN_NUMBER.fullmatch(said):
        return None
    return said if said[0].isalpha() else f"A{said}"


def _arabic(number: str | None) -> str:
    return str(_ROMAN.get(number, number)) if number else ""


def _ids(things: Iterable[Mapping[str, Any]]) -> set[str]:
    return {each["id"] for each in things}


def _only(found: Iterable[str]) -> str | None:
    """What all of some are; None if they differ, or there are none."""
    different = set(found)
    return different.pop() if len(different) == 1 else None
