"""Texts in styles that are odd but legal: what people make of YAML when nobody looks."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from hypothesis import strategies as st

from tests.source.writing import quoted

Draw = Callable[[st.SearchStrategy[Any]], Any]

WORDS = st.sampled_from(
    [
        "law",
        "of",
        "2027",
        "agency",
        "—",
        "قانون",
        "学校",
        "e\u0301cole",
        "a:b",
        "x#y",
        "it's",
        '"so"',
    ]
)
LINES = st.lists(WORDS, min_size=1, max_size=24).map(" ".join)
KEYS = ["id", "title", "due", "x_note", "actions", "a b", "12", "لغة", "sources", "z"]
BARE = st.sampled_from(
    ["MOL", "2026-09-30", "8.10", "true", "NO", "012", "null", "~", "", "a b", "مرحبا", "FY2025/26"]
)
COMMENTS = st.sampled_from(
    [
        "# why",
        "#",
        "#no space",
        "#\ttab\there",
        "# تعليق",
        "# 学校",
        "# - id: A9",
        "# a: # b",
        "# 'x",
    ]
)


@st.composite
def odd_texts(draw: Draw) -> str:
    """A text, with line feeds."""
    writer = _Writer(draw)
    top = writer.above("")
    body = draw(st.sampled_from([writer.map_lines, writer.list_lines]))("", 0)
    end = writer.above(draw(st.sampled_from(["", "  "])))
    return "".join(f"{line}\n" for line in [*top, *body, *end])


class _Writer:
    def __init__(self, draw: Draw) -> None:
        self._draw = draw

    def _one(self, *choices: Any) -> Any:
        return self._draw(st.sampled_from(choices))

    def _some(self, texts: st.SearchStrategy[str]) -> str:
        return str(self._draw(texts))

    def above(self, indent: str) -> list[str]:
        """Comments and blank lines."""
        return [
            indent + self._some(COMMENTS) if self._one(True, True, False) else ""
            for _ in range(self._one(0, 0, 0, 1, 2))
        ]

    def _tail(self) -> str:
        if self._one(True, True, False):
            return ""
        return str(self._one(" ", "   ", "\t")) + self._some(COMMENTS)

    def map_lines(self, indent: str, depth: int) -> list[str]:
        """A map on lines of its own."""
        lines: list[str] = []
        for key in self._draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=4, unique=True)):
            written = self._one(key, key, quoted(key), f"'{key}'")
            lines += self.above(self._one(indent, indent, "", indent + "  "))
            lines += self._under(f"{indent}{written}:", indent, depth, in_map=True)
        return lines + self.above(indent)

    def list_lines(self, indent: str, depth: int) -> list[str]:
        """A list on lines of its own."""
        lines: list[str] = []
        for _ in range(self._one(1, 2, 3)):
            lines += self.above(self._one(indent, indent, ""))
            lines += self._under(f"{indent}-", indent, depth, in_map=False)
        return lines + self.above(indent)

    def _under(self, begin: str, indent: str, depth: int, *, in_map: bool) -> list[str]:
        kind = self._one("scalar", "block", "flow", *(("map", "list") if depth < 3 else ()))
        if kind == "block":
            return self._block(begin, indent)
        if kind in {"scalar", "flow"}:
            inside = indent + "   "
            value = self._scalar(inside) if kind == "scalar" else self._flow(inside, 0)
            return f"{begin} {value}{self._tail()}".split("\n")
        deeper = indent + " " * self._one(1, 2, 4)
        if kind == "list":
            inner = indent if in_map and self._one(True, False) else deeper
            return [begin + self._tail(), *self.list_lines(inner, depth + 1)]
        lines = self.map_lines(deeper, depth + 1)
        first = next(number for number, line in enumerate(lines) if _says_something(line))
        if not in_map and first == 0 and self._one(True, True, False):
            return [
                begin + lines[0][len(begin) :] if len(deeper) > len(begin) else begin,
                *(lines[1:] if len(deeper) > len(begin) else lines),
            ]
        return [begin + self._tail(), *lines]

    def _scalar(self, indent: str, *, in_flow: bool = False) -> str:
        text = self._some(LINES)
        style = self._one("bare", "words", "broken", "double", "single")
        if style == "bare":
            return self._some(BARE.filter(bool) if in_flow else BARE)
        if style == "words":
            return "w " + text.replace('"', "").replace("a:b", "ab" if in_flow else "a:b")
        if style == "broken":
            return f"one\n{indent}two\n\n{indent}three"
        return quoted(text) if style == "double" else "'" + text.replace("'", "''") + "'"

    def _block(self, begin: str, indent: str) -> list[str]:
        header = self._one("|", ">", "|-", ">-", "|+", ">+", ">2-")
        deeper = indent + ("  " if "2" in header else " " * self._one(1, 2, 5))
        lines = [self._some(LINES)]
        for _ in range(self._one(0, 1, 3)):
            lines.append(self._one("", "  ", "\t", "") + self._some(LINES))
            lines += [""] * self._one(0, 0, 1)
        comment = self._one("", "", " # header")
        return [f"{begin} {header}{comment}", *(deeper + line if line else "" for line in lines)]

    def _flow(self, indent: str, depth: int) -> str:
        is_map = self._one(True, False)
        text = "{" if is_map else "["
        keys = self._draw(st.lists(st.sampled_from(KEYS), max_size=4, unique=True))
        for number, key in enumerate(keys):
            text += ("," if number else "") + self._space(indent)
            text += f"{quoted(key)}: " if is_map else ""
            if depth < 2 and self._one(True, False, False):
                text += self._flow(indent, depth + 1)
            else:
                text += self._scalar(indent, in_flow=True)
        return text + self._space(indent) + ("}" if is_map else "]")

    def _space(self, indent: str) -> str:
        """What may stand between two things in brackets."""
        if self._one(True, True, True, False):
            return str(self._one("", " "))
        return "\n".join([self._tail(), *self.above(indent), indent])


def _says_something(line: str) -> bool:
    return bool(line.strip()) and not line.lstrip().startswith("#")
