"""A folder of small files, each with the answer to one question.

Nothing depends on it: a file that is missing, cut off or spoilt is no answer, and a folder that
cannot be written holds none.
"""

from __future__ import annotations

import os
from _blake2 import blake2b  # as in cache
from contextlib import suppress
from pathlib import Path

LARGEST = 262_144
"""In bytes. A longer answer is not kept: it takes longer to read, and is seldom asked for twice."""

MOST = 2_000
"""Files in the folder; when there are more, the older half of them goes."""

_DIGEST = 16


class Store:
    """Answers in a folder, which is made when the first is kept."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._swept = False

    def read(self, key: str) -> bytes | None:
        """The answer that was kept under a key; None if there is none, or not all of it."""
        try:
            with (self._folder / key).open("rb") as file:
                content = file.read(_DIGEST + LARGEST)
        except OSError:
            return None
        digest, answer = content[:_DIGEST], content[_DIGEST:]
        return answer if digest == _digest(key, answer) else None

    def write(self, key: str, answer: bytes) -> None:
        """Keep an answer, if that is possible; another process may do so at the same time."""
        if len(answer) > LARGEST:
            return
        unfinished = self._folder / f"{key}.{os.getpid()}"
        with suppress(OSError):
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            self._sweep()
            try:
                unfinished.write_bytes(_digest(key, answer) + answer)
                unfinished.replace(self._folder / key)
            except OSError:
                unfinished.unlink(missing_ok=True)
                raise

    def _sweep(self) -> None:
        """Once in a process, see that the folder does not grow without end."""
        if self._swept:
            return
        self._swept = True
        with os.scandir(self._folder) as found:
            files = list(found)
        if len(files) > MOST:
            by_age = sorted(files, key=lambda each: each.stat().st_mtime_ns)
            for each in by_age[: len(by_age) // 2]:
                with suppress(OSError):  # another process may have been faster
                    Path(each).unlink()


def _digest(key: str, answer: bytes) -> bytes:
    return blake2b(answer, digest_size=_DIGEST, key=key.encode()[:64]).digest()
