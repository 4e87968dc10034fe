"""The parts of a plan about which nothing more is said until something in them is mended."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from gcmplan.faults.shape import record_path
from gcmplan.keypath import KeyPath
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.shape import model_at

_HOLDERS = (Plan, Objective)
"""They hold things of their own standing: without one of these the others are what they are."""


class Doubt:
    """What the faults of a text leave in doubt."""

    def __init__(
        self, data: Mapping[str, Any], values: Iterable[KeyPath], cuts: Iterable[KeyPath]
    ) -> None:
        """Note the values that are at fault, and the lists and maps out of which one was cut."""
        self._data = data
        self._values = {record_path(data, path) for path in values}
        self._cuts = {path / 0 for path in cuts}

    @property
    def torn(self) -> frozenset[KeyPath]:
        """The records that may lack something that is written."""
        return frozenset({*self._values, *(record_path(self._data, path) for path in self._cuts)})

    def after(self, slips: Iterable[KeyPath], left_out: Iterable[KeyPath]) -> frozenset[KeyPath]:
        """The records in doubt, if some have slips and some values were left out too."""
        gone = {*left_out, *self._cuts}
        return frozenset({*self._values, *slips, *self._without(gone)})

    def _without(self, gone: Iterable[KeyPath]) -> Iterator[KeyPath]:
        """The records that lack one of their own values."""
        for path in gone:
            record = record_path(self._data, path)
            if record == path.parent or model_at(record) not in _HOLDERS:
                yield record
