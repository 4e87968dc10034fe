"""What two versions of a plan are called, and how much lies between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from gcmplan.changes.change import Significance
from gcmplan.render.changed import ARROW
from gcmplan.render.difference import Difference, Version
from gcmplan.render.prose import counted
from gcmplan.render.screen import clean, whole


def title(difference: Difference) -> str:
    """Which versions of which plan, and how many changes."""
    versions = f"{_version(difference.old)}{ARROW}{_version(difference.new)}"
    return " · ".join([f"{difference.plan}: {versions}", *map(whole, totals(difference))])


def totals(difference: Difference) -> Iterator[str]:
    """How many changes there are, and how many files differ only in layout."""
    counts = Counter(each.significance for each in difference.changes)
    parts = ", ".join(f"{counts[each]} {each}" for each in Significance if counts[each])
    yield counted(len(difference.changes), "change") + (f": {parts}" if parts else "")
    if difference.layout_only:
        differ = "differs" if difference.layout_only == 1 else "differ"
        yield f"{counted(difference.layout_only, 'file')} {differ} only in layout"


def _version(version: Version) -> str:
    day = f" ({version.date})" if version.date else ""
    return whole(f"{clean(version.name)}{day}")
