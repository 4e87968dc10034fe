"""Text in one language or several."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any, NamedTuple

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

from gcmplan.sentence import say

LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
"""What a language looks like, as BCP 47 writes it."""

_WANTED = say("text in quotation marks, or a map of languages as {en: …, fr: …}")


class Text(NamedTuple):
    """A text, which may be given in several languages."""

    main: str
    """In the plan's first language."""

    translations: Mapping[str, str] | None = None
    """By language, the first one included; None if it was written as one plain text."""

    def __str__(self) -> str:
        return self.main

    def in_language(self, language: str) -> str:
        """The text in a language, or in the plan's first one if it is not given in that.

        Where a region has none of its own, that of the language: of `fr-CA`, `fr`.
        """
        texts = self.translations or {}
        return texts.get(language) or texts.get(language.partition("-")[0], self.main)

    @classmethod
    def __get_pydantic_core_schema__(
        cls, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.with_info_plain_validator_function(_read)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        return {
            "type": ["string", "object"],
            "minLength": 1,
            "propertyNames": {"pattern": f"^({LANGUAGE.pattern})$"},
            "additionalProperties": {
                "description": "The text in this language.",
                "type": "string",
                "minLength": 1,
            },
            "minProperties": 1,
        }


def _read(value: object, info: core_schema.ValidationInfo) -> Text:
    if isinstance(value, str) and value.strip():
        return Text(value)
    if isinstance(value, dict) and value:
        return _in_languages(value, (info.context or {}).get("language", "en"))
    raise PydanticCustomError("wrong_form", "{wanted}", {"wanted": _WANTED})


def _in_languages(value: dict[object, object], first: str | None) -> Text:
    """A text in several languages; with no first language known, the one that stands first."""
    for language, text in value.items():
        named = isinstance(language, str) and LANGUAGE.fullmatch(language)
        if not named or not isinstance(text, str) or not text.strip():
            raise PydanticCustomError("wrong_form", "{wanted}", {"wanted": _WANTED})
    texts = {str(language): str(text) for language, text in value.items()}
    if first is None:
        first = next(iter(texts))
    if first not in texts:
        raise PydanticCustomError("no_first_language", "text in {language}", {"language": first})
    return Text(texts[first], texts)
