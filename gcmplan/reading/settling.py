"""The settings that a text holds, or what is wrong with it: told as what is wrong with a plan."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from pydantic import ValidationError

from gcmplan.diagnostics import Diagnostic
from gcmplan.faults.shape import slip_of
from gcmplan.faults.slip import Slip
from gcmplan.finding import Severity
from gcmplan.ignores import idle_levels
from gcmplan.keypath import TOP, KeyPath
from gcmplan.load import told_of_shape, told_of_text
from gcmplan.locate import locate
from gcmplan.pages import codes
from gcmplan.plan.shape import keys
from gcmplan.settings import Settings
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText

_NAME = "gcmplan.yaml"
_LEVELS = KeyPath(("rules",))


def settled(source: SourceText) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """The settings, and no errors; or None, and what is wrong."""
    document = parse(source)
    bundle = Bundle((document,))
    if document.faults:
        return None, tuple(told_of_text(bundle, document, fault) for fault in document.faults)
    data = {} if document.data is None else document.data
    settings, slips = _fitted(data)
    findings = [*map(told_of_shape, slips), *idle_levels(_rules(data), _LEVELS, codes())]
    wrong = tuple(map(_grave, locate(bundle, findings)))
    return (None if wrong else settings), wrong


def _fitted(data: Any) -> tuple[Settings | None, list[Slip]]:
    if not isinstance(data, Mapping):
        return None, [Slip("model_type", TOP, data, TOP, _NAME)]
    try:
        return Settings.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    slips = (slip_of(data, each) for each in details)
    return None, [each._replace(item=_NAME, keys=keys(Settings)) for each in slips]


def _rules(data: Any) -> list[str]:
    """The codes whose levels are set, whatever else is wrong."""
    rules = data.get("rules") if isinstance(data, Mapping) else None
    return list(rules) if isinstance(rules, Mapping) else []


def _grave(diagnostic: Diagnostic) -> Diagnostic:
    """Whatever is wrong with settings is an error: nobody can know what was meant."""
    finding = diagnostic.finding
    rule = finding.rule._replace(severity=Severity.ERROR)
    return diagnostic._replace(finding=finding._replace(rule=rule))
