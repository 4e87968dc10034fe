"""Questions to somebody in front of a terminal, each with the words that it takes."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from gcmplan.cli.speaking import reader
from gcmplan.edit.adding import Draft
from gcmplan.edit.instruction import Instruction, Sign
from gcmplan.edit.objection import ids, objection
from gcmplan.edit.value import value_of
from gcmplan.plan.field import Field, Taking, fields
from gcmplan.sentence import in_a_row, say
from gcmplan.translation import Words

_MOST_SHOWN = 8


class Question(NamedTuple):
    """Something that is to be answered."""

    text: str
    words: Sequence[str] = ()
    """The answers that Tab completes."""
    default: str = ""
    """What an empty answer means."""
    needed: bool = False


def somebody_is_here() -> bool:
    """Whether questions can be asked."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def asked_for(new: Draft, data: Any) -> Iterator[Instruction]:
    """The values that people give for what is not said yet; an id only if it is not as proposed."""
    known = fields(new.kind.model)
    for key in ("id", *new.kind.asked):
        field = known.get(key)
        if field is None or (key in new.values and key != "id") or not _makes_sense(key, data):
            continue
        proposed = str(new.values.get("id", "")) if key == "id" else ""
        question = _question(new, field, data, proposed)
        if (answer := answered(question, _check(new, field, data))) and answer != proposed:
            yield Instruction(key, Sign.SET, answer)


def answered(question: Question, check: Callable[[str], str | None]) -> str:
    """An answer that nothing speaks against; empty if one is not needed."""
    words = reader()
    with _completing(question.words):
        while True:
            answer = input(_prompt(question, words)).strip() or question.default
            wrong = (
                check(answer) if answer else say("an answer is needed") if question.needed else None
            )
            if wrong is None:
                return answer
            sys.stderr.write(f"  {words(wrong)}\n")


def _makes_sense(key: str, data: Any) -> bool:
    return key != "area" or bool(isinstance(data, dict) and data.get("areas"))


def _question(new: Draft, field: Field, data: Any, proposed: str) -> Question:
    words: Sequence[str] = field.words
    if field.refers:
        words = ids(data, field.refers.kind)
    needed = field.required or field.key in new.kind.needed or field.key == "area"
    return Question(in_a_row([field.key, _hint(field, words)], ""), words, proposed, needed)


def _hint(field: Field, words: Sequence[str]) -> str:
    if words:
        more = ", …" if len(words) > _MOST_SHOWN else ""
        return f" ({', '.join(words[:_MOST_SHOWN])}{more})"
    return _HINTS.get(field.taking, "") if field.key != "gcm" else _NUMBERS


_HINTS = {Taking.WHEN: " (2026, 2026-Q3, 2026-09-30)", Taking.NUMBER: say(" (a number)")}
_NUMBERS = say(" (numbers, 1 to 23, as 6, 12)")


def _prompt(question: Question, words: Words) -> str:
    default = f" [{question.default}]" if question.default else ""
    asked = in_a_row([question.text, default], "")
    if question.needed or question.default:
        return words(say("{question}: ", question=asked))
    return words(say("{question}, or Enter: ", question=asked))


def _check(new: Draft, field: Field, data: Any) -> Callable[[str], str | None]:
    def check(answer: str) -> str | None:
        if field.key == "id" and answer == new.values.get("id"):
            return None
        return objection(data, new.kind.model, field.key, value_of(answer, field))

    return check


@contextmanager
def _completing(words: Sequence[str]) -> Iterator[None]:
    """Let Tab complete some words, where the system can."""
    try:
        import readline
    except ImportError:
        yield
        return

    def complete(begun: str, nth: int) -> str | None:
        matching = [each for each in words if each.startswith(begun)]
        return matching[nth] if nth < len(matching) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" ,")
    readline.parse_and_bind("tab: complete")
    try:
        yield
    finally:
        readline.set_completer(None)
