"""Data written as odd as people write them, and still legal."""

from __future__ import annotations

from decimal import Decimal
from random import Random
from typing import Any

from hypothesis import strategies as st

from gcmplan.source.splicing.write import Style, folded, inline, literal, quoted

WORDS = st.sampled_from(
    [
        *("Ministry of Labour", "NO", "8.10", "a: b", "it's", 'say "x"', "#1", "- a", "", "TBD"),
        *(
            "é 🙂",
            "وزارة العمل",
            "劳动部",
            "2026-Q3",
            "2026-09-30",
            "two\nlines\n",
            "three\n\nlines",
        ),
        *("a long text that goes on and on " * 4 + "to its end", "one, two", "[x]", "{y", "null"),
        *(
            "ends with a blank ",
            "\ttab",
            "back\\slash",
            "line\u2028end",
            "https://example.org/?a=1",
        ),
    ]
)
KEYS = st.sampled_from(["id", "title", "lead", "due", "no", "x_a", "sdg", "été", "a b", "12"])
SCALARS = (
    WORDS
    | st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
    | st.integers(-999, 9999)
    | st.decimals(-999, 999, places=2)
    | st.booleans()
)
INNER = st.recursive(
    SCALARS,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(KEYS, inner, max_size=4),
    max_leaves=12,
)
MAPS = st.dictionaries(KEYS, INNER, min_size=1, max_size=6)


class OddWriter:
    """Writes data, and decides at every turn anew how."""

    def __init__(self, random: Random) -> None:
        self._random = random
        self._line_end = random.choice(["\n", "\n", "\r\n", "\r"])
        self._step = random.choice([1, 2, 2, 4])

    def text(self, data: dict[str, Any]) -> str:
        """A whole text."""
        lines = self._maybe(["%YAML 1.1", "---"]) or self._maybe(["---"])
        lines += [*self._around(0), *self._map(data, 0), *self._around(0)]
        return self._line_end.join(lines) + self._random.choice(["", self._line_end])

    def _map(self, data: dict[str, Any], column: int) -> list[str]:
        if self._random.random() < 0.2 and column:
            return [self._flow(data)]
        keys = list(data)
        self._random.shuffle(keys)
        lines: list[str] = []
        for key in keys:
            begin = self._scalar(key, in_flow=False) + self._random.choice([":", ":", " :"])
            lines += self._placed(begin, data[key], column)
        return lines

    def _placed(self, begin: str, value: Any, column: int) -> list[str]:
        before = self._around(column)
        pad, comment = " " * column, self._comment()
        if isinstance(value, dict | list) and value and self._random.random() < 0.7:
            is_list = isinstance(value, list)
            step = self._random.choice([0, self._step]) if is_list else self._step
            inner = column + step
            lines = self._lines(value, inner)
            if len(lines) > 1 or lines[0].startswith(" ") or not lines[0].startswith(("{", "[")):
                lines = [
                    line if line.startswith(" ") or not line else " " * inner + line
                    for line in lines
                ]
                return [*before, pad + begin + comment, *lines]
            return [*before, f"{pad}{begin} {lines[0]}{comment}"]
        if isinstance(value, str) and (long := self._long(value)):
            inner = column + self._step
            return [
                *before,
                f"{pad}{begin} {long.header}{comment}",
                *(" " * inner + x if x else x for x in long.lines),
            ]
        return [*before, f"{pad}{begin} {self._flow(value)}{comment}"]

    def _lines(self, value: Any, column: int) -> list[str]:
        return self._list(value, column) if isinstance(value, list) else self._map(value, column)

    def _list(self, data: list[Any], column: int) -> list[str]:
        lines: list[str] = []
        for each in data:
            if isinstance(each, dict) and each and self._random.random() < 0.5:
                gap = self._random.choice([1, 1, 3])
                inner = column + 1 + gap
                own = self._map(each, inner)
                while own and not own[0].strip():
                    own.pop(0)
                if not own[0].lstrip().startswith("#"):
                    own[0] = " " * column + "-" + " " * gap + own[0].lstrip()
                    lines += [*self._around(column), *own]
                    continue
            lines += [*self._around(column), f"{' ' * column}- {self._flow(each)}{self._comment()}"]
        return lines

    def _flow(self, value: Any) -> str:
        blank = self._random.choice(["", "", " "])
        comma = self._random.choice([", ", ", ", " , ", ",  "])
        last = self._random.choice(["", "", "", ","])
        if isinstance(value, dict) and value:
            pairs = [f"{self._scalar(k)}: {self._flow(each)}" for k, each in value.items()]
            return "{" + blank + comma.join(pairs) + last + blank + "}"
        if isinstance(value, list) and value:
            return "[" + blank + comma.join(map(self._flow, value)) + last + blank + "]"
        return self._scalar(value)

    def _scalar(self, value: Any, in_flow: bool = True) -> str:
        style = Style(quote=self._random.choice("'\""), in_flow=in_flow)
        if isinstance(value, str) and self._random.random() < 0.4:
            return quoted(value, style)
        return inline(value, style)

    def _long(self, value: str) -> Any:
        kind = self._random.random()
        if kind < 0.3:
            return literal(value)
        return folded(value, 30) if kind < 0.6 else None

    def _comment(self) -> str:
        return self._random.choice(["", "", "", "  # said: here", " # tab\tinside", " # 'x"])

    def _around(self, column: int) -> list[str]:
        deeper = column + self._random.choice([0, 0, 3])
        return self._random.choice(
            [[], [], [], [""], [" " * deeper + "# -  note: {this"], ["", "#"]]
        )

    def _maybe(self, lines: list[str]) -> list[str]:
        return lines if self._random.random() < 0.1 else []


def plain(value: Any) -> Any:
    """Data as they are read: whole decimals as they are, text as text."""
    if (
        isinstance(value, Decimal)
        and value == value.to_integral_value()
        and "." not in f"{value:f}"
    ):
        return int(value)
    return value
