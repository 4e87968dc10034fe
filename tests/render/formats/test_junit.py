"""JUnit's XML, parsed back and held against the structure that build servers expect."""

from __future__ import annotations

from xml.etree import ElementTree
from xml.etree.ElementTree import Element

import pytest
from hypothesis import given
from hypothesis import strategies as st

from gcmplan.diagnostics import Report
from gcmplan.finding import Severity
from tests.render.formats.samples import SAMPLES, Sample, finding, report, saying, shown

CHILDREN = {
    "testsuites": {"testsuite"},
    "testsuite": {"testcase"},
    "testcase": {"failure", "system-out"},
    "failure": set[str](),
    "system-out": set[str](),
}
REQUIRED = {
    "testsuites": {"name", "tests", "failures", "errors"},
    "testsuite": {"name", "tests", "failures", "errors"},
    "testcase": {"classname", "name", "file", "line"},
    "failure": {"type", "message"},
    "system-out": set[str](),
}


@pytest.mark.parametrize("sample", SAMPLES)
def test_structure(sample: Sample) -> None:
    found = sample()
    root = read(found)

    assert root.tag == "testsuites"
    for element in root.iter():
        assert {child.tag for child in element} <= CHILDREN[element.tag]
        assert set(element.keys()) == REQUIRED[element.tag]
    for counted in [root, *root]:
        assert int(counted.attrib["tests"]) == len(list(counted.iter("testcase")))
        assert int(counted.attrib["failures"]) == len(list(counted.iter("failure")))
    assert int(root.attrib["tests"]) == len(found.diagnostics)


def test_a_suite_for_each_file() -> None:
    found = report(finding(file="a.yaml"), finding(file="a.yaml"), finding(file="b.yaml"))

    suites = [(suite.attrib["name"], suite.attrib["tests"]) for suite in read(found)]

    assert suites == [("a.yaml", "2"), ("b.yaml", "1")]


@pytest.mark.parametrize(
    ("severity", "tag", "kind"),
    [
        pytest.param(Severity.ERROR, "failure", "error", id="an error fails"),
        pytest.param(Severity.WARNING, "failure", "warning", id="a warning fails"),
        pytest.param(Severity.NOTE, "system-out", None, id="a note passes"),
    ],
)
def test_levels(severity: Severity, tag: str, kind: str | None) -> None:
    found = report(finding(severity=severity, help="swap them"))

    case = next(read(found).iter("testcase"))

    assert case.attrib["name"] == "GCM201 ends-before-start: A1 ends before it starts"
    (child,) = case
    assert (child.tag, child.get("type")) == (tag, kind)
    assert child.text == ("plans/x.yaml:3:5: GCM201 A1 ends before it starts\nhelp: swap them")


@given(st.text(st.characters(exclude_categories=())))
def test_any_text_is_xml(text: str) -> None:
    root = read(saying(text))

    assert len(list(root.iter())) == 4


def test_letters_of_all_languages_come_back() -> None:
    said = shown(report(finding("労働 – café")), "junit")

    assert said.isascii()
    assert (
        next(read(report(finding("労働 – café"))).iter("failure")).get("message") == "労働 – café"
    )


def read(found: Report) -> Element:
    return ElementTree.fromstring(shown(found, "junit"))
