"""How much changes matter: every row of the table, and what stands next to it."""

from __future__ import annotations

import pytest

from gcmplan.changes.change import Significance
from gcmplan.changes.significance import ROWS
from tests.changes.builders import FIELDS, changes

NUMBER = "id: I1, title: T, unit: people, aggregation: latest, direction"
FUNDED = "funding: [{{source: UN, amount: {amount}, status: {status}}}]"
LATE = "updates: [{date: 2026-06-01, text: The tender failed, kind: delay}]"


def of_action(old: str, new: str) -> str:
    """How much the first change of an action matters, given by its fields."""
    before, after = (FIELDS.format(fields=fields or "tags: []") for fields in (old, new))
    return changes(f"actions: [{before}]", f"actions: [{after}]")[0].significance


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("due: 2026", "due: 2027-01-01", "major", id="due a day later"),
        pytest.param("due: 2026", "due: 2026-12-31", "minor", id="the same day, otherwise written"),
        pytest.param("due: 2026", "due: 2026-12-30", "notable", id="due a day earlier"),
        pytest.param("due: 2026", "", "major", id="due taken away"),
        pytest.param("", "due: 2026", "notable", id="due set"),
        pytest.param("start: 2026", "start: 2027", "notable", id="start later"),
        pytest.param(
            "status: completed, ended: 2026", "status: in_progress", "major", id="reopened"
        ),
        pytest.param("status: in_progress", "status: not_started", "major", id="backwards"),
        pytest.param("status: in_progress", "", "major", id="no longer reported"),
        pytest.param("", "status: not_started", "notable", id="reported at last"),
        pytest.param("status: not_started", "status: in_progress", "notable", id="forwards"),
        pytest.param(
            "status: in_progress", "status: cancelled, status_reason: R", "major", id="cancelled"
        ),
        pytest.param(
            "status: in_progress", "status: suspended, status_reason: R", "major", id="suspended"
        ),
        pytest.param(
            "status: suspended, status_reason: R",
            "status: in_progress",
            "notable",
            id="taken up again",
        ),
        pytest.param("budget: 5", "budget: 4", "major", id="budget cut"),
        pytest.param("budget: 5", "budget: 6", "notable", id="budget raised"),
        pytest.param("budget: 5", "", "major", id="budget taken away"),
        pytest.param(
            "budget: 5",
            "budget: [{period: 2025, amount: 2}, {period: 2026, amount: 3}]",
            "notable",
            id="budget divided",
        ),
        pytest.param(
            FUNDED.format(amount=5, status="committed"),
            FUNDED.format(amount=4, status="committed"),
            "major",
            id="secured funding cut",
        ),
        pytest.param(
            FUNDED.format(amount=5, status="committed"),
            FUNDED.format(amount=5, status="pledged"),
            "major",
            id="no longer secured",
        ),
        pytest.param(
            FUNDED.format(amount=5, status="pledged"),
            FUNDED.format(amount=4, status="pledged"),
            "notable",
            id="pledged funding cut",
        ),
        pytest.param(
            FUNDED.format(amount=5, status="pledged"),
            FUNDED.format(amount=5, status="committed"),
            "notable",
            id="secured",
        ),
        pytest.param("gcm: [6, 5]", "gcm: [6]", "major", id="GCM objective dropped"),
        pytest.param("gcm: [6]", "", "notable", id="that of the objective holds anyhow"),
        pytest.param("gcm: [5]", "", "major", id="only that of the objective is left"),
        pytest.param("gcm: [6]", "gcm: [6, 5]", "notable", id="GCM objective added"),
        pytest.param("gcm: [6, 5]", "gcm: [5, 6]", "minor", id="order"),
        pytest.param("lead: MOL", "lead: MOJ", "notable", id="lead"),
        pytest.param("progress: 40", "progress: 50", "notable", id="progress"),
        pytest.param("note: a", "note: b", "minor", id="text"),
        pytest.param("note: {en: a, fr: b}", "note: {en: a, fr: c}", "minor", id="translation"),
        pytest.param("tags: [a]", "tags: [b]", "minor", id="tags"),
        pytest.param("sources: ['https://a.example']", "", "minor", id="links"),
        pytest.param("", LATE, "minor", id="update"),
        pytest.param("", "x_a: 1", "minor", id="a key of one's own"),
        pytest.param("", "started: 2026", "minor", id="started, told by the status"),
        pytest.param("started: 2026", "started: 2025", "notable", id="started, rewritten"),
    ],
)
def test_of_an_action(old: str, new: str, expected: str) -> None:
    assert of_action(old, new) == expected


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("due: 2026", "due: 2027", "major", id="due later"),
        pytest.param("done: 2026-01-01", "", "major", id="open again"),
        pytest.param("", "done: 2026-01-01", "notable", id="done"),
        pytest.param("", "dropped: true", "major", id="dropped"),
        pytest.param("weight: 2", "weight: 3", "notable", id="weight"),
    ],
)
def test_of_a_milestone(old: str, new: str, expected: str) -> None:
    action = "actions: [{{id: A1, title: T, milestones: [{{id: M1, title: M, {fields}}}]}}]"

    (change,) = changes(
        action.format(fields=old or "x: 1").replace(", x: 1", ""),
        action.format(fields=new or "x: 1").replace(", x: 1", ""),
    )

    assert change.significance == expected


@pytest.mark.parametrize(
    ("direction", "before", "after", "expected"),
    [
        pytest.param("increase", 10, 9, "major", id="rising, target lower"),
        pytest.param("increase", 10, 11, "notable", id="rising, target higher"),
        pytest.param("decrease", 10, 11, "major", id="falling, target higher"),
        pytest.param("decrease", 10, 9, "notable", id="falling, target lower"),
        pytest.param("maintain", 10, 9, "notable", id="to be kept"),
    ],
)
def test_of_a_target(direction: str, before: int, after: int, expected: str) -> None:
    yaml = "indicators: [{{{number}: {direction}, targets: [{{period: 2027, value: {value}}}]}}]"

    (change,) = changes(
        yaml.format(number=NUMBER, direction=direction, value=before),
        yaml.format(number=NUMBER, direction=direction, value=after),
    )

    assert change.significance == expected


@pytest.mark.parametrize(
    ("head", "old", "new", "expected"),
    [
        pytest.param(
            "adopted",
            "{period: 2024, value: 1}",
            "{period: 2024, value: 2}",
            "major",
            id="rewritten",
        ),
        pytest.param(
            "adopted",
            "{period: 2024, value: 1}",
            "{period: 2025, value: 1}",
            "major",
            id="of another year",
        ),
        pytest.param(
            "draft",
            "{period: 2024, value: 1}",
            "{period: 2024, value: 2}",
            "notable",
            id="in a draft",
        ),
    ],
)
def test_of_a_baseline(head: str, old: str, new: str, expected: str) -> None:
    adopted = "adopted: 2025-01-15, " if head == "adopted" else ""
    text = (
        "gcmplan: 1\nplan: {{id: X, title: T, country: XEX, {adopted}status: {head}, "
        "period: {{start: 2025, end: 2027}}}}\n"
        "indicators: [{{{number}: increase, baseline: {baseline}}}]"
    )

    (change,) = changes(
        text.format(head=head, adopted=adopted, number=NUMBER, baseline=old),
        text.format(head=head, adopted=adopted, number=NUMBER, baseline=new),
    )

    assert change.significance == expected


@pytest.mark.parametrize(
    ("updates", "expected"),
    [
        pytest.param("", False, id="no update"),
        pytest.param(LATE, True, id="a delay"),
        pytest.param(LATE.replace("delay", "decision"), True, id="a decision"),
        pytest.param(LATE.replace("delay", "progress"), False, id="an update about something else"),
    ],
)
def test_whether_a_later_date_is_explained(updates: str, expected: bool) -> None:
    old = FIELDS.format(fields="due: 2026")
    new = FIELDS.format(fields=f"due: 2027, {updates or 'tags: []'}")

    due, *_ = changes(f"actions: [{old}]", f"actions: [{new}]")

    assert due.explained is expected


def test_an_update_that_was_there_before_explains_nothing() -> None:
    old = FIELDS.format(fields=f"due: 2026, {LATE}")

    (due,) = changes(f"actions: [{old}]", f"actions: [{old}]".replace("due: 2026,", "due: 2027,"))

    assert not due.explained


def test_the_table_goes_from_major_to_minor() -> None:
    order = list(Significance)

    assert [order.index(row.significance) for row in ROWS] == sorted(
        order.index(row.significance) for row in ROWS
    )


def test_at_least() -> None:
    assert Significance.MAJOR.at_least(Significance.NOTABLE)
    assert Significance.MINOR.at_least(Significance.MINOR)
    assert not Significance.MINOR.at_least(Significance.NOTABLE)
