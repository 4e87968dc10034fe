"""What every section needs: the plan's account, its voice, its names and where things stand."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import NamedTuple

from gcmplan.plan.index import index
from gcmplan.plan.words import Kind
from gcmplan.render.look import Look
from gcmplan.render.results.account import Account
from gcmplan.render.sections.anchors import Anchors
from gcmplan.render.sections.said import Phrase, Voice


class Link(NamedTuple):
    """Words that lead somewhere."""

    label: Phrase
    href: str | None
    """None if they lead nowhere, as an id that nothing bears."""
    outward: bool = False
    """Whether they leave the page."""


class Setting(NamedTuple):
    """What every section needs."""

    account: Account
    look: Look
    voice: Voice
    anchors: Anchors
    bodies: Mapping[str, Phrase]
    """The names of organizations, by id."""

    def named(self, ids: Iterable[str]) -> tuple[Phrase, ...]:
        """Organizations by their names; what is no id is a name already."""
        return tuple(self.bodies.get(id) or self.voice.say(id) for id in ids)

    def links(self, addresses: Iterable[str]) -> tuple[Link, ...]:
        """Where facts come from: addresses on the web, or the plan's own list of sources."""
        return tuple(self._link(each) for each in addresses)

    def leading_to(self, kind: Kind, ids: Iterable[str]) -> tuple[Link, ...]:
        """Things of the plan by their ids."""
        return tuple(Link(self.voice.say(id), self._inward(kind, id)) for id in ids)

    def _link(self, address: str) -> Link:
        if address.startswith(("https://", "http://")):
            return Link(Phrase(self.voice.say(address).text, None), address, outward=True)
        return Link(self.voice.say(address), self._inward(Kind.SOURCE, address))

    def _inward(self, kind: Kind, id: str) -> str | None:
        anchor = self.anchors.to(kind, id)
        return f"#{anchor}" if anchor else None


def setting(account: Account, look: Look) -> Setting:
    """What the sections of a report need."""
    plan = account.progress.plan
    voice = Voice(plan.header.languages[0], look.language, look.words.language)
    bodies = {each.id: voice.say(each.name) for each in plan.organizations}
    return Setting(account, look, voice, Anchors(index(plan)), bodies)
