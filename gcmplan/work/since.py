"""What became of a plan since a revision, held against the rules about changes."""

from __future__ import annotations

from gcmplan.changes.compare import compare
from gcmplan.changes.registry import all_change_rules
from gcmplan.changes.rule import held
from gcmplan.diagnostics import Diagnostic
from gcmplan.errors import ChoiceError, FileError
from gcmplan.locate import locate
from gcmplan.plan.plan import Plan
from gcmplan.reading.files import Files, in_full, read
from gcmplan.reading.versions import plan_at
from gcmplan.work.asked import Asked
from gcmplan.work.judging import heard


def found_since(files: Files, revision: str, asked: Asked) -> list[Diagnostic]:
    """What the rules find in the changes of a plan; nothing in a plan that is new.

    Of a plan that cannot be read in full nothing is said: what is missing may only be unreadable.
    Raises `GitError` if there is no such revision, `ChoiceError` if the plan could not be read
    then.
    """
    then = _then(files.name, revision)
    now = read(files)
    if then is None or now.plan is None or not now.whole:
        return []
    findings = held(all_change_rules(), compare(then, now.plan), then, now.plan)
    return heard(now, locate(now.bundle, findings), asked)


def _then(path: str, revision: str) -> Plan | None:
    """The plan as it stood at a revision; None if there was none yet."""
    try:
        files = plan_at(path, revision)
    except (FileError, ChoiceError):
        return None
    return in_full(read(files), files.name, "what changed since was not judged")
