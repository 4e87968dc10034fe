"""Circles among things that lead to one another."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping


def circles(links: Mapping[str, Iterable[str]]) -> Iterator[list[str]]:
    """Circles without a link in common; without their links there would be none."""
    ahead = {each: iter(targets) for each, targets in links.items()}
    done: set[str] = set()
    for start in links:
        way = {} if start in done else {start: None}
        while way:
            here = next(reversed(way))
            following = next(ahead[here], None)
            if following is None:
                done.add(way.popitem()[0])
            elif following in way:
                yield _unwound(way, following)
            elif following in ahead and following not in done:
                way[following] = None


def _unwound(way: dict[str, None], back_to: str) -> list[str]:
    """The end of a way, from where it comes back to; only that stays on the way."""
    circle = []
    while (here := next(reversed(way))) != back_to:
        circle.append(here)
        way.popitem()
    return [back_to, *reversed(circle)]
