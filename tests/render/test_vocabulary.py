"""Words and fields of the plan format, as people say them in any language."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import pytest

from gcmplan.plan import plan  # noqa: F401  (brings all models)
from gcmplan.plan.record import Record
from gcmplan.plan.words import Kind, Words
from gcmplan.render.words.fieldnames import called, called_in_full, one_called
from gcmplan.render.words.vocabulary import ADDED, REMOVED, word
from gcmplan.sentence import Sentence


def _below(of: type[Any]) -> Iterator[type[Any]]:
    for each in of.__subclasses__():
        if each.__module__.startswith("gcmplan.plan."):
            yield each
            yield from _below(each)


LISTS = sorted({each for each in _below(Words) if issubclass(each, Words)}, key=str)


@pytest.mark.parametrize("words", [*LISTS, Kind], ids=lambda words: words.__name__)
def test_words_of_all_lists_are_said(words: type[Words]) -> None:
    for each in words:
        assert word(each) == each.replace("_", " ")


def test_all_fields_are_called_something() -> None:
    models = [each for each in _below(Record) if issubclass(each, Record)]
    keys = {key for model in models for key in model.model_fields}
    keys -= {"gcmplan", "header"}
    assert keys

    assert [key for key in sorted(keys) if not isinstance(called(key), Sentence)] == []
    assert [key for key in sorted(keys) if not isinstance(called_in_full(key), Sentence)] == []


def test_all_kinds_come_and_go() -> None:
    assert set(ADDED) == set(REMOVED) == set(Kind)


def test_parts_are_called_after_their_lists() -> None:
    assert one_called("targets") == "target"
    assert one_called("gcm") == "GCM objective"
    assert called("x_note_s") == "x_note_s"
