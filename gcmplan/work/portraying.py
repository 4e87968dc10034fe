"""One thing in a plan, with all that the plan says around it."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from gcmplan.changes.change import Change
from gcmplan.changes.compare import compare
from gcmplan.compact.read import read_compact
from gcmplan.errors import ChoiceError
from gcmplan.locate import place
from gcmplan.nearest import did_you_mean
from gcmplan.plan.action import Action
from gcmplan.plan.index import Entry, Index, index
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from gcmplan.plan.words import Kind
from gcmplan.progress.measure import measure
from gcmplan.reading.files import Files, in_full, read
from gcmplan.reading.plans import plans_at
from gcmplan.render.results.portrait import Portrait
from gcmplan.render.results.status import Status
from gcmplan.sentence import say
from gcmplan.work.gathering import Sound
from gcmplan.work.lookback import Lookback


def portrait(id: str, path: str | None, as_of: date, lookback: Lookback) -> Portrait:
    """The thing with an id in the plan at a path.

    Raises `ChoiceError` if there is no such thing, or the plan cannot be read in full.
    """
    sound = _sound(path)
    indexed = index(sound.plan)
    entry = _entry(indexed, sound, id)
    adopted = lookback.adopted(sound)
    compact = read_compact()
    progress = measure(sound.plan, compact, as_of, adopted=adopted)
    where = place(sound.loaded.bundle, entry.path)
    return Portrait(
        Status(progress, sound.path, {entry.path: where}),
        entry,
        where,
        _titles(indexed),
        compact.objectives,
        tuple(_within(indexed, entry)),
        tuple(_pointing(indexed, entry)),
        {each.action.id: each for each in progress.actions},
        {each.indicator.id: each for each in progress.indicators},
        _adopted(entry, adopted),
        tuple(_changes(entry, adopted, sound.plan)),
    )


def _sound(path: str | None) -> Sound:
    """The one plan at a path, if it can be read in full."""
    found = plans_at([] if path is None else [path])
    if len(found) > 1:
        names = ", ".join(each.name for each in found)
        raise ChoiceError(
            say("several plans at {path}: name one of {names}", path=path, names=names)
        )
    files: Files = found[0]
    loaded = read(files)
    return Sound(files, loaded, in_full(loaded, files.name), True)


def _entry(indexed: Index, sound: Sound, id: str) -> Entry:
    """The thing with an id, or an action that once had it."""
    if bearers := indexed.bearers(id):
        return bearers[0]
    for each in indexed.things():
        if isinstance(each.record, Action) and id in each.record.previous_ids:
            return each
    hint = did_you_mean(id, indexed.by_id)
    raise ChoiceError(
        say("{path} has nothing with the id '{id}'{hint}", path=sound.path, id=id, hint=hint)
    )


def _titles(indexed: Index) -> dict[str, Text]:
    titles: dict[str, Text] = {}
    for each in indexed.things():
        if title := getattr(each.record, "title", None) or getattr(each.record, "name", None):
            titles.setdefault(each.id, title)
    return titles


def _within(indexed: Index, entry: Entry) -> Iterator[str]:
    """The ids of what a thing stands in, with the area of its objective, the outermost first."""
    around = [
        each
        for each in indexed.things()
        if each.path != entry.path and entry.path.leads_into(each.path)
    ]
    for each in sorted(around, key=lambda each: len(each.path)):
        if each.kind is Kind.OBJECTIVE and each.record.area:
            yield each.record.area
        yield each.id


def _pointing(indexed: Index, entry: Entry) -> Iterator[tuple[str, str]]:
    for each in indexed.references:
        if each.target == entry.id and each.refers.kind is entry.kind:
            yield indexed.around(each.holder), each.key


def _adopted(entry: Entry, adopted: Plan | None) -> Action | None:
    record = entry.record
    if adopted is None or not isinstance(record, Action):
        return None
    ids = {record.id, *record.previous_ids}
    return next((each for each in adopted.actions if each.id in ids), None)


def _changes(entry: Entry, adopted: Plan | None, plan: Plan) -> Iterator[Change]:
    """What became of a thing, and of what stands in it."""
    for change in compare(adopted, plan) if adopted else ():
        if any(each.kind is entry.kind and each.id == entry.id for each in change.subject.around):
            yield change
