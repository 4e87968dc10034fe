"""Actions and milestones that are done."""

from __future__ import annotations

import pytest

from gcmplan.edit.done import Done, done
from gcmplan.errors import EditError
from tests.builders import bundle
from tests.edit.builders import PLAN, difference

DAY = "2026-09-30"


def after(name: str, said: Done, plan: str = PLAN) -> str:
    """What it changes in the plan that something is done."""
    return difference(plan, done(bundle(plan), name, said).documents[0].source.text)


@pytest.mark.parametrize(
    ("name", "said", "expected"),
    [
        pytest.param(
            "O1.2",
            Done(DAY),
            "+        status: completed\n+        ended: 2026-09-30\n",
            id="action",
        ),
        pytest.param(
            "O1.1-M1",
            Done(DAY, source="https://example.org/1"),
            "-          - {id: O1.1-M1, title: Draft, due: 2025}\n"
            "+          - {id: O1.1-M1, title: Draft, due: 2025, done: 2026-09-30, "
            "sources: [https://example.org/1]}\n",
            id="milestone with a source",
        ),
        pytest.param(
            "O1.1",
            Done(DAY, everything=True),
            "+        status: completed\n+        ended: 2026-09-30\n"
            "-          - {id: O1.1-M1, title: Draft, due: 2025}\n"
            "-          - {id: O1.1-M2, title: Law, due: 2026}\n"
            "+          - {id: O1.1-M1, title: Draft, due: 2025, done: 2026-09-30}\n"
            "+          - {id: O1.1-M2, title: Law, due: 2026, done: 2026-09-30}\n",
            id="action with its milestones",
        ),
        pytest.param(
            "O1.2",
            Done(DAY, source="S1", note="All trained"),
            "+        status: completed\n+        ended: 2026-09-30\n"
            "+        updates:\n+          - date: 2026-09-30\n+            text: All trained\n"
            "+            kind: progress\n+            status: completed\n"
            "+            sources: [S1]\n",
            id="with an update",
        ),
    ],
)
def test_done(name: str, said: Done, expected: str) -> None:
    assert sorted(after(name, said).splitlines()) == sorted(expected.splitlines())


@pytest.mark.parametrize(
    ("name", "said"),
    [
        pytest.param(
            "O1.1",
            "O1.1 has open milestones: O1.1-M1, O1.1-M2; with --all they are done as well",
            id="open milestones",
        ),
        pytest.param(
            "I1.A", "I1.A is an indicator, and only actions and milestones get done", id="-"
        ),
        pytest.param(
            "O1.9",
            "there is nothing with the id 'O1.9' in this plan (did you mean 'O1.1'?)",
            id="nothing",
        ),
    ],
)
def test_refused(name: str, said: str) -> None:
    with pytest.raises(EditError) as refusal:
        after(name, Done(DAY))

    assert str(refusal.value) == said


def test_what_is_done_already_is_told() -> None:
    plan = PLAN.replace("due: 2025}", "due: 2025, done: 2025-03-01}")

    with pytest.raises(EditError, match=r"O1\.1-M1 was done on 2025-03-01 already"):
        after("O1.1-M1", Done(DAY), plan)
