"""Each slip told once: not what is only a consequence of something else that is told."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator

from gcmplan.faults.slip import Slip
from gcmplan.keypath import KeyPath
from gcmplan.nearest import nearest

_HEAD = KeyPath(("plan",))
_DECIDED_BY_HEAD = {"no_fiscal_year_start", "no_first_language"}


def separate(slips: Iterable[Slip], torn: frozenset[KeyPath] = frozenset()) -> Iterator[Slip]:
    """The slips that are slips of their own; `torn` are the records whose text is at fault.

    A misspelt key whose right form is missing beside it is one slip, and so is a list whose only
    entry is wrong. A fiscal year that is not known is missing once for all dates that need it, and
    what the head of the plan decides is not asked while something is wrong with the head.
    """
    slips = list(slips)
    misspelt = _misspelt(slips)
    told = _DECIDED_BY_HEAD if _head_is_wrong(slips, torn) else set[str]()
    for slip in slips:
        if slip.kind in told or slip.path in misspelt or _follows(slip, torn):
            continue
        if slip.kind == "no_fiscal_year_start":
            told = {*told, slip.kind}
        yield slip


def _follows(slip: Slip, torn: frozenset[KeyPath]) -> bool:
    """Whether something is missing because what stands there could not be read."""
    if slip.kind == "too_short":
        return bool(slip.value)
    return slip.kind == "missing" and slip.record in torn


def _head_is_wrong(slips: Iterable[Slip], torn: frozenset[KeyPath]) -> bool:
    if _HEAD in torn:
        return True
    return any(
        slip.path == _HEAD or (slip.record == _HEAD and slip.kind not in _DECIDED_BY_HEAD)
        for slip in slips
    )


def _misspelt(slips: Iterable[Slip]) -> set[KeyPath]:
    """Paths of missing values that stand there under a misspelt key."""
    missing = defaultdict[KeyPath, list[str]](list)
    for slip in slips:
        if slip.kind == "missing":
            missing[slip.path.parent].append(str(slip.path[-1]))
    found: set[KeyPath] = set()
    for slip in slips:
        beside = missing.get(slip.path.parent)
        if slip.kind == "unknown_key" and beside and (meant := nearest(slip.name, beside)):
            beside.remove(meant)
            found.add(slip.path.parent / meant)
    return found
