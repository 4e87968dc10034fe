"""Changes in words: what changed, how, and what is to be said about it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from fractions import Fraction
from typing import Any

from gcmplan.changes.change import Change, ChangeKind, Field
from gcmplan.changes.explanation import moved_back
from gcmplan.changes.subject import Subject
from gcmplan.plan.action import Action
from gcmplan.plan.money import sums
from gcmplan.plan.record import Record
from gcmplan.plan.text import Text
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.rounding import half_up
from gcmplan.render.look import Look
from gcmplan.render.parts.told import number, quoted, value
from gcmplan.render.plaindata import as_data
from gcmplan.render.results.difference import Difference
from gcmplan.render.screen import Segment, clean
from gcmplan.render.words.fieldnames import called, called_in_full, one_called
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.prose import listed
from gcmplan.render.words.vocabulary import ADDED, REMOVED, word
from gcmplan.sentence import Amount, Sentence, all_of, in_a_row, say, saying

ARROW = " → "
_CONTEXT = 24
"""Characters kept on each side of a changed word."""

_KINDS = {
    ChangeKind.CHANGED: saying("changed"),
    ChangeKind.MOVED: saying("moved"),
    ChangeKind.RENAMED: saying("renamed"),
}

UNEXPLAINED = say("no update explains it")

_UNSAID = {"value", "amount"}
"""Parts of a field that need not be named: `target 2027` is its value."""


def label(change: Change) -> str:
    """What changed: `due`, `target 2027`, `action removed`."""
    kind = change.subject.kind
    match change.kind:
        case ChangeKind.ADDED:
            return say(ADDED[kind])
        case ChangeKind.REMOVED:
            return say(REMOVED[kind])
        case ChangeKind.CHANGED if change.field:
            return _field(change.field)
    return say(_KINDS[change.kind])


def _field(field: Field) -> str:
    words = [one_called(field.key) if field.item is not None else called_in_full(field.key)]
    words += [clean(field.item)] if field.item else []
    if field.part and field.part not in _UNSAID:
        words += [called(clean(each)) for each in field.part.split(".")]
    return in_a_row(words, " ")


def detail(change: Change, look: Look) -> list[Segment]:
    """How it changed."""
    before, after = change.before, change.after
    match change.kind:
        case ChangeKind.ADDED | ChangeKind.REMOVED:
            return [Segment(", ".join(_portrait(change, look)))]
        case ChangeKind.MOVED | ChangeKind.RENAMED:
            return [Segment(f"{before}{ARROW}{after}")]
    if stretches := change.words:
        return list(_words(stretches, look.everything))
    return [Segment(_change_of_value(before, after, look))]


def _change_of_value(before: Any, after: Any, look: Look) -> str:
    if type(before) is type(after) is tuple:
        return _set(before, after, look)
    if before is None and isinstance(after, Record):
        return look.say("added: {value}", value=value(after, look))
    if after is None and isinstance(before, Record):
        return look.say("removed: {value}", value=value(before, look))
    return f"{value(before, look)}{ARROW}{value(after, look)}"


def notes(change: Change, difference: Difference) -> list[str]:
    """What is to be said about it besides: days, shares, and what is missing."""
    return [note for note in _notes(change, difference) if note]


def advice(change: Change) -> str | None:
    """What would have been better; None if nothing."""
    if change.kind is ChangeKind.REMOVED and change.subject.kind == "action":
        return say("use 'status: cancelled' with a reason, so that the decision stays on record")
    if change.kind is ChangeKind.RENAMED and change.guess:
        if isinstance(change.subject.record, Action):
            return say(
                "a guess by its title: if so, write 'previous_ids: [{id}]'", id=change.before
            )
        return say("a guess by its title")
    return None


def _notes(change: Change, difference: Difference) -> Iterator[str]:
    yield _moved_by(change, difference.since_adopted)
    if not change.explained:
        yield UNEXPLAINED
    yield _share(change)
    yield _completed(change)


def _moved_by(change: Change, since_adopted: Mapping[str, int]) -> str:
    if change.days is None:
        return ""
    if change.days == 0:
        return say("the same last day")
    since = since_adopted.get(change.subject.id)
    moved = _days(change.days)
    if since is None or not moved_back(change):
        return moved
    return say("{days} ({more} since adopted)", days=moved, more=_days(since))


def _days(number: int) -> Sentence:
    """A number of days with its sign: `+90 d`."""
    return say("{number} d", number=Amount(f"{'−' if number < 0 else '+'}{abs(number)}"))


def _share(change: Change) -> str:
    """By how much a number changed, in percent of what it was; of a percentage, in points."""
    if change.difference is None:
        return ""
    sign = "−" if change.difference < 0 else "+"
    if change.field and "progress" in {change.field.key, change.field.part}:
        return say("{number} points", number=Amount(f"{sign}{abs(change.difference)}"))
    if not change.before:
        return ""
    share = half_up(abs(Fraction(change.difference) * 100 / Fraction(change.before)))
    return f"{sign}{share} %" if share else ""


_EARLY = saying("on {day}, {number} d early")
_LATE = saying("on {day}, {number} d late")


def _completed(change: Change) -> str:
    """When an action was completed, and how early or late."""
    if str(change.field) != "status" or change.after is not ActionStatus.COMPLETED:
        return ""
    action = change.subject.record
    if not isinstance(action, Action) or action.ended is None:
        return ""
    if action.due is None:
        return say("on {day}", day=action.ended)
    early = (action.due.last - action.ended.last).days
    if not early:
        return say("on {day}, on its due day", day=action.ended)
    early_or_late = _EARLY if early > 0 else _LATE
    return say(early_or_late, day=action.ended, number=Amount(str(abs(early))))


def _portrait(change: Change, look: Look) -> Iterator[str]:
    """What an object is that came or went."""
    subject, gone = change.subject, change.kind is ChangeKind.REMOVED
    if subject.title:
        yield quoted(subject.title, look)
    record = subject.record
    if isinstance(record, Action):
        if status := word(record.status) if record.status else None:
            yield look.say("was {status}", status=status) if gone else look.words(status)
        if record.lead:
            yield look.say("lead {bodies}", bodies=listed(record.lead))
        if record.due and not gone:
            yield look.say("due {day}", day=record.due)
        if still := sum(each.done is None for each in record.live_milestones):
            yield look.say_count("{number} open milestone", "{number} open milestones", still)
        for currency, amount in sums(record.budget).items():
            yield f"{currency} {number(amount, look)}"
    yield from _inside(subject, look)


def _inside(subject: Subject, look: Look) -> Iterator[str]:
    """How many actions and indicators stand in an object."""
    kinds = [str(each.kind) for each in subject.all_inner]
    found = [numbered(kinds.count(kind), kind) for kind in ("action", "indicator") if kind in kinds]
    if found:
        yield look.say("with {things}", things=all_of(found))


def _set(before: Sequence[Any], after: Sequence[Any], look: Look) -> str:
    """What came into a list and what went; their order, if that is all that changed."""
    if len(before) == len(after) == 1 and not isinstance(before[0], Text):
        return f"{value(before, look)}{ARROW}{value(after, look)}"
    gone, come = _less(before, after), _less(after, before)
    said = _apart([f"−{value(each, look)}" for each in gone], gone)
    said += _apart([f"+{value(each, look)}" for each in come], come)
    return ", ".join(said) or f"{value(before, look)}{ARROW}{value(after, look)}"


def _less(of: Sequence[Any], without: Sequence[Any]) -> list[Any]:
    others = [as_data(each) for each in without]
    return [each for each in of if as_data(each) not in others]


def _apart(said: list[str], of: list[Any]) -> list[str]:
    """Texts with the languages they are given in, for they may differ only in one of them."""
    languages = [isinstance(each, Text) and each.translations for each in of]
    return [
        f"{text} ({', '.join(known)})" if known else text
        for text, known in zip(said, languages, strict=True)
    ]


def _words(stretches: Iterable[tuple[str, str]], everything: bool) -> Iterator[Segment]:
    """A text in which the changed words are marked, with some words around them."""
    parts = list(stretches)
    for place, (fate, text) in enumerate(parts):
        said = clean_inside(text)
        if fate != "kept":
            words = f"[-{said.strip()}-]" if fate == "out" else f"{{+{said.strip()}+}}"
            yield Segment(" " if said.startswith(" ") else "")
            yield Segment(words, "bad" if fate == "out" else "good")
            yield Segment(" " if said.endswith(" ") else "")
        else:
            yield Segment(said if everything else _context(said, place, len(parts) - 1))


def clean_inside(text: str) -> str:
    """A stretch of a text, safe for a terminal, with a blank at its ends where it has some."""
    if not text.strip():
        return " " if text else ""
    left = " " if text[:1].isspace() else ""
    right = " " if text[-1:].isspace() else ""
    return f"{left}{clean(text)}{right}"


def _context(text: str, place: int, last: int) -> str:
    """The words of an unchanged stretch that stand next to a change."""
    if place == 0:
        return text if len(text) <= _CONTEXT else f"…{_whole_words(text[-_CONTEXT:], at_end=True)}"
    if place == last:
        return text if len(text) <= _CONTEXT else f"{_whole_words(text[:_CONTEXT], at_end=False)}…"
    if len(text) <= 2 * _CONTEXT:
        return text
    before = _whole_words(text[:_CONTEXT], at_end=False)
    return f"{before} … {_whole_words(text[-_CONTEXT:], at_end=True)}"


def _whole_words(text: str, *, at_end: bool) -> str:
    """Without the word that was cut in two, if others are left."""
    first, blank, rest = text.partition(" ") if at_end else text.rpartition(" ")
    kept = rest if at_end else first
    return kept if blank and kept.strip() else text
