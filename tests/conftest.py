"""Golden texts: what a person sees, whole."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.repository import Repo
from tests.story import told

os.environ["GCMPLAN_NO_CACHE"] = "1"  # what a test sees is found anew, unless it asks for more
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # hundreds of processes need not compile it all
os.environ["LC_ALL"] = "C.UTF-8"  # and in English, whoever runs it

ROOT = Path(__file__).parent.parent

SPEAKING = {"LANGUAGE", "LC_ALL", "LC_MESSAGES", "LANG"}
"""By what a user says in which language to be spoken to."""

SERVERS = {"GITHUB_ACTIONS", "GITLAB_CI"}
"""By what build servers make themselves known."""

Golden = Callable[[Path, str], None]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="write what is seen now")


@pytest.fixture(autouse=True)
def _no_build_server(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see the same at home as on a build server."""
    for name in SERVERS:
        monkeypatch.delenv(name, raising=False)


@pytest.fixture(autouse=True)
def _no_own_history(monkeypatch: pytest.MonkeyPatch) -> None:
    """Tests see the same in a clone of the project as in a copy without its history."""
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(ROOT))


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Golden:
    """Compare a text with the file that holds what it should be."""

    def compare(file: Path, text: str) -> None:
        if request.config.getoption("--update-golden"):
            file.write_text(text, "utf-8", newline="\n")
        assert text == file.read_text("utf-8"), "look at the change, then: pytest --update-golden"

    return compare


@pytest.fixture(scope="session")
def story(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    """A plan's life in a repository; nobody changes it."""
    return told(tmp_path_factory.mktemp("story"))
