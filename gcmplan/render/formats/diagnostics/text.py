"""For people: each finding with the lines it stands on, and what to do.

The same finding is shown three times and then counted; notes are counted unless asked for.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.finding import Severity
from gcmplan.render.look import Look
from gcmplan.render.screen import (
    Screen,
    Segment,
    cells,
    clean,
    clean_sentence,
    cut,
    legible,
    whole,
    wrapped,
)
from gcmplan.render.words.levels import LEVEL_STYLES, level
from gcmplan.render.words.totals import counts, held
from gcmplan.source.span import Span
from gcmplan.source.text import SourceText

_SHOWN = 3
"""Findings of one rule, unless all are asked for."""

_MANY = 10
"""Findings; after more, the errors are named once more, for they stand among the warnings."""

_NAMED = 5
"""Places of errors that are named."""

_DIGITS = 5
"""Columns for the number of a line; more where a file has more lines."""

_LONGEST_LINE = 200


def render(report: Report, look: Look) -> Screen:
    """The findings and a summary."""
    screen = Screen()
    shown = Counter[str]()
    for each in report.diagnostics:
        rule = each.finding.rule
        if rule.severity is Severity.NOTE and not look.notes:
            continue
        shown[rule.code] += 1
        if shown[rule.code] <= _SHOWN or look.everything:
            _finding(screen, each, report.texts[each.file], look)
    _grouped(screen, shown, look)
    if shown.total() > _MANY:
        _errors(screen, report, look)
    _summary(screen, report, look)
    return screen


def _finding(screen: Screen, diagnostic: Diagnostic, source: SourceText, look: Look) -> None:
    rule, remark = diagnostic.finding.rule, diagnostic.finding.remark
    screen.add(
        Segment(_place(diagnostic.file, diagnostic.span), "strong"),
        "  ",
        level(rule.severity, look),
        f"  {rule.code} {rule.name}",
    )
    _excerpt(screen, diagnostic, source, look)
    see = look.say("see")
    for related in diagnostic.related:
        place = _place(related.file, related.span)
        screen.add(f"  {see:5} {place}  {clean_sentence(look.words(related.message))}")
    if remark.help:
        _advice(screen, look.words(remark.help), look)
    screen.add()


def _advice(screen: Screen, help: str, look: Look) -> None:
    label = look.say("help:")
    indent = 2 + cells(label) + 1
    first, *others = wrapped(clean_sentence(help), look.width, indent)
    screen.add(Segment(f"  {label} ", "dim"), first[indent:])
    for line in others:
        screen.add(line)


def _place(file: str, span: Span) -> str:
    return f"{clean(file)}:{span.start.line}:{span.start.column}"


def _excerpt(screen: Screen, diagnostic: Diagnostic, source: SourceText, look: Look) -> None:
    """The line on which a finding stands and the one before, and the message under its place."""
    span = diagnostic.span
    bar = "|" if look.ascii else "│"
    digits = max(_DIGITS, len(str(span.start.line)))
    gutter = Segment(f"{'':>{digits}} {bar} ", "dim")
    room = (look.width or _LONGEST_LINE) - len(gutter.text)
    for number in (span.start.line - 1, span.start.line):
        if number >= 1 and source.text:
            line = cut(legible(source.line(number)), room)
            screen.add(Segment(f"{number:>{digits}} {bar} ", "dim"), line)
    before, carets = _carets(source, span, room)
    message = clean_sentence(look.words(diagnostic.finding.remark.message))
    style = LEVEL_STYLES[diagnostic.finding.rule.severity]
    if before + len(carets) + 1 + cells(message) <= room:
        screen.add(gutter, " " * before, Segment(f"{carets} {message}", style))
        return
    screen.add(gutter, " " * before, Segment(carets, style))
    for line in wrapped(message, room, 0):
        screen.add(gutter, Segment(line, style))


def _carets(source: SourceText, span: Span, room: int) -> tuple[int, str]:
    """The columns before a place on its line, and as many carets as it takes."""
    line = source.line(span.start.line)
    start = span.start.column - 1
    end = span.end.column - 1 if span.end.line == span.start.line else len(line)
    before = cells(legible(line[:start]))
    if before >= room - 1:  # too far to the right to be seen
        return 0, ""
    width = min(cells(legible(line[start:end])), room - before)
    return before, "^" * max(1, width)


def _grouped(screen: Screen, shown: Counter[str], look: Look) -> None:
    more = {code: number - _SHOWN for code, number in shown.items() if number > _SHOWN}
    if more and not look.everything:
        parts = [
            look.say_count("{code} {number} more", "{code} {number} more", number, code=code)
            for code, number in sorted(more.items())
        ]
        text = look.say("and {parts} (--all)", parts=", ".join(parts))
        for line in wrapped(text, look.width, 0):
            screen.add(Segment(line, "dim"))
        screen.add()


def _errors(screen: Screen, report: Report, look: Look) -> None:
    """Where the errors are, if there are fewer of them than of other findings."""
    errors = [each for each in report.diagnostics if each.finding.rule.severity is Severity.ERROR]
    if not 0 < len(errors) <= len(report.diagnostics) // 2:
        return
    places = [_place(each.file, each.span) for each in errors[:_NAMED]]
    if more := len(errors) - len(places):
        places.append(look.say_count("and {number} more", "and {number} more", more))
    text = look.say("errors at {places}", places=", ".join(map(whole, places)))
    for line in wrapped(text, look.width, 0):
        screen.add(Segment(line, "bad"))
    screen.add()


def _summary(screen: Screen, report: Report, look: Look) -> None:
    *graver, notes = counts(report, look)
    line = (
        f"{held(report, look)} · {', '.join(map(whole, [*graver, notes + _hidden(report, look)]))}"
    )
    if report.fixable:
        mend = look.say_count(
            "{number} fixable with {option}",
            "{number} fixable with {option}",
            report.fixable,
            option="--fix",
        )
        line += f" · {whole(mend)}"
    for text in wrapped(line, look.width, 0):
        screen.add(Segment(text, "strong"))
    if code := _first_code(report.diagnostics):
        hint = look.say("Explain any code: {command}", command=f"gcmplan explain {code}")
        screen.add(Segment(hint, "dim"))


def _hidden(report: Report, look: Look) -> str:
    return " (--notes)" if report.count(Severity.NOTE) and not look.notes else ""


def _first_code(diagnostics: Iterable[Diagnostic]) -> str | None:
    """The code of the gravest finding."""
    order = list(Severity)
    found = sorted(diagnostics, key=lambda each: order.index(each.finding.rule.severity))
    return found[0].finding.rule.code if found else None
