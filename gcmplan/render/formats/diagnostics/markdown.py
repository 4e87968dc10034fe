"""Markdown, for the summary of a job or a comment: the worst first, notes folded away.

GitHub takes a megabyte a summary, so what is beyond a thousand findings is counted.
"""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.finding import Severity
from gcmplan.render.foreign import plain, slashed, worst_first
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.words.levels import LEVELS
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.totals import counts, held

_SHOWN = 1000


def render(report: Report, look: Look) -> str:
    """The totals, and a row for each finding."""
    found = worst_first(report.diagnostics)
    shown = found[:_SHOWN]
    notes = [each for each in shown if each.finding.rule.severity is Severity.NOTE]
    others = shown[: len(shown) - len(notes)]
    heading = look.say("Plans checked: {counts}", counts=", ".join(counts(report, look)))
    parts = [f"## {heading}", f"{held(report, look)}."]
    if others:
        parts.append(_findings(others, look))
    if notes:
        summary = f"<summary>{look.words(numbered(len(notes), 'note'))}</summary>"
        parts += [f"<details>{summary}", _findings(notes, look), "</details>"]
    if left_out := len(found) - len(shown):
        more = numbered(left_out, "finding")
        parts.append(look.say("{findings} more, none of them worse.", findings=more))
    return "\n\n".join(parts) + "\n"


def _findings(found: Sequence[Diagnostic], look: Look) -> str:
    headings = [look.say("Level"), look.say("Rule"), look.say("Place"), look.say("Finding")]
    return table(headings, [_row(each, look) for each in found], 9)


def _row(diagnostic: Diagnostic, look: Look) -> list[str]:
    rule, remark, start = diagnostic.finding.rule, diagnostic.finding.remark, diagnostic.span.start
    place = f"{escaped(slashed(diagnostic.file))}:{start.line}:{start.column}"
    help = f"<br>*{escaped(plain(look.words(remark.help)))}*" if remark.help else ""
    message = f"{escaped(plain(look.words(remark.message)))}{help}"
    return [look.words(LEVELS[rule.severity]), f"{rule.code} {escaped(rule.name)}", place, message]
