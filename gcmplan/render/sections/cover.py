"""The cover: which plan it is, of whom, for when, as it stood on which day."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from gcmplan.plan.header import Header, PlanStatus
from gcmplan.render.prose import counted
from gcmplan.render.sections.said import Phrase, Voice
from gcmplan.render.sections.setting import Link, Setting

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
    header, voice = setting.account.progress.plan.header, setting.voice
    return Cover(
        voice.say(header.title),
        whose(header, voice),
        f"{header.period.start} to {header.period.end}",
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


def whose(header: Header, voice: Voice) -> Phrase | str:
    """The country, by the name that ISO 3166 gives it; of a region its own name."""
    if header.country is None:
        return voice.say(header.region) if header.region else ""
    from pycountry import countries  # noqa: PLC0415  (takes longer to load than most plans)

    found = countries.get(alpha_3=header.country)
    return str(getattr(found, "common_name", found.name)) if found else header.country


_CAUTIONS = {
    PlanStatus.DRAFT: "Draft: this plan has not been adopted.",
    PlanStatus.CONSULTATION: "In consultation: this plan has not been adopted.",
    PlanStatus.SUPERSEDED: "Superseded: another plan has taken the place of this one.",
}


def _cautions(setting: Setting) -> Iterator[str]:
    account = setting.account
    status = account.progress.plan.header.status
    if status in _CAUTIONS:
        yield _CAUTIONS[status]
    if account.errors:
        many = counted(account.errors, "error")
        yield f"The plan's files have {many}, so that figures here may be wrong."


def _facts(setting: Setting) -> Iterator[Fact]:
    account, voice = setting.account, setting.voice
    status, header = account.status, account.progress.plan.header
    adopted = f", {header.adopted}" if header.adopted else ""
    yield Fact("Status", header.status.replace("_", " ").capitalize() + adopted)
    yield Fact("As of", str(account.progress.as_of))
    if commit := status.revision:
        changed = ", and changed since" if status.is_changed else f" of {commit.day}"
        yield Fact("Revision", f"{commit.short}{changed}")
    if header.baseline:
        yield Fact("Baseline", voice.say(header.baseline))
    yield Fact("Plan", f"{header.id}" + (f", version {header.version}" if header.version else ""))
    if header.coordinator:
        yield Fact("Coordinator", setting.named([header.coordinator])[0])
    if header.legal_basis:
        yield Fact("Legal basis", voice.say(header.legal_basis))
    if header.supersedes:
        yield Fact("Takes the place of", voice.say(header.supersedes))
    if header.consultation and header.consultation.stakeholders is not None:
        yield Fact("Consulted", f"{header.consultation.stakeholders:,} stakeholders")
