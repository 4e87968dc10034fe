"""What two versions of a plan are called, and how much lies between them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from gcmplan.changes.change import Change, Significance
from gcmplan.render.look import Look
from gcmplan.render.parts.changed import ARROW
from gcmplan.render.parts.gravity import so_many
from gcmplan.render.results.difference import NO_VERSION, Difference, Differences, Version
from gcmplan.render.screen import clean, whole
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import Sentence, in_a_row, say, say_count, saying_count


def title(difference: Difference, look: Look) -> str:
    """Which versions of which plan, and how many changes."""
    many = map(whole, map(look.words, totals(difference)))
    named = look.say("{name}: {value}", name=difference.plan, value=versions(difference, look))
    return " · ".join([named, *many])


def versions(difference: Difference, look: Look) -> str:
    """The versions that are compared, each with its day."""
    return f"{_version(difference.old, look)}{ARROW}{_version(difference.new, look)}"


def plans_title(differences: Differences, look: Look) -> str:
    """How many plans were compared, what became of them, and how many changes there are."""
    fates = Counter(map(_fate, differences.changed))
    plans = len(differences.plans) + differences.same
    fates[_UNCHANGED] = plans - fates.total()
    parts = [say_count(*fate, number) for fate, number in fates.items() if number]
    changes = [change for each in differences.plans for change in each.changes]
    said = _with_parts(numbered(plans, "plan"), parts)
    return f"{look.words(said)} · {look.words(_counted(changes))}"


def _fate(difference: Difference) -> tuple[str, str]:
    if difference.new is NO_VERSION:
        return _REMOVED
    return _ADDED if difference.old is NO_VERSION else _CHANGED


_ADDED = saying_count("{number} added", "{number} added")
_CHANGED = saying_count("{number} changed", "{number} changed")
_REMOVED = saying_count("{number} removed", "{number} removed")
_UNCHANGED = saying_count("{number} unchanged", "{number} unchanged")


def totals(difference: Difference) -> Iterator[Sentence]:
    """How many changes there are, and how many files differ only in layout."""
    yield _counted(difference.changes)
    if difference.layout_only:
        yield say_count(
            "{number} file differs only in layout",
            "{number} files differ only in layout",
            difference.layout_only,
        )


def _counted(changes: Sequence[Change]) -> Sentence:
    counts = Counter(each.significance for each in changes)
    parts = [so_many(each, counts[each]) for each in Significance if counts[each]]
    return _with_parts(numbered(len(changes), "change"), parts)


def _with_parts(whole: Sentence, parts: Sequence[Sentence]) -> Sentence:
    return say("{whole}: {parts}", whole=whole, parts=in_a_row(parts, ", ")) if parts else whole


def _version(version: Version, look: Look) -> str:
    day = f" ({version.date})" if version.date else ""
    return whole(f"{clean(look.words(version.name))}{day}")
