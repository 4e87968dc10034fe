"""JUnit's XML, which every build server shows: a suite a file, a case a finding.

Errors and warnings are failures of that type; a note is a case that passed and had something to
say. Files without findings are not among the suites. Letters outside ASCII are written as
references, so that the text is right in whatever encoding it is stored.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import groupby
from xml.etree import ElementTree
from xml.etree.ElementTree import Element, SubElement

from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.finding import Severity
from gcmplan.render.foreign import advised, plain, slashed
from gcmplan.render.look import Look

_DECLARATION = '<?xml version="1.0" encoding="UTF-8"?>\n'


def render(report: Report, look: Look) -> str:
    """Every finding, and how many there are."""
    root = Element("testsuites", {"name": "gcmplan validate", **_counts(report.diagnostics)})
    for file, found in groupby(report.diagnostics, lambda each: slashed(each.file)):
        _suite(root, file, list(found))
    ElementTree.indent(root)
    return f"{_DECLARATION}{ElementTree.tostring(root, 'us-ascii').decode()}\n"


def _suite(root: Element, file: str, found: Sequence[Diagnostic]) -> None:
    suite = SubElement(root, "testsuite", {"name": file, **_counts(found)})
    for each in found:
        _case(suite, file, each)


def _case(suite: Element, file: str, diagnostic: Diagnostic) -> None:
    rule, start = diagnostic.finding.rule, diagnostic.span.start
    message = plain(diagnostic.finding.remark.message)
    case = SubElement(
        suite,
        "testcase",
        classname=file.removesuffix(".yaml").removesuffix(".yml"),  # a dot parts it
        name=f"{rule.code} {rule.name}: {message}",
        file=file,
        line=str(start.line),
    )
    text = f"{file}:{start.line}:{start.column}: {rule.code} {advised(diagnostic)}"
    if _fails(diagnostic):
        SubElement(case, "failure", type=str(rule.severity), message=message).text = text
    else:
        SubElement(case, "system-out").text = text


def _counts(found: Sequence[Diagnostic]) -> dict[str, str]:
    failures = sum(map(_fails, found))
    return {"tests": str(len(found)), "failures": str(failures), "errors": "0"}


def _fails(diagnostic: Diagnostic) -> bool:
    return diagnostic.finding.rule.severity is not Severity.NOTE
