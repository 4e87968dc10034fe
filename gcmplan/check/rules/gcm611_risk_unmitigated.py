"""GCM611: something is done against a high risk, and it is looked at in time."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.risk import Risk, RiskStatus
from gcmplan.sentence import say

_HIGH = 12
"""Likelihood times impact from which a risk needs an answer."""


@rule("GCM611", Severity.WARNING, on=Risk)
def risk_unmitigated(risk: Risk, site: Site) -> Iterator[Remark]:
    """Against a high open risk something is done, and it is reviewed on the day that was set.

    A risk is high if likelihood times impact is 12 or more. To have written it down protects
    nobody: say what is done about it, and look again when that was promised. After the review, set
    the next day; if the risk is over, set its status.

    Bad:

    ```yaml
    risks:
      - {id: R1, title: Agencies shift their fees to brokers, likelihood: 4, impact: 3}
    ```

    Good:

    ```yaml
    risks:
      - id: R1
        title: Agencies shift their fees to brokers
        likelihood: 4
        impact: 3
        mitigation: Brokers named in complaints are inspected first.
        review: 2026-12-01
    ```
    """
    high = risk.status is RiskStatus.OPEN and risk.score >= _HIGH
    if high and risk.mitigation is None:
        yield site.remark(
            say(
                "{item} is open with a score of {score}, and nothing is done against it",
                item=risk.id,
                score=risk.score,
            ),
            help=say("add 'mitigation:' with what is done, or set 'status:' if it is over"),
        )
    if high and risk.review and risk.review.last < site.as_of:
        yield site.remark(
            say(
                "{item} is open with a score of {score}, and was to be reviewed {review}",
                item=risk.id,
                score=risk.score,
                review=risk.review,
            ),
            "review",
            help=say(
                "review it, and set the next day in 'review:', or set 'status:' if it is over"
            ),
        )
