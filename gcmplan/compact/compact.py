"""The Compact as a catalogue: what plans are built on.

It is given a reader of plain data, so that each part is read only when somebody asks for it.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Set
from functools import cached_property
from typing import Any, NamedTuple

OBJECTIVES = range(1, 24)
"""The numbers of the Compact's objectives."""


class CompactObjective(NamedTuple):
    """One of the 23 objectives of the Compact."""

    number: int
    """1 to 23."""

    titles: Mapping[str, str]
    """Official titles by language; English is always there, others only where verified."""

    short: Mapping[str, str]
    """The short labels of the UN Network on Migration, in English, French and Spanish."""

    round_table: int
    """The round table of the International Migration Review Forum that reviews it, 1 to 4."""

    actions: Mapping[str, str]
    """Its lettered actions; the letters are official, the labels are ours."""

    def title(self, language: str) -> str:
        """The official title in a language, or in English where no other is verified."""
        return self.titles.get(language, self.titles["en"])

    def label(self, language: str) -> str:
        """The short label in a language, or in English."""
        return self.short.get(language, self.short["en"])


class Principle(NamedTuple):
    """One of the ten guiding principles of the Compact."""

    id: str
    """As plans refer to it: `child-sensitive`."""

    letter: str
    """Of paragraph 15, a to j."""

    names: Mapping[str, str]
    """Official names, in English, French and Spanish."""


class RoundTable(NamedTuple):
    """A round table of the International Migration Review Forum."""

    number: int
    """1 to 4."""

    labels: Mapping[str, str]
    """What it is about, in English, French and Spanish; ours, and not its official name."""

    objectives: tuple[int, ...]
    """The numbers of the objectives that it reviews."""


class Compact:
    """What the Compact says, and what goes with it."""

    def __init__(self, read: Callable[[str], Any]) -> None:
        self._read = read

    @cached_property
    def objectives(self) -> Mapping[int, CompactObjective]:
        """The 23 objectives, by number."""
        return {
            each["number"]: CompactObjective(
                each["number"],
                each["title"],
                each["short"],
                each["round_table"],
                each["actions"],
            )
            for each in self._read("objectives")
        }

    @cached_property
    def principles(self) -> Mapping[str, Principle]:
        """The ten guiding principles, by id."""
        return {
            each["id"]: Principle(each["id"], each["letter"], each["name"])
            for each in self._read("principles")
        }

    @cached_property
    def round_tables(self) -> tuple[RoundTable, ...]:
        """The four round tables."""
        return tuple(
            RoundTable(each["number"], each["label"], tuple(each["objectives"]))
            for each in self._read("round_tables")
        )

    @cached_property
    def steps(self) -> Mapping[int, str]:
        """The six steps of the guidance, by number; the names are not checked against it."""
        return {each["number"]: each["name_unverified"] for each in self._read("guidance")}

    @cached_property
    def sdg_targets(self) -> Set[str]:
        """The ids of the 169 targets of the Sustainable Development Goals, in their order."""
        goals = (each["targets"] for each in self._read("sdg_targets"))
        return dict.fromkeys(target for targets in goals for target in targets).keys()

    @cached_property
    def sdg_titles(self) -> Mapping[str, Mapping[str, str]]:
        """The official titles of these targets, by id and language."""
        return {each["id"]: each["title"] for each in self._read("sdg_titles")}
