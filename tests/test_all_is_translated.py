"""No words of the program are left in English where it is to speak another language.

It is made to speak one in which all that a catalogue translates stands between marks. What is left
outside of them on the screen of `validate` must come from the plan, be a code, or be a word of the
format.
"""

from __future__ import annotations

import re

import pytest

from gcmplan.changes.compare import compare
from gcmplan.changes.registry import all_change_rules
from gcmplan.changes.rule import held
from gcmplan.diagnostics import Report
from gcmplan.finding import Finding, Remark, Rule, Severity
from gcmplan.keypath import TOP
from gcmplan.locate import locate
from gcmplan.pages import pages
from gcmplan.render.formats.diagnostics import concise, markdown, statistics, text
from gcmplan.render.screen import Screen
from gcmplan.sentence import Sentence, say, say_count
from gcmplan.source.text import SourceText, decoded
from gcmplan.work.asked import Asked
from gcmplan.work.judging import verdict
from tests.builders import AS_OF, bundle, examples, loaded, plan, whole
from tests.corpus.slips import SLIPS
from tests.marked import ENGLISH, MARKED, OURS, WORD, marking, words_of_the_format

FILE = "plan.yaml"
EXCERPT = re.compile(r"^ *\d+ │.*$", re.MULTILINE)


def left_in_english(report: Report) -> set[str]:
    """Words that no catalogue has, on all screens of a report."""
    screens = (text, concise, markdown, statistics)
    shown = (each.render(report, marking()) for each in screens)
    said = "\n".join(each.plain if isinstance(each, Screen) else each for each in shown)
    for noise in (EXCERPT, MARKED, OURS):
        said = noise.sub(" ", said)
    own = WORD.findall(" ".join(each.text for each in report.texts.values()))
    allowed = {*own, *words_of_the_format(), *WORD.findall(FILE)} - ENGLISH
    return set(WORD.findall(said)) - allowed


def of_text(content: bytes, asked: Asked) -> Report:
    """What is found in a plan."""
    source = decoded(content, FILE)
    found = verdict([source], asked)
    return Report(found.diagnostics, 1, {"action": 2}, {FILE: source})


def of_change(old: str, new: str) -> Report:
    """What is found in a change from one plan, or part of one, to another."""
    before, after = plan(old), plan(new)
    findings = held(all_change_rules(), compare(before, after), before, after)
    found = tuple(locate(loaded(new).bundle, findings))
    both = f"{whole(old)}\n{whole(new)}"
    return Report(found, 1, {}, {FILE: SourceText(both, FILE)})


@pytest.mark.parametrize("rule", pages(), ids=lambda rule: rule.code)
def test_bad_examples(rule: Rule) -> None:
    bad = dict(examples(rule))["Bad"]
    old, versions, new = bad.partition("---\n")
    report = (
        of_change(old, new) if versions else of_text(whole(bad).encode(), Asked(AS_OF, layout=True))
    )

    assert rule.code in {each.finding.rule.code for each in report.diagnostics}
    assert left_in_english(report) == set()


def test_slips_of_the_corpus() -> None:
    left = {slip.name: left_in_english(of_text(slip.broken, Asked(AS_OF))) for slip in SLIPS}

    assert {name: words for name, words in left.items() if words} == {}


NUMBERS = "title: T, unit: persons, direction: increase, aggregation: sum"
OTHERS = {
    "GCM106": """\
organizations:
  - {id: B1, name: Bureau, type: government, active: {end: 2026-01}, successor: B2}
  - {id: B2, name: Bureau, type: government}
objectives:
  - {id: O1, gcm: [6], title: T, actions: [{id: A1, title: T, partners: [B1], due: 2026-02}]}
""",
    "GCM201": "organizations: [{id: B, name: N, type: un, active: {start: 2027, end: 2026}}]",
    "GCM202": "actions: [{id: A1, title: T, status: in_progress, started: 2030, reviewed: 2031}]",
    "GCM204": "actions: [{id: A1, title: T, start: 2020, due: 2027}]",
    "GCM402": f"""\
indicators:
  - {{id: I1, {NUMBERS}, actuals: [{{period: 2025, value: 1}}, {{period: 2025-H1, value: 1}},
      {{period: 2026, value: 9, groups: [{{sex: male, value: 9}}, {{sex: male, value: 9}}]}}]}}
""",
    "GCM403": f"indicators: [{{id: I1, {NUMBERS}, baseline: {{period: 2024, value: many}}}}]",
    "GCM601": "actions: [{id: A1, title: T, ended: 2026-01-01}]",
    "GCM604": "actions: [{id: A1, title: T, progress: 5, milestones: [{id: M1, title: T}]}]",
    "GCM701": """\
plan: {id: X, title: {en: Same, fr: Same, es: Plan}, country: XEX, period: {start: 2025, end: 2027},
  languages: [en, fr, es, ar]}
gcmplan: 1
""",
    "GCM901": """\
actions:
  # gcmplan: ignore[GCM305]
  - {id: A1, title: T}  # gcmplan: ignore[GCM999] because
  - {id: A2, title: T}  # gcmplan: ignore[GCM3, GCM4] until=2025-01-01 because
  - {id: A3, title: T}  # gcmplan: ignore[GCM305] until=soon because
  - {id: A4, title: T}  # gcmplan ignore GCM305
  - {id: A5, titel: T}  # gcmplan: ignore[GCM005] because
""",
}
"""More slips of some rules, for they are told in other words than the examples."""


@pytest.mark.parametrize("code", OTHERS)
def test_other_slips(code: str) -> None:
    report = of_text(whole(OTHERS[code]).encode(), Asked(AS_OF))

    assert code in {each.finding.rule.code for each in report.diagnostics}
    assert left_in_english(report) == set()


@pytest.mark.parametrize(
    ("sentence", "left"),
    [
        pytest.param(say("{item} has no lead", item="A1"), set(), id="in the catalogues"),
        pytest.param(
            say("{item} has no such thing", item="A1"), {"has", "no", "such", "thing"}, id="in none"
        ),
        pytest.param(
            say_count("{number} sheep", "{number} sheep", 2), {"sheep"}, id="a plural in none"
        ),
        pytest.param(
            say("{item} has no lead", item="the herd"), {"the", "herd"}, id="words as a value"
        ),
        pytest.param(
            say("{item} has no lead", item=say("the herd")),
            {"the", "herd"},
            id="a sentence as a value",
        ),
        pytest.param(
            say("{item} has no lead", item=say("the plan")), set(), id="a translated value"
        ),
    ],
)
def test_what_is_not_translated_is_found(sentence: Sentence, left: set[str]) -> None:
    finding = Finding(Rule("GCM612", "no-lead", Severity.ERROR, ""), TOP, Remark(TOP, sentence))
    report = Report(tuple(locate(bundle("gcmplan: 1\n"), [finding])), 1, {}, {})

    assert left_in_english(report._replace(texts={FILE: SourceText("gcmplan: 1\n", FILE)})) == left
