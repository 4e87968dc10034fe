"""Reads pages as a browser does, and refuses what a browser would have to mend."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

import html5lib

from gcmplan.cli.app import run
from tests.builders import whole


class Seen:
    """A page, taken apart."""

    def __init__(self, html: str) -> None:
        parser: Any = html5lib.HTMLParser(strict=True, namespaceHTMLElements=False)
        self.root: Element = parser.parse(html)
        self.html = html
        for each in self.root.iter():
            each.tag = str(each.tag).rpartition("}")[2]  # drawings have names of their own

    def all(self, *names: str) -> list[Element]:
        """The elements of some names, in the order of the page."""
        return [each for each in self.root.iter() if each.tag in names]

    def text(self, name: str = "body") -> str:
        """What an element shows, on one line."""
        (found,) = self.all(name)
        return flat(found)

    def by_id(self, id: str) -> Element:
        """The element with an id."""
        return next(each for each in self.root.iter() if each.get("id") == id)

    def values(self, attribute: str) -> Iterator[str]:
        """All values of an attribute."""
        return (value for each in self.root.iter() if (value := each.get(attribute)) is not None)


def flat(element: Element) -> str:
    """What an element shows, on one line."""
    return re.sub(r"\s+", " ", "".join(element.itertext())).strip()


def reported(folder: Path, yaml: str, *options: str) -> str:
    """The report on a plan, or on a part of one, as a file holds it."""
    plan, page = folder / "plan.yaml", folder / "out"
    plan.write_text(whole(yaml), "utf-8")
    status = run(["report", str(plan), "--as-of", "2026-09-30", "--output", str(page), *options])
    assert status == 0
    return page.read_text("utf-8")
