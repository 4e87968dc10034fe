"""What each command may import: a test of modules does not flicker, a test of milliseconds does."""

from __future__ import annotations

import os
import subprocess
import sys

import pytest

from tests.conftest import ROOT
from tests.processes import PROBE, modules


@pytest.mark.parametrize(
    ("command", "never"),
    [
        pytest.param(["--help"], {"pydantic", "yaml", "rich", "gcmplan.plan"}, id="menu"),
        pytest.param(
            ["status", "--help"],
            {"pydantic", "yaml", "rich", "gcmplan.cli.commands.validate"},
            id="help of a command",
        ),
        pytest.param(["setup", "editor", "--help"], {"pydantic", "yaml", "rich"}, id="setup"),
        pytest.param(
            ["fmt", "--check", "plans/kenya-2023-2027"],
            {"rich", "gcmplan.check", "gcmplan.progress", "gcmplan.load", "jsonschema"},
            id="fmt",
        ),
        pytest.param(
            ["export", "--help"],
            {"pydantic", "yaml", "xlsxwriter", "gcmplan.exchange"},
            id="export",
        ),
        pytest.param(
            ["import", "--help"],
            {"pydantic", "yaml", "xlsxwriter", "gcmplan.exchange"},
            id="import",
        ),
        pytest.param(["explain", "GCM201"], {"pydantic", "yaml", "rich", "zipfile"}, id="explain"),
        pytest.param(["explain"], {"pydantic", "yaml", "rich"}, id="explain all"),
        pytest.param(
            ["status", "plans/kenya-2023-2027", "--as-of", "2026-09-30"],
            {
                "rich.console",
                "rapidfuzz",
                "importlib.metadata",
                "gcmplan.plan.schema",
                "xlsxwriter",
            },
            id="status",
        ),
        pytest.param(
            ["list", "plans/kenya-2023-2027", "--lead", "NCM"],
            {"rich.console", "rapidfuzz", "importlib.metadata", "gcmplan.cli.pager"},
            id="list",
        ),
        pytest.param(
            ["coverage", "plans/kenya-2023-2027"],
            {"rich.console", "rapidfuzz", "importlib.metadata", "gcmplan.cli.pager"},
            id="coverage",
        ),
        pytest.param(
            ["next", "plans/kenya-2023-2027"],
            {"rich.console", "rapidfuzz", "importlib.metadata", "icalendar", "gcmplan.cli.pager"},
            id="next",
        ),
        pytest.param(
            ["timeline", "plans/kenya-2023-2027"],
            {"rich.console", "rapidfuzz", "importlib.metadata", "gcmplan.cli.pager"},
            id="timeline",
        ),
        pytest.param(
            ["indicators", "plans/kenya-2023-2027"],
            {"rich.console", "rapidfuzz", "importlib.metadata", "gcmplan.cli.pager"},
            id="indicators",
        ),
        pytest.param(["history", "--help"], {"pydantic", "yaml", "rich"}, id="history"),
        pytest.param(
            ["show", "A3.02", "--plan", "plans/example", "--as-of", "2026-09-30"],
            {"rich.console", "jsonschema", "importlib.metadata", "gcmplan.cli.pager"},
            id="show",
        ),
        pytest.param(
            ["diff", "plans/kenya-2023-2027", "plans/example", "--as-of", "2026-09-30"],
            {"rich.console", "jsonschema", "importlib.metadata", "gcmplan.plan.schema"},
            id="diff",
        ),
        pytest.param(
            ["textconv", "plans/kenya-2023-2027/plan.yaml"],
            {"pydantic", "rich", "gcmplan.plan", "gcmplan.load"},
            id="textconv",
        ),
        pytest.param(
            ["report", "--help"], {"pydantic", "yaml", "rich", "jinja2"}, id="help of report"
        ),
        pytest.param(
            ["report", "plans/kenya-2023-2027", "--to", "markdown"],
            {"rich.console", "jinja2", "importlib.metadata", "gcmplan.cli.pager"},
            id="report",
        ),
        pytest.param(
            ["validate", "plans/kenya-2023-2027", "-f", "concise"],
            {"rich", "gcmplan.progress", "importlib.metadata", "jsonschema"},
            id="validate",
        ),
    ],
)
def test_command_does_not_import(command: list[str], never: set[str]) -> None:
    loaded = modules(*command)

    assert "gcmplan.cli.app" in loaded
    assert loaded & never == set()


@pytest.mark.parametrize(
    "words",
    [
        pytest.param(["set", "--plan", "plans/example", "A3.0"], id="ids"),
        pytest.param(["set", "--plan", "plans/example", "A3.02.st"], id="fields"),
        pytest.param(["done", "--plan", "plans/example", "A3.0"], id="what is open"),
    ],
)
def test_completion_loads_no_models(words: list[str]) -> None:
    process = subprocess.run(
        [sys.executable, "-c", PROBE],
        cwd=ROOT,
        env={
            **os.environ,
            "_GCMPLAN_COMPLETE": "complete_bash",
            "COMP_WORDS": "\n".join(["gcmplan", *words]),
            "COMP_CWORD": str(len(words)),
        },
        capture_output=True,
        text=True,
        check=True,
    )

    assert "A3.0" in process.stdout
    assert {"pydantic", "rich"} & set(process.stderr.split()) == set()


def test_version_loads_nothing() -> None:
    code = (
        "import sys; sys.argv = ['gcmplan', '--version']; before = set(sys.modules)\n"
        "from gcmplan.__main__ import main; main()\n"
        "print(sorted(each for each in set(sys.modules) - before if 'gcmplan' not in each))"
    )

    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    ).stdout.splitlines()

    assert said == ["gcmplan 0.1.0", "['__future__']"]
