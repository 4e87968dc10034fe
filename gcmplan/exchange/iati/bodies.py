"""Who takes part: organizations with the roles that IATI knows."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple
from xml.etree.ElementTree import Element

from gcmplan.exchange.iati.codes import ROLES, SORTS, Role
from gcmplan.exchange.iati.element import narrated
from gcmplan.exchange.iati.own import ref
from gcmplan.exchange.iati.publisher import Publisher
from gcmplan.plan.action import Action
from gcmplan.plan.money import FundingStatus
from gcmplan.plan.organization import Organization
from gcmplan.plan.placeholder import is_placeholder
from gcmplan.plan.plan import Plan
from gcmplan.plan.text import Text

Part = tuple[Role, str]
"""A role, and who has it: the id of an organization, or a name in words."""


class Bodies(NamedTuple):
    """The organizations of a plan."""

    by_id: Mapping[str, Organization]
    refs: Mapping[str, str | None]
    """Their identifiers, by their ids in the plan; None if it gives none."""


def bodies_of(plan: Plan, publisher: Publisher) -> Bodies:
    """The organizations of a plan; that which publishes has the identifier by which it does."""
    by_id = {each.id: each for each in plan.organizations}
    refs = {id: ref(each) for id, each in by_id.items()}
    return Bodies(by_id, {**refs, publisher.body.id: publisher.ref})


def parts(action: Action) -> Iterator[Part]:
    """Who takes part in an action; who was only asked for money does not."""
    yield from ((Role.ACCOUNTABLE, lead) for lead in action.lead if not is_placeholder(lead))
    for partner in action.partners:
        if partner.role in ROLES and not is_placeholder(partner.org):
            yield ROLES[partner.role], partner.org
    for each in action.funding:
        if each.status is not FundingStatus.REQUESTED and not is_placeholder(each.source):
            yield Role.FUNDING, each.source


def participating(taking_part: Iterable[Part], bodies: Bodies) -> Iterator[Element]:
    """Those who take part, each once in a role."""
    for role, name in dict.fromkeys(taking_part):
        yield named("participating-org", name, bodies, role)


def named(tag: str, name: str, bodies: Bodies, role: Role | None = None) -> Element:
    """An organization as an element, with the type and the identifier that are known of it."""
    body = bodies.by_id.get(name)
    if body is None:
        return narrated(tag, Text(name), role=role)
    return narrated(tag, body.name, ref=bodies.refs[name], type=SORTS.get(body.type), role=role)
