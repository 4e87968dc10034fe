"""The page speaks the reader's language: all of its own words, and nothing else."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from xml.etree.ElementTree import Element

import pytest

from gcmplan.render import render
from gcmplan.render.results.account import Account
from gcmplan.work.reporting import Wish, accounts, collection
from tests.conftest import ROOT
from tests.render.report.reader import Seen
from tests.repository import Repo
from tests.struck_out import STRUCK_OUT, legible, texts

AS_OF = date(2026, 9, 30)
SAID = ("aria-label", "title", "alt", "data-head", "data-label", "data-count")
"""Attributes that are read aloud or shown."""


def account(path: str, since: str | None = None) -> Account:
    (found,) = accounts([path], Wish(AS_OF, since, None)).answers
    return found


def page(of: Account) -> Seen:
    shown = render(of, "report", "html", STRUCK_OUT)
    assert isinstance(shown, str)
    return Seen(shown)


def own(element: Element) -> Iterator[str]:
    """The own words of a page: texts of the plan have a direction of their own."""
    if element.tag in {"script", "style", "bdi", "title"} or element.get("dir") == "auto":
        return
    yield from (element.get(each, "") for each in SAID)
    yield element.text or ""
    for each in element:
        yield from own(each)
        yield each.tail or ""


def unmarked(seen: Seen, known: Sequence[str] = ()) -> list[str]:
    return sorted({word for text in own(seen.root) for word in legible(text, known)})


@pytest.mark.parametrize("plan", ["plans/example", "plans/kenya-2023-2027"])
def test_page_has_no_word_of_its_own_that_is_not_translated(plan: str) -> None:
    asked = account(str(ROOT / plan))
    remarks = ["Document code.", "Not an official copy.", "Kenya"]

    assert unmarked(page(asked), [*texts(asked.progress.plan), *remarks]) == []


def test_page_tells_history_and_changes_in_the_language_of_the_reader(
    story: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(story.folder)

    asked = account("plans/xex", "year-1")

    assert unmarked(page(asked), [*texts(asked.progress.plan), "year-1"]) == []


def test_list_of_plans_speaks_the_language_of_the_reader() -> None:
    plans = collection([account(str(ROOT / "plans/example"))], ".html", None)

    shown = render(plans, "collection", "html", STRUCK_OUT)

    assert isinstance(shown, str)
    assert unmarked(Seen(shown)) == []


def test_markdown_speaks_the_language_of_the_reader() -> None:
    asked = account(str(ROOT / "plans/example"))
    groups = [*(row.group for row in asked.coverage.rows), *asked.objectives.groups]
    titles = [str(group.title) for group in groups]
    known = [*texts(asked.progress.plan), *titles, "Document code", "XEX-2025.md"]
    plain = STRUCK_OUT._replace(width=None)

    report = str(render(asked, "report", "markdown", plain)).replace("\\", "")
    index = render(collection([asked], ".md", None), "collection", "markdown", plain)

    assert legible(report, known) == []
    assert legible(str(index), known) == []


def test_a_word_that_is_not_marked_is_found() -> None:
    html = (
        "<!doctype html><html><head><title>ø</title></head><body><p>Øøø 12 late</p></body></html>"
    )

    assert unmarked(Seen(html)) == ["late"]
