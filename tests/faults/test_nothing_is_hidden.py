"""What has a slip hides nothing of the rest, and says nothing that is not so."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.check.engine import check
from gcmplan.check.registry import all_rules
from gcmplan.diagnostics import Diagnostic
from gcmplan.finding import Severity
from gcmplan.keypath import TOP, KeyPath
from gcmplan.load import Loaded, judged, load
from gcmplan.source.text import SourceText
from tests.builders import HEADER, bundle, question
from tests.corpus.sound import PLAN
from tests.source.writing import DATA, on_lines


def found(text: str) -> list[Diagnostic]:
    """All that is to be said about a plan."""
    loaded = load(bundle(text))
    of_rules = judged(loaded, check(all_rules(), question(loaded))) if loaded.plan else []
    return [*loaded.diagnostics, *of_rules]


FIRST = (
    HEADER.replace("  currency: USD\n", "  currency: USD\n  reporting: {stale_after: 180}\n")
    + """\
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
areas:
  - {id: T1, title: Mobility, gcm: [6]}
"""
)
BROKEN = """\
objectives:
  - id: O1
    title: Fair contracts
    gcm: [6]
    actions:
      - id: A1
        title: Register agencies
        lead: NOBODY
        due: 2026
        status: completed
      - id: A2
        title: Train inspectors
        %s
      - id: A3
        title: Print a guide
        lead: MOL
        start: 2027
        due: 2026
        depends_on: [A2]
"""
SLIPS = [
    pytest.param("lead: a: b", id="syntax"),
    pytest.param("lead: 'MOL", id="a quotation mark left open"),
    pytest.param("lead: MOL\n        lead: MOL", id="a key twice"),
    pytest.param("lead: *x", id="an alias"),
    pytest.param("led: MOL", id="an unknown key"),
    pytest.param("milestones: [{id: A2-M1}]", id="a missing field"),
    pytest.param("due: in two years", id="a wrong type"),
    pytest.param("status: ongoing", id="an unknown word"),
    pytest.param("lead: M OL", id="a bad id"),
    pytest.param("title:", id="no title"),
    pytest.param("\tlead: MOL", id="a tab"),
]


def codes(loaded: Loaded) -> set[str]:
    """What the rules find in what could be read, as `CODE item`."""
    findings = judged(loaded, check(all_rules(), question(loaded)))
    return {f"{each.finding.rule.code} {each.item}" for each in findings}


@pytest.mark.parametrize("slip", SLIPS)
def test_the_rest_is_held_against_the_rules(slip: str) -> None:
    result = load(bundle(FIRST, BROKEN % slip))

    assert {"GCM601 A1", "GCM102 A1", "GCM201 A3"} <= codes(result)
    assert not any(each.endswith(" A2") for each in codes(result))
    assert len(result.diagnostics) == 2


@pytest.mark.parametrize("slip", SLIPS)
def test_the_objective_of_a_broken_action_is_held_against_the_format(slip: str) -> None:
    result = load(bundle(FIRST, BROKEN % slip))

    lacking = [each for each in result.diagnostics if each.finding.rule.code == "GCM005"]

    assert "O1 has no 'area', and the plan has areas" in {
        each.finding.remark.message for each in lacking
    }


@pytest.mark.parametrize("slip", SLIPS)
def test_what_could_not_be_read_is_there_to_be_referred_to(slip: str) -> None:
    assert "GCM102 A3" not in codes(load(bundle(FIRST, BROKEN % slip)))


UPDATED = """\
objectives:
  - id: O1
    title: Fair contracts
    area: T1
    gcm: [6]
    actions:
      - id: A1
        title: Register agencies
        lead: MOL
        start: 2025
        due: 2026
        status: in_progress
        started: 2025-01
        %s
"""


@pytest.mark.parametrize(
    "part",
    [
        pytest.param("updates: [{date: soon, text: x}]", id="an update with a slip in its date"),
        pytest.param("updates: [{date: 2026-09-01}]", id="an update without its text"),
        pytest.param("updates: [{date: 2026-09-01, text: a: b}]", id="an update not to be read"),
        pytest.param("updates:\n          - date: 2026-09\n            text: a: b", id="nor here"),
        pytest.param("updates:\n          - date: 2026-09\n            text: 'a", id="nor there"),
        pytest.param("reviewed: 2026-09-31", id="a day that there is not"),
        pytest.param("reviewed: *day", id="a day from elsewhere"),
        pytest.param(
            "milestones:\n          - {id: A1-M1, title: x, done: 2026-08}\n"
            "          - {id: A1-M2, title: a: b}",
            id="the only open milestone not to be read",
        ),
    ],
)
def test_nothing_is_missed_that_could_not_be_read(part: str) -> None:
    result = load(bundle(FIRST, UPDATED % part))

    assert len(result.diagnostics) == 1
    assert {each for each in codes(result) if each.endswith(" A1")} == set()


@pytest.mark.parametrize(
    "bad",
    [
        pytest.param("organizations:\n  - {id: IOM, name: \udce9, type: un}\n", id="no UTF-8"),
        pytest.param("organizations:\n  - {id: IOM, [a]: 1}\n", id="a key that is a list"),
        pytest.param("- {id: IOM, name: x, type: un}\n", id="a list on top"),
        pytest.param("{" * 40 + "id: IOM", id="too deep"),
        pytest.param("areas: []\n---\norganizations: [{id: IOM}]\n", id="a second document"),
        pytest.param("organizations: {id: IOM, name: x, type: un}\n", id="a map for a list"),
        pytest.param("organisations: [{id: IOM, name: x, type: un}]\n", id="a key misspelt"),
        pytest.param("organizations: [IOM]\n", id="an id for a thing"),
        pytest.param("organizations:\n  - {id: 'I OM', name: x, type: un}\n", id="a bad id"),
        pytest.param("x_a: 1\nx_a: [{id: IOM}]\n", id="a key twice"),
        pytest.param("organizations:\n" + "  - {id: IOM, a: b: c}\n" * 11, id="eleven slips"),
        pytest.param("organizations: [{id: IOM, name: x, type: un}\n", id="a bracket left open"),
    ],
)
def test_a_bad_file_does_not_make_references_to_it_wrong(bad: str) -> None:
    plan = UPDATED % "partners: [IOM]"

    result = load(bundle(FIRST, bad, plan))

    assert result.diagnostics
    assert {each.file for each in result.diagnostics} == {"1.yaml"}
    assert {each for each in codes(result) if each.startswith("GCM102")} == set()


def test_a_head_that_cannot_be_read_does_not_hide_the_rest() -> None:
    head = FIRST.replace("title: Example", "title: Our: example")

    result = load(bundle(head, UPDATED % "led: MOL"))

    assert result.plan is None
    assert [each.finding.rule.code for each in result.diagnostics] == ["GCM001", "GCM004"]


def test_slips_of_all_files_are_told_in_one_run() -> None:
    files = [
        FIRST.replace("type: government", "type: govermnent"),
        BROKEN % "lead: a: b",
        "risks:\n  - {id: R1, title: x, likelihood: 9, impact: 1}\n  - {id: R2, titel: x}\n",
        "sources: [{id: S 1, title: &x NO}]\n",
    ]

    result = load(bundle(*files))

    told = {(each.file, each.finding.rule.code) for each in result.diagnostics}
    assert told == {
        *(("0.yaml", "GCM007"), ("1.yaml", "GCM001"), ("1.yaml", "GCM005"), ("2.yaml", "GCM006")),
        *(("2.yaml", "GCM004"), ("2.yaml", "GCM005"), ("3.yaml", "GCM008"), ("3.yaml", "GCM003")),
        ("3.yaml", "GCM010"),
    }


def test_an_error_keeps_the_plan_from_being_whole_and_a_warning_does_not() -> None:
    assert not load(bundle(PLAN.replace("title: Migrants", "titel: Migrants"))).whole
    warned = load(bundle(PLAN.replace("title: Migrants know their rights", "title: NO")))
    assert [each.finding.rule.severity for each in warned.diagnostics] == [Severity.WARNING]
    assert warned.whole


def containers(data: Any, path: KeyPath = TOP) -> Iterator[tuple[KeyPath, Any]]:
    """Everything in some data, with its path."""
    yield path, data
    if isinstance(data, dict | list):
        for step, value in data.items() if isinstance(data, dict) else enumerate(data):
            yield from containers(value, path / step)


def changed(data: Any, path: KeyPath, value: Any) -> Any:
    """Data with another value at a path, if there is such a path."""
    if not path:
        return value
    first, rest = path[0], KeyPath(path[1:])
    if isinstance(data, dict) and isinstance(first, str):
        return {**data, first: changed(data.get(first), rest, value)}
    if isinstance(data, list) and isinstance(first, int) and first < len(data):
        return [*data[:first], changed(data[first], rest, value), *data[first + 1 :]]
    return data


EDITS = st.tuples(
    st.integers(0, len(PLAN)),
    st.integers(0, 30),
    st.sampled_from(["", "\n", ": ", "- ", "  ", "[", "}", "'", '"', "&a ", "*a", "!x ", "~", "\t"])
    | st.text(max_size=3),
)


@settings(deadline=None)
@given(st.lists(EDITS, min_size=1, max_size=5))
def test_whatever_is_done_to_a_plan_it_is_read_and_held_against_the_rules(
    edits: list[tuple[int, int, str]],
) -> None:
    text = PLAN
    for start, length, new in edits:
        text = text[:start] + new + text[start + length :]

    diagnostics = found(text)

    assert all(_stands_in(text, each) for each in diagnostics)
    assert all(each.finding.remark.message for each in diagnostics)


DATA_OF_PLAN = bundle(PLAN).data
PATHS = [path for path, _ in containers(DATA_OF_PLAN)]


@settings(deadline=None)
@given(st.lists(st.tuples(st.sampled_from(PATHS), DATA | st.none()), min_size=1, max_size=3))
def test_whatever_stands_in_a_plan_it_is_held_against_the_format(
    changes: list[tuple[KeyPath, Any]],
) -> None:
    data = DATA_OF_PLAN
    for path, value in changes:
        data = changed(data, path, value)

    text = "\n".join([*on_lines(data, 6), ""])

    diagnostics = found(text)

    assert all(_stands_in(text, each) for each in diagnostics)


def _stands_in(text: str, diagnostic: Diagnostic) -> bool:
    source = SourceText(text, diagnostic.file)
    start, end = diagnostic.span
    return source.position(0) <= start <= end <= source.position(len(source.text))
