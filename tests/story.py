"""A plan's life in a repository: adopted, moved, split into files. The ids are always the same."""

from __future__ import annotations

from pathlib import Path

from tests.repository import Repo

HEAD = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland's plan
  country: XEX
  period: {start: 2025, end: 2027}
  currency: USD
  status: draft
"""
BODIES = """\
organizations:
  - {id: MOL, name: {en: Ministry of Labour, fr: Ministère du Travail}, type: government}
  - {id: MOJ, name: Ministry of Justice, type: government}
  - {id: UNI, name: Union of Domestic Workers, type: trade_union}
sources:
  - {id: S1, title: Report of the round table}
"""
WORK = """\
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
    actions:
      - id: O1.1
        title: License recruitment agencies
        description: Only agencies that pay a deposit may recruit.
        lead: MOL
        partners: [{org: UNI, role: consulted}]
        status: not_started
        start: 2025-01-01
        due: 2025-12-31
        budget: [{amount: 200000, currency: USD}]
        milestones:
          - {id: O1.1-M1, title: Law in force, due: 2025-06-30}
          - {id: O1.1-M2, title: First licences, due: 2025-12-31}
      - id: O1.2
        title: Labour attachés in three capitals
        lead: MOL
        status: not_started
        start: 2026-01-01
        due: 2026-06-30
        depends_on: [O1.1]
    indicators:
      - id: I1
        title: Fee that a worker pays
        unit: USD
        direction: decrease
        aggregation: latest
        baseline: {period: 2024, value: 900}
        targets: [{period: 2027, value: 0}]
    risks:
      - {id: R1, title: Agencies move abroad, likelihood: 3, impact: 4, mitigation: A treaty}
"""
JUSTICE = """\
  - id: O2
    title: Nobody is held longer than needed
    gcm: [13]
    actions:
      - id: O2.1
        title: A register of detention
        lead: MOJ
        status: not_started
        start: 2025-02-01
        due: 2026-12-31
"""


def told(folder: Path) -> Repo:
    """The repository in which the plan lives, in a folder that is made for it."""
    repo = Repo(folder)
    plan = HEAD + BODIES + "objectives:\n" + WORK + JUSTICE
    repo.commit({"plan.yaml": plan}, "2025-01-10")

    plan = plan.replace(
        "status: draft", "status: adopted\n  adopted: 2025-01-15\n  baseline: adopted"
    )
    repo.commit({"plan.yaml": plan}, "2025-01-15")
    repo.git("tag", "adopted")

    plan = _changed(plan, "O1.1", "status: not_started", "status: in_progress")
    plan = _changed(
        plan, "O2.1", "status: not_started", "status: in_progress\n        progress: 10"
    )
    repo.commit({"plan.yaml": plan}, "2025-04-01T09:00:00+0200")
    plan = _changed(plan, "O2.1", "progress: 10", "progress: 20")
    repo.commit({"plan.yaml": plan}, "2025-04-01T18:00:00+0200")

    repo.commit({"plan.yaml": None, "plans/xex.yaml": plan}, "2025-09-01")

    plan = _changed(plan, "O1.1", "due: 2025-12-31", "due: 2026-06-30")
    plan = plan.replace("due: 2025-06-30}", "due: 2025-06-30, done: 2025-11-30}")
    repo.commit({"plans/xex.yaml": plan}, "2025-12-20")
    repo.git("tag", "-m", "A year on", "year-1", day="2025-12-20")

    work = plan[plan.index("  - id: O1\n") : plan.index("  - id: O2\n")]
    justice = plan[plan.index("  - id: O2\n") :]
    head = plan[: plan.index("objectives:\n")]
    files = {
        "plans/xex.yaml": None,
        "plans/xex/plan.yaml": head,
        "plans/xex/work.yaml": "objectives:\n" + work,
        "plans/xex/justice.yaml": "objectives:\n" + justice,
    }
    repo.commit(files, "2026-02-01")

    work = _changed(work, "O1.1", "due: 2026-06-30", "due: 2026-Q4")
    work = _changed(work, "O1.2", "status: not_started", "status: in_progress")
    justice = _changed(justice, "O2.1", "status: in_progress", "status: completed")
    justice = _changed(justice, "O2.1", "progress: 20", "ended: 2026-05-31")
    justice += "      - {id: O2.2, title: Visits by lawyers, lead: MOJ, due: 2026-08-31}\n"
    repo.commit(
        {
            "plans/xex/work.yaml": "objectives:\n" + work,
            "plans/xex/justice.yaml": "objectives:\n" + justice,
        },
        "2026-06-15",
    )
    return repo


def _changed(plan: str, id: str, old: str, new: str) -> str:
    """A plan in which something of one action is different."""
    before, found, after = plan.partition(f"      - id: {id}\n")
    assert found
    assert old in after
    return before + found + after.replace(old, new, 1)
