"""Reports to be shown: of files that are here, made up, and empty."""

from __future__ import annotations

from collections.abc import Callable
from functools import cache, partial

import pytest

from gcmplan.diagnostics import Diagnostic, Related, Report
from gcmplan.finding import Finding, Remark, Rule, Severity
from gcmplan.keypath import TOP, KeyPath
from gcmplan.render import render
from gcmplan.render.look import Look
from gcmplan.sentence import say
from gcmplan.source.span import Position, Span
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked
from gcmplan.work.checking import checked
from tests.builders import AS_OF
from tests.conftest import ROOT

FORMATS = ("github", "gitlab", "junit", "markdown", "sarif")
EMPTY = Report((), 1, {})
SPAN = Span(Position(3, 5), Position(3, 9))

HOSTILE = (
    "two\nlines\r\n::error::planted",
    "::error file=x,line=1::planted ##[error]planted",
    "%0A::error::planted %25",
    "]]></failure><script>alert(1)</script> & <![CDATA[",
    '"} , {"planted": true',
    "\x00\x01\x1b[31m\x7f\x9b\u202e\u2028",
    "half \ud800 letters \udcff and none \ufffe\uffff",
    "[click](http://example.org) {0} {{1}}",
)


Sample = Callable[[], Report]


@cache
def broken() -> Report:
    return checked([str(ROOT / "tests" / "data" / "broken.yaml")], Asked(AS_OF))


@cache
def plans() -> Report:
    return checked([str(ROOT / "plans")], Asked(AS_OF))


@cache
def untidy() -> Report:
    path = str(ROOT / "tests" / "data" / "untidy.yaml")
    return checked([path], Asked(AS_OF, layout=True))


def saying(text: str, file: str = "plans/x.yaml") -> Report:
    """A report in which a text stands wherever a plan's text can come to stand."""
    return report(finding(text, item=text, help=text, related=text, file=file))


def finding(  # noqa: PLR0913  (each has its default)
    message: str = "A1 ends before it starts",
    *,
    code: str = "GCM201",
    severity: Severity = Severity.ERROR,
    item: str | None = "A1",
    plan: str | None = "XEX-2025",
    about: KeyPath = TOP / "actions" / 0,
    path: KeyPath | None = None,
    help: str | None = None,
    related: str | None = None,
    file: str = "plans/x.yaml",
    span: Span = SPAN,
) -> Diagnostic:
    rule = Rule(code, "ends-before-start", severity, "Nothing may end before it starts.")
    advice = None if help is None else say("{text}", text=help)
    remark = Remark(path or about / "due", say("{text}", text=message), advice)
    others = (Related(file, span, say("{text}", text=related)),) if related is not None else ()
    return Diagnostic(file, span, Finding(rule, about, remark), remark.path, item, plan, others)


def report(*diagnostics: Diagnostic) -> Report:
    text = "one\ntwo\nthree and more\n"
    return Report(
        diagnostics, 1, {}, {each.file: SourceText(text, each.file) for each in diagnostics}
    )


def shown(report: Report, format: str) -> str:
    text = render(report, "diagnostics", format, Look())
    assert isinstance(text, str)
    return text


SAMPLES = (
    pytest.param(broken, id="a broken plan"),
    pytest.param(plans, id="sound plans"),
    pytest.param(untidy, id="a plan that can be mended"),
    pytest.param(lambda: EMPTY, id="nothing"),
    *(pytest.param(partial(saying, text), id=f"hostile {at}") for at, text in enumerate(HOSTILE)),
)
