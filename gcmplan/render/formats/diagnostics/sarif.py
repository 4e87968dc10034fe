"""SARIF 2.1.0, for code scanning and editors: at most 5,000 findings, the worst first."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from gcmplan import __version__
from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.finding import Rule
from gcmplan.pages import pages
from gcmplan.render.fingerprint import fingerprints
from gcmplan.render.foreign import advised, plain, worst_first
from gcmplan.render.jsontext import as_json
from gcmplan.render.look import Look
from gcmplan.render.words.prose import counted
from gcmplan.source.span import Span

_SCHEMA = (
    "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
)
_SHOWN = 5000
"""As many as GitHub keeps."""

_LONGEST_FIX = 20_000
"""In characters. A longer one is left to `--fix`: a report is to be small enough for its reader."""


def render(report: Report, look: Look) -> str:
    """One run: the rules that were broken, and where."""
    found = worst_first(report.diagnostics)[:_SHOWN]
    rules = _rules(found)
    places = {rule.code: number for number, rule in enumerate(rules)}
    driver = {"name": "gcmplan", "version": __version__, "rules": [_rule(each) for each in rules]}
    run: dict[str, Any] = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "results": [
            _result(each, places[each.finding.rule.code], fingerprint)
            for each, fingerprint in zip(found, fingerprints(found), strict=True)
        ],
    }
    if left_out := len(report.diagnostics) - len(found):
        run["invocations"] = [_told(f"{counted(left_out, 'finding')} more, none of them worse")]
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]})


def _rules(found: Iterable[Diagnostic]) -> list[Rule]:
    """The rules of some findings by code, at their own levels and not those of a plan."""
    broken = {each.finding.rule.code: each.finding.rule for each in found}
    own = {page.code: page for page in pages()}
    return [own.get(code, rule) for code, rule in sorted(broken.items())]


def _rule(rule: Rule) -> dict[str, Any]:
    sentence, *others = rule.explanation.split("\n\n")
    reason = [sentence, *_until_example(others)]
    return {
        "id": rule.code,
        "name": rule.name,
        "shortDescription": {"text": _unwrapped(sentence)},
        "fullDescription": {"text": "\n\n".join(map(_unwrapped, reason))},
        "help": {"text": rule.explanation, "markdown": rule.explanation},
        "defaultConfiguration": {"level": str(rule.severity)},
    }


def _until_example(paragraphs: Iterable[str]) -> Iterator[str]:
    for paragraph in paragraphs:
        if paragraph.endswith(":") or paragraph.startswith("```"):
            return
        yield paragraph


def _unwrapped(paragraph: str) -> str:
    return paragraph.replace("\n", " ")


def _result(diagnostic: Diagnostic, rule_index: int, fingerprint: str) -> dict[str, Any]:
    rule = diagnostic.finding.rule
    lines = [_linkless(advised(diagnostic))]
    related = []
    for number, each in enumerate(diagnostic.related, start=1):
        message = plain(each.message)
        lines.append(f"see [{message.replace('[', '(').replace(']', ')')}]({number})")
        place = _location(each.file, each.span)
        related.append({"id": number, **place, "message": {"text": _linkless(message)}})
    result: dict[str, Any] = {
        "ruleId": rule.code,
        "ruleIndex": rule_index,
        "level": str(rule.severity),
        "message": {"text": "\n".join(lines)},
        "locations": [_location(diagnostic.file, diagnostic.span)],
        "partialFingerprints": {"gcmplan/v1": fingerprint},
    }
    if related:
        result["relatedLocations"] = related
    if diagnostic.fix and sum(len(each.text) for each in diagnostic.fix) <= _LONGEST_FIX:
        result["fixes"] = [_fix(diagnostic)]
    return result


def _fix(diagnostic: Diagnostic) -> dict[str, Any]:
    replacements = [
        {"deletedRegion": _region(each.span), "insertedContent": {"text": each.text}}
        for each in diagnostic.fix
    ]
    change = {"artifactLocation": {"uri": _uri(diagnostic.file)}, "replacements": replacements}
    return {"description": {"text": _linkless(advised(diagnostic))}, "artifactChanges": [change]}


def _location(file: str, span: Span) -> dict[str, Any]:
    place = {"artifactLocation": {"uri": _uri(file)}, "region": _region(span)}
    return {"physicalLocation": place}


def _region(span: Span) -> dict[str, int]:
    start, end = span
    return {
        "startLine": start.line,
        "startColumn": start.column,
        "endLine": end.line,
        "endColumn": end.column,
    }


def _uri(name: str) -> str:
    path = PurePath(name)
    return path.as_uri() if path.is_absolute() else quote(os.fsencode(path.as_posix()))


def _linkless(text: str) -> str:
    """A message in which `[…](…)` is no link."""
    return text.replace("](", "] (")


def _told(text: str) -> dict[str, Any]:
    notification = {"level": "note", "message": {"text": text}}
    return {"executionSuccessful": True, "toolExecutionNotifications": [notification]}
