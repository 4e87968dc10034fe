"""Each rule is seen to fire, and to stay silent, through the real command."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.finding import Rule
from gcmplan.pages import pages
from tests.builders import whole

EXAMPLE = re.compile(r"^(Bad|Good):\n\n```yaml\n(.*?)```", re.MULTILINE | re.DOTALL)


@pytest.mark.parametrize("rule", pages(), ids=lambda rule: rule.code)
def test_rule_fires_and_stays_silent(
    rule: Rule,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
) -> None:
    monkeypatch.chdir(tmp_path)
    seen = {}
    for kind, yaml in EXAMPLE.findall(rule.explanation):
        Path("plan.yaml").write_text(whole(yaml), "utf-8")
        run(["validate", "plan.yaml", "--select", rule.code, "-f", "json", "--as-of", "2026-09-30"])
        found = json.loads(capsys.readouterr().out)["diagnostics"]
        seen[kind] = {each["code"] for each in found}

    assert seen == {"Bad": {rule.code}, "Good": set()}
