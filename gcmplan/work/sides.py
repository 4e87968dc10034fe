"""The two versions of a plan that are to be compared, read."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from gcmplan.changes.compare import compare
from gcmplan.errors import GcmplanError
from gcmplan.plan.plan import Plan
from gcmplan.reading.files import Files, unreadable
from gcmplan.reading.rereading import Rereader
from gcmplan.reading.versions import plan_at
from gcmplan.render.results.difference import Version
from gcmplan.work.comparing import Side, Sides


def sides(old: Files, new: Files, as_of: date) -> Sides:
    """Two versions of a plan, read.

    Raises `ChoiceError` if one of them cannot be read in full: what is said could be wrong.
    """
    in_git = bool(old.version.commit or new.version.commit)
    reader = Rereader()
    before, after = (side(each, as_of, reader, in_git=in_git) for each in (old, new))
    return Sides(before, after, _since_adopted(after.plan, old, new, reader))


def _since_adopted(plan: Plan, old: Files, new: Files, reader: Rereader) -> Mapping[str, int]:
    """By how many days due dates moved since the plan was adopted, by the id of what is due.

    Empty where that says nothing new: the old version is the adopted one, or there is none.
    """
    baseline = plan.header.baseline
    if not baseline or not old.version.commit or old.version.name == baseline:
        return {}
    try:
        if new.version.commit:
            adopted = plan_at(f"{baseline}:{new.place}")
        else:
            adopted = plan_at(new.place, baseline)
    except GcmplanError:  # a baseline that is not there is for status to tell
        return {}
    then = reader.read(adopted.texts).plan
    if then is None or adopted.version.id == old.version.id:
        return {}
    return {
        each.subject.id: each.days
        for each in compare(then, plan)
        if str(each.field) == "due" and each.days is not None
    }


def side(files: Files, as_of: date, reader: Rereader, *, in_git: bool) -> Side:
    """One version of a plan, read; if others are in git, what is on the disk is of the day.

    Raises `ChoiceError` if it cannot be read in full.
    """
    bundle, plan = reader.read(files.texts)
    if plan is None:
        raise unreadable(files.name, "nothing was compared")
    commit = files.version.commit
    on_disk = Version(files.version.name, as_of) if in_git else Version(files.name, None)
    version = Version(files.version.name, commit.day) if commit else on_disk
    return Side(version, bundle, plan)
