"""`gcmplan init`: what it writes is a plan without errors."""

from __future__ import annotations

from pathlib import Path

import pytest

from gcmplan.cli.app import run

BASE = ["--country", "KEN", "--start", "2026", "--end", "2030"]


@pytest.fixture(autouse=True)
def _elsewhere(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / ".git").mkdir()


@pytest.mark.parametrize("objectives", [[], ["--from-objectives"]], ids=["bare", "objectives"])
@pytest.mark.parametrize(
    "more",
    [
        pytest.param([], id="least"),
        pytest.param(["--like", "kenya"], id="like Kenya"),
        pytest.param(["--like", "example"], id="like the example"),
        pytest.param(["--area", "A: 1", "--area", "NO", "--area", "#"], id="areas"),
        pytest.param(["--coordinator", "NCM=Council: on 'migration'"], id="coordinator"),
        pytest.param(["--coordinator", "المجلس", "--language", "ar"], id="Arabic"),
        pytest.param(["--title", 'Plan "2030": #1'], id="title"),
        pytest.param(["--country", "ken"], id="country in small letters"),
        pytest.param(["--country", "Kenya"], id="country in words"),
        pytest.param(["--country", "xex"], id="country of examples"),
        pytest.param(["--title", "Plan\nb: 1\n\x85c: 2\x1b[0m"], id="title of several lines"),
        pytest.param(["--area", "A\nb: 1", "--area", "B\u2028c"], id="area of several lines"),
    ],
)
def test_what_is_written_has_no_errors(more: list[str], objectives: list[str]) -> None:
    assert run(["init", "plans/new", *BASE, *more, *objectives]) == 0

    assert run(["validate", "plans/new"]) == 0


def test_all_objectives_are_laid_out_once(tmp_path: Path) -> None:
    for like in ("kenya", "example"):
        assert run(["init", like, *BASE, "--like", like, "--from-objectives"]) == 0

        text = "".join(each.read_text("utf-8") for each in (tmp_path / like).iterdir())
        assert all(text.count(f"    gcm: [{number}]\n") == 1 for number in range(1, 24)), like


def test_the_line_for_editors_leads_to_the_schema(tmp_path: Path) -> None:
    assert run(["init", *BASE]) == 0

    first = (tmp_path / "plans" / "ken-2026" / "plan.yaml").read_text("utf-8").splitlines()[0]
    assert first == "# yaml-language-server: $schema=../../schemas/plan.schema.json"


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        pytest.param(["--country", "KEN"], 2, "a new plan needs --start, --end", id="missing"),
        pytest.param([*BASE, "--like", "x"], 2, "--like takes example or kenya", id="like what"),
        pytest.param([*BASE[:1], "Kenia", *BASE[2:]], 1, "nothing was written", id="country"),
        pytest.param([*BASE, "--dry-run"], 0, "nothing was written", id="dry run"),
    ],
)
def test_nothing_is_written(
    arguments: list[str], status: int, said: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["init", "new", *arguments]) == status

    assert said in capsys.readouterr().err
    assert not (tmp_path / "new").exists()


def test_a_plan_that_is_there_is_left_alone(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "new").mkdir()
    (tmp_path / "new" / "old.yml").write_text("a: 1\n", "utf-8")

    assert run(["init", "new", *BASE]) == 2

    assert capsys.readouterr().err == "error: new holds a plan already: new/old.yml\n"
    assert [each.name for each in (tmp_path / "new").iterdir()] == ["old.yml"]
