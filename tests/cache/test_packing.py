"""Findings as bytes: nothing is lost on the way, and nothing else can come out of it."""

from __future__ import annotations

import json
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.cache.packing import packed, unpacked
from gcmplan.diagnostics import Verdict
from gcmplan.finding import Severity
from gcmplan.keypath import TOP, KeyPath
from gcmplan.source.parsing.scalar import Ambiguous
from tests.render.formats.samples import SAMPLES, Sample, broken, finding, report


@pytest.mark.parametrize("sample", SAMPLES)
def test_verdict_comes_back_as_it_was(sample: Sample) -> None:
    verdict = Verdict(sample().diagnostics, {"action": 3})

    again = unpacked(packed(verdict))

    assert again == verdict
    for was, now in zip(verdict.diagnostics, again.diagnostics, strict=True):
        assert isinstance(now.path, KeyPath)
        assert isinstance(now.finding.about, KeyPath)
        assert now.finding.rule.severity is was.finding.rule.severity
        assert now.order == was.order


@given(st.text(), st.lists(st.text() | st.integers()))
def test_any_text_comes_back(text: str, steps: list[str | int]) -> None:
    verdict = Verdict(report(finding(text, path=KeyPath(steps), item=text)).diagnostics, {})

    assert unpacked(packed(verdict)) == verdict


@pytest.mark.parametrize(
    "value",
    [
        pytest.param(0, id="nought"),
        pytest.param(None, id="nothing"),
        pytest.param(True, id="yes"),
        pytest.param("half \ud800 letters \udcff", id="half letters"),
        pytest.param((), id="nothing in a row"),
        pytest.param((TOP, Severity.ERROR, {"a": (1, "b")}), id="one in another"),
    ],
)
def test_small_values_come_back(value: object) -> None:
    again = unpacked(packed(value))

    assert again == value
    assert type(again) is type(value)


def test_a_mark_of_the_reader_is_not_kept() -> None:
    assert type(unpacked(packed(Ambiguous("NO")))) is str


def test_each_rule_is_kept_once() -> None:
    verdict = Verdict(broken().diagnostics * 50, {})
    openings = {each.finding.rule.explanation.split("\n")[0] for each in verdict.diagnostics}

    kept = packed(verdict).decode()

    assert [kept.count(opening) for opening in openings] == [1] * len(openings)
    assert unpacked(kept.encode()) == verdict


@pytest.mark.parametrize("value", [date(2026, 9, 30), 1.5, b"bytes", [1], {1, 2}, object()])
def test_other_kinds_are_not_kept(value: object) -> None:
    with pytest.raises(TypeError):
        packed(value)


@pytest.mark.parametrize(
    "content",
    [
        pytest.param(b"", id="nothing"),
        pytest.param(b"\xff\x00", id="no text"),
        pytest.param(b"{}", id="a map"),
        pytest.param(b"[]", id="too short"),
        pytest.param(b"[[],[]]", id="a list without a kind"),
        pytest.param(b'[[],["system","ls"]]', id="another kind"),
        pytest.param(b'[[],["eval","1+1"]]', id="a function of the language"),
        pytest.param(b'[[],["shared",7]]', id="a rule that is not there"),
        pytest.param(b'[[],["shared","x"]]', id="a rule by a word"),
        pytest.param(b'[[],["Severity","grave"]]', id="no such severity"),
        pytest.param(b'[[],["Span",1]]', id="too few parts"),
        pytest.param(b'[[],["Position",1,2,3,4]]', id="too many parts"),
        pytest.param(b'[[],[["Span"],1]]', id="a kind that is no word"),
        pytest.param(b"[[]," + b"[" * 100_000, id="very deep"),
        pytest.param(
            b"[[]," + b'["tuple",' * 5000 + b"1" + b"]" * 5000 + b"]", id="deep, and well formed"
        ),
    ],
)
def test_other_bytes_are_refused(content: bytes) -> None:
    with pytest.raises(ValueError, match=r"."):
        unpacked(content)


def test_what_is_kept_is_plain_json() -> None:
    assert isinstance(json.loads(packed(Verdict(broken().diagnostics, {}))), list)
