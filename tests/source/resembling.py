"""Texts that are like YAML, legal or not."""

from __future__ import annotations

from hypothesis import strategies as st

MARKS = [
    *("a", "id", "x: ", ": ", ":", "- ", "-", "? ", "{", "}", "[", "]", ",", ", ", "'", '"', "\\"),
    *("\n", "\n  ", "\n    ", "\n- ", "\r\n", "\r", "\t", " ", "#", " # ", "\u2028", "\x85"),
    *("|", "|\n", ">-\n", "&a ", "*a", "*a ", "!x ", "!!str ", "! ", "---\n", "...\n", "%YAML 1.2"),
    *("@", "`", "%", "~", "null", "true", "12", "8.10", "<<: ", "\ufeff", "é", "🙂", "م", "\0"),
    *("\ud800", "\x7f", "<<<<<<< a\n", "=======\n", ">>>>>>> b\n", "||||||| c\n"),
]
LIKE_YAML = st.lists(st.sampled_from(MARKS), max_size=40).map("".join)
