"""The order of keys: that of the format, and what it does not know behind what it followed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from gcmplan.source.layout.syntax import Branch, Slot

Keys = tuple[str, ...]
"""The way from the top to a map, without positions in lists."""

Order = Callable[[Keys], Sequence[str]]
"""The keys of a map, in order; none for a map whose keys are anybody's."""


def put_in_order(top: Slot, order: Order) -> None:
    """Bring the entries of every map into order, each with what is said of it.

    A line of which a comment speaks to this program stays the first of its item: the comment may
    mean the item.
    """
    _Sorter(order, top).sort(top, ())


class _Sorter:
    def __init__(self, order: Order, top: Slot) -> None:
        self._order = order
        self._top = top
        self._ranks: dict[Keys, dict[str, int]] = {}

    def sort(self, slot: Slot, path: Keys) -> None:
        branch = slot.value
        if not isinstance(branch, Branch) or not branch.slots:
            return
        if branch.is_map and len(branch.slots) > 1:
            is_item = not slot.key and slot is not self._top
            is_meant = is_item and (slot.pinned or branch.slots[0].pinned)
            self._sort(branch, path, first_stays=is_meant)
        for inner in branch.slots:
            if isinstance(inner.value, Branch):
                self.sort(inner, (*path, inner.key.value) if inner.key else path)

    def _sort(self, branch: Branch, path: Keys, *, first_stays: bool) -> None:
        known, ranks, rank = self._known(path), [], -1
        for slot in branch.slots:
            rank = known.get(slot.key.value if slot.key else "", rank)
            ranks.append(rank)
        if first_stays:
            ranks[0] = -1
        if any(map(int.__gt__, ranks, ranks[1:])):
            numbers = sorted(range(len(ranks)), key=ranks.__getitem__)
            branch.slots = [branch.slots[number] for number in numbers]

    def _known(self, path: Keys) -> dict[str, int]:
        if path not in self._ranks:
            self._ranks[path] = {key: rank for rank, key in enumerate(self._order(path))}
        return self._ranks[path]
