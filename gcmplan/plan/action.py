"""Actions: what is done, by whom, by when, with what money."""

from bisect import bisect_right
from datetime import date
from decimal import Decimal
from fractions import Fraction
from functools import cached_property
from itertools import accumulate
from operator import itemgetter
from typing import Annotated, Any

from pydantic import GetJsonSchemaHandler, model_validator
from pydantic_core import core_schema

from gcmplan.plan.indicator import Indicator
from gcmplan.plan.milestone import Milestone, Weight
from gcmplan.plan.money import BudgetLine, Funding, Money
from gcmplan.plan.organization import OrganizationRef
from gcmplan.plan.placeholder import is_placeholder
from gcmplan.plan.record import Many, OneOrMany, Record
from gcmplan.plan.risk import Risk
from gcmplan.plan.steps import Steps, steps
from gcmplan.plan.text import Text
from gcmplan.plan.update import ActionStatus, Percent, Update
from gcmplan.plan.when import When
from gcmplan.plan.words import (
    ID_PATTERN,
    GcmAction,
    GcmNumber,
    Id,
    Kind,
    Link,
    Refers,
    SdgTarget,
    Words,
)

ActionRef = Annotated[Id, Refers(Kind.ACTION)]
"""The id of an action."""


class PartnerRole(Words):
    """What a partner does for an action."""

    IMPLEMENTING = "implementing"
    FUNDING = "funding"
    TECHNICAL = "technical"
    SUPPORTING = "supporting"
    CONSULTED = "consulted"


class Partner(Record):
    """A body that takes part in an action; its id alone will do."""

    org: OrganizationRef
    """The body."""

    role: PartnerRole | None = None
    """What it does; None if not stated."""

    @model_validator(mode="before")
    @classmethod
    def _from_id(cls, value: object) -> object:
        return {"org": value} if isinstance(value, str) else value

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        described = handler.resolve_ref_schema(handler(schema))
        described["type"] = ["string", "object"]
        described["pattern"] = f"^({ID_PATTERN})$"
        described["patternErrorMessage"] = "Wanted: the id of an organization."
        return described


class Action(Record):
    """Something that is to be done, under an objective."""

    id: Id
    """Its id, the plan's own number where it has one: `A3.02`."""

    title: Text
    """What is done."""

    lead: OneOrMany[OrganizationRef] = ()
    """The body answerable for it, or several that lead it jointly; empty if not stated."""

    partners: Many[Partner] = ()
    """The bodies that take part: ids, or maps of `org` and `role`."""

    description: Text | None = None
    """What it is about, in some sentences; None if not given."""

    deliverables: Many[Text] = ()
    """What will be there when it is done."""

    note: Text | None = None
    """What a reader of the plan should know beside it; None if nothing."""

    tags: Many[str] = ()
    """Words to find it by."""

    gcm: Many[GcmNumber] = ()
    """Numbers of the Compact's objectives that it serves; empty: those of its objective."""

    sdg: Many[SdgTarget] = ()
    """Targets of the Sustainable Development Goals that it serves."""

    principles: Many[str] = ()
    """Ids of the Compact's guiding principles that it puts into practice."""

    aligns: Many[Annotated[Id, Refers(Kind.FRAMEWORK)]] = ()
    """Ids of the frameworks that it serves too."""

    pledges: Many[Annotated[Id, Refers(Kind.PLEDGE)]] = ()
    """Ids of the pledges that it keeps."""

    gcm_actions: Many[GcmAction] = ()
    """The Compact's own lettered actions that it carries out, as `6c`."""

    locations: Many[str] = ()
    """Where: codes of ISO 3166-2, or names; empty for the whole country."""

    start: When | None = None
    """When it starts, as the plan stands now; its first day counts. None if not planned."""

    due: When | None = None
    """By when it is done, as the plan stands now; its last day counts. None if not planned."""

    continuous: bool = False
    """Whether it never ends by nature; then it has no `due`."""

    status: ActionStatus | None = None
    """Where it stands; None if nobody has reported."""

    status_reason: Text | None = None
    """Why it is suspended or cancelled; None if it is neither."""

    official_status: str | None = None
    """The government's own word for its status, kept as written; None if there is none."""

    started: When | None = None
    """When it really started; None if it has not, or it is not known."""

    ended: When | None = None
    """When it was really completed; None as long as it is not."""

    progress: Percent | None = None
    """Percent done, set by hand; None if not reported, or if milestones tell."""

    milestones: Many[Milestone] = ()
    """The steps by which it is seen to move."""

    weight: Weight = Decimal(1)
    """How much it counts beside other actions when progress is rolled up."""

    budget: OneOrMany[BudgetLine] = ()
    """Money set aside for it: an amount, or a list by period; empty if not known."""

    funding: Many[Funding] = ()
    """Where the money comes from, and how sure it is."""

    spent: Money | None = None
    """Money spent on it so far; None if not reported."""

    indicators: Many[Indicator] = ()
    """What is measured of it."""

    risks: Many[Risk] = ()
    """What may keep it from coming true."""

    depends_on: Many[ActionRef] = ()
    """Ids of the actions that have to come first."""

    merged_into: ActionRef | None = None
    """The action that took it over; None if it stands by itself."""

    previous_ids: Many[Id] = ()
    """Ids that it had before: its history is found by them."""

    updates: Many[Update] = ()
    """What happened to it, oldest first."""

    reviewed: When | None = None
    """When someone last looked and nothing had changed; None if never."""

    sources: Many[Link] = ()
    """Where it is written down or reported."""

    @property
    def counted(self) -> bool:
        """Whether it counts in progress: it is neither cancelled nor merged into another."""
        return self.status is not ActionStatus.CANCELLED and self.merged_into is None

    @property
    def open(self) -> bool:
        """Whether it counts and is not completed."""
        return self.counted and self.status is not ActionStatus.COMPLETED

    @property
    def bodies(self) -> tuple[str, ...]:
        """Who leads it, takes part in it or pays, each once: ids, and sources of money in words."""
        named = (
            *self.lead,
            *(partner.org for partner in self.partners),
            *(funding.source for funding in self.funding),
        )
        return tuple(dict.fromkeys(name for name in named if not is_placeholder(name)))

    @cached_property
    def share(self) -> Fraction:
        """Its weight, for exact sums."""
        return Fraction(self.weight)

    @cached_property
    def live_milestones(self) -> tuple[Milestone, ...]:
        """Its milestones, but for those dropped."""
        return tuple(each for each in self.milestones if not each.dropped)

    @cached_property
    def reached(self) -> Steps | None:
        """Its live milestones as they were reached; None if it has none."""
        live = self.live_milestones
        done = [(each.done.first if each.done else None, each.weight) for each in live]
        return steps(done) if live else None

    @cached_property
    def agreed(self) -> Steps | None:
        """Its live milestones as they are due; None if it has none, or one without a date."""
        live = self.live_milestones
        due = [(each.due.last, each.weight) for each in live if each.due]
        return steps(due) if live and len(due) == len(live) else None

    def days_overdue(self, as_of: date) -> int:
        """Days from the last day of `due` to `as_of`; 0 if not overdue.

        What nobody reports on is unknown, not overdue.
        """
        if self.due is None or self.status is None or not self.open:
            return 0
        return max(0, (as_of - self.due.last).days)

    def start_passed(self, as_of: date) -> bool:
        """Whether its start has passed and it is still said not to have started."""
        not_started = self.counted and self.status is ActionStatus.NOT_STARTED
        return not_started and self.start is not None and self.start.first < as_of

    @cached_property
    def signs_of_life(self) -> tuple[tuple[date, date], ...]:
        """From when on something is known to have happened to it, and up to when that may last.

        In the order of time, from updates, `reviewed`, `started` and milestones done. The second
        day is the last one of all that have begun by the first.
        """
        signs = [self.reviewed, self.started]
        signs += [update.date for update in self.updates]
        signs += [milestone.done for milestone in self.milestones]
        begun = sorted((sign.first, sign.last) for sign in signs if sign)
        return tuple(accumulate(begun, lambda before, sign: (sign[0], max(before[1], sign[1]))))

    def last_sign_of_life(self, as_of: date) -> date | None:
        """The newest day up to `as_of` on which something may have happened; None if none.

        What is dated by the month, or more coarsely, has happened once that month has begun.
        """
        begun = bisect_right(self.signs_of_life, as_of, key=itemgetter(0))
        return min(self.signs_of_life[begun - 1][1], as_of) if begun else None

    def stale(self, as_of: date, stale_after: int | None) -> bool:
        """Whether nothing is known to have happened to it for more than `stale_after` days.

        An action in progress of which nothing at all is on record is stale too. None: never.
        """
        if stale_after is None:
            return False
        last = self.last_sign_of_life(as_of)
        if last is None:
            return self.status is ActionStatus.IN_PROGRESS
        return (as_of - last).days > stale_after
