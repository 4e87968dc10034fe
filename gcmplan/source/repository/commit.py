"""A commit as git writes it down."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta, timezone
from typing import NamedTuple

_WHEN = re.compile(r"(?P<name>.*) <[^<>]*> (?P<seconds>-?\d+) (?P<zone>[+-]\d{4,})", re.DOTALL)
_SHORT = 7


class Commit(NamedTuple):
    """One state of a repository."""

    id: str
    """In full."""
    tree: str
    """The id of its topmost folder."""
    day: date
    """Of the commit, where it was made: not of the writing, which may have been long before."""
    author: str
    """Who wrote it."""
    subject: str
    """The first line of its message."""

    @property
    def short(self) -> str:
        """Enough of its id for people."""
        return self.id[:_SHORT]


def parse_commit(id: str, content: bytes) -> Commit:
    """Read a commit; whatever is odd in it is taken as well as can be."""
    head, _, message = content.partition(b"\n\n")
    fields: dict[bytes, bytes] = {}
    for line in head.split(b"\n"):
        key, _, value = line.partition(b" ")
        fields.setdefault(key, value)
    coding = fields.get(b"encoding", b"utf-8").decode("ascii", errors="replace")
    author = _text(fields.get(b"author", b""), coding)
    committer = _text(fields.get(b"committer", b""), coding)
    named = _WHEN.fullmatch(author)
    return Commit(
        id,
        fields.get(b"tree", b"").decode("ascii", errors="replace"),
        _day(committer),
        named["name"] if named else author,
        _text(message.strip().split(b"\n")[0], coding),
    )


def _text(content: bytes, coding: str) -> str:
    try:
        return content.decode(coding, errors="replace")
    except LookupError:  # an encoding that nobody knows
        return content.decode(errors="replace")


def _day(who_and_when: str) -> date:
    """The day in the time zone of who did it; 1970-01-01 if that cannot be read."""
    when = _WHEN.fullmatch(who_and_when)
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    if not when:
        return epoch.date()
    hours, minutes = int(when["zone"][:-2]), int(when["zone"][0] + when["zone"][-2:])
    try:
        moment = epoch + timedelta(seconds=int(when["seconds"]))
        return moment.astimezone(timezone(timedelta(hours=hours, minutes=minutes))).date()
    except (OverflowError, ValueError):  # a time that no calendar has
        return epoch.date()
