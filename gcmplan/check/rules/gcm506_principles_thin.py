"""GCM506: the plan sees women and children."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.finding import Remark, Severity
from gcmplan.plan.header import Header
from gcmplan.sentence import any_of, say

_ASKED = ("gender-responsive", "child-sensitive")


@rule("GCM506", Severity.NOTE, on=Header, needs_whole=True)
def principles_thin(header: Header, site: Site) -> Iterator[Remark]:
    """Some action is gender-responsive, and some action is child-sensitive.

    These two of the ten guiding principles ask for measures of their own, and are the ones that a
    plan most easily leaves to the preamble. If an action puts them into practice, name them under
    `principles` of it or of its objective; if none does, plan one. Actions that are cancelled or
    merged do not count; nothing is said while a principle is written that there is not.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: Open a shelter, principles: [gender-responsive]}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: Open a shelter, principles: [gender-responsive, child-sensitive]}
    ```
    """
    practised = [
        {*objective.principles, *action.principles}
        for objective in site.plan.objectives
        for action in objective.actions
        if action.counted
    ]
    named = set[str]().union(*practised)
    missing = [each for each in _ASKED if each not in named]
    if practised and missing and named <= site.compact.principles.keys():
        yield site.remark(
            say(
                "no action of {item} names {principles}",
                item=header.id,
                principles=any_of(missing),
            ),
            "title",
            help=say("name it under 'principles' of the actions that put it into practice"),
        )
