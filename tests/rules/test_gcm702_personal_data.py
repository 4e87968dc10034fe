from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm702_personal_data import personal_data
from tests.builders import found, places

ACTION = "actions:\n  - {{id: A1, title: License recruitment agencies, {fields}}}\n"
NOTE = "actions:\n  - id: A1\n    title: License recruitment agencies\n    note: '{text}'\n"
AT = "objectives[0].actions[0]"


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Ask the licensing unit.", id="words"),
        pytest.param("info@mol.example", id="info"),
        pytest.param("Info@mol.example", id="info, with a capital"),
        pytest.param("contact@mol.example, press@mol.example", id="two mailboxes of a body"),
        pytest.param("migration-secretariat@mol.example", id="secretariat of something"),
        pytest.param("info.nairobi2@mol.example", id="info of somewhere"),
        pytest.param("@mol_exampleland", id="an account"),
        pytest.param("5 agencies @ 200 each", id="at"),
        pytest.param("https://example.org/@jane.doe/+999205550123", id="an address on the web"),
        pytest.param("https://jane@example.org/", id="a user in an address on the web"),
        pytest.param("2026-09-30, 30.09.2026 and 2025–2027", id="dates"),
        pytest.param("2026-09-30T12:00:00+02:00", id="a moment"),
        pytest.param("FY2025/26, 01-02-2025 10:30", id="more dates"),
        pytest.param("1 200 000 and 12,000,000 and 12.000.000", id="amounts"),
        pytest.param("+12 000 000 workers, +12000000", id="amounts with a plus"),
        pytest.param("+12.34567890", id="a decimal number"),
        pytest.param("+1234567", id="seven digits"),
        pytest.param("+1234567890123456", id="sixteen digits"),
        pytest.param("CAB/2025/14-A, A/RES/73/195, 0012345678", id="ids"),
        pytest.param("ISBN 978-92-1-000000-1", id="a book"),
        pytest.param("Mobile 2026-2027 and mobile: 2026-09-30", id="mobile, and dates"),
        pytest.param("By phone: 1 200 000 calls a year", id="phone, and an amount"),
        pytest.param("Hotline 116 123", id="a short number for all"),
        pytest.param("codes 011 012 013 014", id="codes"),
    ],
)
def test_not_personal(text: str) -> None:
    assert found(personal_data, NOTE.format(text=text)) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("jane.doe@mol.example", ["j…@mol.example"], id="a person"),
        pytest.param("<Jane@mol.gov.example>.", ["J…@mol.gov.example"], id="in brackets"),
        pytest.param("mailto:jane@mol.example", ["j…@mol.example"], id="a link to write to"),
        pytest.param("informant@mol.example", ["i…@mol.example"], id="only begins like info"),
        pytest.param(
            "jane@mol.example, info@mol.example, omar@mol.example",
            ["j…@mol.example", "o…@mol.example"],
            id="two persons and a body",
        ),
    ],
)
def test_mail(text: str, expected: list[str]) -> None:
    assert found(personal_data, NOTE.format(text=text)) == [
        f"{AT}.note: 'note' of A1 holds the e-mail address of a person, {each}" for each in expected
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param("+12345678", "+1234…", id="eight digits"),
        pytest.param("+123456789012345", "+12345678901…", id="fifteen digits"),
        pytest.param("Call +999 20 555 0123 now", "+999 20 555…", id="spaces"),
        pytest.param("+999-20-555-01-23.", "+999-20-555-0…", id="hyphens"),
        pytest.param("+999.20.555.01.23", "+999.20.555.0…", id="full stops"),
        pytest.param("+999 (0)20 555 0123", "+999 (0)20 555…", id="a zero in brackets"),
        pytest.param("(+999) 205550123", "(+999) 20555…", id="the country in brackets"),
        pytest.param("+999 722 123 456", "+999 722 123…", id="in threes, as an amount"),
        pytest.param("00999 20 5550123", "00999 20 555…", id="two zeros"),
        pytest.param("(020) 555 0123", "(020) 555…", id="the town in brackets"),
        pytest.param("Tel. 0722 123456", "Tel. 0722 12…", id="a word before it"),
        pytest.param("phone: 20 555 0123", "phone: 20 555…", id="another word"),
        pytest.param("电话：20 555 0123", "电话：20 555…", id="a word in Chinese"),
    ],
)
def test_phone(text: str, expected: str) -> None:
    assert found(personal_data, NOTE.format(text=text)) == [
        f"{AT}.note: 'note' of A1 holds a phone number, {expected}"
    ]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("title: 'jane@mol.example'", "title: 'title' of A1", id="a title"),
        pytest.param(
            "note: {en: 'Ask', fr: 'jane@mol.example'}", "note.fr: 'note' of A1", id="a translation"
        ),
        pytest.param("tags: ['a', 'jane@mol.example']", "tags[1]: 'tags' of A1", id="a list"),
        pytest.param("x_by: 'jane@mol.example'", "x_by: 'x_by' of A1", id="a key of their own"),
        pytest.param(
            "x_by: {unit: 7, who: ['jane@mol.example']}",
            "x_by.who[0]: 'x_by' of A1",
            id="deep under a key of their own",
        ),
    ],
)
def test_where(fields: str, expected: str) -> None:
    title = "" if fields.startswith("title") else "title: License, "
    yaml = f"actions: [{{id: A1, {title}{fields}}}]\n"

    assert found(personal_data, yaml) == [
        f"{AT}.{expected} holds the e-mail address of a person, j…@mol.example"
    ]


@pytest.mark.parametrize("piece", ["a", "a@", "a.", "1", "+1", "1 ", "(0", "tel. 1", "@a.", "0000"])
def test_long_texts_take_no_time(piece: str) -> None:
    assert found(personal_data, NOTE.format(text=piece * 20_000)) == []


def test_place() -> None:
    assert places(personal_data, ACTION.format(fields="x_by: jane@mol.example")) == ["2:61"]
