from __future__ import annotations

import pytest

from tests.builders import HEADER
from tests.faults.telling import HEAD_LINES, items, places, told

ALIAS = "'*a' stands for a value from elsewhere | write the value itself here"
ANCHOR = "'&a' names a value to be used elsewhere | delete it and write values out"
DEEP = "lists and maps are nested more than 32 deep | a plan needs ten"
MANY = "far more values than a plan can have | is this file a plan?"


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param("x_a: '&a'\nx_b: '*a'\nx_c: '!a'\n", [], id="in quotation marks"),
        pytest.param("x_a: a&a\nx_b: 5 * a\nx_c: Oh!\n", [], id="not at the begin"),
        pytest.param("x_a: &a 1\n", [ANCHOR], id="an anchor"),
        pytest.param("x_a: *a\n", [ALIAS], id="an alias"),
        pytest.param("x_a: {<<: *a}\n", [ALIAS], id="merged"),
        pytest.param("x_a: &a 1\nx_b: [*a, *a]\n", [ANCHOR, ALIAS, ALIAS], id="each place"),
        pytest.param("*a : 1\n", [ALIAS], id="an alias for a key"),
        pytest.param(
            "x_a: !b 1\n",
            ["'!b' marks the type of a value | delete it; text goes in quotation marks"],
            id="a tag",
        ),
        pytest.param(
            "x_a: !!str 1\n",
            [
                "'tag:yaml.org,2002:str' marks the type of a value | "
                "delete it; text goes in quotation marks"
            ],
            id="a tag of YAML's own",
        ),
        pytest.param(
            "---\nrisks: []\n",
            ["a second document begins here | one file holds one document"],
            id="two documents",
        ),
        pytest.param("x_a: " + "[" * 31 + "]" * 31 + "\n", [], id="32 deep"),
        pytest.param("x_a: " + "[" * 32 + "]" * 32 + "\n", [DEEP], id="33 deep"),
        pytest.param("x_a:\n" + "".join(f"  k{n}: 1\n" for n in range(1001)), [MANY], id="keys"),
        pytest.param(
            "x_a: \udce9\n", ["the text is not UTF-8 | save it as UTF-8"], id="another encoding"
        ),
        pytest.param(
            "? [a]\n: 1\n", ["a key that is not a plain word | write 'key: value'"], id="a key"
        ),
    ],
)
def test_what_is_told(yaml: str, expected: list[str]) -> None:
    assert told("GCM003", yaml) == expected


def test_place_and_item() -> None:
    text = HEADER + "areas:\n  - id: T1\n    title: &a Mobility\n  - {id: T2, title: *a}\n"

    line = HEAD_LINES + 3
    assert places("GCM003", text) == [f"plan.yaml:{line}:12", f"plan.yaml:{line + 1}:21"]
    assert items("GCM003", text) == ["T1 areas[0].title", "T2 areas[1].title"]


def test_place_in_several_files() -> None:
    first, second = "areas: [{id: T1, title: x}]\n", "areas:\n  - {id: T2, title: *a}\n"

    assert places("GCM003", first, HEADER, second) == ["2.yaml:2:21"]
    assert items("GCM003", first, HEADER, second) == ["T2 areas[1].title"]
