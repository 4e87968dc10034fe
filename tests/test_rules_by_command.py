"""Each rule is seen to fire, and to stay silent, through the real command."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.finding import Rule
from gcmplan.pages import pages
from tests.builders import examples, whole
from tests.repository import Repo

PLAN = "plan.yaml"
COMMAND = ["validate", PLAN, "-f", "json", "--as-of", "2026-09-30"]


@pytest.mark.parametrize("rule", pages(), ids=lambda rule: rule.code)
def test_rule_fires_and_stays_silent(
    rule: Rule,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    seen = {}
    for kind, yaml in examples(rule):
        monkeypatch.chdir(put(tmp_path / kind, *map(whole, yaml.split("---\n"))))
        since = ["--since", "HEAD"] if "---\n" in yaml else []
        run([*COMMAND, "--select", rule.code, *since])
        found = json.loads(capsys.readouterr().out)["diagnostics"]
        seen[kind] = {each["code"] for each in found}

    assert seen == {"Bad": {rule.code}, "Good": set()}


def put(folder: Path, *versions: str) -> Path:
    """A folder with a plan; of several versions all but the last are committed."""
    folder.mkdir()
    *earlier, now = versions
    for each in earlier:
        Repo(folder).commit({PLAN: each})
    (folder / PLAN).write_text(now, "utf-8")
    return folder
