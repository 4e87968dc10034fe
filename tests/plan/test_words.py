from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from pydantic import TypeAdapter, ValidationError

from gcmplan.plan.organization import OrganizationType
from gcmplan.plan.update import ActionStatus
from gcmplan.plan.words import (
    Address,
    Country,
    Currency,
    GcmAction,
    Id,
    Label,
    Language,
    Link,
    MonthDay,
    Number,
    SdgTarget,
)


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        pytest.param(Id, "A", id="id of one letter"),
        pytest.param(Id, "A3.02-M1", id="id with dot and hyphen"),
        pytest.param(Id, "k_ta1.2", id="id with underscore"),
        pytest.param(Id, "NO", id="id that others read as false"),
        pytest.param(Link, "https://example.org/a?b=1#c", id="link with https"),
        pytest.param(Link, "http://example.org", id="link with http"),
        pytest.param(Link, "S17", id="link to a source"),
        pytest.param(Address, "https://example.org/é", id="address with an accent"),
        pytest.param(Currency, "USD", id="currency"),
        pytest.param(Country, "KEN", id="country"),
        pytest.param(Country, "XEX", id="country of an example"),
        pytest.param(SdgTarget, "10.7", id="target"),
        pytest.param(SdgTarget, "10.c", id="target with a letter"),
        pytest.param(SdgTarget, "8.10", id="target that ends in 0"),
        pytest.param(SdgTarget, "17.19", id="last target"),
        pytest.param(GcmAction, "6c", id="lettered action"),
        pytest.param(GcmAction, "23e", id="lettered action of two digits"),
        pytest.param(Language, "en", id="language"),
        pytest.param(Language, "fil", id="language of three letters"),
        pytest.param(Language, "pt-BR", id="language of a country"),
        pytest.param(MonthDay, "07-01", id="month and day"),
        pytest.param(MonthDay, "02-28", id="last day of every February"),
        pytest.param(Label, "1.1-draft", id="label"),
        pytest.param(Label, "2", id="label of one character"),
        pytest.param(Label, "second version", id="label with a space"),
    ],
)
def test_read(kind: Any, value: str) -> None:
    assert TypeAdapter(kind).validate_python(value) == value


@pytest.mark.parametrize(
    ("kind", "value"),
    [
        pytest.param(Id, "", id="id of nothing"),
        pytest.param(Id, "3.02", id="id that begins with a digit"),
        pytest.param(Id, "-A", id="id that begins with a hyphen"),
        pytest.param(Id, "A 1", id="id with a space"),
        pytest.param(Id, "A1 ", id="id with a space at the end"),
        pytest.param(Id, "A1\n", id="id with a line end"),
        pytest.param(Id, "A/1", id="id with a slash"),
        pytest.param(Id, "É1", id="id with an accent"),
        pytest.param(Id, 7, id="id that is a number"),
        pytest.param(Id, None, id="id that is null"),
        pytest.param(Link, "ftp://example.org", id="link of another kind"),
        pytest.param(Link, "example.org/a b", id="link with a space"),
        pytest.param(Link, "https://", id="link to nowhere"),
        pytest.param(Link, "17", id="link that is a number"),
        pytest.param(Address, "S17", id="address that is an id"),
        pytest.param(Address, "www.example.org", id="address without its kind"),
        pytest.param(Currency, "usd", id="currency in small letters"),
        pytest.param(Currency, "US", id="currency of two letters"),
        pytest.param(Currency, "$", id="sign of a currency"),
        pytest.param(Currency, 840, id="number of a currency"),
        pytest.param(Country, "KE", id="country of two letters"),
        pytest.param(Country, "Kenya", id="name of a country"),
        pytest.param(Country, False, id="country read as false"),
        pytest.param(SdgTarget, Decimal("8.10"), id="target that is a number"),
        pytest.param(SdgTarget, "10", id="goal without target"),
        pytest.param(SdgTarget, "10.e", id="target with an impossible letter"),
        pytest.param(SdgTarget, "10.7.2", id="indicator, not target"),
        pytest.param(SdgTarget, "SDG 10.7", id="target with a word"),
        pytest.param(GcmAction, "c", id="letter without objective"),
        pytest.param(GcmAction, "6", id="objective without letter"),
        pytest.param(GcmAction, "6C", id="capital letter"),
        pytest.param(GcmAction, "6(c)", id="letter in brackets"),
        pytest.param(Language, "EN", id="language in capitals"),
        pytest.param(Language, "english", id="name of a language"),
        pytest.param(Language, "en_GB", id="language with underscore"),
        pytest.param(MonthDay, "02-29", id="day that not every year has"),
        pytest.param(MonthDay, "07-31", id="day that not every month has"),
        pytest.param(MonthDay, "13-01", id="month 13"),
        pytest.param(MonthDay, "00-01", id="month 0"),
        pytest.param(MonthDay, "7-1", id="month of one digit"),
        pytest.param(Label, "", id="label of nothing"),
        pytest.param(Label, " 2", id="label that begins with a space"),
        pytest.param(Label, True, id="label that is a boolean"),
        pytest.param(Number, True, id="true for a number"),
        pytest.param(Number, False, id="false for a number"),
        pytest.param(Number, "12", id="number in quotation marks"),
        pytest.param(Number, 0.1, id="a float"),
        pytest.param(Number, None, id="null for a number"),
    ],
)
def test_refused(kind: Any, value: object) -> None:
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(kind).validate_python(value)

    (error,) = refusal.value.errors()
    assert error["type"] == ("bad_id" if kind is Id else "wrong_form")
    assert error["msg"] == error["ctx"]["wanted"]


@pytest.mark.parametrize(
    ("value", "text"),
    [
        pytest.param(2, "2", id="a whole number"),
        pytest.param(Decimal("1.10"), "1.10", id="a decimal keeps its last 0"),
    ],
)
def test_label_may_look_like_a_number(value: object, text: str) -> None:
    assert TypeAdapter(Label).validate_python(value) == text


@pytest.mark.parametrize(
    ("value", "number"),
    [
        pytest.param(0, "0", id="zero"),
        pytest.param(-3, "-3", id="below zero"),
        pytest.param(Decimal("8.10"), "8.10", id="decimal"),
        pytest.param(10**30, "1" + "0" * 30, id="large"),
    ],
)
def test_number(value: object, number: str) -> None:
    found = TypeAdapter(Number).validate_python(value)

    assert type(found) is Decimal
    assert str(found) == number


@pytest.mark.parametrize("word", list(ActionStatus), ids=str)
def test_word_from_a_list(word: ActionStatus) -> None:
    assert TypeAdapter(ActionStatus).validate_python(str(word)) is word


@pytest.mark.parametrize(
    "value",
    [
        pytest.param("done", id="another word"),
        pytest.param("Completed", id="capital letter"),
        pytest.param("in progress", id="a space for the underscore"),
        pytest.param("", id="nothing"),
        pytest.param(None, id="null"),
        pytest.param(1, id="a number"),
        pytest.param(["completed"], id="a list"),
    ],
)
def test_word_from_no_list(value: object) -> None:
    with pytest.raises(ValidationError) as refusal:
        TypeAdapter(ActionStatus).validate_python(value)

    (error,) = refusal.value.errors()
    assert error["type"] == "unknown_word"
    assert error["ctx"] == {"words": list(ActionStatus)}


@pytest.mark.parametrize(
    ("kind", "of_state"),
    [
        pytest.param(OrganizationType.GOVERNMENT, True, id="government"),
        pytest.param(OrganizationType.LOCAL_GOVERNMENT, True, id="local government"),
        pytest.param(OrganizationType.PUBLIC_BODY, True, id="public body"),
        pytest.param(OrganizationType.PARLIAMENT, True, id="parliament"),
        pytest.param(OrganizationType.UN, False, id="United Nations"),
        pytest.param(OrganizationType.NHRI, False, id="human rights institution"),
        pytest.param(OrganizationType.MIGRANTS, False, id="migrants"),
        pytest.param(OrganizationType.OTHER, False, id="other"),
    ],
)
def test_whole_of_society(kind: OrganizationType, of_state: bool) -> None:
    assert kind.of_state is of_state
