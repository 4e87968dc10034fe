"""Where the facts come from, who takes part, what the plan is aligned with and what was pledged."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.plan.organization import Organization
from gcmplan.plan.pledge import Pledge
from gcmplan.plan.source import Source
from gcmplan.plan.words import Kind
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Link, Setting
from gcmplan.render.words.vocabulary import word


class Origin(NamedTuple):
    """A source."""

    id: str
    anchor: str
    title: Phrase
    link: str | None
    remarks: tuple[Phrase, ...]


class Body(NamedTuple):
    """An organization that takes part."""

    id: str
    name: Phrase
    sort: str
    link: str | None


class Alignment(NamedTuple):
    """A framework or a pledge."""

    id: str
    title: Phrase
    sort: Phrase | str
    link: str | None
    sources: tuple[Link, ...]


class Origins(NamedTuple):
    """What stands at the end of a report."""

    sources: tuple[Origin, ...]
    bodies: tuple[Body, ...]
    frameworks: tuple[Alignment, ...]
    pledges: tuple[Alignment, ...]


def view(setting: Setting) -> Origins:
    """What stands at the end of a report."""
    plan, voice = setting.account.progress.plan, setting.voice
    seen: dict[str, Source] = {}
    for each in plan.sources:
        seen.setdefault(each.id, each)
    return Origins(
        tuple(_origin(each, setting) for each in seen.values()),
        tuple(_body(each, setting) for each in plan.organizations),
        tuple(
            Alignment(
                each.id,
                voice.say(each.title),
                setting.look.words(word(each.level)),
                each.url,
                setting.links(each.sources),
            )
            for each in plan.frameworks
        ),
        tuple(
            Alignment(
                each.id,
                voice.say(each.title),
                voice.say(_where_and_when(each)),
                each.url,
                setting.links(each.sources),
            )
            for each in plan.pledges
        ),
    )


def _where_and_when(pledge: Pledge) -> str:
    return ", ".join(filter(None, [pledge.forum, str(pledge.made or "")]))


def _origin(source: Source, setting: Setting) -> Origin:
    look = setting.look
    remarks = [
        source.publisher,
        look.say("published {day}", day=source.published) if source.published else None,
        look.say("read {day}", day=source.accessed) if source.accessed else None,
        source.file,
    ]
    anchor = setting.anchors.to(Kind.SOURCE, source.id)
    assert anchor
    return Origin(
        source.id,
        anchor,
        setting.voice.say(source.title),
        source.url,
        tuple(setting.voice.say(each) for each in remarks if each),
    )


def _body(body: Organization, setting: Setting) -> Body:
    sort = setting.look.words(word(body.type))
    return Body(body.id, setting.voice.say(body.name), sort, body.url)
