from __future__ import annotations

import pytest

from gcmplan.check.rules.gcm406_groups_do_not_sum import groups_do_not_sum
from tests.builders import found, places

INDICATOR = (
    "indicators:\n"
    "  - {{id: I1, title: Workers trained, measure: {measure}, unit: workers, "
    "direction: increase,\n"
    "     aggregation: {aggregation}, actuals: [{{period: 2025, value: {value}, "
    "groups: [{groups}]}}]}}\n"
)
AT = "objectives[0].indicators[0].actuals[0].groups"


def groups(key: str, **values: object) -> str:
    """Groups by one dimension."""
    return ", ".join(f"{{{key}: {name}, value: {value}}}" for name, value in values.items())


def pairs(*values: int) -> str:
    """Groups by sex and age, as many as there are values."""
    names = ["female, age: young", "female, age: old", "male, age: young", "male, age: old"]
    return ", ".join(
        f"{{sex: {name}, value: {value}}}" for name, value in zip(names, values, strict=False)
    )


@pytest.mark.parametrize(
    ("groups", "by", "total"),
    [
        pytest.param(groups("sex", female=150, male=150), None, None, id="equal"),
        pytest.param(groups("sex", female=150, male=151), "sex", "301", id="one too many"),
        pytest.param(groups("sex", female=150, male=149), "sex", "299", id="one too few"),
        pytest.param(groups("sex", female=150), None, None, id="one group"),
        pytest.param(groups("sex", female=150, diverse=1), None, None, id="only one of the sexes"),
        pytest.param(groups("age", young=150, old=149), None, None, id="may not cover all"),
        pytest.param(groups("age", young=150, old=151), "age", "301", id="more than all"),
        pytest.param(groups("age", old=150, unknown=149), "age", "299", id="less with unknown"),
        pytest.param(groups("age", old=150, other=149), "age", "299", id="less with other"),
        pytest.param("{age: 18+, value: 1}, {age: Not stated, value: 2}", "age", "3", id="spelled"),
        pytest.param(groups("sex", female=150, male="few"), None, None, id="no number"),
        pytest.param("{sex: female, value: 9}, {sex: male}", None, None, id="no value"),
        pytest.param(
            groups("sex", female=150, male=150) + ", " + groups("age", young=200, old=101),
            "age",
            "301",
            id="two dimensions, one wrong",
        ),
        pytest.param(
            "{sex: female, value: 150, x_cell: B4}, {sex: male, value: 150, x_cell: B5}",
            None,
            None,
            id="keys of the writer's own",
        ),
        pytest.param(pairs(100, 50, 100, 50), None, None, id="crossed and equal"),
        pytest.param(pairs(100, 50, 100, 51), "sex and age", "301", id="crossed and too many"),
        pytest.param(pairs(100, 50, 100, 49), None, None, id="crossed, may not cover all"),
        pytest.param(pairs(200, 50, 100), None, None, id="crossed and incomplete"),
        pytest.param(
            groups("sex", female=150, male=150) + ", {sex: female, value: 1}",
            None,
            None,
            id="a group twice",
        ),
    ],
)
@pytest.mark.parametrize("aggregation", ["sum", "latest"])
def test_groups_do_not_sum(
    aggregation: str, groups: str, by: str | None, total: str | None
) -> None:
    yaml = INDICATOR.format(measure="number", aggregation=aggregation, value=300, groups=groups)
    message = f"I1 has the value 300 for 2025, but its groups by {by} come to {total}"

    assert found(groups_do_not_sum, yaml) == ([f"{AT}: {message}"] if by else [])


@pytest.mark.parametrize(
    ("measure", "aggregation", "value", "values", "wrong"),
    [
        pytest.param("number", "latest", 11, (10, 12), False, id="an average"),
        pytest.param("number", "latest", 12, (10, 12), False, id="as high as the highest"),
        pytest.param("number", "latest", 13, (10, 12), True, id="higher than the highest"),
        pytest.param("number", "sum", 11, (10, 12), True, id="a sum is no average"),
        pytest.param("percentage", "latest", 40, (30, 20), False, id="percentages"),
        pytest.param("number", "sum", "1.5", ("0.8", "0.8"), False, id="rounded"),
        pytest.param("number", "sum", "1.5", ("0.8", "0.9"), True, id="more than rounded"),
    ],
)
def test_what_is_added_up(
    measure: str, aggregation: str, value: object, values: tuple[object, object], wrong: bool
) -> None:
    parts = groups("sex", female=values[0], male=values[1])
    yaml = INDICATOR.format(measure=measure, aggregation=aggregation, value=value, groups=parts)

    assert bool(found(groups_do_not_sum, yaml)) is wrong


def test_place() -> None:
    parts = groups("sex", female=1, male=3)
    yaml = INDICATOR.format(measure="number", aggregation="sum", value=3, groups=parts)

    assert places(groups_do_not_sum, yaml) == ["3:71"]
