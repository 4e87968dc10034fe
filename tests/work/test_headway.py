"""The line that says how far long work is."""

from __future__ import annotations

import io
from collections.abc import Iterator
from itertools import count

import pytest

from gcmplan.translation import words
from gcmplan.work.headway import headway, speak


@pytest.fixture(autouse=True)
def in_english() -> None:
    """Whatever language a command was told before, in the same process."""
    speak(str)


class Terminal(io.StringIO):
    """What is shown to a person."""

    encoding = "utf-8"

    def isatty(self) -> bool:
        return True


def ticks(seconds: float) -> Iterator[float]:
    """The time, seen again and again at the same distance."""
    return (number * seconds for number in count())


def shown(out: io.StringIO, steps: int, seconds: float) -> list[str]:
    with headway(steps, "plans", out, ticks(seconds).__next__) as step:
        for _ in range(steps):
            step()
    return out.getvalue().split("\r\x1b[K")


def test_long_work_is_shown_and_leaves_nothing_behind() -> None:
    before, *lines, after = shown(Terminal(), 4, 1.0)

    assert lines == [
        "██████░░░░░░░░░░░░░░░░░░ 1 of 4 plans",
        "████████████░░░░░░░░░░░░ 2 of 4 plans",
        "██████████████████░░░░░░ 3 of 4 plans",
        "████████████████████████ 4 of 4 plans",
    ]
    assert (before, after) == ("", "")


def test_short_work_is_not_shown() -> None:
    assert shown(Terminal(), 40, 0.01) == [""]


def test_it_is_not_shown_for_each_step() -> None:
    assert len(shown(Terminal(), 1000, 0.01)) < 120


def test_nothing_where_nobody_looks() -> None:
    assert shown(io.StringIO(), 4, 1.0) == [""]


def test_nothing_where_no_line_can_be_taken_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "dumb")

    assert shown(Terminal(), 4, 1.0) == [""]


def test_ascii_where_the_terminal_knows_no_more() -> None:
    terminal = Terminal()
    terminal.encoding = "ascii"

    assert shown(terminal, 2, 1.0)[1] == "############............ 1 of 2 plans"


def test_it_goes_when_the_work_is_interrupted() -> None:
    terminal = Terminal()

    def interrupted() -> None:
        with headway(4, "plans", terminal, ticks(1.0).__next__) as step:
            step()
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        interrupted()

    assert terminal.getvalue().endswith("plans\r\x1b[K")


@pytest.mark.parametrize(
    ("language", "said"), [("fr", "plans\u00a0: 1 sur 2"), ("es", "planes: 1 de 2")]
)
def test_it_is_said_in_the_words_of_a_language(language: str, said: str) -> None:
    speak(words(language))

    assert shown(Terminal(), 2, 1.0)[1] == f"████████████░░░░░░░░░░░░ {said}"
