"""JSON as text: the same bytes for the same result, and nothing in it that a terminal acts on."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

_CONTROL = re.compile(r"[\x7f-\x9f\u200e\u200f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def as_json(tree: Mapping[str, Any]) -> str:
    r"""A tree as JSON in UTF-8; characters that are no text are escaped.

    >>> as_json({"title": "caf\u00e9 \u009b"})
    '{\n  "title": "café \\u009b"\n}\n'
    """
    text = json.dumps(tree, ensure_ascii=False, indent=2)
    return _CONTROL.sub(lambda match: f"\\u{ord(match[0]):04x}", text) + "\n"
