"""What a report tells: all that is known of a plan on a day, and of several plans together."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.progress.coverage import CoverageTable
from gcmplan.progress.due import Agenda
from gcmplan.progress.progress import Groups, PlanProgress
from gcmplan.progress.series import IndicatorReport
from gcmplan.progress.timeline import Timeline
from gcmplan.render.results.course import Course
from gcmplan.render.results.difference import Difference
from gcmplan.render.results.status import Status


class Account(NamedTuple):
    """All that is known of a plan on a day."""

    status: Status
    objectives: Groups
    """Its own objectives, and how the actions of each do together."""
    coverage: CoverageTable
    """What serves the objectives of the Compact."""
    timeline: Timeline
    indicators: tuple[IndicatorReport, ...]
    agenda: Agenda
    """What is to be done next."""
    difference: Difference | None
    """What changed since a revision; None if nobody asked."""
    course: Course | None
    """How it did over its versions; None if it was never committed."""
    errors: int = 0
    """How often the plan contradicts itself, so that its numbers may be wrong."""
    templates: str | None = None
    """A folder whose templates stand in for ours; None if there is none."""

    @property
    def progress(self) -> PlanProgress:
        """How the plan does."""
        return self.status.progress


class Page(NamedTuple):
    """A plan's page among others."""

    file: str
    """Its name, beside the page that lists it."""
    account: Account


class Collection(NamedTuple):
    """Several plans, and the page of each."""

    pages: tuple[Page, ...]
    templates: str | None = None
