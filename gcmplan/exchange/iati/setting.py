"""What all activities of a plan have in common."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import NamedTuple

from gcmplan.compact.compact import Compact
from gcmplan.exchange.iati.bodies import Bodies, bodies_of
from gcmplan.exchange.iati.publisher import Publisher
from gcmplan.plan.header import Header
from gcmplan.plan.objective import Objective
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from gcmplan.progress.grouping import Grouping, titles_of


class Setting(NamedTuple):
    """What all activities of a plan have in common."""

    plan: Plan
    publisher: Publisher
    compact: Compact
    as_of: date
    bodies: Bodies
    titles: Mapping[str, Text]
    """Of the plan's objectives, by their ids."""
    country: str | None
    """ISO 3166-1 alpha-2; None if it is not known there, or the plan is a region's."""

    @property
    def header(self) -> Header:
        """The head of the plan."""
        return self.plan.header

    @property
    def identifier(self) -> str:
        """What IATI knows the plan by; the identifiers of its actions begin with it."""
        return f"{self.publisher.ref}-{self.header.id}"

    def identifier_of(self, id: str) -> str:
        """What IATI knows an action by."""
        return f"{self.identifier}-{id}"

    def title_of(self, objective: Objective) -> Text:
        """The title of an objective; if it has none, that of the Compact."""
        return self.titles[objective.id]


def setting(plan: Plan, compact: Compact, publisher: Publisher, as_of: date) -> Setting:
    """What all activities of a plan have in common."""
    titles = titles_of(plan, compact, Grouping.OBJECTIVE)
    country = _alpha_2(plan.header.country)
    return Setting(plan, publisher, compact, as_of, bodies_of(plan, publisher), titles, country)


def _alpha_2(country: str | None) -> str | None:
    if country is None:
        return None
    from pycountry import countries  # noqa: PLC0415  (takes longer to load than most plans)

    found = countries.get(alpha_3=country)
    return str(found.alpha_2) if found else None
