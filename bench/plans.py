"""Plans made for measuring: the same text for the same size, 1.2 KB an action."""

from __future__ import annotations

import sys

_HEAD = """\
gcmplan: 1
plan:
  id: {id}
  title: A generated plan
  country: XGN
  period: {{start: 2025, end: 2027}}
  currency: USD
organizations:
"""
_ACTION = """\
      - id: {id}
        title: Action {n} under its objective, with a title of the usual length
        lead: ORG{lead}
        partners: [ORG{partner}, {{org: ORG{other}, role: technical}}]
        description: >-
          A description that runs over a line or two, as people write them, about what the
          action does, for whom and where, and what comes of it in the end.
        sdg: ["10.7", "8.8"]
        start: 2025-0{month}-01
        due: 2026-Q4
        status: in_progress
        started: 2025-0{month}-05
        milestones:
          - {{id: {id}-M1, title: First milestone, due: 2026-01-15, done: 2026-01-10}}
          - {{id: {id}-M2, title: Second milestone, due: 2026-02-15, done: 2026-02-10}}
          - {{id: {id}-M3, title: Third milestone, due: 2026-12-15, weight: 2}}
        budget: {{amount: {amount}, currency: USD}}
        funding:
          - {{source: ORG{lead}, amount: {amount}, currency: USD, status: committed}}
        updates:
          - date: 2026-03-01
            text: Work went on as planned and the second milestone was reached in good time
            kind: progress
            sources: [https://example.org/{n}]
        sources: [https://example.org/{n}]
"""


def plan(actions: int, id: str = "XGN-2025") -> str:
    """The text of a plan of so many actions, ten under each objective."""
    lines = [_HEAD.format(id=id)]
    lines += [
        f"  - {{id: ORG{number}, name: Organization {number}, type: government}}\n"
        for number in range(20)
    ]
    lines.append("objectives:\n")
    for n in range(actions):
        if n % 10 == 0:
            number = n // 10
            lines.append(
                f"  - id: O{number}\n    title: Objective number {number} of the plan\n"
                f"    gcm: [{number % 23 + 1}]\n    actions:\n"
            )
        lines.append(
            _ACTION.format(
                id=f"A{n // 10}.{n % 10}",
                n=n,
                lead=n % 20,
                partner=(n + 1) % 20,
                other=(n + 2) % 20,
                month=n % 9 + 1,
                amount=1000 * (n + 1),
            )
        )
    return "".join(lines)


if __name__ == "__main__":
    sys.stdout.write(plan(int(sys.argv[1])))
