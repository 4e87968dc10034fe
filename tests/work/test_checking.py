"""Checking plan by plan: what one is found to have depends on its texts and the question alone."""

from __future__ import annotations

import pickle
import subprocess
import sys

from gcmplan.source.text import SourceText, read_file
from gcmplan.work.asked import Asked, selection
from gcmplan.work.checking import checked
from gcmplan.work.judging import verdict
from tests.builders import AS_OF, whole
from tests.conftest import ROOT

BROKEN = str(ROOT / "tests" / "data" / "broken.yaml")
ASKED = Asked(AS_OF, selection([], ["GCM3"]))


def test_verdict_of_a_text_needs_no_file() -> None:
    text = SourceText(whole("actions: [{id: A1, title: Train inspectors, led: MOL}]\n"), "x.yaml")

    found = verdict([text], Asked(AS_OF, selection(["GCM004"], [])))

    assert [(each.file, each.plan, each.item) for each in found.diagnostics] == [
        ("x.yaml", "XEX-2025", "A1")
    ]
    assert found.things["action"] == 1


def test_the_same_text_and_question_have_the_same_verdict() -> None:
    once, again = (verdict([read_file(BROKEN)], ASKED) for _ in range(2))

    assert once == again


def test_a_verdict_can_be_sent_and_kept_without_the_text() -> None:
    found = verdict([read_file(BROKEN)], ASKED)

    kept = pickle.dumps(found)

    assert pickle.loads(kept) == found
    assert b"Publish the register" not in kept


def test_a_report_has_the_texts_to_show() -> None:
    report = checked([str(ROOT / "tests" / "data")], ASKED)

    assert report.texts.keys() == {each.file for each in report.diagnostics}


def test_types_load_neither_yaml_nor_models() -> None:
    code = (
        "import sys, gcmplan.work.checking\n"
        "print({'yaml', 'pydantic', 'pydantic_core', 'rich', 'gcmplan.plan'} & set(sys.modules))"
    )

    said = subprocess.run(
        [sys.executable, "-c", code], cwd=ROOT, capture_output=True, text=True, check=True
    )

    assert said.stdout == "set()\n"
