"""A plan to be edited, and what became of it."""

from __future__ import annotations

import difflib

PLAN = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: A plan
  country: XEX
  currency: USD
  languages: [en, fr]
  period: {start: 2025, end: 2027}
organizations:
  - {id: MOL, name: Ministry of Labour, type: government}
  - {id: MOH, name: Ministry of Health, type: government}
objectives:
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
    actions:
      - id: O1.1
        title: {en: License agencies, fr: Agréer}
        lead: MOL  # joint from 2026
        partners: [MOH]
        description: >-
          One
          two
        milestones:
          - {id: O1.1-M1, title: Draft, due: 2025}
          - {id: O1.1-M2, title: Law, due: 2026}
        budget: 5000
      - id: O1.2
        title: Train
        sdg: ["8.10"]
        tags: []
    indicators:
      - id: I1.A
        title: Cost
        unit: wages
        direction: decrease
        aggregation: latest
        targets: [{period: 2026, value: 7}, {period: 2027-Q1, value: 5}]
"""


def difference(before: str, after: str) -> str:
    """The lines of one text that are not in another, and those of that which are new."""
    lines = difflib.ndiff(before.splitlines(keepends=True), after.splitlines(keepends=True))
    return "".join(f"{each[0]}{each[2:].rstrip()}\n" for each in lines if each[0] in "+-")
