"""Any data, and how people would write them as YAML."""

from __future__ import annotations

import re
from decimal import Decimal

from hypothesis import strategies as st

PLAIN = re.compile(
    r"[ !#-\[\]-~\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd\U00010000-\U0010ffff]"
)
KEYS = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
SCALARS = (
    st.text(st.characters(exclude_categories=["Cs"]))
    | st.sampled_from(["true", "NO", "", "8.10", "a: b", "- a", "#", "~", "é 🙂", "مرحبا"])
    | st.integers(-(10**30), 10**30)
    | st.decimals(
        allow_nan=False, allow_infinity=False, places=3, min_value=-(10**9), max_value=10**9
    )
    | st.booleans()
)
DATA = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner | st.none(), max_size=4) | st.dictionaries(KEYS, inner, max_size=4)
    ),
    max_leaves=20,
)


def quoted(text: str) -> str:
    """A text in quotation marks, with a code for each sign that cannot stand there."""
    return '"' + "".join(c if PLAIN.fullmatch(c) else f"\\U{ord(c):08x}" for c in text) + '"'


def on_one_line(value: object) -> str:
    """A value as people would write it on one line."""
    if isinstance(value, dict):
        return "{" + ", ".join(f"{quoted(k)}: {on_one_line(v)}" for k, v in value.items()) + "}"
    if isinstance(value, list):
        return "[" + ", ".join(map(on_one_line, value)) + "]"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | Decimal):
        return f"{value:f}" if isinstance(value, Decimal) else str(value)
    return "~" if value is None else quoted(str(value))


def on_lines(value: object, depth: int) -> list[str]:
    """A value on several lines, down to some depth."""
    if depth == 0 or not isinstance(value, dict | list) or not value:
        return [on_one_line(value)]
    entries = (
        [(f"{quoted(key)}:", inner) for key, inner in value.items()]
        if isinstance(value, dict)
        else [("-", inner) for inner in value]
    )
    lines = []
    for begin, inner in entries:
        first, *rest = on_lines(inner, depth - 1)
        if rest or (depth > 1 and isinstance(inner, dict | list) and inner):
            lines += [begin, *(f"  {line}" for line in (first, *rest))]
        else:
            lines.append(f"{begin} {first}")
    return lines
