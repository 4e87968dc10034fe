"""What changed, one thing, and how a plan did: told in the reader's language, in whatever form."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest

from gcmplan.reading.pairing import pairs
from gcmplan.render import render
from gcmplan.render.look import Look
from gcmplan.work.diffing import diffed
from gcmplan.work.lookback import Lookback
from gcmplan.work.portraying import portrait
from gcmplan.work.recalling import course, life, remembered
from tests.conftest import ROOT
from tests.repository import Repo
from tests.struck_out import STRUCK_OUT, legible, texts

AS_OF = date(2026, 9, 30)
NAMES = [
    "year-1",
    "plans/xex",
    "plans/example",
    "gcmplan history",
    "gcmplan show",
    "gcmplan status",
]
PEOPLE = ["Ana Author", "ø adopted"]
TAGS = ["borduria", "recruitment"]
STORY = [
    *(("changes", each) for each in ("text", "markdown", "plain", "stat")),
    *(("history", each) for each in ("table", "plain")),
    *(("life", each) for each in ("table", "plain")),
    *(("object", each) for each in ("table", "plain")),
]


def shown(result: Any, kind: str, format: str, look: Look) -> str:
    rendered = render(result, kind, format, look)
    return rendered if isinstance(rendered, str) else rendered.plain


def result(kind: str) -> tuple[Any, list[str]]:
    """What a command shows of the story, and what the plan says."""
    found = portrait("O1.1", "plans/xex", AS_OF, Lookback())
    known = [*texts(found.status.progress.plan), *NAMES, *PEOPLE]
    match kind:
        case "changes":
            several, _ = diffed(pairs(["year-1"], "plans/xex"), AS_OF)
            return several.plans[0], known
        case "object":
            return found, known
    recalled = remembered("plans/xex", every=True)
    return course(recalled) if kind == "history" else life(recalled, "O1.1"), known


@pytest.mark.parametrize(("kind", "format"), STORY)
def test_no_word_is_left_in_english(
    kind: str, format: str, story: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.folder)
    told, known = result(kind)

    assert legible(shown(told, kind, format, STRUCK_OUT), known) == []


THINGS = ("O3", "A3.02", "A3.02-M3", "I04", "R08", "MOL", "S01", "TA1", "P1", "XEX-2025")


@pytest.mark.parametrize("id", THINGS)
def test_no_word_of_a_thing_is_left_in_english(id: str) -> None:
    found = portrait(id, str(ROOT / "plans/example"), AS_OF, Lookback())
    plan = found.status.progress.plan
    asked = plan.header.consultation
    known = [*texts(plan), *NAMES, *TAGS, *(asked.groups if asked else ()), str(ROOT)]
    of_the_compact = [each.label("en") for each in found.objectives.values()]

    for format in ("table", "plain"):
        text = " ".join(shown(found, "object", format, STRUCK_OUT._replace(width=None)).split())
        assert legible(text, [*known, *of_the_compact]) == []
