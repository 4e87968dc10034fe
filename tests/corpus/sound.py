"""The plan that the slips are made in: nothing at all is found in it."""

from __future__ import annotations

PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland National GCM Implementation Plan
  country: XEX
  period: {start: 2025, end: 2027}
  status: adopted
  adopted: 2025-01-15
  currency: USD
  reporting: {cycle: quarterly, stale_after: 180}
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
  - {id: IOM, name: International Organization for Migration, type: un}
  - {id: ILO, name: International Labour Organization, type: un}
frameworks:
  - {id: VISION, title: "Vision 2030: a fair country", level: national}
areas:
  - id: TA1
    title: Labour mobility
    gcm: [5, 6, 3]
    lead: MOL
objectives:
  - id: O1
    title: Workers leave with fair contracts
    area: TA1
    gcm: [6]
    sdg: ["10.7"]
    aligns: [VISION]
    actions:
      - id: A1
        title: License recruitment agencies
        lead: MOL
        partners: [IOM, {org: MOL, role: funding}]
        start: 2025-Q1
        due: 2027-Q2
        status: in_progress
        started: 2025-02-01
        budget: 350000
        milestones:
          - {id: A1-M1, title: Regulation in force, due: 2025-12, done: 2025-12-01, sources: [S1]}
          - {id: A1-M2, title: Register online, due: 2027-03}
        updates:
          - date: 2026-08-01
            text: Register tendered
            kind: progress
      - id: A2
        title: Train labour inspectors
        lead: [MOL, IOM]
        start: 2026-01
        due: 2026-12
        status: in_progress
        started: 2026-02
        budget: 0
        progress: 40
        reviewed: 2026-09-01
    indicators:
      - id: I1
        title: Workers placed
        unit: workers
        direction: increase
        aggregation: sum
        baseline: {period: 2024, value: 100}
        targets: [{period: 2027, value: 900}]
  - id: O2
    title: Migrants know their rights
    area: TA1
    gcm: [3]
    actions:
      - {id: A3, title: Run a hotline, lead: IOM, start: 2026, continuous: true, status: in_progress, started: 2026-01, reviewed: 2026-08, budget: 0}
    indicators:
      - id: I2
        title: Calls answered
        unit: calls
        direction: increase
        aggregation: sum
        disaggregation: [sex]
        baseline: {period: 2024, value: 0}
        targets: [{period: 2027, value: 5000}]
        actuals:
          - period: 2025
            value: 900
            groups: [{sex: female, value: 500}, {sex: male, value: 400}]
  - id: O3
    title: The Compact is kept in view
    area: TA1
    gcm: [5, 1, 2, 4, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23]
    actions:
      - id: A4
        title: Report on the whole Compact
        lead: MOL
        partners: [ILO]
        start: 2026-Q3
        due: 2027-06
        status: in_progress
        started: 2026-07
        reviewed: 2026-08
        budget: {amount: 40000, currency: EUR}
        funding: [{amount: 40000, currency: EUR, source: IOM, status: committed}]
        spent: {amount: 9000, currency: EUR}
        pledges: [P1]
        principles: [gender-responsive, child-sensitive]
    indicators:
      - id: I3
        title: Objectives on which something is reported
        measure: percentage
        direction: increase
        aggregation: latest
        frequency: annual
        baseline: {period: 2024, value: 10}
        targets: [{period: 2026, value: 60}, {period: 2027, value: 100}]
        actuals: [{period: 2025, value: 35, sources: [S1]}]
risks:
  - id: R1
    title: Funding is cut
    likelihood: 3
    impact: 4
    mitigation: Several donors
    owner: MOL
sources:
  - {id: S1, title: "Report of the ministry, 2026", url: "https://example.org/a"}
pledges:
  - {id: P1, title: Report once a year}
"""  # noqa: E501  lines as people write them
