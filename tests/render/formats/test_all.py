"""What every format for other programs owes."""

from __future__ import annotations

import pytest

from tests.render.formats.samples import EMPTY, FORMATS, HOSTILE, broken, plans, saying, shown

ALL = pytest.mark.parametrize("format", FORMATS)


@ALL
@pytest.mark.parametrize("text", HOSTILE, ids=range(len(HOSTILE)))
def test_nothing_is_written_that_a_terminal_or_a_parser_chokes_on(format: str, text: str) -> None:
    said = shown(saying(text, file="plans/\x1b]0;x\x07\udcff.yaml"), format)

    said.encode()
    strange = {letter for letter in said if letter < " " or "\x7f" <= letter <= "\x9f"}
    assert strange <= {"\n"}
    assert not strange & set("\u202e\u2028\ufffe\uffff")


@ALL
def test_same_report_gives_same_bytes(format: str) -> None:
    assert shown(broken(), format) == shown(broken(), format)


@ALL
def test_text_ends_with_its_line(format: str) -> None:
    for report in (broken(), plans()):
        assert shown(report, format).endswith("\n")
        assert not shown(report, format).endswith("\n\n")


@ALL
def test_every_format_shows_a_report_without_findings(format: str) -> None:
    assert "GCM" not in shown(EMPTY, format)
