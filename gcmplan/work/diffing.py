"""What lies between two versions of one plan or of many; one that cannot be read hides no other."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import NamedTuple

from gcmplan.changes.change import ChangeKind
from gcmplan.errors import ChoiceError
from gcmplan.reading.files import Files
from gcmplan.reading.pairing import Pairs
from gcmplan.reading.rereading import Rereader
from gcmplan.render.results.difference import Difference, Differences
from gcmplan.work.comparing import alone, compared
from gcmplan.work.cores import work_through
from gcmplan.work.sides import side, sides


class Diffed(NamedTuple):
    """What was found out, and what must be said besides."""

    differences: Differences
    refused: list[str]
    """A sentence for each plan that was not compared."""


def diffed(found: Pairs, as_of: date) -> Diffed:
    """What lies between two versions of some plans, and what that does to each on a day.

    Of several plans those that are the same to the letter are only counted.
    """
    changed = found.both if found.is_one else [pair for pair in found.both if not _same(*pair)]
    asked: list[Callable[[], Difference]] = [
        *(partial(_alone, each, ChangeKind.REMOVED, found.in_git, as_of) for each in found.removed),
        *(partial(_compared, *pair, as_of) for pair in changed),
        *(partial(_alone, each, ChangeKind.ADDED, found.in_git, as_of) for each in found.added),
    ]
    told = work_through(_told, asked, "plans", 1)  # they share the process that git answers in
    plans = tuple(each for each in told if isinstance(each, Difference))
    refused = [f"error: {each}" for each in told if isinstance(each, ChoiceError)]
    return Diffed(Differences(plans, len(found.both) - len(changed)), refused)


def _told(ask: Callable[[], Difference]) -> Difference | ChoiceError:
    try:
        return ask()
    except ChoiceError as error:
        return error


def _compared(old: Files, new: Files, as_of: date) -> Difference:
    return compared(sides(old, new, as_of), as_of)


def _alone(files: Files, kind: ChangeKind, in_git: bool, as_of: date) -> Difference:
    return alone(side(files, as_of, Rereader(), in_git=in_git), kind)


def _same(old: Files, new: Files) -> bool:
    return [each.text for each in old.texts] == [each.text for each in new.texts]
