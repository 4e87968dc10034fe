"""A new plan is begun: what is said of it, what is asked, and what is written."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path
from typing import NamedTuple

from gcmplan.cli.asking import Question, answered, somebody_is_here
from gcmplan.cli.options import Exit
from gcmplan.cli.output import look, show, tell
from gcmplan.cli.recipes.offering import offer_setup
from gcmplan.cli.recipes.planting import way_to_schema, write_new
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Report
from gcmplan.edit.objection import objection
from gcmplan.edit.skeleton import STRUCTURES, Section, Wanted, skeleton
from gcmplan.edit.value import value_of
from gcmplan.errors import ChoiceError
from gcmplan.load import load
from gcmplan.plan.field import fields
from gcmplan.plan.header import Header, Period
from gcmplan.plan.record import Record
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import any_of, say
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.saving.exchange import Change
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked
from gcmplan.work.judging import grave_findings


class Said(NamedTuple):
    """What was said of a new plan; None where nothing was."""

    country: str | None = None
    title: str | None = None
    start: str | None = None
    end: str | None = None
    coordinator: str | None = None
    """The name of a body, perhaps behind its id: `NCM=National Council on Migration`."""
    languages: tuple[str, ...] = ()
    areas: tuple[str, ...] = ()
    like: str | None = None
    from_objectives: bool = False


def completed(said: Said, today: date) -> Said:
    """The same with what somebody answers; raises `ChoiceError` if nobody is here to be asked."""
    if said.country and said.start and said.end:
        return said
    if not somebody_is_here():
        lacking = [f"--{key}" for key in ("country", "start", "end") if not getattr(said, key)]
        raise ChoiceError(say("a new plan needs {lacking}", lacking=", ".join(lacking)))
    country = said.country or _code(_ask(say("country (as KEN or Kenya)"), Header, "country"))
    start = said.start or _ask(say("first year"), Period, "start", str(today.year))
    last = str(int(start[:4]) + 4) if start[:4].isdigit() else ""
    end = said.end or _ask(say("last year"), Period, "end", last, not_before=start)
    title = said.title or _ask(say("title"), Header, "title", _title(country, start, end))
    coordinator = said.coordinator or _free(say("body that keeps the plan together"))
    languages = said.languages or tuple(
        re.split(r"[ ,]+", _ask(say("languages, the main one first"), Header, "languages", "en"))
    )
    areas, like = said.areas, said.like
    if not areas and not like:
        areas, like = _areas()
    whole = said.from_objectives or _yes(say("lay out the 23 objectives of the Compact"))
    return Said(country, title, start, end, coordinator, languages, areas, like, whole)


def begun(said: Said, folder: str | None, today: date, dry_run: bool) -> Exit:
    """Write the files of a new plan, or show them; raises `FileError` if there is one already."""
    wanted = _wanted(said)
    place = Path(folder or f"plans/{wanted.id.lower()}")
    compact = read_compact()
    texts = skeleton(wanted, way_to_schema(place), lambda n: compact.objectives[n].title("en"))
    sources = [SourceText(text, str(place / name)) for name, text in texts.items()]
    loaded = load(Bundle(tuple(map(parse, sources))))
    if wrong := grave_findings(loaded, Asked(today)):
        report = Report(tuple(wrong), len(sources), {}, {each.name: each for each in sources})
        show(report, "diagnostics", "text", look())
        tell(say("error: nothing was written"))
        return Exit.FOUND
    changes = [Change(None, each) for each in sources]
    if dry_run:
        show(changes, "rewriting", "text", look())
        tell(say("nothing was written: without --dry-run, {names} would be", names=_names(changes)))
        return Exit.FINE
    write_new(place, changes)
    following = "action O1" if said.from_objectives else "objective"
    tell(
        say(
            "wrote {files}: {names}",
            files=numbered(len(changes), "file"),
            names=_names(changes),
        ),
        say("Next: gcmplan add {following} --plan {place}", following=following, place=place),
        say("Then: gcmplan validate {place}", place=place),
    )
    offer_setup(place)
    return Exit.FINE


def _wanted(said: Said) -> Wanted:
    assert said.country
    country, start, end = _code(said.country), said.start or "", said.end or ""
    if said.like and said.like not in STRUCTURES:
        raise ChoiceError(
            say(
                "--like takes {words}, not '{like}'",
                words=any_of(STRUCTURES),
                like=said.like,
            )
        )
    sections = STRUCTURES[said.like] if said.like else ()
    if said.areas:
        titled = enumerate(said.areas, start=1)
        number = len(said.areas)
        sections = tuple(Section(f"TA{n}", title, _share(n, number)) for n, title in titled)
    return Wanted(
        country,
        said.title or _title(country, start, end),
        value_of(start, fields(Period)["start"]),
        value_of(end, fields(Period)["end"]),
        said.languages or ("en",),
        _body(said.coordinator) if said.coordinator else None,
        sections,
        said.from_objectives,
    )


def _share(number: int, of: int) -> tuple[int, ...]:
    """The objectives that are laid out in one of several areas; which go where is for people."""
    return tuple(range(number, 24, of))


def _body(typed: str) -> tuple[str, str]:
    id, sign, name = typed.partition("=")
    if sign:
        return id.strip(), name.strip()
    initials = "".join(word[0] for word in re.findall(r"[A-Za-z]+", typed) if word[0].isupper())
    return initials or "COORDINATOR", typed


def _code(country: str) -> str:
    """The three letters of a country that was named by these, by two, or in words."""
    from pycountry import countries

    try:
        return str(countries.lookup(country.strip()).alpha_3)
    except LookupError:
        return country.upper() if len(country) == len("KEN") else country


def _title(country: str, start: str, end: str) -> str:
    from pycountry import countries

    known = countries.get(alpha_3=country)
    name = getattr(known, "common_name", known.name) if known else country
    return f"{name} National GCM Implementation Plan {start}–{end}"


def _areas() -> tuple[tuple[str, ...], str | None]:
    """The titles of areas that somebody gives, or the plan from which they are to be taken."""

    def check(answer: str) -> str | None:
        like = _liked(answer)
        known = say("like {plans}", plans=any_of(STRUCTURES))
        return None if like is None or like in STRUCTURES else known

    answer = answered(
        Question(say("areas ('like example', 'like kenya', or titles with ';')")), check
    )
    like = _liked(answer)
    titles = answer.split(";") if like is None else ()
    return tuple(each.strip() for each in titles if each.strip()), like


def _liked(answer: str) -> str | None:
    words = answer.split()
    return " ".join(words[1:]).lower() if words[:1] == ["like"] else None


def _names(changes: list[Change]) -> str:
    return ", ".join(each.after.name for each in changes)


def _ask(text: str, model: type[Record], key: str, default: str = "", not_before: str = "") -> str:
    field = fields(model)[key]

    def check(answer: str) -> str | None:
        if answer < not_before:
            return say("that is before {year}", year=not_before)
        typed = _code(answer) if key == "country" else answer
        return objection({}, model, key, value_of(typed, field))

    return answered(Question(text, (), default, needed=True), check)


def _free(text: str) -> str:
    return answered(Question(text), lambda _: None)


def _yes(text: str) -> bool:
    def check(answer: str) -> str | None:
        return None if answer in {"y", "n"} else say("answer y or n")

    return (
        answered(
            Question(say("{question}? (y, n)", question=text), ("y", "n"), "n", needed=True), check
        )
        == "y"
    )
