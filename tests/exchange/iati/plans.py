"""Any plan that has money to tell of."""

from __future__ import annotations

from typing import Any

from hypothesis import strategies as st

from gcmplan.plan.plan import Plan

_TEXTS = st.text(min_size=1).filter(str.strip)
_SAID = _TEXTS | st.fixed_dictionaries({"en": _TEXTS}, optional={"ar": _TEXTS, "pt-BR": _TEXTS})
_WHENS = st.sampled_from(
    [2024, 2026, 2027, "2026-Q3", "2025-H2", "2026-09", "2026-09-30", "2026-10-01", "FY2025/26"]
)
_AMOUNTS = st.sampled_from([0, 5, 1500000]) | st.decimals(0, 10**12, places=2)
_BODIES = st.sampled_from(["MOL", "UNM", "CSO"])
_CURRENCIES = st.sampled_from(["USD", "EUR"])
_POINTS = st.fixed_dictionaries({"period": _WHENS, "value": _AMOUNTS})
_GROUPS = st.fixed_dictionaries({"sex": _TEXTS}, optional={"age": _TEXTS, "value": _AMOUNTS})
_NUMBERS = st.fixed_dictionaries(
    {
        "title": _SAID,
        "unit": _SAID,
        "direction": st.sampled_from(["increase", "decrease", "maintain"]),
        "aggregation": st.sampled_from(["latest", "sum"]),
        "targets": st.lists(_POINTS, max_size=2),
        "actuals": st.lists(
            st.fixed_dictionaries(
                {"period": _WHENS, "value": _AMOUNTS, "groups": st.lists(_GROUPS, max_size=2)},
                optional={"note": _SAID, "status": st.sampled_from(["provisional", "final"])},
            ),
            max_size=3,
        ),
    },
    optional={
        "level": st.sampled_from(["output", "outcome", "impact"]),
        "baseline": _POINTS,
        "definition": _SAID,
    },
)
_QUALITIES = st.fixed_dictionaries(
    {
        "title": _SAID,
        "measure": st.just("qualitative"),
        "actuals": st.lists(st.fixed_dictionaries({"period": _WHENS, "value": _TEXTS}), max_size=2),
    }
)
_INDICATORS = st.lists(_NUMBERS | _QUALITIES, max_size=2)
_ACTIONS = st.fixed_dictionaries(
    {
        "title": _SAID,
        "budget": st.lists(
            st.fixed_dictionaries(
                {"amount": _AMOUNTS}, optional={"period": _WHENS, "currency": _CURRENCIES}
            ),
            max_size=2,
        ),
        "funding": st.lists(
            st.fixed_dictionaries(
                {"source": _BODIES | _TEXTS, "amount": _AMOUNTS},
                optional={
                    "currency": _CURRENCIES,
                    "status": st.sampled_from(["requested", "pledged", "committed", "disbursed"]),
                    "x_iati_date": _WHENS | _TEXTS,
                },
            ),
            max_size=2,
        ),
        "indicators": _INDICATORS,
    },
    optional={
        "status": st.sampled_from(["not_started", "in_progress", "completed", "suspended"]),
        "lead": _BODIES,
        "partners": st.lists(
            st.fixed_dictionaries(
                {"org": _BODIES, "role": st.sampled_from(["implementing", "funding", "technical"])}
            ),
            max_size=2,
        ),
        "description": _SAID,
        "locations": st.lists(_TEXTS, max_size=2),
        "start": _WHENS,
        "due": _WHENS,
        "started": _WHENS,
        "ended": _WHENS,
        "spent": st.fixed_dictionaries({"amount": _AMOUNTS}, optional={"x_iati_date": _WHENS}),
        "sdg": st.lists(st.sampled_from(["10.7", "8.8", "10.c"]), max_size=3),
        "gcm": st.lists(st.integers(1, 99), max_size=2),
        "x_iati_sector": st.sampled_from([15190, "15190", "x", 7]),
        "x_iati_humanitarian": st.booleans() | _TEXTS,
    },
)


@st.composite
def plans(draw: st.DrawFn) -> Plan:
    """A plan of up to three actions that have money, of which the first can be published."""
    actions: list[dict[str, Any]] = draw(st.lists(_ACTIONS, min_size=1, max_size=3))
    actions[0] = {"status": "in_progress", "lead": "MOL", "start": 2025, **actions[0], "spent": 1}
    objective: dict[str, Any] = {"id": "O1", "gcm": [6], "indicators": draw(_INDICATORS)}
    for position, each in enumerate(actions):
        each["id"] = f"A{position}"
    for holder in (objective, *actions):
        for position, each in enumerate(holder["indicators"]):
            each["id"] = f"{holder['id']}-I{position}"
    head = {
        "id": "X",
        "title": draw(_SAID),
        "country": draw(st.sampled_from(["KEN", "XEX"])),
        "period": {"start": 2025, "end": 2027},
        "coordinator": "MOL",
        "fiscal_year_start": "07-01",
        **draw(st.sampled_from([{}, {"currency": "KES"}])),
    }
    bodies = [
        {"id": "MOL", "name": draw(_SAID), "type": "government"},
        {"id": "UNM", "name": draw(_SAID), "type": "un", "x_iati_ref": draw(_TEXTS)},
        {"id": "CSO", "name": draw(_SAID), "type": "ngo", "x_iati_ref": "XI-IATI-CSO"},
    ]
    objective["actions"] = actions
    return Plan.read(
        {"gcmplan": 1, "plan": head, "organizations": bodies, "objectives": [objective]}
    )
