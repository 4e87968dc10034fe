"""Markdown, for a note to the cabinet or a pull request."""

from __future__ import annotations

from gcmplan.changes.change import Change, Significance
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped, table
from gcmplan.render.parts.changed import advice, detail, label, notes
from gcmplan.render.parts.consequence import NO_EFFECT, by_time, consequences
from gcmplan.render.parts.gravity import HEADINGS
from gcmplan.render.parts.versions import totals, versions
from gcmplan.render.results.difference import Difference
from gcmplan.render.screen import Segment


def render(difference: Difference, look: Look) -> str:
    """All changes in tables, the gravest first, and what they do; nothing if there are none."""
    if difference.empty:
        return ""
    many = map(look.words, totals(difference))
    heading = look.say("{plan}: what changed", plan=escaped(difference.plan))
    parts = [f"## {heading}", escaped(" · ".join([versions(difference, look), *many]))]
    for significance in Significance:
        if found := difference.of(significance):
            rows = [_row(each, difference, look) for each in found]
            listing = table(
                ["", look.say("What"), look.say("Change"), look.say("Remarks")],
                rows,
                numbers_from=4,
            )
            parts += [f"### {look.words(HEADINGS[significance])}", listing]
    if difference.changes and difference.effect:
        effect = [
            *consequences(difference.effect),
            *(said for _, said in by_time(difference.effect)),
        ]
        lines = map(look.words, effect or [NO_EFFECT])
        parts += ["### " + look.say("Effect"), "\n".join(f"- {escaped(line)}" for line in lines)]
    return "\n\n".join(parts) + "\n"


def _row(change: Change, difference: Difference, look: Look) -> list[str]:
    title = change.subject.title
    said = [change.subject.id, title.in_language(look.language) if title else ""]
    remarks = map(look.words, filter(None, [*notes(change, difference), advice(change)]))
    return [
        escaped(" ".join(filter(None, said))),
        escaped(look.words(label(change))),
        "".join(map(_styled, detail(change, look))).strip(),
        escaped(look.say("; ").join(remarks)),
    ]


def _styled(segment: Segment) -> str:
    """Words taken out struck through, words put in bold."""
    mark = {"[-": "~~", "{+": "**"}.get(segment.text[:2]) if segment.style else None
    if mark is None:
        blanks = (segment.text[:1] == " ", segment.text[-1:] == " ")
        said = escaped(segment.text)
        return f"{' ' * blanks[0]}{said}{' ' * blanks[1]}" if said else " " * any(blanks)
    words = segment.text[2:-2]
    inner = escaped(words)
    if not inner:
        return words
    return f"{' ' * words[:1].isspace()}{mark}{inner}{mark}{' ' * words[-1:].isspace()}"
