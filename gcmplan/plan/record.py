"""What every part of a plan has in common, and lists of parts."""

from typing import Annotated, Any, ClassVar, TypeVar

from pydantic import BaseModel, ConfigDict, Field, GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import core_schema

from gcmplan.plan.words import ExtraKey

_WRITTEN: dict[frozenset[str], set[str]] = {}
_NO_EXTRAS: dict[str, Any] = {}


class Record(BaseModel):
    """A part of a plan: never changed once read, and without unknown keys.

    Keys that begin with `x_` belong to whoever wrote them: they are kept as they are.
    """

    model_config = ConfigDict(frozen=True, extra="allow", strict=True, defer_build=True)

    __pydantic_extra__: dict[ExtraKey, Any]

    first_keys: ClassVar[tuple[str, ...]] = ()
    """Keys that people write before those that it inherits."""

    def model_post_init(self, context: Any) -> None:  # noqa: ARG002  Pydantic's signature
        """Share with others the set of its fields that are written, and the map of no own keys.

        Few of them differ, and one for each record would take twice the room of the file.
        """
        written = self.__pydantic_fields_set__
        shared = _WRITTEN.setdefault(frozenset(written), written)
        object.__setattr__(self, "__pydantic_fields_set__", shared)
        if not self.__pydantic_extra__:
            object.__setattr__(self, "__pydantic_extra__", _NO_EXTRAS)


class ListOfOne:
    """Lets a single value stand for a list of one."""

    def __get_pydantic_core_schema__(
        self, source: type[Any], handler: GetCoreSchemaHandler
    ) -> core_schema.CoreSchema:
        return core_schema.no_info_before_validator_function(_listed, handler(source))

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        array = handler(schema)
        return {"anyOf": [array["items"], array]}


def _listed(value: object) -> object:
    return value if isinstance(value, list | tuple) else (value,)


Item = TypeVar("Item")

Many = Annotated[tuple[Item, ...], Field(strict=False)]
"""A list."""

OneOrMany = Annotated[tuple[Item, ...], Field(strict=False), ListOfOne()]
"""A list, or a single value that stands for a list of one."""
