"""Plans that somebody might write, edits of which it is known what they change, and ways to write.

All of it is drawn from a `Random`, so that a failure can be repeated.
"""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator
from hashlib import sha256
from random import Random
from typing import Any, NamedTuple

Data = dict[str, Any]

HEAD = {
    "id": "X",
    "title": "T",
    "country": "XEX",
    "period": {"start": 2025, "end": 2027},
    "currency": "USD",
    "languages": ["en", "fr"],
}
INNER = {
    "organizations": (),
    "sources": (),
    "objectives": ("actions", "indicators", "risks"),
    "actions": ("milestones", "risks"),
    "indicators": (),
    "milestones": (),
    "risks": (),
}
"""The lists of things, and the lists in each of them."""

FIELDS: dict[str, dict[str, list[Any]]] = {
    "organizations": {"type": ["government", "ngo"], "abbreviation": ["MOL", "MOJ"]},
    "sources": {"url": ["https://a.example", "https://b.example"]},
    "objectives": {"description": ["one", "two words"], "gcm": [[6], [6, 5], [7, 6]]},
    "actions": {
        "due": ["2026-06-30", "2026-07-01", "2027", "2026-Q2"],
        "status": ["in_progress", "not_started", "completed", "cancelled"],
        "progress": [0, 41, 100],
        "official_status": ["Fulfilled", "false", "NO"],
        "weight": [2, 3],
        "continuous": [True],
        "lead": [["MOL"], ["MOJ"], ["MOJ", "MOL"]],
        "tags": [["a"], ["b", "a"], ["a", "c", "d"]],
    },
    "indicators": {
        "unit": ["people", "USD"],
        "direction": ["increase", "decrease"],
        "aggregation": ["latest", "sum"],
        "frequency": ["annual", "quarterly"],
    },
    "milestones": {"due": ["2026-03-31", "2027-Q1"], "done": ["2026-02-01"], "weight": [4]},
    "risks": {"likelihood": [1, 2], "impact": [3, 5], "mitigation": ["A treaty", "No: none"]},
}
"""Values by field; any of them may be left out of a thing, unless it is needed."""

NEEDED = {"type", "gcm", "unit", "direction", "aggregation", "likelihood", "impact"}
LEFT_OUT = {"weight": "1", "continuous": "False", "lead": "[]", "tags": "[]"}
"""What is told of a field that is not there; of others, `None`."""

PARTS: dict[str, dict[str, tuple[str, Data, str, str]]] = {
    "actions": {
        "budget": ("BudgetLine", {"period": 2025, "amount": 5}, "[2025 USD]", "amount"),
        "updates": ("Update", {"date": "2026-05-01", "text": "Begun"}, "[2026-05-01]", "text"),
    },
    "indicators": {"targets": ("Point", {"period": 2026, "value": 5}, "[2026]", "value")},
}
"""Parts of lists that have no id: a model, a part, its name, and what may change in it."""


class Edit(NamedTuple):
    """A change that somebody makes."""

    thing: str
    """The id of what is changed."""
    do: Callable[[Data], None]
    """Makes it in a plan that has that thing."""
    words: tuple[str, ...]
    """What is to be told of it."""
    is_of_field: bool = True
    """Whether the thing stays what and where it is."""


class Thing(NamedTuple):
    """An object of a plan, and where it stands."""

    kind: str
    data: Data
    siblings: list[Data]
    parent: str


def things(data: Data, parent: str = "X", kinds: tuple[str, ...] = ()) -> Iterator[Thing]:
    """All objects of a plan, each before those that stand in it."""
    for kind in kinds or ("organizations", "objectives", "sources"):
        for each in data.get(kind, []):
            yield Thing(kind, each, data[kind], parent)
            if INNER[kind]:
                yield from things(each, each["id"], INNER[kind])


def found(data: Data, id: str) -> Thing:
    """The object with an id."""
    return next(each for each in things(data) if each.data["id"] == id)


def invented(random: Random) -> Data:
    """A plan with a few things of each kind."""
    data: Data = {"gcmplan": 1, "plan": copy.deepcopy(HEAD)}
    for kind in ("organizations", "sources", "objectives"):
        data[kind] = [_thing(kind, f"{kind[:2]}{n}", random) for n in range(random.randint(1, 3))]
    return data


def _thing(kind: str, id: str, random: Random) -> Data:
    made: Data = {"id": id, "name" if kind == "organizations" else "title": _title(id)}
    if kind == "actions" and random.random() < 0.5:
        made["note"] = {"en": "one", "fr": "un"}
    for key, values in FIELDS[kind].items():
        if key in NEEDED or random.random() < 0.5:
            made[key] = copy.deepcopy(random.choice(values))
    for key, (_, part, _, _) in PARTS.get(kind, {}).items():
        if random.random() < 0.5:
            made[key] = [dict(part)]
    for inner in INNER[kind]:
        if number := random.randint(0, 2):
            made[inner] = [_thing(inner, f"{id}-{inner[:2]}{n}", random) for n in range(number)]
    return made


def _title(id: str) -> str:
    """A title that is like no other."""
    return f"On {sha256(id.encode()).hexdigest()[:20]}"


def edits(data: Data, random: Random) -> list[Edit]:
    """Some edits of a plan, no two of the same value; none in what is taken away."""
    known = list(things(data))
    made = [edit for each in known for edit in _of_fields(each, random)]
    leaving = [each for each in known if each.kind != "objectives" and random.random() < 0.08]
    inner = {id for each in leaving for id in _inside(each)}
    removed = {each.data["id"] for each in leaving} - inner
    gone = removed | inner
    made = [each for each in made if each.thing not in gone]
    made += [Edit(id, _removing(id), (f"removed {id}",), False) for id in sorted(removed)]
    for each in known:
        id = each.data["id"]
        if each.kind == "objectives" and random.random() < 0.3:
            new = _thing("actions", f"NEW-{id}", random)
            made.append(Edit(f"NEW-{id}", _adding(id, new), (f"added NEW-{id}",), False))
        if each.kind == "actions" and id not in gone and random.random() < 0.2:
            homes = [o["id"] for o in data["objectives"] if o["id"] not in gone | {each.parent}]
            if homes and each.parent not in gone:
                home = random.choice(homes)
                told = (f"moved {id}: {each.parent} -> {home}",)
                made.append(Edit(id, _moving(id, home), told, False))
    return made


def _inside(thing: Thing) -> set[str]:
    """The ids of what stands in a thing."""
    kinds = INNER[thing.kind]
    return {each.data["id"] for each in things(thing.data, kinds=kinds)} if kinds else set()


def _of_fields(thing: Thing, random: Random) -> Iterator[Edit]:
    id = thing.data["id"]
    for key, values in FIELDS[thing.kind].items():
        old = thing.data.get(key)
        new = random.choice([*values, *([] if key in NEEDED or old is None else [None])])
        if random.random() < 0.25 and not _same_set(key, old, new):
            told = f"changed {id} {key}: {_told(key, old)} -> {_told(key, new)}"
            yield Edit(id, _setting(id, key, new), (told,))
    if "note" in thing.data and isinstance(thing.data["note"], dict) and random.random() < 0.25:
        yield Edit(id, _setting_french(id), (f"changed {id} note.fr: un -> deux",))
    for key, (model, part, name, inner) in PARTS.get(thing.kind, {}).items():
        if random.random() < 0.3:
            yield _of_part(thing, (key, model, part, name, inner), random)


def _of_part(thing: Thing, row: tuple[str, str, Data, str, str], random: Random) -> Edit:
    key, model, part, name, inner = row
    id, old = thing.data["id"], part[inner]
    if key not in thing.data:
        told = f"changed {id} {key}{name}: None -> a {model}"
        return Edit(id, _setting(id, key, [dict(part)]), (told,))
    if random.random() < 0.5:
        told = f"changed {id} {key}{name}: a {model} -> None"
        return Edit(id, _setting(id, key, None), (told,))
    new = "Ended" if isinstance(old, str) else 8
    told = f"changed {id} {key}{name}.{inner}: {old} -> {new}"
    return Edit(id, _setting(id, key, [{**part, inner: new}]), (told,))


def _same_set(key: str, old: Any, new: Any) -> bool:
    return old == new or (key in {"lead", "tags"} and sorted(old or []) == sorted(new or []))


def _told(key: str, value: Any) -> str:
    if value is None:
        return LEFT_OUT.get(key, "None")
    return f"[{', '.join(map(str, value))}]" if isinstance(value, list) else str(value)


def _setting(id: str, key: str, value: Any) -> Callable[[Data], None]:
    def do(data: Data) -> None:
        thing = found(data, id).data
        if value is None:
            thing.pop(key, None)
        else:
            thing[key] = copy.deepcopy(value)

    return do


def _setting_french(id: str) -> Callable[[Data], None]:
    return lambda data: found(data, id).data["note"].update(fr="deux")


def _removing(id: str) -> Callable[[Data], None]:
    def do(data: Data) -> None:
        thing = found(data, id)
        thing.siblings.remove(thing.data)

    return do


def _adding(id: str, new: Data) -> Callable[[Data], None]:
    return lambda data: found(data, id).data.setdefault("actions", []).append(copy.deepcopy(new))


def _moving(id: str, home: str) -> Callable[[Data], None]:
    def do(data: Data) -> None:
        thing = found(data, id)
        thing.siblings.remove(thing.data)
        found(data, home).data.setdefault("actions", []).insert(0, thing.data)

    return do


def after(data: Data, made: list[Edit]) -> Data:
    """A plan after some edits, the ones that move and remove last."""
    result = copy.deepcopy(data)
    for each in sorted(made, key=lambda each: not each.is_of_field):
        each.do(result)
    return result


def renamed(data: Data, random: Random) -> Data:
    """A plan in which some things have other ids, and titles that are more or less alike."""
    result = copy.deepcopy(data)
    for each in list(things(result)):
        if random.random() < 0.5:
            each.data["id"] += "x"
            key = "name" if each.kind == "organizations" else "title"
            each.data[key] = random.choice(["License", "Licence", "A licence", "Licences for all"])
    return result


def written(data: Data, random: Random) -> list[str]:
    """A plan as somebody writes it in one file, or in several: with any layout and comments."""
    data = _reordered(data, random)
    if random.random() < 0.4:
        return [_text(data, random)]
    head = {key: data[key] for key in ("gcmplan", "plan")}
    parts = [{key: [each]} for key in ("organizations", "sources") for each in data[key]]
    parts += [{"objectives": [each]} for each in data["objectives"]]
    random.shuffle(parts)
    return [_text(head, random), *(_text(each, random) for each in parts)]


def _reordered(value: Any, random: Random, key: str = "") -> Any:
    """A value with its keys and lists in another order, but for those in which the first counts."""
    if isinstance(value, dict):
        keys = random.sample(list(value), len(value))
        return {each: _reordered(value[each], random, each) for each in keys}
    if isinstance(value, list) and key not in {"gcm", "languages"}:
        return [_reordered(each, random) for each in random.sample(value, len(value))]
    return value


def plainly_written(data: Data) -> str:
    """A plan in one file, each value on a line of its own, always in the same layout."""
    return _text(data, None)


def _text(data: Data, random: Random | None) -> str:
    return "\n".join(_lines(data, random)) + "\n"


def _chance(random: Random | None, share: float) -> bool:
    return random is not None and random.random() < share


def _lines(value: Any, random: Random | None) -> list[str]:
    """A value on as many lines as somebody takes for it."""
    if not isinstance(value, dict | list) or not value or _chance(random, 0.2):
        if isinstance(value, str) and " " in value and _chance(random, 0.2):
            return [">-", f"  {value}"]
        return [_inline(value, random)]
    entries: list[tuple[str, Any]] = (
        [(f"{key}:", inner) for key, inner in value.items()]
        if isinstance(value, dict)
        else [("-", inner) for inner in value]
    )
    lines = []
    for begin, inner in entries:
        lines += ["# so be it"] * _chance(random, 0.1) + [""] * _chance(random, 0.1)
        first, *rest = _lines(inner, random)
        if (
            begin == "-"
            and isinstance(inner, dict)
            and first[:1].isalpha()
            and not _chance(random, 0.5)
        ):
            lines += [f"- {first}", *(f"  {line}" for line in rest)]
        elif isinstance(inner, dict | list) and inner and first[:1] not in {"[", "{"}:
            lines += [begin, *(f"  {line}" for line in (first, *rest))]
        else:
            remark = "   # why" if _chance(random, 0.1) and not rest else ""
            lines += [f"{begin} {first}{remark}", *(f"  {line}" for line in rest)]
    return lines


def _inline(value: Any, random: Random | None) -> str:
    if isinstance(value, dict):
        pairs = (f"{key}: {_inline(inner, random)}" for key, inner in value.items())
        return f"{{{', '.join(pairs)}}}"
    if isinstance(value, list):
        return f"[{', '.join(_inline(each, random) for each in value)}]"
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, int):
        return str(value)
    if value in {"NO", "false"} or ": " in value or _chance(random, 0.3):
        return f"'{value}'" if _chance(random, 0.5) else f'"{value}"'
    return str(value)
