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
from gcmplan.sentence import Sentence, say, saying

_DAY = re.compile(r"\d{4}-\d\d-\d\d")
_WANTED = {
    "string_type": saying("text, as 'Ministry of Labour'"),
    "int_type": saying("a whole number, as 3"),
    "bool_type": saying("true or false"),
    "tuple_type": saying("a list, as [6, 12]"),
    "too_short": saying("at least one entry"),
    "greater_than": saying("more than {gt}"),
    "greater_than_equal": saying("at least {ge}"),
    "less_than": saying("less than {lt}"),
    "less_than_equal": saying("at most {le}"),
}
"""What is wanted instead, by the kind of slip."""

_OPEN_MAPS = {"rules": "{GCM305: off}", "groups": "{sex: female, value: 310}"}
_AMOUNT = say("an amount, as 350000 or {amount: 350000, currency: USD}")
_MAPS = {
    "Money": _AMOUNT,
    "BudgetLine": _AMOUNT,
    "Partner": say("an id, or a map as {org: MOL, role: technical}"),
    "Period": say("a map as {start: 2025, end: 2027}"),
    "Point": say("a map as {period: 2027, value: 12}"),
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
    return Remark(
        slip.path,
        say(
            "{place} is {value}; wanted {wanted}",
            place=slip.place if slip.path else slip.holder,
            value=shown(slip.value),
            wanted=_wanted(slip),
        ),
        _help(slip),
    )


def _wanted(slip: Slip) -> str:
    if slip.kind == "dict_type":
        return say("a map, as {example}", example=_OPEN_MAPS.get(slip.name, "{key: value}"))
    if slip.kind == "wrong_form":
        wanted: str = slip.wanted["wanted"]
        return wanted
    if slip.kind in _WANTED:
        return say(_WANTED[slip.kind], **slip.wanted)
    usual = say("a map of fields, each as 'key: value'")
    return _MAPS.get(slip.wanted.get("class_name", ""), usual)


def _help(slip: Slip) -> Sentence | None:
    value = slip.value
    if slip.wanted.get("wanted") == DATE_WANTED and isinstance(value, str):
        return _about_day(value)
    if slip.kind == "string_type" and not isinstance(value, dict | list | None):
        return say('put it in quotation marks: "{value}"', value=shown(value))
    if slip.kind == "bool_type" and isinstance(value, str):
        meant = {"yes": "true", "on": "true", "no": "false", "off": "false"}.get(value.lower())
        return say("write {meant}", meant=meant) if meant else None
    if slip.kind == "tuple_type":
        holds_things = model_at(slip.path) not in {None, Partner}
        return say("begin each entry with '- '") if holds_things else _as_list(value)
    return None


def _about_day(value: str) -> Sentence | None:
    if not _DAY.fullmatch(value):
        return None
    try:
        date.fromisoformat(value)
    except ValueError:
        return say("there is no such day")
    return say("years go from 1900 to 2200")


def _as_list(value: object) -> Sentence | None:
    if isinstance(value, dict | None):
        return None
    return say("write [{value}]", value=str(value)[:40])
