"""The settings that a text holds, or what is wrong with it: told as what is wrong with a plan."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from posixpath import basename
from typing import Any, TypeVar

from pydantic import ValidationError

from gcmplan.diagnostics import Diagnostic
from gcmplan.faults.shape import slip_of
from gcmplan.faults.slip import Slip
from gcmplan.finding import Finding, Severity
from gcmplan.ignores import idle_levels
from gcmplan.keypath import TOP, KeyPath
from gcmplan.load import told_of_shape, told_of_text
from gcmplan.locate import locate
from gcmplan.pages import codes
from gcmplan.plan.record import Record
from gcmplan.plan.shape import keys, model_at
from gcmplan.settings import Settings
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText

_LEVELS = KeyPath(("rules",))

Told = TypeVar("Told", bound=Record)


def settled(source: SourceText) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """The settings, and no errors; or None, and what is wrong."""

    def levels(data: Any) -> Iterator[Finding]:
        return idle_levels(_rules(data), _LEVELS, codes())

    return fitted(source, Settings, levels)


def fitted(
    source: SourceText,
    model: type[Told],
    further: Callable[[Any], Iterable[Finding]] = lambda _: (),
) -> tuple[Told | None, tuple[Diagnostic, ...]]:
    """What a file of ours says that is no plan, and no errors; or None, and what is wrong.

    `further` finds what its model cannot see.
    """
    document = parse(source)
    bundle = Bundle((document,))
    if document.faults:
        return None, tuple(told_of_text(bundle, document, fault) for fault in document.faults)
    data = {} if document.data is None else document.data
    said, slips = _fitted(data, model, basename(source.name))
    wrong = tuple(map(_grave, locate(bundle, [*map(told_of_shape, slips), *further(data)])))
    return (None if wrong else said), wrong


def _fitted(data: Any, model: type[Told], name: str) -> tuple[Told | None, list[Slip]]:
    if not isinstance(data, Mapping):
        return None, [Slip("model_type", TOP, data, TOP, name)]
    try:
        return model.model_validate(data), []
    except ValidationError as error:
        details = error.errors(include_url=False)
    return None, [_named(slip_of(data, each), model, name) for each in details]


def _named(slip: Slip, model: type[Record], name: str) -> Slip:
    """A slip that knows which keys may stand where it is: those of no plan."""
    here = slip.path.parent
    while (record := model_at(here, model)) is None:
        here = here.parent
    return slip._replace(item=name, record=here, keys=keys(record))


def _rules(data: Any) -> list[str]:
    """The codes whose levels are set, whatever else is wrong."""
    rules = data.get("rules") if isinstance(data, Mapping) else None
    return list(rules) if isinstance(rules, Mapping) else []


def _grave(diagnostic: Diagnostic) -> Diagnostic:
    """Whatever is wrong with settings is an error: nobody can know what was meant."""
    finding = diagnostic.finding
    rule = finding.rule._replace(severity=Severity.ERROR)
    return diagnostic._replace(finding=finding._replace(rule=rule))
