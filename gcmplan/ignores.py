"""BRIDGE comment → finding: `# gcmplan: ignore[GCM305] until=2026-12-31 funded elsewhere`.

What cannot be read is never ignored: it would be missing from every number without a trace.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from datetime import date
from typing import NamedTuple

from gcmplan.diagnostics import Diagnostic, Place
from gcmplan.faults.gcm901_unused_ignore import Idle, unused_ignore
from gcmplan.finding import UNREADABLE, Finding
from gcmplan.keypath import TOP, KeyPath
from gcmplan.locate import Whereabouts
from gcmplan.nearest import nearest
from gcmplan.sentence import any_of, say
from gcmplan.source.comments import Comment, comments

_IGNORE = re.compile(r"gcmplan[ \t]*:[ \t]*ignore[ \t]*\[([^\]]*)\](.*)", re.IGNORECASE)
_UNTIL = re.compile(r"\buntil[ \t]*[=:][ \t]*(\S*)", re.IGNORECASE)
_CODE = re.compile(r"\bGCM\d{1,3}\b", re.IGNORECASE)
_ATTEMPT = re.compile(r"gcmplan[ \t]*(:?)[ \t:;,.-]*(\w+)[ \t]*([\[({]?)", re.IGNORECASE)

Slip = tuple[Idle, str, str]
"""What is wrong with a comment, how to call it, and the detail."""


class Ignore(NamedTuple):
    """A comment by which some findings are to be ignored."""

    comment: Comment
    """Where it stands, and the line that it is about."""

    codes: tuple[str, ...]
    """The rules, each by its code or the beginning of codes."""

    until: str | None
    """The last day on which it holds, as it is written; None if it has no end."""

    reason: str
    """Why; empty if it does not say."""

    @property
    def name(self) -> str:
        """What to call it: its beginning, as it should be written."""
        return f"ignore[{', '.join(self.codes)}]"

    @property
    def place(self) -> Place:
        """The line that it is about."""
        return Place(self.comment.file, self.comment.line)

    @property
    def last_day(self) -> date | None:
        """The last day on which it holds; None if it has no end, or none that can be read."""
        try:
            return date.fromisoformat(self.until or "")
        except ValueError:
            return None

    def holds(self, as_of: date) -> bool:
        """Whether it counts on a day; one whose end cannot be read does not."""
        if self.until is None:
            return True
        return self.last_day is not None and as_of <= self.last_day


class Known(NamedTuple):
    """By what comments are judged."""

    as_of: date
    """The day for which it is asked whether they hold."""

    codes: Collection[str]
    """All rules."""

    waiting: tuple[str, ...] = ()
    """Beginnings of the codes of rules that were not asked this time: they may be needed yet."""


def ignores(where: Whereabouts) -> list[Ignore]:
    """The comments by which findings in a plan are to be ignored, and what was meant to be one."""
    addressed = (each for text in where.texts for each in comments(text))
    return [ignore for each in addressed if (ignore := _ignore(each))]


def kept(
    found: Iterable[Diagnostic], ignores: Iterable[Ignore], as_of: date
) -> Iterator[Diagnostic]:
    """The findings that no comment ignores."""
    ignored = defaultdict[Place, tuple[str, ...]](tuple)
    for each in ignores:
        if each.holds(as_of):
            ignored[each.place] += each.codes
    for diagnostic in found:
        code = diagnostic.finding.rule.code
        if code in UNREADABLE or not code.startswith(ignored[_place(diagnostic)]):
            yield diagnostic


def idle(
    where: Whereabouts, found: Iterable[Diagnostic], ignores: Iterable[Ignore], known: Known
) -> Iterator[Diagnostic]:
    """A finding for each comment that does not do what it should; `found` are all findings.

    What could not be read has no findings yet, so while there is such, none counts as unused.
    """
    there = defaultdict[Place, list[Diagnostic]](list)
    whole = True
    for diagnostic in found:
        there[_place(diagnostic)].append(diagnostic)
        whole = whole and diagnostic.finding.rule.code not in UNREADABLE
    for each in ignores:
        meant = [one for one in there[each.place] if one.finding.rule.code.startswith(each.codes)]
        hits = [one.finding.rule.code for one in meant]
        if slip := _own_slip(each, known) or _slip_among(each, hits, known, whole):
            item = meant[0].item if meant else None
            yield Diagnostic(
                each.comment.file,
                each.comment.span,
                unused_ignore(*slip),
                TOP,
                item,
                where.plan,
            )


def idle_levels(rules: Iterable[str], where: KeyPath, known: Collection[str]) -> Iterator[Finding]:
    """A finding for each level that no rule has, or may have; `where` is the map of the levels."""
    for code in rules:
        if code in UNREADABLE:
            yield unused_ignore(Idle.UNREADABLE_LEVEL, code, "", where / code)
        elif code not in known:
            yield unused_ignore(Idle.UNKNOWN_LEVEL, code, nearest(code, known) or "", where / code)


def _ignore(comment: Comment) -> Ignore | None:
    match = _IGNORE.fullmatch(comment.text)
    if match is None:
        return Ignore(comment, (), None, "") if _is_attempt(comment.text) else None
    codes = tuple(code.upper() for code in re.split(r"[,;\s]+", match[1]) if code)
    until = _UNTIL.search(match[2])
    reason = _UNTIL.sub("", match[2]).strip(" \t-–—:,;")
    return Ignore(comment, codes, until[1] if until else None, reason)


def _is_attempt(text: str) -> bool:
    """Whether a comment was meant to ignore something, and not only to speak of this program."""
    match = _ATTEMPT.match(text)
    if match is None:
        return False
    if match[3] and _CODE.search(text):
        return True
    return bool(match[1] or _CODE.search(text)) and nearest(match[2], ["ignore"]) is not None


def _own_slip(ignore: Ignore, known: Known) -> Slip | None:
    """What is wrong with a comment by itself."""
    if not ignore.codes:
        return Idle.MISSPELT, ignore.comment.text, _as_it_should_be(ignore.comment.text)
    for code in ignore.codes:
        if not any(each.startswith(code) for each in known.codes):
            return Idle.UNKNOWN, code, nearest(code, known.codes) or ""
    if ignore.until is not None and ignore.last_day is None:
        return Idle.NO_DAY, ignore.name, ignore.until
    return None


def _slip_among(ignore: Ignore, hits: Sequence[str], known: Known, whole: bool) -> Slip | None:
    """What is wrong with a comment, seen with the findings that it means."""
    unreadable = UNREADABLE.intersection(hits)
    if unreadable:
        return Idle.UNREADABLE, ignore.name, min(unreadable)
    unmatched = [code for code in ignore.codes if not _matched(code, hits, known.waiting)]
    if unmatched and whole:
        which = say("{codes} on line {line}", codes=any_of(unmatched), line=ignore.place.line)
        return Idle.UNMATCHED, ignore.name, which
    if not ignore.holds(known.as_of):
        return Idle.PASSED, ignore.name, str(ignore.until)
    return None if ignore.reason else (Idle.UNREASONED, ignore.name, "")


def _matched(code: str, hits: Sequence[str], waiting: Sequence[str]) -> bool:
    may_hit = any(code.startswith(each) or each.startswith(code) for each in waiting)
    return may_hit or any(hit.startswith(code) for hit in hits)


def _as_it_should_be(text: str) -> str:
    codes = [code.upper() for code in _CODE.findall(text)] or ["GCM305"]
    return say("# gcmplan: ignore[{codes}] and the reason", codes=", ".join(codes))


def _place(diagnostic: Diagnostic) -> Place:
    return Place(diagnostic.file, diagnostic.span.start.line)
