"""Cells that only say that nothing is known yet."""

from __future__ import annotations

import re
from functools import cache

from gcmplan.exchange.matrix.phrases.words import plain, words
from gcmplan.plan.placeholder import is_placeholder

_MARK_LIKE = re.compile(r"[✓✔■●*▪√☑✗xX]{1,2}")


def says_nothing(text: str) -> bool:
    """Whether a text stands for something that is not known yet."""
    is_mark = _MARK_LIKE.fullmatch(text)
    return (is_placeholder(text) and not is_mark) or plain(text) in _nothing()


@cache
def _nothing() -> frozenset[str]:
    return frozenset(map(plain, words("words")["stands_for_nothing"]["words"]))
