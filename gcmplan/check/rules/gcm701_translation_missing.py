"""GCM701: titles are there in each language of the plan."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import reduce

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text
from gcmplan.plan.words import Kind
from gcmplan.sentence import Sentence, all_of, say

_SHORT = 3
"""Up to so many characters a text may be the same in two languages: it is an abbreviation."""


@rule("GCM701", Severity.NOTE, on=Plan)
def translation_missing(plan: Plan, site: Site) -> Iterator[Remark]:
    """A plan in several languages has each title and name in each of them, and translated.

    Where a language is missing, its readers are shown the first language of the plan, and where a
    text was only copied they are too. Add the translation, or take the language out of `languages`
    until somebody translates. A text of up to 3 characters may be the same in two languages. A
    plan in one language is not asked.

    Bad:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: {en: Migration Plan of Exampleland, fr: Plan de l’Exampleland pour les migrations}
      country: XEX
      period: {start: 2025, end: 2027}
      languages: [en, fr]
    organizations:
      - {id: MOL, name: Ministry of Labour, type: government}
    ```

    Good:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: {en: Migration Plan of Exampleland, fr: Plan de l’Exampleland pour les migrations}
      country: XEX
      period: {start: 2025, end: 2027}
      languages: [en, fr]
    organizations:
      - {id: MOL, name: {en: Ministry of Labour, fr: Ministère du travail}, type: government}
    ```
    """
    languages = dict.fromkeys(plan.header.languages)
    for thing in site.index.things() if len(languages) > 1 else ():
        key = "name" if thing.kind is Kind.ORGANIZATION else "title"
        text: Text | None = getattr(thing.record, key)
        texts = text.translations or {plan.header.languages[0]: text.main} if text else None
        if texts and (lacks := [*_lacks(texts, [*languages])]):
            example = ", ".join(f"{language}: …" for language in languages)
            yield Remark(
                thing.path / key,
                say("the {key} of {item} {lacks}", key=key, item=thing.id, lacks=_together(lacks)),
                say("write it in each language, as {key}: {{example}}", key=key, example=example),
            )


def _lacks(texts: Mapping[str, str], languages: Sequence[str]) -> Iterator[Sentence]:
    """What is wrong with a text in several languages, in words."""
    if missing := [language for language in languages if language not in texts]:
        yield say("is not given in {languages}", languages=_listed(missing))
    alike: dict[str, list[str]] = {}
    for language in languages:
        words = " ".join(texts.get(language, "").split()).casefold()
        alike.setdefault(words, []).append(language)
    for words, same in alike.items():
        if len(words) > _SHORT and len(same) > 1:
            yield say("is the same in {languages}", languages=_listed(same))


def _listed(languages: Sequence[str]) -> str:
    *others, last = languages
    return all_of([", ".join(others), last]) if others else last


def _together(lacks: Iterable[Sentence]) -> Sentence:
    return reduce(lambda before, last: say("{before}; {last}", before=before, last=last), lacks)
