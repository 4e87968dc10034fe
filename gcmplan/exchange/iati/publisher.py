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
from gcmplan.sentence import say, saying


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
        return _publisher(bodies[asked], ref(bodies[asked]), _BY_PLAN)
    if asked is not None and not IDENTIFIER.fullmatch(asked):
        told = say(
            "--reporting-org '{asked}' is no organization of the plan, and no identifier of a "
            "register and a number, as XI-IATI-…",
            asked=asked,
        )
        raise ChoiceError(told)
    body = bodies.get(plan.header.coordinator or "")
    if body is None:
        told = say(
            "{plan} does not say who publishes with IATI: name an organization of it by "
            "--reporting-org ID, or as its 'coordinator'",
            plan=plan.header.id,
        )
        raise ChoiceError(told)
    return _publisher(body, asked or ref(body), _OR_BY_OPTION)


_BY_PLAN = saying(
    "{body} is to publish, and has no identifier for IATI: add it to the plan by {command}"
)
_OR_BY_OPTION = saying(
    "{body} is to publish, and has no identifier for IATI: say --reporting-org XI-IATI-…, or add "
    "it to the plan by {command}"
)


def _publisher(body: Organization, identifier: str | None, lacking: str) -> Publisher:
    if identifier is None:
        command = f"'gcmplan set {body.id}.{REF}=XI-IATI-…'"
        raise ChoiceError(say(lacking, body=body.id, command=command))
    if body.type not in SORTS:
        told = say(
            "{body} cannot publish with IATI: its type is '{type}', and IATI wants to know whether "
            "it is a national or an international one",
            body=body.id,
            type=body.type,
        )
        raise ChoiceError(told)
    return Publisher(identifier, body, SORTS[body.type])
