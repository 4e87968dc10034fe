"""Answers about texts, kept from one run to the next."""

from __future__ import annotations

from _blake2 import blake2b  # hashlib would load OpenSSL, which takes longer than all else here
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from gcmplan.cache.packing import packed, unpacked
from gcmplan.cache.store import Store
from gcmplan.source.text import SourceText

_DIGEST = 20


class Cache:
    """Answers of earlier runs of one edition of the program; without a folder, none."""

    def __init__(self, folder: Path | None = None, edition: str = "") -> None:
        self._store = Store(folder) if folder else None
        self._edition = edition

    def key(self, question: object, texts: Sequence[SourceText]) -> str:
        """What the answer to a question about some texts is kept under.

        The question says in its `repr` all that the answer depends on besides the texts, their
        names, and the edition of the program.
        """
        if self._store is None:
            return ""
        digest = blake2b(digest_size=_DIGEST)
        for part in (self._edition, repr(question), *map(_identity, texts)):
            content = part.encode(errors="surrogatepass")
            digest.update(b"%d:" % len(content))
            digest.update(content)
        return digest.hexdigest()

    def recall(self, key: str) -> Any:
        """The answer that is kept under a key; None if there is none."""
        kept = self._store.read(key) if self._store else None
        if kept is None:
            return None
        try:
            return unpacked(kept)
        except ValueError:
            return None

    def keep(self, key: str, answer: object) -> None:
        """Keep an answer for the next run, if that is possible."""
        if self._store:
            self._store.write(key, packed(answer))

    def answer(self, question: object, texts: Sequence[SourceText], find: Callable[[], Any]) -> Any:
        """The answer to a question, as it is kept, or else as it is found now."""
        key = self.key(question, texts)
        kept = self.recall(key)
        if kept is None:
            kept = find()
            self.keep(key, kept)
        return kept


NO_CACHE = Cache()
"""Remembers nothing."""


def _identity(text: SourceText) -> str:
    about = (text.name, text.revision, text.bom, text.not_utf8)
    return f"{about!r}\n{text.text}"
