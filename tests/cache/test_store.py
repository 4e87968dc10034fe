"""A folder of answers: whatever happens to it, an answer is the right one or none."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from gcmplan.cache.store import LARGEST, MOST, Store
from tests.conftest import ROOT

KEY = "0123456789abcdef"
ANSWER = b'[[],["tuple",1,2]]'


def test_an_answer_is_kept(tmp_path: Path) -> None:
    Store(tmp_path / "a" / "b").write(KEY, ANSWER)

    assert Store(tmp_path / "a" / "b").read(KEY) == ANSWER
    assert [each.name for each in (tmp_path / "a" / "b").iterdir()] == [KEY]


def test_only_the_user_may_read_it(tmp_path: Path) -> None:
    Store(tmp_path / "new").write(KEY, ANSWER)

    assert (tmp_path / "new").stat().st_mode & 0o077 == 0


def test_the_newest_answer_counts(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(KEY, b"old")
    store.write(KEY, b"new")

    assert store.read(KEY) == b"new"


def test_no_folder_is_made_for_a_question(tmp_path: Path) -> None:
    assert Store(tmp_path / "none").read(KEY) is None
    assert not (tmp_path / "none").exists()


def test_a_changed_byte_is_no_answer(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(KEY, ANSWER)
    sound = (tmp_path / KEY).read_bytes()

    for at in range(len(sound)):
        spoilt = bytearray(sound)
        spoilt[at] ^= 1
        (tmp_path / KEY).write_bytes(spoilt)
        assert store.read(KEY) is None

    (tmp_path / KEY).write_bytes(sound)
    assert store.read(KEY) == ANSWER


def test_a_part_or_more_than_all_is_no_answer(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(KEY, ANSWER)
    sound = (tmp_path / KEY).read_bytes()

    for spoilt in [*(sound[:length] for length in range(len(sound))), sound + b" "]:
        (tmp_path / KEY).write_bytes(spoilt)
        assert store.read(KEY) is None


def test_the_answer_to_another_question_is_none(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(KEY, ANSWER)
    (tmp_path / KEY).rename(tmp_path / "fedcba")

    assert store.read("fedcba") is None


def test_a_long_answer_is_not_kept(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write("fits", b"x" * LARGEST)
    store.write("long", b"x" * (LARGEST + 1))

    assert store.read("fits") == b"x" * LARGEST
    assert store.read("long") is None


@pytest.mark.parametrize("spoil", ["file", "folder", "link to itself"])
def test_something_else_is_in_the_way(spoil: str, tmp_path: Path) -> None:
    if spoil == "file":
        (tmp_path / "cache").write_text("here", "utf-8")
    elif spoil == "folder":
        (tmp_path / "cache" / KEY).mkdir(parents=True)
    else:
        (tmp_path / "cache").symlink_to(tmp_path / "cache")
    store = Store(tmp_path / "cache")

    store.write(KEY, ANSWER)

    assert store.read(KEY) is None
    assert not list(tmp_path.rglob(f"{KEY}.*"))


def test_a_place_without_room_keeps_nothing() -> None:
    store = Store(Path("/proc/gcmplan"))

    store.write(KEY, ANSWER)

    assert store.read(KEY) is None


@pytest.mark.skipif(os.geteuid() == 0, reason="the superuser may write anywhere")
def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    store = Store(tmp_path)
    store.write(KEY, ANSWER)
    tmp_path.chmod(0o500)

    store.write("another", ANSWER)

    assert store.read("another") is None
    assert store.read(KEY) == ANSWER


def test_it_does_not_grow_without_end(tmp_path: Path) -> None:
    for number in range(MOST + 1):
        (tmp_path / f"{number}").write_bytes(b"")
        os.utime(tmp_path / f"{number}", (number, number))

    Store(tmp_path).write(KEY, ANSWER)

    left = {each.name for each in tmp_path.iterdir()}
    assert len(left) == MOST // 2 + 2
    assert left >= {KEY, str(MOST), str(MOST // 2)}


WRITER = """
import sys
from pathlib import Path
from gcmplan.cache.store import Store
store = Store(Path(sys.argv[1]))
for round in range(200):
    store.write("key", b"x" * 50_000)
    assert store.read("key") in {None, b"x" * 50_000}
"""


def test_several_processes_at_once(tmp_path: Path) -> None:
    command = [sys.executable, "-c", WRITER, str(tmp_path)]

    processes = [subprocess.Popen(command, cwd=ROOT) for _ in range(3)]

    assert [process.wait() for process in processes] == [0, 0, 0]
    assert Store(tmp_path).read("key") == b"x" * 50_000
    assert [each.name for each in tmp_path.iterdir()] == ["key"]
