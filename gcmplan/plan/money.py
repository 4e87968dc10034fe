"""Money: exact amounts, each in its currency; amounts in two currencies are never added."""

from collections.abc import Iterable
from decimal import Decimal
from typing import Annotated, Any, ClassVar

from pydantic import GetJsonSchemaHandler, ValidationInfo, model_validator
from pydantic_core import core_schema

from gcmplan.plan.record import Record
from gcmplan.plan.when import When
from gcmplan.plan.words import Currency, Kind, Number, Refers, Words


class Money(Record):
    """An amount of money; a bare number is in the plan's currency."""

    amount: Number
    """In whole units of its currency: 1500000, not 1.5 for 1.5 million."""

    currency: Currency | None = None
    """ISO 4217; left out, it is the plan's. None if the plan has none either."""

    @model_validator(mode="before")
    @classmethod
    def _from_number(cls, value: object, info: ValidationInfo) -> object:
        written = {"amount": value} if isinstance(value, int | Decimal) else value
        currency = (info.context or {}).get("currency")
        if isinstance(written, dict) and currency and written.get("currency") is None:
            return {**written, "currency": currency}
        return written

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        described = handler.resolve_ref_schema(handler(schema))
        if described["required"] == ["amount"]:
            described["type"] = ["number", "object"]
        return described


class BudgetLine(Money):
    """Money set aside for an action, in one period or over its whole time."""

    first_keys: ClassVar = ("period",)

    period: When | None = None
    """The time that it is meant for; None for the whole time of the action."""


class FundingStatus(Words):
    """How sure it is that money comes."""

    REQUESTED = "requested"
    """Asked for; nobody has answered."""

    PLEDGED = "pledged"
    """Promised, not yet binding."""

    COMMITTED = "committed"
    """Bound by an agreement or a budget law."""

    DISBURSED = "disbursed"
    """Paid out."""

    @property
    def secured(self) -> bool:
        """Whether the money can be counted on."""
        return self in {FundingStatus.COMMITTED, FundingStatus.DISBURSED}


class Funding(Money):
    """Money for an action from one source."""

    first_keys: ClassVar = ("source",)

    source: Annotated[str, Refers(Kind.ORGANIZATION, words=True)]
    """Who pays: the id of an organization, or a name in words."""

    status: FundingStatus | None = None
    """How sure it is; None if not stated, and then it is not counted as secured."""


def secured(funding: Iterable[Funding]) -> dict[str, Decimal]:
    """The sum of the funding that can be counted on, by currency."""
    return sums(each for each in funding if each.status and each.status.secured)


def sums(amounts: Iterable[Money]) -> dict[str, Decimal]:
    """The sum of amounts by currency, in alphabetic order; without a currency none is counted."""
    total: dict[str, Decimal] = {}
    for each in amounts:
        if each.currency:
            total[each.currency] = total.get(each.currency, Decimal(0)) + each.amount
    return dict(sorted(total.items()))
