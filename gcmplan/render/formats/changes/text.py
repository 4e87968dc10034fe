"""For a terminal: what changed, the gravest first, and what that does to the plan."""

from __future__ import annotations

from gcmplan.changes.change import Change, ChangeKind, Significance
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.words import Health
from gcmplan.render.flow import flowed
from gcmplan.render.look import Look
from gcmplan.render.parts.changed import UNEXPLAINED, advice, detail, label, notes
from gcmplan.render.parts.consequence import NO_EFFECT, by_time, consequences
from gcmplan.render.parts.versions import title
from gcmplan.render.results.difference import Difference
from gcmplan.render.screen import Screen, Segment, Style, cells, fit, whole, wrapped
from gcmplan.render.words.health import HEALTH_STYLES
from gcmplan.sentence import say

_SAYS = {
    Significance.MAJOR: (say("MAJOR"), say("a commitment was weakened, removed or rewritten")),
    Significance.NOTABLE: (say("NOTABLE"), ""),
    Significance.MINOR: (say("MINOR"), say("words and notes")),
}
_STYLES: dict[Significance, Style] = {
    Significance.MAJOR: "bad",
    Significance.NOTABLE: "strong",
    Significance.MINOR: "dim",
}
_SHOWN = {Significance.MAJOR: 10**9, Significance.NOTABLE: 30, Significance.MINOR: 12}
"""Changes on a screen, unless all are asked for."""

_MARK = 3
_LONGEST_LABEL = 26
_INDENT = 9
_SIMPLE = str.maketrans({"→": "->", "−": "-", "…": "...", "·": "|", "“": '"', "”": '"'})


def render(difference: Difference, look: Look) -> Screen:
    """All changes on one screen; nothing at all if there are none."""
    screen = Screen()
    if difference.empty:
        return screen
    for line in wrapped(title(difference, look), look.width, 0):
        screen.add(Segment(line, "strong"))
    for significance in Significance:
        if found := difference.of(significance):
            _section(screen, significance, found, difference, look)
    if difference.changes and difference.effect:
        screen.add()
        _effect(screen, difference, look)
    return _ascii(screen) if look.ascii else screen


def _section(
    screen: Screen,
    significance: Significance,
    found: list[Change],
    difference: Difference,
    look: Look,
) -> None:
    shown = len(found) if look.everything or look.width is None else _SHOWN[significance]
    screen.add()
    heading, says = map(look.words, _SAYS[significance])
    screen.add(Segment(heading, _STYLES[significance]), Segment(f"  {says}", "dim"))
    ids = max(cells(each.subject.id) for each in found[:shown])
    labels = min(_LONGEST_LABEL, max(cells(look.words(label(each))) for each in found[:shown]))
    for place, each in enumerate(found[:shown]):
        _change(screen, each, (ids, labels), difference, look)
        following = found[place + 1] if place + 1 < shown and place + 1 < len(found) else None
        advised = advice(each)
        if advised and (following is None or advice(following) != advised):
            for line in wrapped(look.words(advised), look.width, _MARK + ids + 2):
                screen.add(Segment(line, "dim"))
    if len(found) > shown:
        left = len(found) - shown
        more = look.say_count("and {number} more (--all)", "and {number} more (--all)", left)
        screen.add(Segment(f"   {more}", "dim"))


def _change(
    screen: Screen, change: Change, widths: tuple[int, int], difference: Difference, look: Look
) -> None:
    ids, labels = widths
    indent = _MARK + ids + 2
    said = [
        Segment(f" {_mark(change)} ", _mark_style(change)),
        Segment(fit(change.subject.id, ids)),
    ]
    said += [
        Segment("  "),
        Segment(_filled(look.words(label(change)), labels), "strong"),
        Segment("  "),
    ]
    said += detail(change, look)
    for note in notes(change, difference):
        style: Style = "warn" if note is UNEXPLAINED else "dim"
        said += [Segment("   "), Segment(whole(look.words(note)), style)]
    screen.lines += flowed(said, look.width, indent)


def _filled(text: str, width: int) -> str:
    """A text in at least so many columns; it is not cut."""
    return text + " " * max(0, width - cells(text))


def _mark(change: Change) -> str:
    if change.kind is ChangeKind.REMOVED:
        return "−"
    if change.significance is Significance.MAJOR:
        return "!"
    return "+" if change.kind is ChangeKind.ADDED or _forward(change) else "~"


def _mark_style(change: Change) -> Style:
    if change.significance is Significance.MAJOR:
        return "bad"
    return "good" if _mark(change) == "+" else "dim"


def _forward(change: Change) -> bool:
    """Whether an action or a milestone moved on."""
    if str(change.field) == "status":
        return change.after in {ActionStatus.IN_PROGRESS, ActionStatus.COMPLETED}
    return str(change.field) == "done" and change.after is not None


def _effect(screen: Screen, difference: Difference, look: Look) -> None:
    said = "   ".join(map(whole, map(look.words, consequences(difference.effect))))
    first, *rest = wrapped(said or look.words(NO_EFFECT), look.width, _INDENT)
    screen.add(Segment(fit(look.say("EFFECT"), _INDENT), "strong"), first.lstrip())
    for line in rest:
        screen.add(line)
    for health, sentence in by_time(difference.effect):
        style = HEALTH_STYLES[health] if health is Health.OVERDUE else ""
        for line in wrapped(look.words(sentence), look.width, _INDENT):
            screen.add(Segment(line, style))


def _ascii(screen: Screen) -> Screen:
    simple = Screen()
    for line in screen.lines:
        simple.add(*(Segment(each.text.translate(_SIMPLE), each.style) for each in line))
    return simple
