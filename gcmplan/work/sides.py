"""The two versions of a plan that are to be compared, read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from gcmplan.changes.compare import compare
from gcmplan.errors import ChoiceError, GcmplanError
from gcmplan.plan.plan import Plan
from gcmplan.reading.versions import PlanVersion, plan_at, two_versions
from gcmplan.render.difference import Version
from gcmplan.work.comparing import Side, Sides


def sides(words: list[str], path: str | None, as_of: date) -> Sides:
    """The two versions that the words after the command mean.

    Raises `ChoiceError` if one of them cannot be read in full: what is said could be wrong.
    """
    old, new = two_versions(words, path)
    in_git = bool(old.version.commit or new.version.commit)
    both = Sides(_side(old, in_git, as_of), _side(new, in_git, as_of), {})
    return both._replace(since_adopted=_since_adopted(both.new.plan, old, new))


def _since_adopted(plan: Plan, old: PlanVersion, new: PlanVersion) -> Mapping[str, int]:
    """By how many days due dates moved since the plan was adopted, by the id of what is due.

    Empty where that says nothing new: the old version is the adopted one, or there is none.
    """
    baseline = plan.header.baseline
    if not baseline or not old.version.commit or old.version.name == baseline:
        return {}
    try:
        if new.version.commit:
            path = new.name.removeprefix(f"{new.version.name}:")
            adopted = plan_at(f"{baseline}:{path}")
        else:
            adopted = plan_at(new.name, baseline)
    except GcmplanError:  # a baseline that is not there is for status to tell
        return {}
    commit = adopted.version.commit
    if adopted.loaded.plan is None or commit is None or commit.id == old.version.id:
        return {}
    return {
        each.subject.id: each.days
        for each in compare(adopted.loaded.plan, plan)
        if str(each.field) == "due" and each.days is not None
    }


def _side(found: PlanVersion, in_git: bool, as_of: date) -> Side:
    plan, name = found.loaded.plan, found.name
    if plan is None or not found.loaded.whole:
        raise ChoiceError(
            f"{name} cannot be read in full, so nothing was compared: run 'gcmplan validate {name}'"
        )
    commit = found.version.commit
    on_disk = Version(found.version.name, as_of) if in_git else Version(name, None)
    version = Version(found.version.name, commit.day) if commit else on_disk
    return Side(version, found.loaded.bundle, plan)
