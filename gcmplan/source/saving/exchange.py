"""One file, and the new text that is to take its place at once."""

from __future__ import annotations

import codecs
import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple

from gcmplan.errors import FileError
from gcmplan.sentence import say
from gcmplan.source.saving.whole import flush_names, write_new
from gcmplan.source.text import SourceText, decoded

BESIDE = ".gcmplan-"
"""What the names of files begin with that a writer needs for a moment; no plan has such files."""


class Change(NamedTuple):
    """What a file is to hold."""

    before: SourceText | None
    """Its text as it was read; None if there is to be no such file yet."""

    after: SourceText
    """Its new text."""


class Exchange:
    """A new text beside a file, flushed to the disk and ready to take its place.

    Raises `FileError` if the file is not as it was read. Links are followed, permissions kept.
    """

    def __init__(self, change: Change) -> None:
        self.name = change.after.name
        self.target = real(self.name)
        self._before = change.before
        self.old = self._check()
        """What the file holds; None if there is none."""
        self.new = _encoded(change.after, self.old or b"")
        """What it is to hold."""
        self._beside = self.target.with_name(f"{BESIDE}{secrets.token_hex(6)}.new")
        try:
            write_new(self._beside, self.new, self.target.stat() if self._before else None)
        except BaseException:
            self.clean_up()
            raise

    def carry_out(self) -> None:
        """Put the new text in the place of the old one."""
        if self._check() is None:
            self._create()
        else:
            self._beside.replace(self.target)
        flush_names(self.target.parent)

    def clean_up(self) -> None:
        """Leave nothing beside the file."""
        with suppress(OSError):
            self._beside.unlink(missing_ok=True)

    def _check(self) -> bytes | None:
        """See that the file is as it was read; returns what it holds."""
        if self._before is None:
            if os.path.lexists(self.target):
                raise FileError(say("{name} exists already, and was left as it is", name=self.name))
            return None
        mode = self.target.stat().st_mode
        if not mode & (stat.S_IWUSR | stat.S_IWGRP | stat.S_IWOTH):
            raise FileError(say("cannot write {name}: it is read-only", name=self.name))
        content = self.target.read_bytes()
        found = decoded(content, self.name)
        if (found.text, found.bom) != (self._before.text, self._before.bom):
            raise FileError(
                say(
                    "{name} was changed by somebody else in the meantime, and was left as it "
                    "is: try again",
                    name=self.name,
                )
            )
        return content

    def _create(self) -> None:
        """Give the new file its name, unless somebody else has taken it."""
        try:
            os.link(self._beside, self.target)
        except FileExistsError:
            self._check()
        except OSError:  # no links on this disk
            self._check()
            self._beside.replace(self.target)


def real(file: str) -> Path:
    """The file itself, where a link leads to it."""
    return Path(os.path.realpath(file))


def _encoded(text: SourceText, before: bytes) -> bytes:
    """The bytes of a text, behind as many byte order marks as the file had before."""
    content = text.text.encode("utf-8", "surrogateescape")
    bare = before
    while bare.startswith(codecs.BOM_UTF8):
        bare = bare.removeprefix(codecs.BOM_UTF8)
    mark = codecs.BOM_UTF8 if text.bom else b""
    return (before[: len(before) - len(bare)] or mark) + content
