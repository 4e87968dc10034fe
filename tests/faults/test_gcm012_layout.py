"""GCM012: it is told once a file, where the layout begins to differ, and only where it is seen."""

from __future__ import annotations

import pytest

from gcmplan.check.selection import Selection
from gcmplan.diagnostics import Diagnostic
from gcmplan.source.text import SourceText
from gcmplan.tidy import LARGEST
from gcmplan.work.asked import Asked
from gcmplan.work.judging import verdict
from tests.builders import AS_OF, HEADER

SEEN = Asked(AS_OF, layout=True)
UNTIDY = HEADER + "organizations: [ ]\n"


def found(*texts: str, asked: Asked = SEEN) -> list[Diagnostic]:
    sources = [SourceText(text, f"{number}.yaml") for number, text in enumerate(texts)]
    return [each for each in verdict(sources, asked).diagnostics if is_about_layout(each)]


def is_about_layout(diagnostic: Diagnostic) -> bool:
    remark = diagnostic.finding.remark
    return diagnostic.finding.rule.code == "GCM012" or "GCM012" in remark.message


def places(*texts: str) -> list[str]:
    spans = [(each.file, each.span.start, each.span.end) for each in found(*texts)]
    return [f"{file}:{start.line}:{start.column}-{end.column}" for file, start, end in spans]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(HEADER, [], id="as it should be"),
        pytest.param(HEADER.replace("\n", "\r\n"), [], id="with other line ends"),
        pytest.param(UNTIDY, ["0.yaml:8:1-19"], id="the last line"),
        pytest.param(HEADER.replace("  id: X", "  id:   X"), ["0.yaml:3:3-17"], id="in between"),
        pytest.param(HEADER.rstrip("\n"), ["0.yaml:7:3-16"], id="no line end at the end"),
        pytest.param(HEADER + "\n\n", ["0.yaml:8:1-1"], id="blank lines at the end"),
        pytest.param(HEADER + "x: [\n", [], id="no YAML: that is told, and not this"),
    ],
)
def test_place(text: str, expected: list[str]) -> None:
    assert places(text) == expected


def test_once_a_file() -> None:
    assert places(UNTIDY, "areas: [ ]\nrisks: [ ]\n", "objectives: []\n") == [
        "0.yaml:8:1-19",
        "1.yaml:1:1-11",
    ]


def test_wording() -> None:
    (finding,) = (each.finding for each in found(UNTIDY))

    assert finding.remark.message == (
        "the layout differs from here on from what 'gcmplan fmt' would write"
    )
    assert finding.remark.help == "run 'gcmplan fmt 0.yaml'"


def with_level(level: str) -> str:
    return UNTIDY.replace("  currency: USD\n", f"  currency: USD\n  rules: {{GCM012: {level}}}\n")


@pytest.mark.parametrize(
    ("text", "asked", "expected"),
    [
        pytest.param(UNTIDY, SEEN, 1, id="seen"),
        pytest.param(UNTIDY, Asked(AS_OF), 0, id="not seen"),
        pytest.param(with_level("warning"), Asked(AS_OF), 1, id="of weight in this plan"),
        pytest.param(with_level("note"), Asked(AS_OF), 0, id="a note in this plan, too"),
        pytest.param(with_level("off"), SEEN, 0, id="off in this plan"),
        pytest.param(UNTIDY, SEEN._replace(selection=Selection(("GCM2",))), 0, id="not selected"),
        pytest.param(
            UNTIDY, SEEN._replace(selection=Selection(ignore=("GCM01",))), 0, id="ignored"
        ),
        pytest.param(
            HEADER + "organizations: [ ] # gcmplan: ignore[GCM012] as our tables want it\n",
            SEEN,
            0,
            id="ignored by a comment",
        ),
        pytest.param(
            HEADER + "organizations: [ ] # gcmplan: ignore[GCM012] as our tables want it\n",
            Asked(AS_OF),
            0,
            id="a comment waits for the day on which it is seen",
        ),
    ],
)
def test_asked_only_where_it_is_seen(text: str, asked: Asked, expected: int) -> None:
    assert len(found(text, asked=asked)) == expected


def test_a_huge_file_is_not_laid_out_to_find_out() -> None:
    note = f"# {'x' * LARGEST}\n"

    assert found(UNTIDY + note) == []
    assert len(found(UNTIDY + note[: LARGEST - len(UNTIDY)])) == 1
