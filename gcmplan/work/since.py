"""What became of a plan since a revision, held against the rules about changes."""

from __future__ import annotations

import os
from collections.abc import Sequence

from gcmplan.changes.compare import compare
from gcmplan.changes.registry import all_change_rules
from gcmplan.changes.rule import held
from gcmplan.diagnostics import Diagnostic
from gcmplan.load import Loaded
from gcmplan.locate import locate
from gcmplan.reading.files import in_full, loaded
from gcmplan.source.text import SourceText


def found_since(then: Sequence[SourceText], now: Loaded) -> list[Diagnostic]:
    """What the rules find in the changes of a plan.

    Of a plan that cannot be read in full nothing is said: what is missing may only be unreadable.
    Raises `ChoiceError` if the plan could not be read then.
    """
    name = os.path.commonpath([each.name for each in then])
    before = in_full(loaded(then), name, "what changed since was not judged")
    if now.plan is None or not now.whole:
        return []
    findings = held(all_change_rules(), compare(before, now.plan), before, now.plan)
    return locate(now.bundle, findings)
