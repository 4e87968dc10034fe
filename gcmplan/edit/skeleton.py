"""A new plan: the texts of its files, with comments that teach the format."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any, NamedTuple

from gcmplan.source.splicing.write import Style, entry, item

NUMBERS = range(1, 24)
"""The objectives of the Compact."""

_COLUMN = 30


class Section(NamedTuple):
    """A thematic area of a new plan."""

    id: str
    title: str
    gcm: tuple[int, ...] = ()
    """The objectives of the Compact that are laid out under it."""


EXAMPLE = (
    Section("TA1", "Data, coordination and public debate", (1, 3, 17, 23)),
    Section("TA2", "Adverse drivers, identity and consular support", (2, 4, 14)),
    Section("TA3", "Labour mobility, recruitment and skills", (5, 6, 18)),
    Section("TA4", "Protection and rights-based border governance", (7, 8, 9, 10, 11, 12, 13, 21)),
    Section("TA5", "Services, inclusion, diaspora and remittances", (15, 16, 19, 20, 22)),
)

KENYA = (
    Section("TA1", "Migration discourse, policy and planning on facts and data", (1, 3, 17, 23)),
    Section("TA2", "Drivers of migration", (2,)),
    Section("TA3", "Regular migration, decent work and human mobility", (5, 6, 14, 18, 19, 20)),
    Section("TA4", "Irregular migration", (4, 7, 8, 9, 10, 11, 12, 13, 21)),
    Section("TA5", "Social inclusion and integration of migrants", (15, 16, 22)),
)
"""The areas of Kenya's plan 2023–2027, in our words; which objectives go where is ours, too."""

STRUCTURES: dict[str, tuple[Section, ...]] = {"example": EXAMPLE, "kenya": KENYA}


class Wanted(NamedTuple):
    """What is known of a new plan."""

    country: str
    title: str
    start: Any
    end: Any
    languages: tuple[str, ...] = ("en",)
    coordinator: tuple[str, str] | None = None
    """The id and the name of the body that keeps the plan together; None if not known."""
    sections: tuple[Section, ...] = ()
    """Its thematic areas; empty if it has none."""
    from_objectives: bool = False
    """Whether the 23 objectives of the Compact are laid out."""

    @property
    def id(self) -> str:
        """The id of the plan, from its country and its first year."""
        return f"{self.country}-{str(self.start)[:4]}"


def skeleton(wanted: Wanted, schema: str, title: Callable[[int], str]) -> dict[str, str]:
    """The texts of a new plan by the names of its files.

    `schema` is the way from them to the schema for editors; `title` gives that of an objective of
    the Compact.
    """
    first = f"# yaml-language-server: $schema={schema}\n"
    own_files = {
        f"{each.id.lower()}.yaml": _text(_section(wanted, each, title)) for each in wanted.sections
    }
    whole = _text(_head(wanted))
    if not wanted.sections:
        whole += "\n" + _text(_objectives(wanted, NUMBERS, None, title))
    return {"plan.yaml": first + whole, **{name: first + text for name, text in own_files.items()}}


def _text(lines: Iterator[str]) -> str:
    return "".join(f"{line}\n" for line in lines)


def _head(wanted: Wanted) -> Iterator[str]:
    yield f"# {_on_one_line(wanted.title)}"
    yield "#"
    if wanted.sections:
        yield "# All YAML files of this folder are read as one plan: each body can keep its own."
    yield "# 'gcmplan validate' says what is wrong or missing, 'gcmplan status' how far it is."
    yield ""
    yield _told("gcmplan: 1", "version of the plan format")
    yield "plan:"
    yield "  " + entry("id", wanted.id, 2)
    yield "  " + entry("title", wanted.title, 2, Style(width=1000))
    yield _told(f"  country: {wanted.country}", "three letters of ISO 3166-1")
    period = {"start": wanted.start, "end": wanted.end}
    yield "  " + item(period, 0, in_brackets=True).replace("- ", "period: ", 1)
    yield _told("  status: draft", "then consultation, adopted, under_review, closed")
    if wanted.coordinator:
        yield _told(f"  coordinator: {wanted.coordinator[0]}", "one of the organizations below")
    yield _told("  # currency: USD", "of amounts that name no currency")
    yield _told(f"  languages: [{', '.join(wanted.languages)}]", "the first is that of every text")
    yield "  # reporting: {cycle: quarterly, stale_after: 180}"
    yield ""
    yield from _organizations(wanted)
    if wanted.sections:
        yield ""
        yield "# The thematic areas of the plan; each has a file of its own."
        yield "areas:"
        for each in wanted.sections:
            yield "  " + item({"id": each.id, "title": each.title}, 2)


def _organizations(wanted: Wanted) -> Iterator[str]:
    yield "# Bodies that lead, take part or pay. A plan names bodies, never persons."
    if wanted.coordinator:
        id, name = wanted.coordinator
        yield "organizations:"
        yield "  " + item({"id": id, "name": name, "type": "government"}, 2)
        yield "  # - {id: MOL, name: Ministry of Labour, type: government}"
    else:
        yield "# organizations:"
        yield "#   - {id: MOL, name: Ministry of Labour, type: government}"


def _section(wanted: Wanted, section: Section, title: Callable[[int], str]) -> Iterator[str]:
    yield f"# {section.id} {_on_one_line(section.title)}"
    yield ""
    yield from _objectives(wanted, section.gcm, section.id, title)


def _objectives(
    wanted: Wanted, numbers: range | tuple[int, ...], area: str | None, title: Callable[[int], str]
) -> Iterator[str]:
    yield "# What is to be reached, and by which actions."
    if wanted.from_objectives and numbers:
        yield "# Without a title of its own, an objective bears that of the Compact (gcm)."
        yield "objectives:"
        for number in numbers:
            yield f"  # {title(number)}"
            values: dict[str, Any] = {"id": f"O{number}", "area": area, "gcm": [number]}
            yield "  " + item({key: each for key, each in values.items() if each}, 2)
            yield ""
        yield from _sample("    # ", numbers[0])
    else:
        yield "# objectives:"
        yield "#   - id: O1"
        yield "#     title: Workers leave with fair contracts"
        if area:
            yield f"#     area: {area}"
        yield "#     gcm: [6]                # the objectives of the Compact that it serves"
        yield from _sample("#     ", 1)


def _sample(margin: str, number: int) -> Iterator[str]:
    lines = (
        "actions:",
        f"  - id: O{number}.1",
        "    title: License recruitment agencies",
        "    lead: MOL               # the id of an organization",
        "    start: 2026-Q1          # a year, half, quarter, month or day",
        "    due: 2026-12-31",
        "    status: in_progress     # not_started, completed, suspended, cancelled",
        "    milestones:",
        f"      - {{id: O{number}.1-M1, title: Law drafted, due: 2026-06}}",
        "    budget: {amount: 350000, currency: USD}",
    )
    yield from (margin + line for line in lines)


def _on_one_line(text: str) -> str:
    """A text as it may stand in a comment: no line of it begins anew."""
    return " ".join("".join(each if each.isprintable() else " " for each in text).split())


def _told(line: str, comment: str) -> str:
    return f"{line:<{_COLUMN}}# {comment}"
