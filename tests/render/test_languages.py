"""What screens of plans say in each language: nothing is left in English, and everything fits.

To find what is left, they are made to speak a language in which all that a catalogue translates
stands between marks, of a plan whose own texts are no words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from typing import Any, NamedTuple

import pytest

from gcmplan.compact.read import read_compact
from gcmplan.plan.plan import Plan
from gcmplan.plan.record import Record
from gcmplan.plan.text import Text
from gcmplan.progress.coverage import SERVABLE, coverage_table
from gcmplan.progress.due import agenda
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.measure import measure
from gcmplan.progress.selecting import Filter
from gcmplan.progress.series import reported
from gcmplan.progress.timeline import timeline
from gcmplan.reading.files import read
from gcmplan.reading.plans import plans_at
from gcmplan.render import formats_of, render
from gcmplan.render.look import Look
from gcmplan.render.results.covering import Covered
from gcmplan.render.results.duties import Ahead
from gcmplan.render.results.gauges import Gauges
from gcmplan.render.results.lanes import Lanes
from gcmplan.render.results.listing import ActionColumn, Listed, Listing
from gcmplan.render.results.status import Since, Status
from gcmplan.render.screen import Screen, cells
from gcmplan.source.repository.commit import Commit
from gcmplan.source.version import Version
from gcmplan.translation import LANGUAGES, Catalogue, Words, words
from tests.catalogues import TRANSLATED
from tests.conftest import ROOT
from tests.marked import MARKED, WORD, Marking

AS_OF = date(2026, 9, 30)
EARLIER = date(2026, 3, 31)
EXAMPLE = "plans/example"
HOSTILE = "tests/data/hostile-text.yaml"
ISOLATE, END_ISOLATE = "\u2068", "\u2069"


class Shown(NamedTuple):
    """A result of a command, and its kind."""

    kind: str
    result: Any


@cache
def plan_of(path: str) -> Plan:
    (files,) = plans_at([str(ROOT / path)])
    loaded = read(files)
    assert loaded.plan
    return loaded.plan


def status_of(plan: Plan, by: Grouping | None = None) -> Status:
    """How a plan does, with all that a screen can tell of it."""
    compact = read_compact()
    progress = measure(plan, compact, AS_OF, by, adopted=plan)
    commit = Commit("1234567", "89", EARLIER, "A", "B")
    since = Since(Version("v1", commit), measure(plan, compact, EARLIER))
    return Status(progress, "7.0", {}, Version("v2", commit), is_changed=True, since=since)


def screens_of(plan: Plan) -> Iterator[tuple[str, Shown]]:
    """All that the commands show of a plan, by names."""
    compact = read_compact()
    status = status_of(plan)
    progress = status.progress
    for by in Grouping:
        yield f"status --by {by}", Shown("progress", status_of(plan, by))
    yield "status of several", Shown("portfolio", [status, status])
    rows = tuple(Listed(status, each) for each in progress.actions)
    yield "list", Shown("actions", Listing((status,), Filter(), rows, ()))
    yield "list of several", Shown("actions", Listing((status, status), Filter(), rows, ()))
    yield "list --columns all", Shown("actions", Listing((status,), Filter(), rows, _COLUMNS))
    ahead = Ahead(status, agenda(progress, 90))
    yield "next", Shown("agenda", [ahead])
    yield "next of several", Shown("agenda", [ahead, ahead])
    for by in SERVABLE:
        table = coverage_table(progress, compact, by)
        yield f"coverage --by {by}", Shown("coverage", [Covered(status, table)])
        yield f"coverage of several --by {by}", Shown("coverage", [Covered(status, table)] * 2)
    crossed = coverage_table(progress, compact, Grouping.GCM, across_areas=True)
    yield "coverage --by area", Shown("coverage", [Covered(status, crossed)])
    lanes = Lanes(status, timeline(progress, compact, progress.actions))
    yield "timeline", Shown("timeline", [lanes])
    yield "timeline of several", Shown("timeline", [lanes, lanes])
    gauges = Gauges(status, tuple(reported(progress)), with_groups=True)
    yield "indicators", Shown("indicators", [gauges])
    yield "indicators of several", Shown("indicators", [gauges, gauges])


_COLUMNS = tuple(ActionColumn)


def text_of(shown: Shown, format: str, look: Look) -> str:
    rendered = render(shown.result, shown.kind, format, look)
    return rendered.plain if isinstance(rendered, Screen) else rendered


def wordless(value: Any) -> Any:
    """A plan, or part of one, whose texts are no words."""
    if isinstance(value, Text):
        return Text("§")
    if isinstance(value, Record):
        fields = {name: wordless(getattr(value, name)) for name in type(value).model_fields}
        return type(value).model_construct(**fields)
    return tuple(map(wordless, value)) if type(value) is tuple else value


def names(value: Any) -> Iterator[str]:
    """What a plan holds that is the same in all languages: ids, tags, values in words."""
    if isinstance(value, Record):
        for name in type(value).model_fields:
            yield from names(getattr(value, name))
    elif isinstance(value, tuple) and not isinstance(value, Text):
        for each in value:
            yield from names(each)
    elif isinstance(value, Mapping):
        yield from (each for each in (*value, *value.values()) if type(each) is str)
    elif type(value) is str:
        yield value


@cache
def without_words() -> dict[str, Shown]:
    """Everything that is shown of the example, whose texts are no words."""
    return dict(screens_of(wordless(plan_of(EXAMPLE))))


@cache
def of_the_example() -> dict[str, Shown]:
    return dict(screens_of(plan_of(EXAMPLE)))


@cache
def of_hostile_texts() -> dict[str, Shown]:
    return dict(screens_of(plan_of(HOSTILE)))


NAMES = tuple(of_the_example())

HEADINGS = re.compile(r"[^a-z0-9]*")

COMMAND = re.compile(r"gcmplan [^·⟦⟧\n]*")


@cache
def allowed() -> frozenset[str]:
    """Words that are not the program's: names in the plan, titles of the Compact."""
    compact = read_compact()
    titles = [each.label("en") for each in compact.objectives.values()]
    titles += [each.titles["en"] for each in compact.objectives.values()]
    titles += [each.names["en"] for each in compact.principles.values()]
    titles += [each["en"] for each in compact.sdg_titles.values()]
    titles += [each.labels["en"] for each in compact.round_tables]
    texts = [*names(plan_of(EXAMPLE)), *titles]
    return frozenset(word for text in texts for word in WORD.findall(text))


def keys(shown: Shown) -> set[str]:
    """The words of the plan format by which groups are told."""
    if shown.kind == "progress":
        groups = [each.id for each in shown.result.progress.groups.groups]
    elif shown.kind == "coverage":
        groups = [row.group.id for each in shown.result for row in each.table.rows]
    else:
        return set()
    return {word for id in groups if id for word in WORD.findall(id.replace("_", " "))}


def left_in_english(shown: Shown, format: str, catalogue: Catalogue) -> set[str]:
    """Words that stand outside of the marks, and are not the plan's."""
    said = text_of(shown, format, Look(everything=True, words=Words("xx", catalogue)))
    for noise in (COMMAND, MARKED, MARKED):
        said = noise.sub(" ", said)
    return set(WORD.findall(said.replace("_", " "))) - allowed() - keys(shown)


@pytest.mark.parametrize("name", NAMES)
def test_nothing_is_left_in_english(name: str) -> None:
    shown = without_words()[name]

    left = {
        format: left_in_english(shown, format, marking())
        for format in ("table", "plain", "markdown")
        if format in formats_of(shown.kind)
    }

    assert {format: words for format, words in left.items() if words} == {}


@cache
def marking() -> Marking:
    return Marking()


class Forgetful(Marking):
    """A catalogue that lacks what it is told to lack."""

    def __init__(self, *templates: str) -> None:
        self._known = {each for each in marking()._known if each[1] not in templates}


@pytest.mark.parametrize(
    ("name", "format", "template", "words"),
    [
        pytest.param("status --by area", "table", "AREA", {"AREA"}, id="a heading"),
        pytest.param("list", "table", "at risk", {"at", "risk"}, id="how an action does"),
        pytest.param("next", "plain", "milestone", {"milestone"}, id="what is due"),
        pytest.param("timeline", "table", "no dates", {"no", "dates"}, id="no dates"),
        pytest.param("indicators", "plain", "percent", {"percent"}, id="a unit"),
    ],
)
def test_what_is_not_translated_is_found(
    name: str, format: str, template: str, words: set[str]
) -> None:
    left = left_in_english(without_words()[name], format, Forgetful(template))

    assert left == words - allowed()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("width", [60, 80, 100])
def test_screens_fit(name: str, language: str, width: int) -> None:
    look = Look(width=width, words=words(language, language))
    for shown in (of_the_example()[name], of_hostile_texts()[name]):
        lines = text_of(shown, "table", look).splitlines()

        assert [line for line in lines if cells(line) > width] == []
        assert [line for line in lines if HEADINGS.fullmatch(line) and "…" in line] == []
        assert [line for line in lines if line.count(ISOLATE) != line.count(END_ISOLATE)] == []


@pytest.mark.parametrize("language", TRANSLATED)
@pytest.mark.parametrize("name", NAMES)
def test_other_programs_are_told_the_same(name: str, language: str) -> None:
    shown = of_the_example()[name]
    for format in set(formats_of(shown.kind)) & {"json", "csv"}:
        told = text_of(shown, format, Look(words=words(language, language)))

        assert told == text_of(shown, format, Look())
