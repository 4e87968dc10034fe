"""The catalogue: its counts, its ids, and that nothing unverified is told as official."""

from __future__ import annotations

from collections import Counter
from importlib.resources import files
from string import ascii_lowercase
from typing import Any

import pytest

from gcmplan.compact.compact import OBJECTIVES, Compact
from gcmplan.compact.read import read_compact
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText

COMPACT = read_compact()
PARTS = [
    "guidance",
    "objectives",
    "principles",
    "round_tables",
    "sdg_targets",
    "sdg_titles",
]


def text(part: str) -> str:
    """What stands in a data file."""
    return (files("gcmplan.compact") / "data" / f"{part}.yaml").read_text("utf-8")


def data(part: str) -> list[dict[str, Any]]:
    """The list in a data file, as it is written, the unverified included."""
    document = parse(SourceText(text(part), f"{part}.yaml"))
    assert document.sound, document.faults
    (found,) = document.data.values()
    return list(found)


def test_23_objectives() -> None:
    assert list(COMPACT.objectives) == list(range(1, 24)) == list(OBJECTIVES)
    for number, objective in COMPACT.objectives.items():
        assert objective.number == number
        assert objective.titles["en"] == objective.titles["en"].strip() != ""
        assert not objective.titles["en"].endswith(".")
    assert len({each.titles["en"] for each in COMPACT.objectives.values()}) == 23


@pytest.mark.parametrize(
    ("number", "title"),
    [
        pytest.param(6, "Facilitate fair and ethical recruitment", id="first of decent work"),
        pytest.param(
            13, "Use migration detention only as a measure of last resort", id="not immigration"
        ),
        pytest.param(20, "Promote faster, safer and cheaper transfer of remittances", id="not 2"),
    ],
)
def test_titles_are_those_of_the_resolution(number: int, title: str) -> None:
    assert COMPACT.objectives[number].title("en").startswith(title)


@pytest.mark.parametrize("language", ["en", "fr", "es"])
def test_labels(language: str) -> None:
    labels = [each.label(language) for each in COMPACT.objectives.values()]

    assert len(set(labels)) == 23
    assert max(map(len, labels)) < 60


def test_labels_in_other_languages_are_english() -> None:
    assert COMPACT.objectives[1].label("sw") == COMPACT.objectives[1].label("en") == "Data"


def test_187_lettered_actions() -> None:
    letters = {number: "".join(each.actions) for number, each in COMPACT.objectives.items()}

    assert sum(map(len, letters.values())) == 187
    for number, found in letters.items():
        assert found == ascii_lowercase[: len(found)], number
        assert found


@pytest.mark.parametrize(
    ("number", "last"),
    [
        pytest.param(1, "k", id="objective 1 has eleven"),
        pytest.param(22, "c", id="objective 22 has three"),
        pytest.param(23, "e", id="objective 23 has five"),
    ],
)
def test_last_letters(number: int, last: str) -> None:
    assert max(COMPACT.objectives[number].actions) == last


def test_paragraphs_follow_each_other() -> None:
    assert [each["paragraph"] for each in data("objectives")] == list(range(17, 40))


def test_ten_principles() -> None:
    principles = COMPACT.principles

    assert "".join(each.letter for each in principles.values()) == "abcdefghij"
    assert list(principles) == [each.id for each in principles.values()]
    for each in principles.values():
        assert each.names.keys() == {"en", "fr", "es"}
    assert {"gender-responsive", "child-sensitive", "whole-of-society"} <= principles.keys()


def test_four_round_tables_share_the_objectives_out() -> None:
    tables = COMPACT.round_tables

    assert [each.number for each in tables] == [1, 2, 3, 4]
    assert sorted(number for each in tables for number in each.objectives) == list(OBJECTIVES)
    for table in tables:
        assert table.labels.keys() == {"en", "fr", "es"}
        for number in table.objectives:
            assert COMPACT.objectives[number].round_table == table.number


def test_six_steps() -> None:
    assert list(COMPACT.steps) == [1, 2, 3, 4, 5, 6]
    assert all(COMPACT.steps.values())


def test_169_targets() -> None:
    targets = COMPACT.sdg_targets
    goals = Counter(int(target.partition(".")[0]) for target in targets)

    assert len(targets) == 169
    assert list(goals) == list(range(1, 18))
    assert goals[17] == 19
    assert {"10.7", "10.c", "8.10", "8.8", "16.9"} <= targets
    assert list(COMPACT.sdg_titles) == list(targets)
    for titles in COMPACT.sdg_titles.values():
        assert titles.keys() >= {"en", "fr", "es"}


def test_targets_stand_under_their_goals() -> None:
    for each in data("sdg_targets"):
        assert {target.partition(".")[0] for target in each["targets"]} == {str(each["goal"])}


@pytest.mark.parametrize(
    ("part", "key"),
    [
        pytest.param("objectives", "number", id="objectives"),
        pytest.param("principles", "id", id="principles"),
        pytest.param("round_tables", "number", id="round tables"),
        pytest.param("guidance", "number", id="steps"),
        pytest.param("sdg_titles", "id", id="targets"),
    ],
)
def test_ids_are_unique(part: str, key: str) -> None:
    ids = [each[key] for each in data(part)]

    assert len(set(ids)) == len(ids)


def test_every_data_file_is_known() -> None:
    found = {each.name for each in (files("gcmplan.compact") / "data").iterdir()}

    assert found == {f"{part}.yaml" for part in PARTS}


@pytest.mark.parametrize("part", PARTS)
def test_every_data_file_names_its_source(part: str) -> None:
    opening = text(part).partition("\n\n")[0] if "\n\n" in text(part) else text(part)
    comment = [line for line in opening.splitlines() if line.startswith("#")]

    assert text(part).startswith("# ")
    assert any(line.startswith(("# Source", "# Sources")) for line in comment)
    assert "https://" in "".join(comment)


@pytest.mark.parametrize("part", PARTS)
def test_data_files_are_strict_yaml(part: str) -> None:
    document = parse(SourceText(text(part), f"{part}.yaml"))

    assert document.faults == ()
    assert not document.ambiguous


UNVERIFIED = [
    (each["number"], language, title)
    for each in data("objectives")
    for language, title in each.get("title_unverified", {}).items()
]


def test_what_is_verified_and_what_is_not_is_kept_apart() -> None:
    assert len(UNVERIFIED) > 30
    for each in data("objectives"):
        assert each["title"].keys().isdisjoint(each.get("title_unverified", {}))


@pytest.mark.parametrize(
    ("number", "language", "title"),
    [pytest.param(*each, id=f"{each[0]} {each[1]}") for each in UNVERIFIED],
)
def test_unverified_titles_are_never_given(number: int, language: str, title: str) -> None:
    objective = COMPACT.objectives[number]

    assert objective.title(language) == objective.titles["en"] != title
    assert title not in objective.titles.values()


VERIFIED = {(1, "fr"), (1, "es"), (2, "es"), (13, "es"), (23, "fr")}
"""The titles, other than in English, that were seen on a page of the United Nations."""


def test_only_verified_titles_are_given_in_other_languages() -> None:
    given = {
        (number, language)
        for number, each in COMPACT.objectives.items()
        for language in each.titles
        if language != "en"
    }

    assert given == VERIFIED


@pytest.mark.parametrize(
    ("number", "language", "beginning"),
    [
        pytest.param(1, "fr", "Collecter et utiliser des données", id="1 in French"),
        pytest.param(13, "es", "Utilizar la detención de migrantes solo", id="13 in Spanish"),
        pytest.param(23, "fr", "Renforcer la coopération internationale", id="23 in French"),
        pytest.param(23, "sw", "Strengthen international cooperation", id="23 in Swahili"),
    ],
)
def test_verified_titles_are_given(number: int, language: str, beginning: str) -> None:
    assert COMPACT.objectives[number].title(language).startswith(beginning)


@pytest.mark.parametrize(
    "sentence",
    [
        pytest.param(
            "Lutter contre les facteurs négatifs et les problèmes structurels qui poussent des "
            "personnes à quitter leur pays d’origine",
            id="objective 2 in French, from memory",
        ),
        pytest.param(
            "Proporcionar información exacta y oportuna en todas las etapas de la migración",
            id="objective 3 in Spanish, from memory",
        ),
        pytest.param(
            "Ne recourir au placement en rétention administrative des migrants qu’en dernier "
            "ressort et chercher des solutions de rechange",
            id="objective 13 in French, from memory",
        ),
        pytest.param(
            "Coletar e utilizar dados precisos e desagregados como base para políticas baseadas "
            "em evidências",
            id="objective 1 in Portuguese, no official language",
        ),
        pytest.param(
            "Gerir as fronteiras de forma integrada, segura e coordenada",
            id="objective 11 in Portuguese, from a newspaper",
        ),
        pytest.param("Visão centrada nas pessoas", id="principle in Portuguese, from a plan"),
        pytest.param("immigration detention", id="slip of a package in objective 13"),
    ],
)
def test_nothing_unverified_is_shown(sentence: str) -> None:
    shown = [each for one in COMPACT.objectives.values() for each in one.titles.values()]
    shown += [each for one in COMPACT.objectives.values() for each in one.short.values()]
    shown += [each for one in COMPACT.principles.values() for each in one.names.values()]

    assert not [each for each in shown if sentence.casefold() in each.casefold()]


def test_a_part_is_read_when_it_is_asked_for_and_only_once() -> None:
    asked: list[str] = []

    def read(part: str) -> list[dict[str, Any]]:
        asked.append(part)
        return data(part)

    compact = Compact(read)
    assert asked == []
    assert compact.steps == compact.steps
    assert compact.round_tables is compact.round_tables
    assert asked == ["guidance", "round_tables"]


def test_the_catalogue_is_read_once() -> None:
    assert read_compact() is read_compact()
