"""The hook is added to whatever hooks there are."""

from __future__ import annotations

import pytest
import yaml

from gcmplan.errors import SetupError
from gcmplan.setup.hooks import CONFIG, for_pre_commit
from gcmplan.setup.origin import Origin

ORIGIN = Origin("https://example.org/gcmplan", "v1.0")
ENTRY = """\
- repo: https://example.org/gcmplan
  rev: v1.0
  hooks:
    - id: gcmplan-validate
      files: ^plans/
"""
INDENTED = "".join(f"  {line}" for line in ENTRY.splitlines(keepends=True))


def offered(text: str | None, origin: Origin | None = ORIGIN, plans: str = "plans") -> str:
    """The configuration as it would be."""
    files = {} if text is None else {CONFIG: text}
    (proposal,) = for_pre_commit(files.get, plans, origin).files
    return proposal.after or ""


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        pytest.param(None, f"repos:\n{INDENTED}", id="no file"),
        pytest.param("\n", f"\nrepos:\n{INDENTED}", id="an empty file"),
        pytest.param(
            "repos:\n  - repo: local\n    hooks: []\n",
            f"repos:\n  - repo: local\n    hooks: []\n{INDENTED}",
            id="another",
        ),
        pytest.param(
            "repos:\n- repo: local\n  hooks: []\n",
            f"repos:\n- repo: local\n  hooks: []\n{ENTRY}",
            id="not indented",
        ),
        pytest.param(
            "repos:\n  - repo: local\n    hooks: []",
            f"repos:\n  - repo: local\n    hooks: []\n{INDENTED}",
            id="no line end",
        ),
        pytest.param(
            "repos:\n  - repo: local\n    hooks: []  # why\n    # more\n\n# the service\nci: {}\n",
            "repos:\n  - repo: local\n    hooks: []  # why\n    # more\n"
            f"{INDENTED}\n# the service\nci: {{}}\n",
            id="comments and other keys",
        ),
        pytest.param(
            "repos:\r\n  - repo: local\r\n    hooks: []\r\n",
            "repos:\r\n  - repo: local\r\n    hooks: []\r\n" + INDENTED.replace("\n", "\r\n"),
            id="line ends of Windows",
        ),
        pytest.param(
            "repos:\n  - repo: local\n    hooks:\n      - id: a\n        entry: |\n          b\n",
            "repos:\n  - repo: local\n    hooks:\n      - id: a\n        entry: |\n          b\n"
            + INDENTED,
            id="a text in a block",
        ),
    ],
)
def test_the_hook_is_added(text: str | None, expected: str) -> None:
    after = offered(text)

    assert after == expected
    assert offered(after) == after
    assert yaml.safe_load(after)["repos"][-1]["repo"] == ORIGIN.repository


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("repos: [{repo: local, hooks: []}]\n", id="all on one line"),
        pytest.param("repos: []\n", id="an empty list"),
        pytest.param("default_stages: [pre-commit]\n", id="no repositories"),
        pytest.param("repos: &a\n  - repo: local\n", id="an anchor"),
        pytest.param("repos: [\n", id="no YAML"),
        pytest.param("- repo\n", id="a list"),
        pytest.param("repos:\n  -\n    repo: local\n", id="a dash on its own line"),
    ],
)
def test_what_cannot_be_extended_is_left_to_its_owner(text: str) -> None:
    with pytest.raises(SetupError, match="stays as it is") as refusal:
        offered(text)

    assert INDENTED.rstrip() in str(refusal.value)


def test_without_an_address_the_hook_runs_what_is_installed() -> None:
    for origin in (None, Origin(None, "0.1.0")):
        (repo,) = yaml.safe_load(offered(None, origin, "national.plans"))["repos"]
        (hook,) = repo["hooks"]

        assert repo["repo"] == "local"
        assert hook["language"] == "system"
        assert hook["require_serial"] is True
        assert hook["files"] == r"^national\.plans/"
