"""In which language people are spoken to, by the real command."""

from __future__ import annotations

from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.work.cores import FEWEST
from tests.builders import whole
from tests.conftest import ROOT

BROKEN = whole("actions: [{id: A1, title: Train, led: MOL, continuous: true}]")
SAID = {
    "en": "has an unknown key 'led'",
    "fr": "a une clé inconnue 'led'",
    "es": "tiene una clave desconocida 'led'",
}
ASKED = ("--as-of", "2026-09-30", "--select", "GCM0")


@pytest.fixture(autouse=True)
def _in_a_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("plan.yaml").write_text(BROKEN, "utf-8")


def spoken(capsys: pytest.CaptureFixture[str], *arguments: str) -> list[str]:
    """The languages in which `validate` tells what is wrong."""
    run(["validate", *ASKED, *arguments])
    out = capsys.readouterr().out
    return [language for language, said in SAID.items() if said in out]


@pytest.mark.parametrize(
    ("options", "settings", "locale", "language"),
    [
        pytest.param([], "", "C.UTF-8", "en", id="nobody says anything"),
        pytest.param([], "", "fr_CA.UTF-8", "fr", id="the system"),
        pytest.param([], "language: es", "fr_FR.UTF-8", "es", id="the settings before the system"),
        pytest.param(
            ["--lang", "fr"], "language: es", "C.UTF-8", "fr", id="the option before the settings"
        ),
        pytest.param(
            ["--lang", "en"], "language: es", "fr_FR.UTF-8", "en", id="English by the option"
        ),
        pytest.param(["--lang", "ar"], "", "fr_FR.UTF-8", "en", id="a language that is not spoken"),
        pytest.param(["--lang", "fr-CA"], "", "C", "fr", id="a regional language"),
    ],
)
def test_who_says_the_language(
    options: list[str],
    settings: str,
    locale: str,
    language: str,
    request: pytest.FixtureRequest,
) -> None:
    request.getfixturevalue("monkeypatch").setenv("LC_ALL", locale)
    Path("gcmplan.yaml").write_text(f"{settings}\n", "utf-8")

    assert spoken(request.getfixturevalue("capsys"), *options) == [language]


def test_settings_that_are_wrong_are_told_in_the_language_of_the_system(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")
    Path("gcmplan.yaml").write_text("langage: fr\n", "utf-8")

    assert run(["validate"]) == 2
    err = capsys.readouterr().err
    assert "gcmplan.yaml a une clé inconnue 'langage'" in err
    assert err.endswith("gcmplan.yaml a 1 erreur, rien n’a donc été fait\n")


def test_a_language_that_is_not_spoken_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    for command in (["validate", "--lang", "ar"], ["explain", "GCM305", "--lang", "ar"]):
        run(command)
        assert capsys.readouterr().err == "--lang ar is not spoken here, but en, fr, es\n"
    run(["validate", "--lang", "en-GB"])
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        pytest.param(
            ["validate", "no"], "erreur : lecture impossible de no : ni fichier", id="path"
        ),
        pytest.param(["validate", "--select", "X"], "aucune règle ne commence par 'X'", id="rule"),
        pytest.param(
            ["validate", "no", "--lang", "en"], "error: cannot read no: no such", id="lang"
        ),
        pytest.param(
            ["validate", "no", "--lang=es"], "error: no se puede leer no: no hay", id="lang="
        ),
    ],
)
def test_errors(
    arguments: list[str],
    said: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")

    assert run(arguments) == 2
    assert said in capsys.readouterr().err.replace("\u00a0", " ")


@pytest.mark.parametrize("format", ["json", "sarif", "github", "gitlab", "junit"])
def test_other_programs_are_told_the_same_in_every_language(
    format: str, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    broken = str(ROOT / "tests" / "data" / "broken.yaml")
    run(["validate", broken, "-f", format])
    english = capsys.readouterr().out
    monkeypatch.setenv("LC_ALL", "fr_FR.UTF-8")

    run(["validate", broken, "-f", format])

    assert capsys.readouterr().out == english


def test_what_was_found_in_one_language_is_told_in_another(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.delenv("GCMPLAN_NO_CACHE")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))

    for language in (*SAID, *SAID):
        assert spoken(capsys, "plan.yaml", "--lang", language) == [language]
    assert len(list((tmp_path / "cache" / "gcmplan").iterdir())) == 1


def test_what_other_processes_found_is_told_in_any_language(
    capsys: pytest.CaptureFixture[str],
) -> None:
    for number in range(FEWEST):
        folder = Path(f"country{number}")
        folder.mkdir()
        (folder / "plan.yaml").write_text(BROKEN, "utf-8")
    Path("plan.yaml").unlink()

    run(["validate", *ASKED, ".", "--lang", "es", "-f", "concise"])

    assert capsys.readouterr().out.count(SAID["es"]) == FEWEST
