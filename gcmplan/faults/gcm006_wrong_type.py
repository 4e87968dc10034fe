"""GCM006: a value is of the kind that its field wants."""

from __future__ import annotations

import re
from datetime import date

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import Slip, shown
from gcmplan.finding import Remark, Severity
from gcmplan.plan.action import Partner
from gcmplan.plan.shape import model_at
from gcmplan.plan.when import WANTED as DATE_WANTED

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WANTED = {
    "string_type": "text, as 'Ministry of Labour'",
    "int_type": "a whole number, as 3",
    "bool_type": "true or false",
    "tuple_type": "a list, as [6, 12]",
    "too_short": "at least one entry",
    "greater_than": "more than {gt}",
    "greater_than_equal": "at least {ge}",
    "less_than": "less than {lt}",
    "less_than_equal": "at most {le}",
    "wrong_form": "{wanted}",
}

_OPEN_MAPS = {"rules": "{GCM305: off}", "groups": "{sex: female, value: 310}"}
_AMOUNT = "an amount, as 350000 or {amount: 350000, currency: USD}"
_MAPS = {
    "Money": _AMOUNT,
    "BudgetLine": _AMOUNT,
    "Partner": "an id, or a map as {org: MOL, role: technical}",
    "Period": "a map as {start: 2025, end: 2027}",
    "Point": "a map as {period: 2027, value: 12}",
}


@file_rule("GCM006", Severity.ERROR)
def wrong_type(slip: Slip) -> Remark:
    """A value must be of the kind that its field wants.

    Dates are written as 2026, 2026-H1, 2026-Q3, 2026-09, 2026-09-30 or FY2025/26; numbers without
    separators and without a unit; an SDG target in quotation marks, for 8.10 is not 8.1.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, due: end of 2026, progress: 40 %}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, due: 2026, progress: 40}
    ```
    """
    what = f"'{slip.name}' of {slip.holder}" if slip.path else slip.holder
    message = f"{what} is {shown(slip.value)}; wanted {_wanted(slip)}"
    return Remark(slip.path, message, _help(slip))


def _wanted(slip: Slip) -> str:
    if slip.kind == "dict_type":
        return f"a map, as {_OPEN_MAPS.get(slip.name, '{key: value}')}"
    if slip.kind in _WANTED:
        return _WANTED[slip.kind].format_map(slip.wanted)
    return _MAPS.get(slip.wanted.get("class_name", ""), "a map of fields, each as 'key: value'")


def _help(slip: Slip) -> str | None:
    value = slip.value
    if slip.wanted.get("wanted") == DATE_WANTED and isinstance(value, str):
        return _about_day(value)
    if slip.kind == "string_type" and not isinstance(value, dict | list | None):
        return f'put it in quotation marks: "{shown(value)}"'
    if slip.kind == "bool_type" and isinstance(value, str):
        meant = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(value.lower())
        return f"write {meant}" if meant else None
    if slip.kind == "tuple_type":
        holds_things = model_at(slip.path) not in {None, Partner}
        return "begin each entry with '- '" if holds_things else _as_list(value)
    return None


def _about_day(value: str) -> str | None:
    if not _DAY.fullmatch(value):
        return None
    try:
        date.fromisoformat(value)
    except ValueError:
        return "there is no such day"
    return "years go from 1900 to 2200"


def _as_list(value: object) -> str | None:
    return None if isinstance(value, dict | None) else f"write [{str(value)[:40]}]"
