"""Workflow commands of GitHub Actions."""

from __future__ import annotations

from collections.abc import Mapping

SHOWN = 10
"""So many errors, warnings and notices GitHub shows of a step."""


def command(name: str, properties: Mapping[str, object], text: str) -> str:
    """A workflow command on a line of its own."""
    written = ",".join(f"{key}={_property(str(value))}" for key, value in properties.items())
    return f"::{name} {written}::{_data(text)}\n"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
