"""`map.yaml`: what a person says that the sheets, columns and words of a matrix hold."""

from typing import Any

from pydantic import Field

from gcmplan.plan.header import Period
from gcmplan.plan.record import Many, OneOrMany, Record
from gcmplan.plan.update import ActionStatus
from gcmplan.plan.words import Country, Currency, GcmNumber, Id, Language, MonthDay, Words


class Into(Words):
    """What a column holds."""

    NUMBER = "number"
    """The matrix's own number of an action."""
    TITLE = "title"
    DESCRIPTION = "description"
    AREA = "area"
    OBJECTIVE = "objective"
    LEAD = "lead"
    PARTNERS = "partners"
    TIMELINE = "timeline"
    """Start and end in one cell."""
    START = "start"
    DUE = "due"
    STARTED = "started"
    ENDED = "ended"
    STATUS = "status"
    STATUS_REASON = "status_reason"
    PROGRESS = "progress"
    BUDGET = "budget"
    CURRENCY = "currency"
    """The currency of the amounts in its row."""
    SPENT = "spent"
    GCM = "gcm"
    SDG = "sdg"
    DELIVERABLES = "deliverables"
    LOCATIONS = "locations"
    NOTE = "note"
    KEEP = "keep"
    """Kept as it stands, under a key that begins with `x_`."""
    IGNORE = "ignore"
    """Left out."""


class SheetMap(Record):
    """What a sheet holds."""

    name: str
    """Its title; of a CSV file the name of the file without its ending."""

    skip: bool = False
    """Whether it is left out."""

    header: OneOrMany[int] = ()
    """The number of its header row, or of both where there are two; left out, it is looked for."""

    columns: dict[str, Into] = Field(default_factory=dict)
    """What each column holds, by its letter, as `{B: title, F: timeline}`."""


class Head(Record):
    """The head of the plan; what is left out is looked for in the matrix."""

    id: Id | None = None
    """Its id; left out, country and first year, as `KEN-2023`."""

    title: str | None = None
    """Its official title."""

    country: Country | None = None
    """The country whose plan it is."""

    region: str | None = None
    """The region whose plan it is, if it is not a country's."""

    period: Period | None = None
    """The time that it is for."""

    currency: Currency | None = None
    """The currency of amounts that name none."""

    languages: Many[Language] = ()
    """The languages of its texts, the main one first."""

    fiscal_year_start: MonthDay | None = None
    """The day on which its fiscal year begins, as `07-01`: only then are `2024/25` understood."""


class MatrixMap(Record):
    """What the sheets, columns and words of an action matrix are taken for.

    All of it may be left out: what is not said here is guessed, and told.
    """

    head: Head = Head()
    """The head of the plan."""

    sheets: Many[SheetMap] = ()
    """The sheets of which something is to be said; others are looked at all the same."""

    headers: dict[str, Into] = Field(default_factory=dict)
    """What a column with this header holds, on every sheet."""

    statuses: dict[str, ActionStatus] = Field(default_factory=dict)
    """What a word for the status of an action means, as `{on course: in_progress}`."""

    day_first: bool | None = None
    """Whether `03/04/2024` is in April; left out, such dates are asked about."""

    gcm: dict[str, Many[GcmNumber]] = Field(default_factory=dict)
    """The objectives of the Compact that an objective or area of the matrix serves, by title."""

    bodies: dict[str, Id] = Field(default_factory=dict)
    """The ids of bodies, by each way in which the matrix writes them."""


def map_schema() -> dict[str, Any]:
    """The JSON Schema of the map, for editors."""
    from gcmplan.plan.schema import DRAFT, described  # noqa: PLC0415  (when it is asked for)

    return {"$schema": DRAFT, **described(MatrixMap), "title": "Map of an action matrix"}
