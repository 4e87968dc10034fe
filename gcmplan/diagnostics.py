"""Findings at their places, plan by plan and all together: small values that refer to no text.

They are what one process tells another, and what can be kept for the next run, so importing this
module loads neither YAML nor Pydantic.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from types import MappingProxyType
from typing import NamedTuple

from gcmplan.finding import Finding, Rule, Severity
from gcmplan.keypath import KeyPath
from gcmplan.sentence import Sentence
from gcmplan.source.span import Position, Span
from gcmplan.source.text import SourceText


class Related(NamedTuple):
    """Another place that belongs to a finding, and why."""

    file: str
    span: Span
    message: Sentence


class Edit(NamedTuple):
    """A stretch of a file, and what is to stand there instead."""

    span: Span
    text: str


class Diagnostic(NamedTuple):
    """A finding, and where it stands."""

    file: str
    """The file in which it stands, as the user calls it."""

    span: Span
    """Its place there."""

    finding: Finding
    """What is wrong."""

    path: KeyPath
    """The value that it is about, by its place in the whole plan as it is written."""

    item: str | None
    """The id of what it is about; None if neither that nor anything around it has one."""

    plan: str | None = None
    """The id of the plan; None if that could not be read."""

    related: tuple[Related, ...] = ()
    """Other places that belong to it."""

    fix: tuple[Edit, ...] = ()
    """What mends it, in its file; nothing if only people can."""

    @property
    def order(self) -> tuple[str, Position, str, str]:
        """From file to file and from top to end."""
        finding = self.finding
        return self.file, self.span.start, finding.rule.code, finding.remark.message


class Place(NamedTuple):
    """A file, and a line of it."""

    file: str
    line: int


class Verdict(NamedTuple):
    """What was found in one plan, or in a file that belongs to none."""

    diagnostics: tuple[Diagnostic, ...]
    """From file to file and from top to end."""

    things: Mapping[str, int]
    """What the plan holds, by kind in the singular: `{"action": 48}`."""


class Report(NamedTuple):
    """What was found in some plans, for whoever shows it."""

    diagnostics: tuple[Diagnostic, ...]
    """From file to file and from top to end."""

    files: int
    """How many files were read."""

    things: Mapping[str, int]
    """What the plans hold, by kind in the singular: `{"action": 48}`."""

    texts: Mapping[str, SourceText] = MappingProxyType({})
    """The texts of the files in which something was found, by the names of the files."""

    @property
    def fixable(self) -> int:
        """How many findings `--fix` mends."""
        return sum(bool(each.fix) for each in self.diagnostics)

    def count(self, severity: Severity) -> int:
        """How many findings have a severity."""
        return sum(each.finding.rule.severity is severity for each in self.diagnostics)

    @property
    def by_rule(self) -> list[tuple[Rule, int]]:
        """How often each rule is broken, at each of the levels that it has; most first."""
        found = Counter(each.finding.rule for each in self.diagnostics)
        return sorted(found.items(), key=lambda each: (-each[1], each[0].code, each[0].severity))
