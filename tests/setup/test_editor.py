"""What editors get, beside what they have."""

from __future__ import annotations

import json
import tomllib

import pytest

from gcmplan.errors import SetupError
from gcmplan.setup.editor import EXTENSIONS, SETTINGS, Tie, for_editor

TIE = Tie("schemas/plan.schema.json", '{"title": "A plan"}\n', "A plan", ("plans/**",))
KEY = "./schemas/plan.schema.json"


def offered(files: dict[str, str]) -> dict[str, str]:
    """All files as they would be."""
    return {each.path: each.after or "" for each in for_editor(files.get, [TIE]).files}


def test_a_new_repository_gets_all() -> None:
    files = offered({})

    assert files["schemas/plan.schema.json"] == TIE.text
    assert json.loads(files[SETTINGS]) == {"yaml.schemas": {KEY: "plans/**"}}
    assert json.loads(files[EXTENSIONS]) == {"recommendations": ["redhat.vscode-yaml"]}


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({}, id="nothing"),
        pytest.param({SETTINGS: "", EXTENSIONS: " \n"}, id="empty files"),
        pytest.param({SETTINGS: '{"a": 1, "yaml.schemas": {"x": "y"}} // z'}, id="other schemas"),
        pytest.param({EXTENSIONS: '{"recommendations": ["a.b"],}'}, id="other recommendations"),
        pytest.param({SETTINGS: '\r\n{\r\n\t"a": 1\r\n}\r\n'}, id="line ends of Windows"),
    ],
)
def test_the_second_time_all_is_there(files: dict[str, str]) -> None:
    after = offered(files)

    assert for_editor(after.get, [TIE]).changes == []


def test_what_is_there_stays() -> None:
    settings = '{\n  // ours\n  "yaml.schemas": {"./a.json": "*.yaml"},\n  "b": 1,\n}\n'

    after = offered({SETTINGS: settings})[SETTINGS]

    tied = f'{{"./a.json": "*.yaml", "{KEY}": "plans/**"}}'
    assert after == settings.replace('{"./a.json": "*.yaml"}', tied)


def test_a_tie_that_somebody_changed_stays() -> None:
    settings = f'{{"yaml.schemas": {{"{KEY}": ["national/*.yaml"]}}}}'

    assert offered({SETTINGS: settings})[SETTINGS] == settings


def test_the_schema_of_another_version_is_replaced() -> None:
    old = '{"title": "A plan", "old": 1}\n'

    assert offered({TIE.path: old})[TIE.path] == TIE.text
    assert offered({TIE.path: '{"title": "A plan"}\r\n'})[TIE.path] == '{"title": "A plan"}\r\n'


@pytest.mark.parametrize(
    "files",
    [
        pytest.param({SETTINGS: "{"}, id="no JSON"),
        pytest.param({SETTINGS: "[]"}, id="a list"),
        pytest.param({SETTINGS: '{"yaml.schemas": "x"}'}, id="a text for the schemas"),
        pytest.param({EXTENSIONS: '{"recommendations": {}}'}, id="a map for the recommendations"),
    ],
)
def test_what_cannot_be_extended_is_left_to_its_owner(files: dict[str, str]) -> None:
    (file,) = files

    with pytest.raises(SetupError, match=r"stays as it is.*add to it yourself\n +\"") as refusal:
        offered(files)

    assert file in str(refusal.value)


def test_a_schema_of_something_else_is_not_replaced() -> None:
    with pytest.raises(SetupError, match="no schema of gcmplan"):
        offered({TIE.path: '{"title": "Something else"}'})


def test_other_editors_are_told() -> None:
    by_hand = "\n".join(for_editor(dict[str, str]().get, [TIE]).by_hand)

    assert f'["{KEY}"] = "plans/**"' in by_hand
    assert f'"{KEY}" = "plans/**"' in by_hand


def test_a_tie_may_leave_files_out() -> None:
    offer = for_editor(dict[str, str]().get, [TIE._replace(files=("plans/**", "!b.yaml"))])

    settings = {each.path: each.after or "" for each in offer.files}[SETTINGS]
    by_hand = "\n".join(offer.by_hand)
    assert json.loads(settings) == {"yaml.schemas": {KEY: ["plans/**", "!b.yaml"]}}
    assert f'["{KEY}"] = {{ "plans/**", "!b.yaml" }},' in by_hand
    assert tomllib.loads(by_hand.partition("languages.toml\n")[2])["language-server"][
        "yaml-language-server"
    ]["config"]["yaml"]["schemas"] == {KEY: ["plans/**", "!b.yaml"]}
