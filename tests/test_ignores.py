"""Comments that ignore findings: what they hide, and what is said of those that do not do it."""

from __future__ import annotations

from datetime import date

import pytest

from gcmplan.diagnostics import Diagnostic
from gcmplan.ignores import Known, idle, ignores
from gcmplan.load import load
from gcmplan.locate import whereabouts
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked, selection
from gcmplan.work.judging import contradictions, verdict
from tests.builders import AS_OF, HEADER

PLAN = """\
objectives:
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
    actions:
{}      - id: A1{}
        title: Train inspectors
        start: 2026-09-01
        due: 2026-03-31{}
"""
CODES = ["GCM004", "GCM201", "GCM305", "GCM612", "GCM901"]


def judged(
    above: str = "", beside: str = "", at_due: str = "", end: str = "\n", day: date = AS_OF
) -> tuple[Diagnostic, ...]:
    """What is found in a plan with comments above an action, on its line, and on that of `due`."""
    above = f"      {above}\n" if above else ""
    text = HEADER + PLAN.format(above, f" {beside}" if beside else "", f" {at_due}")
    source = SourceText(text.replace("\n", end), "plan.yaml")
    return verdict([source], Asked(day, selection(CODES, []))).diagnostics


def told(*comments: str, day: date = AS_OF, end: str = "\n") -> list[str]:
    """What is found: the codes of rules, and in full what is said of comments."""
    above, beside, at_due = (*comments, "", "", "")[:3]
    return [
        each.finding.remark.message
        if each.finding.rule.code == "GCM901"
        else each.finding.rule.code
        for each in judged(above, beside, at_due, end, day)
    ]


ALL = ["GCM305", "GCM612", "GCM201"]


@pytest.mark.parametrize(
    ("comments", "expected"),
    [
        pytest.param((), ALL, id="none"),
        pytest.param(("# gcmplan: ignore[GCM305] ours",), ["GCM612", "GCM201"], id="above"),
        pytest.param(("", "# gcmplan: ignore[GCM305] ours"), ["GCM612", "GCM201"], id="beside"),
        pytest.param(("# gcmplan: ignore[GCM305,GCM612] ours",), ["GCM201"], id="two rules"),
        pytest.param(("# gcmplan: ignore[gcm305 gcm612] ours",), ["GCM201"], id="small letters"),
        pytest.param(("# GCMPLAN:IGNORE[GCM6] ours",), ["GCM305", "GCM201"], id="a beginning"),
        pytest.param(
            ("# gcmplan: ignore[GCM305] ours", "# gcmplan: ignore[GCM612] theirs"),
            ["GCM201"],
            id="two comments",
        ),
        pytest.param(
            ("", "", "# gcmplan: ignore[GCM201] as agreed"), ["GCM305", "GCM612"], id="an error"
        ),
        pytest.param(
            ("# gcmplan: ignore[GCM305] until=2026-09-30 ours",),
            ["GCM612", "GCM201"],
            id="on its last day",
        ),
        pytest.param(
            ("# gcmplan: ignore[GCM305] ours until = 2026-12-31",),
            ["GCM612", "GCM201"],
            id="a last day behind the reason",
        ),
        pytest.param(("# gcmplan knows GCM305",), ALL, id="talk about the program"),
        pytest.param(("# gcmplan: 1",), ALL, id="a header out of use"),
        pytest.param(("# gcmplan explain GCM305",), ALL, id="a command"),
    ],
)
def test_what_is_ignored(comments: tuple[str, ...], expected: list[str]) -> None:
    assert told(*comments) == expected
    assert told(*comments, end="\r\n") == expected


@pytest.mark.parametrize(
    ("comment", "expected"),
    [
        pytest.param(
            "# gcmplan: ignore[GCM305]",
            ["ignore[GCM305] gives no reason", *ALL[1:]],
            id="no reason",
        ),
        pytest.param(
            "# gcmplan: ignore[GCM305] until=2026-12-31",
            ["ignore[GCM305] gives no reason", *ALL[1:]],
            id="a day is no reason",
        ),
        pytest.param(
            "# gcmplan: ignore[GCM305] until=2026-09-29 ours",
            ["ignore[GCM305] ended on 2026-09-29", *ALL],
            id="passed",
        ),
        pytest.param(
            "# gcmplan: ignore[GCM305] until=2026-02-30 ours",
            ["ignore[GCM305] ends on '2026-02-30', which is no day", *ALL],
            id="no day",
        ),
        pytest.param(
            "# gcmplan: ignore[GCM305] until= ours",
            ["ignore[GCM305] ends on 'ours', which is no day", *ALL],
            id="no day, but a word",
        ),
        pytest.param(
            "# gcmplan: ignore[GCM201] ours",
            ["ignore[GCM201] finds no GCM201 on line 14", *ALL],
            id="another line",
        ),
        pytest.param(
            "# gcmplan: ignore[GCM305, GCM2, GCM901] ours",
            ["ignore[GCM305, GCM2, GCM901] finds no GCM2 or GCM901 on line 14", *ALL[1:]],
            id="some match",
        ),
        pytest.param(
            "# gcmplan: ignore[GCM3O5] ours",
            ["no rule begins with GCM3O5, which is to be ignored here", *ALL],
            id="no such rule",
        ),
        pytest.param(
            "# gcmplan: ignore[] ours",
            ["'gcmplan: ignore[] ours' ignores nothing as it is written", *ALL],
            id="no rule",
        ),
        pytest.param(
            "# gcmplan: ignore",
            ["'gcmplan: ignore' ignores nothing as it is written", *ALL],
            id="no bracket",
        ),
        pytest.param(
            "# gcmplan ignore GCM305",
            ["'gcmplan ignore GCM305' ignores nothing as it is written", *ALL],
            id="no colon",
        ),
        pytest.param(
            "# gcmplan: ignor[GCM305] ours",
            ["'gcmplan: ignor[GCM305] ours' ignores nothing as it is written", *ALL],
            id="a letter missing",
        ),
        pytest.param(
            "# gcmplan: disable(GCM305)",
            ["'gcmplan: disable(GCM305)' ignores nothing as it is written", *ALL],
            id="as another program has it",
        ),
        pytest.param(
            "# gcmplan: ignore[GCM305 ours",
            ["'gcmplan: ignore[GCM305 ours' ignores nothing as it is written", *ALL],
            id="never closed",
        ),
    ],
)
def test_what_is_wrong_with_a_comment(comment: str, expected: list[str]) -> None:
    assert told(comment) == expected


@pytest.mark.parametrize(
    ("comment", "help"),
    [
        pytest.param("ignore[GCM3O5] ours", "did you mean GCM305?", id="a slip of the pen"),
        pytest.param("ignore[@] ours", "'gcmplan explain' lists all rules", id="nothing near"),
        pytest.param(
            "ignore gcm305", "write '# gcmplan: ignore[GCM305] and the reason'", id="no bracket"
        ),
    ],
)
def test_help(comment: str, help: str) -> None:
    (said, *_) = judged(f"# gcmplan: {comment}")

    assert said.finding.remark.help == help


def test_a_finding_about_a_comment_stands_there() -> None:
    (said, *_) = judged("# gcmplan: ignore[GCM305]  ")

    assert (said.span, said.plan, said.item) == (((13, 7), (13, 32)), "XEX-2025", "A1")


def test_what_cannot_be_read_is_not_ignored() -> None:
    comment = "# gcmplan: ignore[GCM004, GCM305] ours"
    text = HEADER + PLAN.format("", "", f"\n        led: MOL {comment}")

    found = verdict([SourceText(text, "plan.yaml")], Asked(AS_OF, selection(CODES, [])))

    assert [each.finding.remark.message for each in found.diagnostics] == [
        "A1 has an unknown key 'led'",
        "ignore[GCM004, GCM305] does not hide GCM004: what cannot be read is never ignored",
    ]


def test_while_something_cannot_be_read_no_comment_counts_as_unused() -> None:
    comment = "      # gcmplan: ignore[GCM306] ours\n"
    text = HEADER + PLAN.format(comment, "", "\n        led: MOL")

    found = verdict([SourceText(text, "plan.yaml")], Asked(AS_OF, selection(CODES, [])))

    assert [each.finding.rule.code for each in found.diagnostics] == ["GCM004"]


def test_rules_that_were_not_chosen_may_be_needed_all_the_same() -> None:
    text = HEADER + PLAN.format("      # gcmplan: ignore[GCM305] ours\n", "", "")

    found = verdict([SourceText(text, "plan.yaml")], Asked(AS_OF, selection(["GCM2", "GCM9"], [])))

    assert [each.finding.rule.code for each in found.diagnostics] == ["GCM201"]


def test_rules_about_changes_are_asked_elsewhere() -> None:
    assert told("# gcmplan: ignore[GCM801, GCM305] merged by decree 12") == ALL[1:]


def test_rules_that_were_not_asked_may_be_needed_another_time() -> None:
    text = HEADER + PLAN.format("      # gcmplan: ignore[GCM201, GCM305] ours\n", "", "")
    where = whereabouts(Bundle((parse(SourceText(text, "plan.yaml")),)))

    said = list(idle(where, [], ignores(where), Known(AS_OF, CODES, ("GCM2", "GCM3"))))

    assert said == []


def test_an_error_that_is_ignored_does_not_count_in_status() -> None:
    counts = []
    for comment in ("", " # gcmplan: ignore[GCM201] as agreed"):
        text = HEADER + PLAN.format("", "", comment)
        loaded = load(Bundle((parse(SourceText(text, "plan.yaml")),)))
        assert loaded.plan
        counts.append(contradictions(loaded, loaded.plan, Asked(AS_OF)))

    assert counts == [1, 0]


def test_lines_are_those_of_the_same_file() -> None:
    plan = HEADER + PLAN.format("", "", "")
    other = "\n" * 11 + "# gcmplan: ignore[GCM305] ours\n"

    found = verdict(
        [SourceText(plan, "a.yaml"), SourceText(other, "b.yaml")],
        Asked(AS_OF, selection(["GCM305"], [])),
    )

    assert [each.file for each in found.diagnostics] == ["a.yaml"]


@pytest.mark.parametrize(
    ("rules", "expected", "help"),
    [
        pytest.param("{GCM305: off}", None, None, id="a rule"),
        pytest.param(
            "{GCM3O5: off}",
            "'rules' sets a level for GCM3O5, which is no rule",
            "did you mean GCM305?",
            id="no rule",
        ),
        pytest.param(
            "{gcm305: off}",
            "'rules' sets a level for gcm305, which is no rule",
            "did you mean GCM305?",
            id="small letters",
        ),
        pytest.param(
            "{GCM004: note}",
            "'rules' has no say in GCM004: what cannot be read is always an error",
            "delete it",
            id="what cannot be read",
        ),
    ],
)
def test_levels_of_a_plan_that_have_no_use(
    rules: str, expected: str | None, help: str | None
) -> None:
    text = HEADER + f"  rules: {rules}\n"

    found = verdict([SourceText(text, "plan.yaml")], Asked(AS_OF, selection(["GCM901"], [])))

    said = [(each.finding.remark.message, each.finding.remark.help) for each in found.diagnostics]
    assert said == ([(expected, help)] if expected else [])
    assert all(each.span.start == (8, 11) for each in found.diagnostics)


def test_what_cannot_be_read_stays_an_error() -> None:
    text = HEADER + "  rules: {GCM004: off}\n  colour: blue\n"

    found = verdict([SourceText(text, "plan.yaml")], Asked(AS_OF, selection(["GCM004"], [])))

    assert [str(each.finding.rule.severity) for each in found.diagnostics] == ["error"]
