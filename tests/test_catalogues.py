"""The catalogues: each template of the code, in each language, well formed and compiled."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.catalogues import KEYWORDS, TRANSLATED, forms, source, translations, up_to_date
from tests.conftest import ROOT

OF_EACH = pytest.mark.parametrize("language", TRANSLATED)

PLACE = re.compile(r"\{\w+\}")

CODE = re.compile(r"""'[^']*'|"[^"]*"|\{[^{}]*\}|https?:|# gcmplan:""")
"""What is written as it is typed, and values."""

SLOPPY = {
    "fr": re.compile(r"[^\u00a0 ][;:?!»]| [;:?!»]|«[^\u00a0]|\w'\w"),
    "es": re.compile(r"^[^¿]*\?|^[^¡]*!| [;:?!»]|« "),
}
"""What no careful typesetter of a language would do."""

NOTED = (ast.Name, ast.Attribute, ast.Subscript, ast.Starred)
"""What may be a template that is noted elsewhere by `saying`."""


@OF_EACH
def test_catalogue_is_up_to_date(language: str) -> None:
    file = source(language)
    text, compiled = up_to_date(language)

    assert file.read_bytes() == text, "call: python -m tests.catalogues"
    assert file.with_suffix(".mo").read_bytes() == compiled, "call: python -m tests.catalogues"


@OF_EACH
def test_every_template_is_translated(language: str) -> None:
    waiting = [each.id for each in translations(language) if each.fuzzy or not all(forms(each))]

    assert waiting == []


@OF_EACH
def test_translations_have_the_places_of_their_templates(language: str) -> None:
    for each in translations(language):
        english = each.id if isinstance(each.id, str) else each.id[-1]
        for said in forms(each):
            assert sorted(PLACE.findall(said)) == sorted(PLACE.findall(english)), said


@OF_EACH
def test_translations_are_set_as_their_language_is(language: str) -> None:
    for each in translations(language):
        for said in forms(each):
            assert not SLOPPY[language].search(CODE.sub("x", said)), said


GLOSSARY = [
    tuple(cell.strip() for cell in row.split("|")[1:-1])
    for row in (ROOT / "CONTRIBUTING.md").read_text("utf-8").split("| not |")[-1].splitlines()[2:]
    if row.startswith("|")
]


@OF_EACH
def test_bare_terms_are_translated_as_the_glossary_says(language: str) -> None:
    glossary = {term: {"fr": fr, "es": es}[language] for term, fr, es, _ in GLOSSARY}
    said = {
        str(each.id): forms(each)[0]
        for each in translations(language)
        if not each.context and str(each.id).lower() in glossary and not str(each.id).isupper()
    }

    assert said
    assert [
        term for term, word in said.items() if not word.lower().startswith(glossary[term.lower()])
    ] == []


@OF_EACH
def test_words_that_the_glossary_puts_aside_are_not_used(language: str) -> None:
    aside = re.compile(
        rf"\b({'|'.join(word for *_, word in GLOSSARY if word)})e?s?\b", re.IGNORECASE
    )
    said = [form for each in translations(language) for form in forms(each)]

    assert [form for form in said if aside.search(form)] == []


def test_templates_are_written_where_they_are_said() -> None:
    """Extraction finds no other: what is put together would stay English."""
    unseen = [place for file in (ROOT / "gcmplan").rglob("*.py") for place in _unseen(file)]

    assert unseen == []


def _unseen(file: Path) -> Iterator[str]:
    """Where a template is told that is not written out, or within a string."""
    tree = ast.parse(file.read_bytes())
    strings = [each for each in ast.walk(tree) if isinstance(each, ast.JoinedStr)]
    inside = {id(each) for string in strings for each in ast.walk(string)}
    for call in ast.walk(tree):
        if isinstance(call, ast.Call) and (name := _told(call.func)):
            templates = call.args[: len(KEYWORDS[name] or (1,))]
            if id(call) in inside or not all(map(_written_out, templates)):
                yield f"{file.name}:{call.lineno}"


def _written_out(template: ast.expr) -> bool:
    if isinstance(template, ast.IfExp):
        return isinstance(template.body, NOTED) and isinstance(template.orelse, NOTED)
    return isinstance(template, (ast.Constant, *NOTED))


def _told(function: ast.expr) -> str | None:
    """The function that is told a template, if it is one: ours, or that of a look."""
    match function:
        case ast.Name(name) | ast.Attribute(ast.Name("look") | ast.Attribute(attr="look"), name):
            return name if name in KEYWORDS else None
    return None
