"""What a person says of a matrix, and what is said to them."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.exchange.matrix.headers import heading
from gcmplan.exchange.matrix.mapping import map_schema
from gcmplan.exchange.matrix.phrases.words import meanings, words
from tests.conftest import ROOT
from tests.exchange.matrix.matrices import english, pillars, written
from tests.exchange.sheets import DAY

CSV = "Activity;Lead;When\nTrain;MoL;2024\n"
WHOLE = "head: {country: XEX, period: {start: 2021, end: 2025}}\ngcm: {matrix: [1]}\n"


@pytest.fixture
def matrix(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    file = tmp_path / "matrix.csv"
    file.write_text(CSV, "utf-8")
    return file


def imported(said: str, capsys: pytest.CaptureFixture[str]) -> str:
    """What is said when a matrix is imported with a map."""
    Path("map.yaml").write_text(said, "utf-8")
    run(["import", "matrix.csv", "--new", "new", "--map", "map.yaml", *DAY])
    seen = capsys.readouterr()
    return seen.out + seen.err


@pytest.mark.parametrize("fill", [english, pillars], ids=lambda each: str(each.__name__))
def test_the_map_that_was_guessed_gives_the_same_plan(
    fill: object, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert callable(fill)
    monkeypatch.chdir(tmp_path)
    written(tmp_path / "m.xlsx", fill)

    assert run(["import", "m.xlsx", "--write-map", "map.yaml"]) == 0
    assert run(["import", "m.xlsx", "--new", "guessed.yaml", *DAY]) == 0
    assert run(["import", "m.xlsx", "--new", "told.yaml", "--map", "map.yaml", *DAY]) == 0

    def data(name: str) -> list[str]:
        lines = (tmp_path / name).read_text("utf-8").splitlines()
        return [each for each in lines if not each.lstrip().startswith("#")]

    assert data("told.yaml") == data("guessed.yaml")


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        pytest.param("head: {contry: XEX}", "did you mean 'country'?", id="a key"),
        pytest.param(
            "sheets: [{name: matrix, colums: {}}]", "did you mean 'columns'?", id="an inner key"
        ),
        pytest.param("headers: {When: timelin}", "did you mean 'timeline'?", id="a field"),
        pytest.param("statuses: {x: going}", "one of not_started", id="a status"),
        pytest.param("- a", "map.yaml:1:1", id="no map"),
        pytest.param("a: [", "GCM001", id="no YAML"),
        pytest.param("sheets: [{name: matrx}]", "did you mean 'matrix'?", id="a sheet"),
        pytest.param(
            "sheets: [{name: matrix, columns: {Q: title}}]", "which has A to C", id="a column"
        ),
        pytest.param("sheets: [{name: matrix, header: 9}]", "rows 1 to 2", id="a row"),
        pytest.param("sheets: [{name: matrix, skip: true}]", "no row of any sheet", id="none left"),
        pytest.param("gcm: {matrix: [1]}", "head: {country: KEN}", id="no country"),
        pytest.param("head: {country: XEX}", "gcm: {matrix: [6]}", id="no objective"),
    ],
)
def test_what_is_wrong_with_a_map(
    told: str, expected: str, matrix: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert matrix.exists()
    assert expected in imported(told, capsys)
    assert not Path("new").exists()


@pytest.mark.parametrize(
    ("more", "expected"),
    [
        pytest.param("headers: {When: due}", "due: 2024", id="a header"),
        pytest.param("sheets: [{name: matrix, columns: {C: note}}]", 'note: "2024"', id="letter"),
        pytest.param("sheets: [{name: matrix, columns: {B: ignore}}]", "start: 2024", id="ignore"),
        pytest.param("bodies: {MoL: LABOUR}", "lead: LABOUR", id="a body"),
        pytest.param("", "lead: MOL", id="nothing more"),
    ],
)
def test_what_a_map_says_is_so(
    more: str, expected: str, matrix: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert matrix.exists()

    imported(WHOLE + more, capsys)

    assert expected in Path("new/plan.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--map", "m.yaml"], "add --new"),
        (["--new", "x", "--plan", "y"], "--plan cannot be used here"),
        (["--new", "x", "--remove"], "--remove cannot be used here"),
        (["--new", "x", "--map", "none.yaml"], "none.yaml"),
    ],
)
def test_options_that_make_no_sense(
    options: list[str], expected: str, matrix: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["import", matrix.name, *options]) == 2
    assert expected in capsys.readouterr().err


@pytest.mark.parametrize(
    "content",
    [b"", b"\xff\xfe", b"\x00" * 99, b'"' * 9, b"a,b\n" * 9, "Activity\tLead\n".encode("utf-16")],
)
def test_what_is_no_matrix(
    content: bytes, matrix: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    matrix.write_bytes(content)

    assert run(["import", matrix.name, "--new", "new"]) == 2
    assert capsys.readouterr().err.startswith("error: ")


def test_schema_is_current() -> None:
    committed = json.loads((ROOT / "schemas" / "map.schema.json").read_text("utf-8"))
    assert committed == map_schema(), "run: gcmplan schema -o schemas"


def test_no_word_means_two_things() -> None:
    for section in ("status", "dates", "months", "units", "scales", "currencies", "groups"):
        phrases = [each for all in words("words")[section].values() for each in all]
        assert len(set(phrases)) == len(phrases), section
        assert meanings(section)


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        ("", "Key activities / interventions", "title"),
        ("", "S/N", "number"),
        ("", "Activity status", "status"),
        ("", "Expected results of activities", "deliverables"),
        ("Timeline", "End", "due"),
        ("Timeline", "Q1 2024", "mark 2024-Q1"),
        ("Budget (USD)", "2024", "budget 2024"),
        ("Budget", "Total", "budget"),
        ("Responsibility", "Support", "partners"),
        ("", "Objectif du PMM", "gcm"),
        ("", "Objectifs stratégiques", "objective"),
        ("", "État d’avancement", "status"),
        ("", "Presupuesto (USD)", "budget"),
        ("", "Means of verification", "keep"),
        ("", "Output indicators", "keep"),
        ("2024", "Q1", "mark 2024-Q1"),
        ("", "Date of approval by cabinet", "None"),
        ("", "x" * 99, "None"),
    ],
)
def test_headers(upper: str, lower: str, expected: str) -> None:
    found = heading(upper, lower, {})

    assert f"{found.into} {found.period or ''}".strip() == expected
