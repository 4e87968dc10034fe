"""Who publishes a plan with IATI: without an identifier nobody can, and we invent none."""

from __future__ import annotations

from typing import NamedTuple
from xml.etree.ElementTree import Element

from gcmplan.errors import ChoiceError
from gcmplan.exchange.iati.codes import SORTS
from gcmplan.exchange.iati.element import narrated
from gcmplan.exchange.iati.own import IDENTIFIER, REF, ref
from gcmplan.plan.organization import Organization
from gcmplan.plan.plan import Plan


class Publisher(NamedTuple):
    """The reporting organization."""

    ref: str
    """Its identifier, with which the identifiers of all its activities begin."""
    body: Organization
    sort: str
    """Its type, by IATI's codelist."""

    @property
    def element(self) -> Element:
        """The organization, as every activity names it."""
        return narrated("reporting-org", self.body.name, ref=self.ref, type=self.sort)


def publisher(plan: Plan, asked: str | None) -> Publisher:
    """Who publishes: by default the plan's coordinator.

    Asked for may be another organization of the plan, by its id, or the identifier of the
    coordinator. Raises `ChoiceError` if that leaves open who it is.
    """
    bodies = {each.id: each for each in plan.organizations}
    if asked in bodies:
        return _publisher(bodies[asked], ref(bodies[asked]), "")
    if asked is not None and not IDENTIFIER.fullmatch(asked):
        raise ChoiceError(
            f"--reporting-org '{asked}' is no organization of the plan, and no identifier of a "
            "register and a number, as XI-IATI-…"
        )
    body = bodies.get(plan.header.coordinator or "")
    if body is None:
        raise ChoiceError(
            f"{plan.header.id} does not say who publishes with IATI: name an organization of it by "
            "--reporting-org ID, or as its 'coordinator'"
        )
    return _publisher(body, asked or ref(body), "say --reporting-org XI-IATI-…, or ")


def _publisher(body: Organization, identifier: str | None, way: str) -> Publisher:
    if identifier is None:
        raise ChoiceError(
            f"{body.id} is to publish, and has no identifier for IATI: {way}add it to the plan by "
            f"'gcmplan set {body.id}.{REF}=XI-IATI-…'"
        )
    if body.type not in SORTS:
        raise ChoiceError(
            f"{body.id} cannot publish with IATI: its type is '{body.type}', and IATI wants to "
            "know whether it is a national or an international one"
        )
    return Publisher(identifier, body, SORTS[body.type])
