"""What is wrong with a plan, as a value: which rule, which part of the plan, and why."""

from __future__ import annotations

from enum import StrEnum
from typing import NamedTuple

from gcmplan.keypath import KeyPath
from gcmplan.sentence import Sentence


class Severity(StrEnum):
    """How much a finding matters."""

    ERROR = "error"
    """The plan contradicts itself or cannot be read: numbers built on it would be wrong."""

    WARNING = "warning"
    """A careful coordinator would ask."""

    NOTE = "note"
    """Could be better."""


class Rule(NamedTuple):
    """A rule that plans are held against, as `gcmplan explain` shows it."""

    code: str
    """`GCM` and three digits; never reused."""

    name: str
    """The code in words, as `ends-before-start`."""

    severity: Severity
    """How much a breach matters unless the plan says otherwise."""

    explanation: str
    """What it asks, why it matters, what to do, a bad and a good example; in Markdown."""

    fixable: bool = False
    """Whether `validate --fix` can repair a breach."""


UNREADABLE = frozenset({*(f"GCM00{number}" for number in range(1, 10)), "GCM013"})
"""Rules whose breach keeps something from being read, so that it is missing from every number.

No comment hides one, and no setting lowers it: what `status` refuses, `validate` must explain.
"""


class Remark(NamedTuple):
    """A sentence about one value of a plan."""

    path: KeyPath
    """The value that it is about."""

    message: Sentence
    """A fragment without full stop that names the item and gives its values."""

    help: Sentence | None = None
    """What to do about it here; None if the rule's page says it all."""

    at_key: bool = False
    """Whether it is the key itself that is meant, and not the value behind it."""

    related: tuple[Remark, ...] = ()
    """Other places that belong to it, as the first of two equal ids."""


class Finding(NamedTuple):
    """A breach of a rule."""

    rule: Rule
    """The rule that is broken."""

    about: KeyPath
    """The part of the plan that it is about: an action, a milestone, the plan itself."""

    remark: Remark
    """Which of its values, and why."""
