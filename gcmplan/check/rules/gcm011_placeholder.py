"""GCM011: a title, a name or a body is no placeholder."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.plan.placeholder import is_placeholder
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from gcmplan.plan.words import Kind
from gcmplan.sentence import say

_LONGEST_SHOWN = 30


@rule("GCM011", Severity.WARNING, on=Plan)
def placeholder(plan: Plan, site: Site) -> Iterator[Remark]:
    """A title, a name or a body must say something, not stand in for what is still to come.

    What is marked as `TBD`, `xxx`, `n/a` or `…` is easily published so, and counts as if somebody
    had answered. Write what is known today; it can be changed later. Leave a body out until it is
    known: then the plan says honestly that there is none.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: TBD, lead: TBC}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies}
    ```
    """
    for path, item, key, text in _titles(site):
        if is_placeholder(text):
            yield Remark(
                path,
                say(
                    "{item} has the placeholder {text} as its {key}",
                    item=item,
                    text=_shown(text),
                    key=key,
                ),
                say("write what is known today; it can be changed later"),
            )
    for each in site.index.references:
        is_body = each.refers.kind is Kind.ORGANIZATION
        if is_body and not site.is_written(each.target) and is_placeholder(each.target):
            yield Remark(
                each.path,
                say(
                    "{place} is the placeholder {text}, and no body",
                    place=site.index.name(each.path),
                    text=_shown(each.target),
                ),
                say("name the body, or leave this out until it is known"),
            )


def _titles(site: Site) -> Iterator[tuple[KeyPath, str, str, str]]:
    """Titles and names in each of their languages: where they stand, and as what of which thing."""
    for thing in site.index.things():
        key = "name" if thing.kind is Kind.ORGANIZATION else "title"
        text: Text | None = getattr(thing.record, key)
        if text and text.translations:
            for language, translation in text.translations.items():
                yield thing.path / key / language, thing.id, key, translation
        elif text:
            yield thing.path / key, thing.id, key, text.main


def _shown(text: str) -> str:
    return f"'{' '.join(text.split())[:_LONGEST_SHOWN]}'"
