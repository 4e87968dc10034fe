"""Times as people write them into matrices, as exact as they are: `Jan–Mar 2023`, `d'ici fin 2024`.

What can be read in two ways is not read: a wrong date is worse than none.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from gcmplan.exchange.matrix.phrases.timewords import ISO_DAY, Token, Ways, tokens_of
from gcmplan.plan.when import When, when


class Span(NamedTuple):
    """What a cell says of a time, in the forms of the plan format."""

    start: str | None = None
    due: str | None = None
    always: bool = False
    """Whether it never ends by nature."""


USUAL = Ways()
"""Where nothing is said of it."""


def span(text: str, ways: Ways = USUAL) -> Span | None:
    """The time that a text names; None if it names none that is sure.

    >>> span("2021 and 2022")
    Span(start='2021', due='2022', always=False)
    >>> span("ongoing") is span("2021 and 2023") is None
    True
    """
    found = _of_tokens(tokens_of(text, ways) or ())
    return found if found and _in_order(found, ways) else None


def moment(text: str, ways: Ways = USUAL) -> str | None:
    """The one time that a text names; None if it names none, or a span between two."""
    found = span(text, ways)
    if found is None or found.always:
        return None
    named = {each for each in (found.start, found.due) if each}
    return named.pop() if len(named) == 1 else None


def _in_order(found: Span, ways: Ways) -> bool:
    """Whether both ends are times of the plan format, and the first is not after the last."""
    try:
        ends = [when(each, ways.fiscal_year_start) for each in (found.start, found.due) if each]
    except LookupError:  # a fiscal year that nobody knows
        return False
    if None in ends:
        return False
    first, last = ends[:1], ends[-1:]
    return all(one.first <= other.last for one in first for other in last if one and other)


_GRAMMAR: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern), meant)
    for pattern, meant in (
        (r"A", "always"),
        (r"[Ff]?([^FfBbUEA&-]+)[-U]?A", "always"),
        (r"[Ff]?([^FfBbUEA&-]+)[-U]E?([^FfBbUEA&-]+)", "between"),
        (r"B([^FfBbUEA&-]+)[-&]([^FfBbUEA&-]+)", "between"),
        (r"[b-]?E([^FfBbUEA&-]+)", "by"),
        (r"[bU]E?([^FfBbUEA&-]+)", "by"),
        (r"F([^FfBbUEA&-]+)", "from"),
        (r"f?([^FfBbUEA&-]+)", "in"),
        (r"([^FfBbUEA-]+(?:&+[^FfBbUEA-]+)+)", "list"),
    )
)


def _of_tokens(tokens: Sequence[Token]) -> Span | None:
    sorts = "".join(each.sort for each in tokens)
    for pattern, meant in _GRAMMAR:
        if match := pattern.fullmatch(sorts):
            spans = (match.span(group) for group in range(1, match.re.groups + 1))
            return _meant(meant, [tokens[start:end] for start, end in spans])
    return None


def _meant(meant: str, stretches: list[Sequence[Token]]) -> Span | None:
    if meant == "list":
        return _neighbours(stretches[0])
    points = _points(stretches)
    if None in points:
        return None
    first = points[0] if points else None
    spans = {
        "always": Span(first, None, always=True),
        "between": Span(first, points[-1] if points else None),
        "by": Span(None, first),
        "from": Span(first, None),
        "in": Span(None if ISO_DAY.fullmatch(first or "") else first, first),
    }
    return spans[meant]


def _points(stretches: list[Sequence[Token]]) -> list[str | None]:
    """The times that some stretches name; one that lacks its year is in that of the last."""
    if not stretches:
        return []
    last = _point(stretches[-1], "", "")
    year = next((each.value for each in stretches[-1] if each.sort == "Y"), "")
    month = next((each.value for each in stretches[-1] if each.sort == "M"), "")
    return [*(_point(each, year, month) for each in stretches[:-1]), last]


_POINT = re.compile(r"Y?(?:[NO]?M|M[NO]|Q|)Y?")


def _point(tokens: Sequence[Token], year: str, month: str) -> str | None:
    """The time that some words name, in a year and month that were named elsewhere."""
    sorts = "".join(each.sort for each in tokens)
    if sorts == "P":
        return tokens[0].value
    if sorts in {"N", "O"} and month:
        return _date(year, month, tokens[0].value)
    if not sorts or sorts.count("Y") > 1 or not _POINT.fullmatch(sorts):
        return None
    by_sort = {each.sort: each.value for each in tokens}
    year = by_sort.get("Y") or year
    day = by_sort.get("N") or by_sort.get("O", "")
    if "M" in by_sort:
        return _date(year, by_sort["M"], day)
    return f"{year}-{by_sort['Q']}" if "Q" in by_sort and year else year or None


def _date(year: str, month: str, day: str) -> str | None:
    if not year:
        return None
    return f"{year}-{int(month):02}-{int(day):02}" if day else f"{year}-{int(month):02}"


def _neighbours(tokens: Sequence[Token]) -> Span | None:
    """The stretch that `2021, 2022 and 2023` is; None if one is missing between them."""
    stretches: list[list[Token]] = [[]]
    for each in tokens:
        if each.sort == "&":
            stretches.append([])
        else:
            stretches[-1].append(each)
    points = _points([each for each in stretches if each])
    times = [when(each) for each in points if each]
    if not points or len(times) != len(points) or not all(map(_follows, times, times[1:])):
        return None
    return Span(points[0], points[-1])


def _follows(one: When | None, other: When | None) -> bool:
    return bool(
        one and other and one.precision is other.precision and (other.first - one.last).days == 1
    )
