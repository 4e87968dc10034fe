"""The six steps of the guidance, by their numbers: what nobody tells is not known."""

from __future__ import annotations

import pytest

from gcmplan.compact.read import read_compact
from gcmplan.render.look import Look
from gcmplan.render.words.process import process_line
from tests.progress.builders import measured


@pytest.mark.parametrize(
    ("process", "line"),
    [
        pytest.param(
            "{step: 1, status: completed}", "1 completed; 2, 3, 4, 5, 6 not known", id="1"
        ),
        pytest.param("{step: 6}", "1, 2, 3, 4, 5, 6 not known", id="named, and no more"),
        pytest.param(
            "{step: 2, status: not_started}, {step: 1, status: in_progress}",
            "1 in progress; 2 not started; 3, 4, 5, 6 not known",
            id="in any order",
        ),
    ],
)
def test_process(process: str, line: str) -> None:
    header = measured("actions: []", head=f"process: [{process}]").plan.header

    said = process_line(header, Look()).replace("\u00a0", " ")
    assert said == f"steps of the guidance: {line}"


def test_names_that_were_not_checked_are_not_shown() -> None:
    header = measured("actions: []", head="process: [{step: 1, status: completed}]").plan.header

    said = process_line(header, Look()).replace("\u00a0", " ")
    assert not any(name in said for name in read_compact().steps.values())
