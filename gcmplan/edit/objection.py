"""What speaks against a value for one field, before there is a whole object to judge."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import TypeAdapter, ValidationError

from gcmplan.edit.apply import first_language
from gcmplan.edit.thing import things
from gcmplan.nearest import did_you_mean, nearest
from gcmplan.plan.field import fields
from gcmplan.plan.index import KINDS
from gcmplan.plan.record import Record
from gcmplan.plan.words import Kind
from gcmplan.sentence import in_a_row, say


def objection(data: Any, model: type[Record], key: str, value: Any) -> str | None:
    """Why a value cannot stand in a field of a record, in a few words; None if it can."""
    info = next(each for name, each in model.model_fields.items() if key in {name, each.alias})
    context = {"language": first_language(data), "fiscal_year_start": "01-01"}
    try:
        described: Any = Annotated[info.annotation, info]
        listed = tuple(value) if isinstance(value, list) else value
        TypeAdapter(described).validate_python(listed, strict=True, context=context)
    except ValidationError as error:
        return _worded(error.errors(include_url=False)[0], value)
    if key == "id" and value in ids(data):
        return say("{id} is the id of something else already", id=value)
    return _unknown(data, model, key, value)


def ids(data: Any, kind: Kind | None = None) -> list[str]:
    """The ids in a plan, of all things or those of a kind."""
    found = (each.data.get("id") for each in things(data) if kind in {None, KINDS.get(each.model)})
    return [each for each in found if isinstance(each, str)]


def _worded(detail: Any, value: Any) -> str:
    said = detail.get("ctx") or {}
    if words := said.get("words"):
        meant = nearest(str(value), words)
        listed = say("it is one of {words}", words=", ".join(words))
        return in_a_row([say("did you mean '{meant}'?", meant=meant), listed]) if meant else listed
    wanted = said.get("wanted") or str(detail["msg"]).removeprefix("Input should be ")
    return say("wanted: {form}", form=wanted)


def _unknown(data: Any, model: type[Record], key: str, value: Any) -> str | None:
    refers = fields(model)[key].refers
    if refers is None or refers.words:
        return None
    known = ids(data, refers.kind)
    for each in value if isinstance(value, list) else [value]:
        if each not in known and not (refers.addresses and "://" in str(each)):
            hint = did_you_mean(str(each), known)
            return say(
                "there is no {kind} '{id}' in this plan{hint}",
                kind=refers.kind.noun,
                id=each,
                hint=hint,
            )
    return None
