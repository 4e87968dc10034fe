"""The settings that `setup editor` writes, in the real YAML language server, if it is installed.

It comes from npm: `npm install --global yaml-language-server`.
"""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator
from itertools import count
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.plan.when import WANTED
from tests.conftest import ROOT
from tests.corpus.sound import PLAN
from tests.editor.language_server import LanguageServer, Message

SERVER = shutil.which("yaml-language-server")

NUMBERS = count()
"""For a file of its own for each text: what is said of a changed one comes late."""

pytestmark = pytest.mark.skipif(SERVER is None, reason="there is no yaml-language-server")


@pytest.fixture(scope="module")
def server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[LanguageServer]:
    """A server in a repository that was set up, told what VS Code would tell it."""
    folder = tmp_path_factory.mktemp("repository")
    (folder / ".git").mkdir()
    with pytest.MonkeyPatch.context() as context:
        context.chdir(folder)
        assert run(["setup", "editor", "--yes"]) == 0
    written = json.loads((folder / ".vscode" / "settings.json").read_text("utf-8"))
    schemas = written["yaml.schemas"]
    settings = {"yaml": {"schemas": schemas, "validate": True, "hover": True, "completion": True}}
    with LanguageServer([str(SERVER)], folder, settings) as started:
        yield started


def marked(marks: list[Message], text: str) -> list[str]:
    """What is marked in a text: `what stands there: what is said of it`."""
    lines = text.splitlines()
    return [
        f"{lines[start['line']][start['character'] : end['character']]}: {each['message']}"
        for each in marks
        for start, end in [(each["range"]["start"], each["range"]["end"])]
    ]


def place(text: str, words: str) -> tuple[int, int]:
    """The line and column, from 0, at which some words begin."""
    before = text[: text.index(words)]
    return before.count("\n"), len(before) - before.rfind("\n") - 1


@pytest.mark.parametrize(
    "file", sorted((ROOT / "plans").rglob("*.yaml")), ids=lambda file: file.stem
)
def test_the_plans_here_are_fine(file: Path, server: LanguageServer) -> None:
    _, _, text = file.read_text("utf-8").partition("\n")  # without the line that names the schema

    assert server.open(f"plans/{file.parent.name}/{file.name}", text) == []


@pytest.mark.parametrize(
    ("old", "new", "expected"),
    [
        pytest.param("due: 2026-12\n", "due: 2026-09-30\n", [], id="a bare day"),
        pytest.param("due: 2026-12\n", "due: 2026-Q3\n", [], id="a bare quarter"),
        pytest.param("due: 2026-12\n", "due: 2026\n", [], id="a bare year"),
        pytest.param("due: 2026-12\n", "due:\n", [], id="no date yet"),
        pytest.param("        lead: [MOL, IOM]\n", "        lead:\n", [], id="no lead yet"),
        pytest.param("        budget: 0\n", "        budget:\n", [], id="no budget yet"),
        pytest.param('    sdg: ["10.7"]\n', "    sdg:\n", [], id="no targets yet"),
        pytest.param(
            "due: 2026-12\n",
            "due: end of 2026\n",
            [f"end of 2026: Wanted: {WANTED}."],
            id="a date in words",
        ),
        pytest.param(
            "status: in_progress\n        started: 2026-02",
            "status: ongoing\n        started: 2026-02",
            [
                'ongoing: Value is not accepted. Valid values: "not_started", "in_progress", '
                '"completed", "suspended", "cancelled".'
            ],
            id="a status from elsewhere",
        ),
        pytest.param(
            "progress: 40",
            "progress: 140",
            ["140: Value is above the maximum of 100."],
            id="more than all",
        ),
        pytest.param(
            "title: Train labour",
            "titel: Train labour",
            ['i: Missing property "title".', "titel: Property titel is not allowed."],
            id="a key misspelt",
        ),
    ],
)
def test_wrong_values_are_marked(
    old: str, new: str, expected: list[str], server: LanguageServer
) -> None:
    text = PLAN.replace(old, new, 1)

    assert marked(server.open(f"plans/{next(NUMBERS)}.yaml", text), text) == expected


@pytest.mark.parametrize("folder", ["", "plans/"], ids=["at the top", "among plans"])
def test_settings_have_a_schema_of_their_own(folder: str, server: LanguageServer) -> None:
    text = "plans: plans\nrules: {GCM305: fatal}\nlangauge: fr\n"

    marks = marked(server.open(f"{folder}gcmplan.yaml", text), text)

    assert marks == [
        'fatal: Value is not accepted. Valid values: "off", "note", "warning", "error".',
        "langauge: Property langauge is not allowed.",
    ]


def test_words_are_offered(server: LanguageServer) -> None:
    text = PLAN.replace("status: in_progress\n        started: 2026-02", "status: ", 1)
    line, column = place(text, "status: \n")
    server.open("plans/words.yaml", text)

    offered = server.completions("plans/words.yaml", line, column + len("status: "))

    labels = [each["label"] for each in offered]
    assert labels == ["not_started", "in_progress", "completed", "suspended", "cancelled"]
    assert offered[0]["documentation"] == "Where it stands; empty if nobody has reported."


def test_fields_are_offered(server: LanguageServer) -> None:
    text = PLAN.replace("        progress: 40\n", "        \n", 1)
    line, _ = place(text, "        \n")
    server.open("plans/fields.yaml", text)

    offered = {each["label"]: each for each in server.completions("plans/fields.yaml", line, 8)}

    assert {"milestones", "depends_on", "progress", "note"} <= offered.keys()
    assert offered["tags"]["insertText"] == "tags:\n  - ${1}"


def test_fields_are_explained(server: LanguageServer) -> None:
    server.open("plans/hover.yaml", PLAN)

    shown = server.hover("plans/hover.yaml", *place(PLAN, "lead: [MOL, IOM]"))

    assert "The body answerable for it, or several that lead it jointly" in shown
    assert shown.count("answerable") == 1
