from __future__ import annotations

import pytest

from gcmplan.check.engine import check
from gcmplan.check.rules.gcm102_unknown_reference import unknown_reference
from gcmplan.load import judged, load
from tests.builders import HEADER, OBJECTIVE, bundle, found, loaded, places, question

ACTION = "objectives[0].actions[0]"
BODIES = """\
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
  - {id: MFA, name: Ministry of Foreign Affairs, type: government}
"""
SOURCES = "sources: [{id: S1, title: Gazette}]\n"


def plan_with(fields: str, bodies: str = BODIES) -> str:
    actions = f"""\
    actions:
      - {{id: A1, title: License recruitment agencies, {fields}}}
      - {{id: A2, title: Inspect recruitment agencies, previous_ids: [OLD]}}
"""
    return bodies + OBJECTIVE + actions + SOURCES


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        pytest.param("lead: MOL", [], id="a body"),
        pytest.param("depends_on: [A2]", [], id="an action further down"),
        pytest.param("depends_on: [A1]", [], id="itself: a circle"),
        pytest.param("depends_on: [MOL]", [], id="a body for an action: the wrong kind"),
        pytest.param("sources: [S1]", [], id="a source"),
        pytest.param("sources: ['https://example.org/a?b#c']", [], id="an address"),
        pytest.param("funding: [{source: MOL, amount: 5}]", [], id="a funder"),
        pytest.param("funding: [{source: IOM, amount: 5}]", [], id="a funder in a word"),
        pytest.param("funding: [{source: World Bank, amount: 5}]", [], id="a funder in words"),
        pytest.param("lead: TBD", [], id="a placeholder"),
        pytest.param("lead: MOLL", ["lead[0] lead MOLL organization"], id="lead"),
        pytest.param("lead: mol", ["lead[0] lead mol organization"], id="another case"),
        pytest.param("lead: [MOL, MOX]", ["lead[1] lead MOX organization"], id="one of two leads"),
        pytest.param(
            "partners: [MOX]", ["partners[0].org partners MOX organization"], id="partner"
        ),
        pytest.param("aligns: [F1]", ["aligns[0] aligns F1 framework"], id="framework"),
        pytest.param("pledges: [P1]", ["pledges[0] pledges P1 pledge"], id="pledge"),
        pytest.param("merged_into: A9", ["merged_into merged_into A9 action"], id="merged"),
        pytest.param(
            "depends_on: [TBD]", ["depends_on[0] depends_on TBD action"], id="a waiting placeholder"
        ),
        pytest.param(
            "depends_on: [OLD]", ["depends_on[0] depends_on OLD action"], id="a former id"
        ),
        pytest.param("sources: [S2]", ["sources[0] sources S2 source"], id="source"),
        pytest.param(
            "sources: [www.example.org]",
            ["sources[0] sources www.example.org source"],
            id="no scheme",
        ),
        pytest.param(
            "updates: [{date: 2026-01-31, text: Drafted, sources: [S2]}]",
            ["updates[0].sources[0] sources S2 source"],
            id="in an update",
        ),
    ],
)
def test_unknown_reference(fields: str, expected: list[str]) -> None:
    assert found(unknown_reference, plan_with(fields)) == [
        f"{ACTION}.{path}: '{key}' of A1 is {target}, which is the id of no {kind} in the plan"
        for path, key, target, kind in map(str.split, expected)
    ]


@pytest.mark.parametrize(
    ("yaml", "expected"),
    [
        pytest.param(
            HEADER + "  sources: [S1, S2]\n",
            "plan.sources[1]: 'sources' of XEX-2025",
            id="the plan",
        ),
        pytest.param(
            HEADER + "  consultation: {sources: [S2]}\n",
            "plan.consultation.sources[0]: 'sources' of XEX-2025",
            id="a part of the plan without an id",
        ),
        pytest.param(
            OBJECTIVE + "    indicators: [{id: I1, title: Agencies, responsible: S2}]\n",
            "objectives[0].indicators[0].responsible: 'responsible' of I1",
            id="an indicator",
        ),
        pytest.param(
            BODIES.replace("MFA, ", "MFA, parent: S2, "),
            "organizations[1].parent: 'parent' of MFA",
            id="a body",
        ),
    ],
)
def test_holder(yaml: str, expected: str) -> None:
    (finding,) = found(unknown_reference, yaml + SOURCES)

    assert finding.startswith(f"{expected} is S2, which is the id of no ")


@pytest.mark.parametrize(
    ("fields", "help"),
    [
        pytest.param("lead: MOLL", "did you mean 'MOL'?", id="nearest"),
        pytest.param("lead: mfa", "did you mean 'MFA'?", id="another case"),
        pytest.param(
            "lead: A22", "correct it, or add the organization that is meant", id="near another kind"
        ),
        pytest.param("depends_on: [OLD]", "A2 had this id before: write 'A2'", id="a former id"),
        pytest.param(
            "sources: [www.example.org]",
            "correct it, or add the source that is meant, or write an address that begins with"
            " https://",
            id="an address without scheme",
        ),
    ],
)
def test_help(fields: str, help: str) -> None:
    (finding,) = check([unknown_reference], question(loaded(plan_with(fields))))

    assert finding.remark.help == help


@pytest.mark.parametrize(
    "bodies",
    [
        pytest.param(BODIES.replace("MFA, name", "MOX, nam"), id="a misspelt key"),
        pytest.param(BODIES.replace("MFA", "MOX").replace("Affairs,", "'"), id="broken syntax"),
    ],
)
def test_body_that_could_not_be_read(bodies: str) -> None:
    result = loaded(plan_with("lead: MOX", bodies))

    assert not result.whole
    assert list(check([unknown_reference], question(result))) == []


def test_more_than_anybody_would_guess_at() -> None:
    partners = ", ".join(f"MOL{number}" for number in range(300))

    findings = list(
        check([unknown_reference], question(loaded(plan_with(f"partners: [{partners}]"))))
    )

    assert len(findings) == 300
    assert findings[0].remark.help == "did you mean 'MOL'?"
    assert findings[-1].remark.help == "correct it, or add the organization that is meant"


def test_place() -> None:
    yaml = (
        "actions:\n  - id: A1\n    title: License\n    lead: MOL\n    partners: [MFA, {org: MOJ}]\n"
    )

    assert places(unknown_reference, yaml) == ["4:15", "5:20", "5:31"]


def test_several_files() -> None:
    objective = OBJECTIVE + "    lead: MOX\n"
    result = load(bundle(HEADER, objective, BODIES, objective.replace("MOX", "MFA")))

    (diagnostic,) = judged(result, check([unknown_reference], question(result)))

    assert (diagnostic.file, diagnostic.span.start.line) == ("1.yaml", 5)
