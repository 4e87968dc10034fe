"""Changes as GitHub's annotations on the changed lines.

GitHub shows ten errors, warnings and notices of a step, so no more are written of each.
"""

from __future__ import annotations

from collections.abc import Sequence

from gcmplan.changes.change import Change, Significance
from gcmplan.diagnostics import Place
from gcmplan.render.foreign import plain, slashed
from gcmplan.render.look import Look
from gcmplan.render.parts.changed import advice, detail, notes
from gcmplan.render.parts.gravity import headline, so_many
from gcmplan.render.results.difference import Difference
from gcmplan.render.workflow import SHOWN, command
from gcmplan.sentence import in_a_row

_COMMANDS = {
    Significance.MAJOR: "error",
    Significance.NOTABLE: "warning",
    Significance.MINOR: "notice",
}


def annotated(differences: Sequence[Difference], look: Look) -> str:
    """A command for each change that GitHub will show, the gravest first."""
    lines, left = [], []
    for significance in Significance:
        found = [(change, each) for each in differences for change in each.of(significance)]
        room = SHOWN - (significance is Significance.MINOR)
        lines += [_command(change, each, look) for change, each in found[:room]]
        if len(found) > room:
            left.append(so_many(significance, len(found) - room))
    if left:
        text = look.say("{parts} more: 'gcmplan diff' has them all", parts=in_a_row(left, ", "))
        lines.append(command("notice", {"title": "gcmplan"}, text))
    return "".join(lines)


def _command(change: Change, difference: Difference, look: Look) -> str:
    place = _place(change, difference)
    where: dict[str, object] = {"file": slashed(place.file), "line": place.line} if place else {}
    where["title"] = plain(look.words(headline(change)))
    said = "".join(segment.text for segment in detail(change, look))
    remarks = map(look.words, filter(None, [*notes(change, difference), advice(change)]))
    return command(
        _COMMANDS[change.significance], where, plain(look.say("; ").join([said, *remarks]))
    )


def _place(change: Change, difference: Difference) -> Place | None:
    path = change.new_path
    return difference.place(path) if path is not None else None
