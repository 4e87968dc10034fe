"""Where the facts come from, who takes part, what the plan is aligned with and what was pledged."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.plan.organization import Organization
from gcmplan.plan.source import Source
from gcmplan.plan.words import Kind
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Link, Setting


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
    sort: str
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
                str(each.level),
                each.url,
                setting.links(each.sources),
            )
            for each in plan.frameworks
        ),
        tuple(
            Alignment(
                each.id,
                voice.say(each.title),
                ", ".join(filter(None, [each.forum, str(each.made) if each.made else None])),
                each.url,
                setting.links(each.sources),
            )
            for each in plan.pledges
        ),
    )


def _origin(source: Source, setting: Setting) -> Origin:
    remarks = [
        source.publisher,
        f"published {source.published}" if source.published else None,
        f"read {source.accessed}" if source.accessed else None,
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
    return Body(body.id, setting.voice.say(body.name), body.type.replace("_", " "), body.url)
