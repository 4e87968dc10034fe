"""What two versions of a plan are called, and how much lies between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gcmplan.changes.change import Change, Significance
from gcmplan.render.changed import ARROW
from gcmplan.render.difference import NO_VERSION, Difference, Differences, Version
from gcmplan.render.prose import counted
from gcmplan.render.screen import clean, whole


def title(difference: Difference) -> str:
    """Which versions of which plan, and how many changes."""
    versions = f"{_version(difference.old)}{ARROW}{_version(difference.new)}"
    return " · ".join([f"{difference.plan}: {versions}", *map(whole, totals(difference))])


def plans_title(differences: Differences) -> str:
    """How many plans were compared, what became of them, and how many changes there are."""
    fates = Counter(map(_fate, differences.changed))
    plans = len(differences.plans) + differences.same
    fates["unchanged"] = plans - fates.total()
    parts = ", ".join(f"{number} {fate}" for fate, number in fates.items() if number)
    changes = [change for each in differences.plans for change in each.changes]
    return f"{counted(plans, 'plan')}: {parts} · {_counted(changes)}"


def _fate(difference: Difference) -> str:
    if difference.new is NO_VERSION:
        return "removed"
    return "added" if difference.old is NO_VERSION else "changed"


def totals(difference: Difference) -> Iterator[str]:
    """How many changes there are, and how many files differ only in layout."""
    yield _counted(difference.changes)
    if difference.layout_only:
        differ = "differs" if difference.layout_only == 1 else "differ"
        yield f"{counted(difference.layout_only, 'file')} {differ} only in layout"


def _counted(changes: Sequence[Change]) -> str:
    counts = Counter(each.significance for each in changes)
    parts = ", ".join(f"{counts[each]} {each}" for each in Significance if counts[each])
    return counted(len(changes), "change") + (f": {parts}" if parts else "")


def _version(version: Version) -> str:
    day = f" ({version.date})" if version.date else ""
    return whole(f"{clean(version.name)}{day}")
