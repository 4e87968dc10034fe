"""Short ways to make a plan, and to ask what is wrong with it."""

from __future__ import annotations

import re
from datetime import date
from textwrap import indent

from gcmplan.check.engine import check
from gcmplan.check.rule import PlanRule, Question
from gcmplan.compact.read import read_compact
from gcmplan.finding import Rule
from gcmplan.load import Loaded, judged, load
from gcmplan.plan.index import index
from gcmplan.plan.plan import Plan
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText

AS_OF = date(2026, 9, 30)
"""The day for which the tests ask, unless they say another."""

_EXAMPLE = re.compile(r"^(Bad|Good):\n\n```yaml\n(.*?)```", re.MULTILINE | re.DOTALL)

HEADER = """\
gcmplan: 1
plan:
  id: XEX-2025
  title: Exampleland National GCM Implementation Plan 2025–2027
  country: XEX
  period: {start: 2025, end: 2027}
  currency: USD
"""
OBJECTIVE = """\
objectives:
  - id: O1
    title: Workers leave with fair contracts
    gcm: [6]
"""


def examples(rule: Rule) -> list[tuple[str, str]]:
    """The examples on the page of a rule: `Bad` or `Good`, and the part of a plan.

    Of a rule about changes it is two parts, before and after, with `---` between them.
    """
    return _EXAMPLE.findall(rule.explanation)


def whole(yaml: str) -> str:
    """A plan's text from a part of one: a header, and an objective around bare actions."""
    if re.match(r"(actions|indicators|risks):", yaml) and "objectives:" not in yaml:
        yaml = OBJECTIVE + indent(yaml, "    ")
    return yaml if re.search(r"^(gcmplan|plan):", yaml, re.MULTILINE) else HEADER + yaml


def bundle(*texts: str) -> Bundle:
    """A bundle of one text, or of several files."""
    names = ["plan.yaml"] if len(texts) == 1 else [f"{number}.yaml" for number in range(len(texts))]
    return Bundle(
        tuple(parse(SourceText(text, name)) for text, name in zip(texts, names, strict=True))
    )


def loaded(yaml: str) -> Loaded:
    """What comes of reading a plan, or a part of one."""
    return load(bundle(whole(yaml)))


def plan(yaml: str) -> Plan:
    """The plan that a text, or a part of one, describes; it must be without errors."""
    result = loaded(yaml)
    assert result.plan, result.diagnostics
    assert result.whole, [each.finding.remark.message for each in result.diagnostics]
    return result.plan


def question(result: Loaded, as_of: date = AS_OF) -> Question:
    """What rules are asked about, for what was read."""
    assert result.plan, result.diagnostics
    return Question(
        result.plan, index(result.plan), read_compact(), as_of, result.whole, result.lost_ids
    )


def found(rule: PlanRule, yaml: str, as_of: date = AS_OF) -> list[str]:
    """What a rule finds in a plan, or a part of one: `path: message`, in the order of the plan."""
    findings = check([rule], question(loaded(yaml), as_of))
    return [f"{each.remark.path}: {each.remark.message}" for each in findings]


def places(rule: PlanRule, yaml: str, as_of: date = AS_OF) -> list[str]:
    """Where a rule finds something: `line:column`.

    Lines are counted in the given text itself; columns as in the whole plan, where bare actions
    are indented by four.
    """
    result = loaded(yaml)
    before = whole(yaml).count("\n") - yaml.count("\n")
    diagnostics = judged(result, check([rule], question(result, as_of)))
    return [f"{each.span.start.line - before}:{each.span.start.column}" for each in diagnostics]
