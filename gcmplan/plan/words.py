"""Scalars that are more than text or a number: ids, links, codes, words from a list.

Each type reads plain data and refuses it with a `PydanticCustomError`, whose type says what kind
of slip it is (`unknown_key`, `unknown_word`, `bad_id`, `wrong_form`, …) and whose context says what
was wanted, so that a finding can be worded from it.
"""

from __future__ import annotations

import re
from decimal import Decimal
from enum import StrEnum
from typing import Annotated, Any, Self

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler, WithJsonSchema
from pydantic_core import PydanticCustomError, core_schema

from gcmplan.sentence import Sentence, say

JsonSchema = dict[str, Any]


class Words(StrEnum):
    """Words from a list; each list is a subclass."""

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(cls._read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        return {"type": "string", "enum": list(cls)}

    @classmethod
    def _read(cls, value: object) -> Self:
        word = cls._value2member_map_.get(value) if isinstance(value, str) else None
        if isinstance(word, cls):
            return word
        raise PydanticCustomError("unknown_word", "a word from the list", {"words": list(cls)})


class Form:
    """A form that text must have: the annotation of a type such as `Id`."""

    def __init__(
        self, pattern: str, wanted: Sentence, error: str = "wrong_form", *, numbers: bool = False
    ) -> None:
        self._pattern = re.compile(pattern)
        self._wanted = wanted
        self._error = error
        self._numbers = numbers

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(self._read)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        return {
            "type": ["string", "number"] if self._numbers else "string",
            "pattern": f"^({self._pattern.pattern})$",
            "errorMessage": f"Wanted: {self._wanted}.",
        }

    def _read(self, value: object) -> str:
        text = str(value) if self._numbers and type(value) in {int, Decimal} else value
        if isinstance(text, str) and self._pattern.fullmatch(text):
            return text
        raise PydanticCustomError(self._error, "{wanted}", {"wanted": self._wanted})


def _number(value: object) -> Decimal:
    if type(value) is Decimal and value.is_finite():
        return value
    if type(value) is int:
        return Decimal(value)
    raise PydanticCustomError("wrong_form", "{wanted}", {"wanted": say("a number, as 12 or 8.4")})


class _AnyNumber:
    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_number)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        return {"type": "number"}


class _ExtraKey:
    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_plain_validator_function(_extra_key)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> JsonSchema:
        return {"type": "string"}


def _extra_key(key: str) -> str:
    if key.startswith("x_"):
        return key
    raise PydanticCustomError("unknown_key", "a key of the plan format, or one that begins with x_")


class Kind(StrEnum):
    """The kinds of things in a plan that have an id."""

    PLAN = "plan"
    ORGANIZATION = "organization"
    FRAMEWORK = "framework"
    PLEDGE = "pledge"
    AREA = "area"
    OBJECTIVE = "objective"
    ACTION = "action"
    MILESTONE = "milestone"
    INDICATOR = "indicator"
    RISK = "risk"
    SOURCE = "source"

    @property
    def noun(self) -> Sentence:
        """What one of them is called: `action`."""
        return _CALLED[self][0]

    @property
    def one(self) -> Sentence:
        """One of them, with its article: `an action`; there is only one plan."""
        return _CALLED[self][1]


_CALLED = {
    Kind.PLAN: (say("plan"), say("the plan")),
    Kind.ORGANIZATION: (say("organization"), say("an organization")),
    Kind.FRAMEWORK: (say("framework"), say("a framework")),
    Kind.PLEDGE: (say("pledge"), say("a pledge")),
    Kind.AREA: (say("area"), say("an area")),
    Kind.OBJECTIVE: (say("objective"), say("an objective")),
    Kind.ACTION: (say("action"), say("an action")),
    Kind.MILESTONE: (say("milestone"), say("a milestone")),
    Kind.INDICATOR: (say("indicator"), say("an indicator")),
    Kind.RISK: (say("risk"), say("a risk")),
    Kind.SOURCE: (say("source"), say("a source")),
}


class Refers:
    """Marks a field as a reference, and says what kind of thing it points to."""

    def __init__(self, kind: Kind, *, words: bool = False, addresses: bool = False) -> None:
        self.kind = kind
        self.words = words
        """Whether a name in words will do too, as `World Bank`."""
        self.addresses = addresses
        """Whether an address on the web will do too."""


ExtraKey = Annotated[str, _ExtraKey()]
"""A key of somebody's own, which begins with `x_`."""

Number = Annotated[Decimal, _AnyNumber()]
"""An exact number: never a float."""

ID_PATTERN = r"[A-Za-z][A-Za-z0-9._-]*"
Id = Annotated[
    str,
    Form(ID_PATTERN, say("a letter, then letters, digits, '.', '-' or '_', as A3.02"), "bad_id"),
]
"""A letter, then letters, digits, `.`, `-`, `_`; unique in the whole plan, over all kinds."""

Language = Annotated[
    str, Form(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*", say("a language code of BCP 47, as en or pt-BR"))
]
"""A language, as BCP 47 writes it."""

Country = Annotated[str, Form(r"[A-Z]{3}", say("a country code of ISO 3166-1 alpha-3, as KEN"))]
"""A country, by its three letters of ISO 3166-1; `XAA` to `XZZ` serve examples."""

Currency = Annotated[str, Form(r"[A-Z]{3}", say("a currency code of ISO 4217, as USD"))]
"""A currency, by its three letters of ISO 4217."""

SdgTarget = Annotated[
    str,
    Form(
        r"[0-9]{1,2}\.([0-9]{1,2}|[a-d])",
        say('an SDG target in quotation marks, as "10.7" or "10.c"'),
    ),
]
"""A target of the Sustainable Development Goals; in quotation marks, for `8.10` is no number."""

GcmNumber = Annotated[int, WithJsonSchema({"type": "integer", "minimum": 1, "maximum": 23})]
"""The number of an objective of the Compact; that there is such an objective is for a rule."""

GcmAction = Annotated[
    str,
    Form(
        r"[0-9]{1,2}[a-z]", say("an objective of the Compact and the letter of its action, as 6c")
    ),
]
"""One of the Compact's own lettered actions."""

Address = Annotated[
    str, Form(r"https?://\S+", say("an address that begins with http:// or https://"))
]
"""An address on the web."""

MONTH_DAY = r"(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])"
MonthDay = Annotated[str, Form(MONTH_DAY, say("a month and a day, as 07-01"))]
"""A day of every year: month and day."""

Label = Annotated[str, Form(r"\S(.*\S)?", say("a short text, as 2 or 1.1-draft"), numbers=True)]
"""A short text that may look like a number, as a version."""

Link = Annotated[
    str,
    Form(
        rf"https?://\S+|{ID_PATTERN}",
        say("an address that begins with http:// or https://, or the id of a source"),
    ),
    Refers(Kind.SOURCE, addresses=True),
]
"""An address on the web, or the id of an entry in `sources`."""
