"""The workflow, and where it gets gcmplan from."""

from __future__ import annotations

import json
from typing import Any

import pytest
import yaml

from gcmplan.errors import SetupError
from gcmplan.setup.origin import Origin, installed, named
from gcmplan.setup.workflow import WORKFLOW, for_github


def steps(origin: Origin) -> list[dict[str, Any]]:
    (proposal,) = for_github(dict[str, str]().get, "plans", origin).files
    workflow = yaml.safe_load(proposal.after or "")
    assert workflow["permissions"] == {"contents": "read"}
    found: list[dict[str, Any]] = workflow["jobs"]["validate"]["steps"]
    return found


def test_on_github_the_action_is_used() -> None:
    *_, step = steps(Origin("https://github.com/org/gcmplan.git", "v1.0"))

    assert step == {"uses": "org/gcmplan@v1.0", "with": {"paths": "plans"}}


def test_elsewhere_it_is_installed() -> None:
    *_, install, validate = steps(Origin("https://example.org/gcmplan", "v1.0"))

    assert install == {"run": 'pip install "gcmplan @ git+https://example.org/gcmplan@v1.0"'}
    assert validate == {"run": "gcmplan validate plans --format github"}


def test_actions_of_others_are_pinned() -> None:
    for step in steps(Origin(None, "0.1.0")):
        if "uses" in step:
            assert len(step["uses"].partition("@")[2]) == 40


def test_a_workflow_that_is_there_stays() -> None:
    (proposal,) = for_github({WORKFLOW: "mine\n"}.get, "plans", Origin(None, "1")).files

    assert not proposal.changes


@pytest.mark.parametrize(
    ("text", "origin"),
    [
        pytest.param("gcmplan==0.1.0", Origin(None, "0.1.0"), id="a release"),
        pytest.param(
            "https://github.com/org/gcmplan@v1.0",
            Origin("https://github.com/org/gcmplan", "v1.0"),
            id="a repository",
        ),
        pytest.param(
            "git+ssh://git@example.org:2222/org/gcmplan@main",
            Origin("ssh://git@example.org:2222/org/gcmplan", "main"),
            id="a repository, as pip names it",
        ),
    ],
)
def test_named(text: str, origin: Origin) -> None:
    assert named(text) == origin


@pytest.mark.parametrize(
    "text",
    [
        "",
        "gcmplan",
        "https://example.org/gcmplan",
        "https://example.org/x@$(id)",
        'gcmplan==1"; id; "',
        "https://example.org/x@v1\n- run: id",
        "file:///tmp/gcmplan@v1",
        "https://example.org/a b@v1",
    ],
)
def test_no_origin(text: str) -> None:
    with pytest.raises(SetupError, match="no place to have gcmplan from"):
        named(text)


@pytest.mark.parametrize(
    ("noted", "origin"),
    [
        pytest.param(None, Origin(None, "0.1.0"), id="the package index"),
        pytest.param({"url": "file:///src/gcmplan", "dir_info": {}}, None, id="a folder"),
        pytest.param(
            {"url": "https://example.org/g", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            Origin("https://example.org/g", "abc"),
            id="a repository",
        ),
        pytest.param(
            {"url": "file:///src/g", "vcs_info": {"vcs": "git", "commit_id": "abc"}},
            None,
            id="a repository on this machine",
        ),
        pytest.param({"url": "https://example.org/g.whl", "archive_info": {}}, None, id="a file"),
    ],
)
def test_installed(noted: object, origin: Origin | None) -> None:
    assert installed("0.1.0", None if noted is None else json.dumps(noted)) == origin
