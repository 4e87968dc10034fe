"""What is told of a text's faults, and where: short ways to ask."""

from __future__ import annotations

from gcmplan.diagnostics import Diagnostic
from gcmplan.load import load
from tests.builders import HEADER, bundle, whole

HEAD_LINES = HEADER.count("\n")
"""Lines that stand before a part of a plan."""


def diagnostics(code: str, *texts: str) -> list[Diagnostic]:
    """What a rule about files says of some files, which are one plan."""
    found = load(bundle(*texts)).diagnostics
    return [each for each in found if each.finding.rule.code == code]


def told(code: str, yaml: str) -> list[str]:
    """What a rule says of a plan or a part of one: `message | help`."""
    remarks = [each.finding.remark for each in diagnostics(code, whole(yaml))]
    return [" | ".join(filter(None, [each.message, each.help])) for each in remarks]


def places(code: str, *texts: str) -> list[str]:
    """Where a rule says something: `file:line:column`."""
    found = diagnostics(code, *texts)
    return [f"{each.file}:{each.span.start.line}:{each.span.start.column}" for each in found]


def items(code: str, *texts: str) -> list[str]:
    """What a rule says something about: the id and the path of each."""
    return [f"{each.item} {each.path}" for each in diagnostics(code, *texts)]
