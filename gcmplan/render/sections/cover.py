"""The cover: which plan it is, of whom, for when, as it stood on which day."""

from __future__ import annotations

from collections.abc import Iterator
from gettext import translation
from typing import NamedTuple

from gcmplan.plan.header import Header, Period, PlanStatus
from gcmplan.render.look import Look
from gcmplan.render.sections.said import Phrase, Voice
from gcmplan.render.sections.setting import Link, Setting
from gcmplan.render.words.doubt import doubtful
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import say, saying

_OWN_KEY = "x_"


class Fact(NamedTuple):
    """A word, and what stands behind it."""

    name: str
    value: Phrase | str


class Cover(NamedTuple):
    """What stands at the top of a report."""

    title: Phrase
    whose: Phrase | str
    """The country, or the region or body."""
    period: str
    cautions: tuple[str, ...]
    """What the plan is not yet, or no more, and whether its figures can be trusted."""
    facts: tuple[Fact, ...]
    summary: tuple[Phrase, ...]
    remarks: tuple[Fact, ...]
    """What the plan says of itself under keys of its own."""
    sources: tuple[Link, ...]


def view(setting: Setting) -> Cover:
    """The cover of a plan's report."""
    header, voice, look = setting.account.progress.plan.header, setting.voice, setting.look
    return Cover(
        voice.say(header.title),
        whose(header, voice, look),
        period(header.period, look),
        tuple(_cautions(setting)),
        tuple(_facts(setting)),
        voice.paragraphs(header.summary),
        tuple(
            Fact(key.removeprefix(_OWN_KEY).replace("_", " ").capitalize(), voice.say(value))
            for key, value in (header.model_extra or {}).items()
            if isinstance(value, str) and value.strip()
        ),
        setting.links(header.sources),
    )


def whose(header: Header, voice: Voice, look: Look) -> Phrase | str:
    """The country, by the name that ISO 3166 gives it; of a region its own name."""
    if header.country is None:
        return voice.say(header.region) if header.region else ""
    from pycountry import LOCALES_DIR, countries  # noqa: PLC0415  (takes longer than most plans)

    found = countries.get(alpha_3=header.country)
    if found is None:
        return header.country
    name = str(getattr(found, "common_name", found.name))
    language = look.words.language
    return translation("iso3166-1", LOCALES_DIR, [language], fallback=True).gettext(name)


def period(of: Period, look: Look) -> str:
    """From when to when a plan runs."""
    return look.say("{start} to {end}", start=of.start, end=of.end)


_CAUTIONS = {
    PlanStatus.DRAFT: say("Draft: this plan has not been adopted."),
    PlanStatus.CONSULTATION: say("In consultation: this plan has not been adopted."),
    PlanStatus.SUPERSEDED: say("Superseded: another plan has taken the place of this one."),
}


def _cautions(setting: Setting) -> Iterator[str]:
    account, look = setting.account, setting.look
    status = account.progress.plan.header.status
    if status in _CAUTIONS:
        yield look.words(_CAUTIONS[status])
    if account.errors:
        yield doubtful(account.errors, look)


_REVISIONS = {True: saying("{commit}, and changed since"), False: saying("{commit} of {day}")}
"""By whether the plan is another now."""


def _facts(setting: Setting) -> Iterator[Fact]:
    account, voice, look = setting.account, setting.voice, setting.look
    status, header = account.status, account.progress.plan.header
    adopted = f", {header.adopted}" if header.adopted else ""
    yield Fact(look.say("Status"), look.words(word(header.status)).capitalize() + adopted)
    yield Fact(look.say("As of"), str(account.progress.as_of))
    if commit := status.revision:
        template = _REVISIONS[status.is_changed]
        yield Fact(look.say("Revision"), look.say(template, commit=commit.short, day=commit.day))
    if header.baseline:
        yield Fact(look.say("Baseline"), voice.say(header.baseline))
    versions = [look.say("version {version}", version=header.version)] if header.version else []
    yield Fact(look.say_as("document", "Plan"), ", ".join([header.id, *versions]))
    if header.coordinator:
        yield Fact(look.say("Coordinator"), setting.named([header.coordinator])[0])
    if header.legal_basis:
        yield Fact(look.say("Legal basis"), voice.say(header.legal_basis))
    if header.supersedes:
        yield Fact(look.say("Takes the place of"), voice.say(header.supersedes))
    if header.consultation and header.consultation.stakeholders is not None:
        bodies = look.say_count(
            "{number} stakeholder", "{number} stakeholders", header.consultation.stakeholders
        )
        yield Fact(look.say("Consulted"), bodies)
