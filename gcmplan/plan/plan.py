"""A national implementation plan for the Compact, whole."""

import re
from collections.abc import Iterator
from typing import Any, Self

from pydantic import Field

from gcmplan.plan.action import Action
from gcmplan.plan.area import Area
from gcmplan.plan.framework import Framework
from gcmplan.plan.header import Header
from gcmplan.plan.indicator import Indicator
from gcmplan.plan.objective import Objective
from gcmplan.plan.organization import Organization
from gcmplan.plan.pledge import Pledge
from gcmplan.plan.record import Many, Record
from gcmplan.plan.risk import Risk
from gcmplan.plan.source import Source
from gcmplan.plan.text import LANGUAGE
from gcmplan.plan.words import MONTH_DAY

FORMAT_VERSION = 1
"""The version of the plan format that this program reads."""

_CURRENCY = r"[A-Z]{3}"


class Plan(Record):
    """A national implementation plan for the Compact.

    The Compact is the Global Compact for Safe, Orderly and Regular Migration (A/RES/73/195).
    """

    gcmplan: int
    """Version of the plan format: 1."""

    header: Header = Field(alias="plan")
    """What the plan is, for whom, from when to when, and how it is kept."""

    organizations: Many[Organization] = ()
    """The bodies that lead, take part or pay."""

    frameworks: Many[Framework] = ()
    """What the plan is aligned with."""

    pledges: Many[Pledge] = ()
    """Commitments made at a review forum."""

    areas: Many[Area] = ()
    """Its thematic areas; empty if it has none."""

    objectives: Many[Objective] = ()
    """What it wants to reach, and by which actions."""

    indicators: Many[Indicator] = ()
    """What is measured of the plan as a whole."""

    risks: Many[Risk] = ()
    """What may keep the plan as a whole from coming true."""

    sources: Many[Source] = ()
    """Where its facts come from."""

    @classmethod
    def read(cls, data: object) -> Self:
        """The plan that plain data describe; raises Pydantic's `ValidationError`.

        What single values cannot know is taken from the head of the plan: the first language, the
        currency of bare amounts, the start of a fiscal year.
        """
        return cls.model_validate(data, context=setting(data))

    @property
    def actions(self) -> Iterator[Action]:
        """All actions, in the order of the plan."""
        return (action for objective in self.objectives for action in objective.actions)


def setting(data: object) -> dict[str, Any]:
    """What single values need to know; a head that is wrong itself is told of elsewhere."""
    head = data.get("plan") if isinstance(data, dict) else None
    if not isinstance(head, dict):
        return {}
    languages, currency, start = map(head.get, ("languages", "currency", "fiscal_year_start"))
    if start is not None and not _has_form(start, MONTH_DAY):
        start = "01-01"
    return {
        "language": "en" if languages is None else _first(languages),
        "currency": currency if _has_form(currency, _CURRENCY) else None,
        "fiscal_year_start": start,
    }


def _first(languages: object) -> object:
    """The first of the languages in the head of a plan; None if that is wrong."""
    first = languages[0] if isinstance(languages, list) and languages else None
    return first if _has_form(first, LANGUAGE.pattern) else None


def _has_form(value: object, pattern: str) -> bool:
    return isinstance(value, str) and re.fullmatch(pattern, value) is not None
