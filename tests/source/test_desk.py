"""Files are changed whole or not at all, whatever happens in between."""

from __future__ import annotations

import os
import signal
import stat
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator, Sequence
from hashlib import blake2b
from pathlib import Path

import pytest

from gcmplan.errors import FileError
from gcmplan.source.saving.desk import desk
from gcmplan.source.saving.exchange import Change
from gcmplan.source.text import SourceText, read_file
from tests.conftest import ROOT

OLD, NEW = "a: 1\n", "a: 2\n"


def write(*files: Path, text: str = NEW) -> None:
    """Give some files another text."""
    names = [str(file) for file in files]
    with desk(names) as here:
        before = list(map(read_file, names))
        here.write([Change(each, each.with_text(text)) for each in before])


def made(folder: Path, *names: str) -> list[Path]:
    """Files with the old text."""
    files = [folder / name for name in names]
    for file in files:
        file.parent.mkdir(exist_ok=True, parents=True)
        file.write_text(OLD, "utf-8")
    return files


def run(
    code: str, *arguments: object, before: Callable[[], None]
) -> subprocess.CompletedProcess[str]:
    """Run some code in a process of its own, of which something is done before it begins."""
    return subprocess.run(
        [sys.executable, "-B", "-c", code, *map(str, arguments)],  # it may write no whole bytecode
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        preexec_fn=before,
    )


WRITE = """
import sys
from gcmplan.errors import FileError
from tests.source.test_desk import NEW, Path, write
try:
    write(*map(Path, sys.argv[2:]), text=NEW * int(sys.argv[1]))
except FileError as error:
    print(error)
"""


def test_files_get_their_new_texts_and_nothing_is_left_beside(tmp_path: Path) -> None:
    files = made(tmp_path, "a.yaml", "sub/b.yaml")

    write(*files)

    assert [each.read_text("utf-8") for each in files] == [NEW, NEW]
    assert sorted(each.name for each in tmp_path.rglob("*")) == ["a.yaml", "b.yaml", "sub"]


@pytest.mark.parametrize(
    ("content", "written"),
    [
        pytest.param(b"\xef\xbb\xbfa: 1\r\n", b"\xef\xbb\xbfa: 2\n", id="byte order mark"),
        pytest.param(b"\xef\xbb\xbf\xef\xbb\xbfa", b"\xef\xbb\xbf\xef\xbb\xbfa: 2\n", id="two"),
        pytest.param(b"a: \xff", b"a: 2\n", id="not UTF-8"),
        pytest.param(b"", b"a: 2\n", id="empty"),
    ],
)
def test_bytes(content: bytes, written: bytes, tmp_path: Path) -> None:
    file = tmp_path / "a.yaml"
    file.write_bytes(content)

    write(file)

    assert file.read_bytes() == written


def test_permissions_are_kept(tmp_path: Path) -> None:
    (file,) = made(tmp_path, "a.yaml")
    file.chmod(0o640)

    write(file)

    assert stat.S_IMODE(file.stat().st_mode) == 0o640


def test_links_are_followed(tmp_path: Path) -> None:
    (file,) = made(tmp_path, "elsewhere/a.yaml")
    link = tmp_path / "link.yaml"
    link.symlink_to(file)

    write(link)

    assert link.is_symlink()
    assert file.read_text("utf-8") == NEW


def test_new_file(tmp_path: Path) -> None:
    file = tmp_path / "new.yaml"

    with desk([str(file)]) as here:
        here.write([Change(None, SourceText(NEW, str(file)))])

    assert file.read_text("utf-8") == NEW


def test_a_file_that_somebody_changed_is_left_as_it_is(tmp_path: Path) -> None:
    one, two = made(tmp_path, "a.yaml", "b.yaml")
    before = [read_file(str(one)), read_file(str(two))]
    two.write_text("theirs: 1\n", "utf-8")

    with desk(map(str, (one, two))) as here, pytest.raises(FileError, match="changed by somebody"):
        here.write([Change(each, each.with_text(NEW)) for each in before])

    assert (one.read_text("utf-8"), two.read_text("utf-8")) == (OLD, "theirs: 1\n")
    assert len(list(tmp_path.iterdir())) == 2


def test_a_file_that_is_gone_is_told(tmp_path: Path) -> None:
    (file,) = made(tmp_path, "a.yaml")
    before = read_file(str(file))
    file.unlink()

    with desk([str(file)]) as here, pytest.raises(FileError, match="no such file"):
        here.write([Change(before, before.with_text(NEW))])

    assert not list(tmp_path.iterdir())


def test_a_read_only_file_is_left_as_it_is(tmp_path: Path) -> None:
    one, two = made(tmp_path, "a.yaml", "b.yaml")
    two.chmod(0o444)

    with pytest.raises(FileError, match=r"b.yaml: it is read-only"):
        write(one, two)

    assert (one.read_text("utf-8"), two.read_text("utf-8")) == (OLD, OLD)


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A disk of 64 KB, where one can be made."""
    disk = tmp_path / "disk"
    disk.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
    if subprocess.run(mount, capture_output=True, check=False).returncode:
        pytest.skip("no small disk can be made here")
    yield disk
    subprocess.run(["umount", str(disk)], check=True)


def test_on_a_read_only_disk_nothing_changes(small_disk: Path, tmp_path: Path) -> None:
    one, two = made(tmp_path, "a.yaml", "disk/b.yaml")
    subprocess.run(["mount", "-o", "remount,ro", str(small_disk)], check=True)

    with pytest.raises(FileError, match=r"b\.yaml: read-only file system"):
        write(one, two)

    assert (one.read_text("utf-8"), two.read_text("utf-8")) == (OLD, OLD)


@pytest.mark.skipif(os.getuid() == 0, reason="the superuser may write everywhere")
def test_in_a_read_only_folder_nothing_changes(tmp_path: Path) -> None:
    one, two = made(tmp_path, "a.yaml", "locked/b.yaml")
    two.parent.chmod(0o555)

    with pytest.raises(FileError, match=r"b\.yaml: permission denied"):
        write(one, two)

    two.parent.chmod(0o755)
    assert (one.read_text("utf-8"), two.read_text("utf-8")) == (OLD, OLD)


def _with_little_room() -> None:
    import resource  # noqa: PLC0415  in the child

    signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (10_000, 10_000))


def test_when_the_disk_is_full_nothing_changes(tmp_path: Path) -> None:
    files = made(tmp_path, "a.yaml", "b.yaml")

    process = run(WRITE, 10_000, *files, before=_with_little_room)

    assert process.stdout == f"cannot write {files[0]}: file too large\n"
    assert [each.read_text("utf-8") for each in files] == [OLD, OLD]
    assert len(list(tmp_path.iterdir())) == 2


def test_on_a_disk_that_is_full_nothing_changes(small_disk: Path) -> None:
    files = made(small_disk, "a.yaml", "b.yaml")

    with pytest.raises(FileError, match="no space left on device"):
        write(*files, text=NEW * 9_000)

    assert [each.read_text("utf-8") for each in files] == [OLD, OLD]
    assert len(list(small_disk.iterdir())) == 2


def test_if_the_second_file_cannot_be_exchanged_the_first_is_put_back(tmp_path: Path) -> None:
    one, two = made(tmp_path, "a.yaml", "b.yaml")
    names = [str(one), str(two)]

    changes = [Change(each, each.with_text(NEW)) for each in map(read_file, names)]

    with desk(names) as here, pytest.raises(FileError, match=r"b\.yaml"):
        here.write(Surprise(changes, two))

    assert one.read_text("utf-8") == OLD
    assert two.is_dir()
    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.yaml", "b.yaml"]


class Surprise(list[Change]):
    """Changes; when all have been prepared, a folder appears where a file was."""

    def __init__(self, changes: Sequence[Change], victim: Path) -> None:
        super().__init__(changes)
        self._victim = victim

    def __iter__(self) -> Iterator[Change]:
        yield from super().__iter__()
        self._victim.unlink()
        self._victim.mkdir()


EDITOR = """
import sys
from gcmplan.source.saving.desk import desk
from gcmplan.source.saving.exchange import Change
from gcmplan.source.text import read_file
files = sys.argv[1:]
print("ready", flush=True)
while True:
    with desk(files) as here:
        before = [read_file(file) for file in files]
        letter = "b" if before[0].text[0] == "a" else "a"
        here.write([Change(each, each.with_text(letter * 300_000)) for each in before])
"""


def test_a_writer_killed_at_any_moment_leaves_whole_files(tmp_path: Path) -> None:
    files = [tmp_path / "one.yaml", tmp_path / "two.yaml"]
    for file in files:
        file.write_text("a" * 300_000, "utf-8")

    for moment in range(24):
        process = subprocess.Popen(
            [sys.executable, "-c", EDITOR, *map(str, files)], cwd=ROOT, stdout=subprocess.PIPE
        )
        assert process.stdout
        process.stdout.readline()
        killer = threading.Timer(moment * 0.0012, process.kill)
        killer.start()
        process.wait()
        process.stdout.close()
        for file in files:
            text = file.read_text("utf-8")
            assert text in {"a" * 300_000, "b" * 300_000}
        with desk(map(str, files)):
            assert files[0].read_text("utf-8") == files[1].read_text("utf-8")

    write(*files)
    assert sorted(each.name for each in tmp_path.iterdir()) == ["one.yaml", "two.yaml"]


BREAK_OFF = """
import os, sys
from gcmplan.source.saving.exchange import Change, Exchange
from gcmplan.source.saving.journal import all_or_none
from gcmplan.source.text import SourceText, read_file
from tests.source.test_desk import NEW
exchanges = []
for name in sys.argv[2:]:
    before = read_file(name) if os.path.exists(name) else None
    exchanges.append(Exchange(Change(before, SourceText(NEW, name))))
with all_or_none(exchanges):
    for exchange in exchanges[:int(sys.argv[1])]:
        exchange.carry_out()
    os._exit(9)
"""


def broken_off(after: int, *files: Path) -> None:
    """A process is killed that edits some files, when so many of them have their new text."""
    process = run(BREAK_OFF, after, *files, before=lambda: None)
    assert process.returncode == 9, process.stderr


@pytest.mark.parametrize("after", [0, 1, 2])
@pytest.mark.parametrize("names", [("a.yaml", "b.yaml"), ("sub/b.yaml", "a.yaml")])
def test_an_edit_that_was_broken_off_is_undone(
    after: int, names: tuple[str, str], tmp_path: Path
) -> None:
    files = made(tmp_path, *names)
    broken_off(after, *files)

    with desk(map(str, files)) as here:
        assert here.put_back == tuple(map(str, files[:after]))

    assert [each.read_text("utf-8") for each in files] == [OLD, OLD]
    assert not list(tmp_path.rglob(".gcmplan-*"))


def test_new_files_of_an_edit_that_was_broken_off_are_removed(tmp_path: Path) -> None:
    (old,) = made(tmp_path, "a.yaml")
    broken_off(1, tmp_path / "new.yaml", old)

    with desk([str(old)]):
        pass

    assert sorted(each.name for each in tmp_path.iterdir()) == ["a.yaml"]


def test_what_somebody_wrote_after_an_edit_was_broken_off_stays(tmp_path: Path) -> None:
    one, two = made(tmp_path, "a.yaml", "b.yaml")
    broken_off(1, one, two)
    one.write_text("theirs: 1\n", "utf-8")

    with desk([str(one), str(two)]) as here:
        assert here.put_back == ()

    assert (one.read_text("utf-8"), two.read_text("utf-8")) == ("theirs: 1\n", OLD)


def test_whoever_has_only_one_of_the_folders_leaves_a_broken_edit_to_others(
    tmp_path: Path,
) -> None:
    one, two = made(tmp_path, "a.yaml", "sub/b.yaml")
    broken_off(2, one, two)

    with desk([str(one)]) as here:
        assert here.put_back == ()
    with desk([str(one), str(two)]) as here:
        assert here.put_back == (str(one), str(two))

    assert (one.read_text("utf-8"), two.read_text("utf-8")) == (OLD, OLD)


@pytest.mark.parametrize(
    "note",
    [
        pytest.param("", id="empty"),
        pytest.param('[["a.yaml", "12', id="cut off"),
        pytest.param("[1, 2]", id="other data"),
        pytest.param("{}", id="a map"),
        pytest.param('[["../x.yaml", "MARK", ".gcmplan-1.old"]]', id="a file elsewhere"),
        pytest.param('[["a.yaml", "MARK", "../x.yaml"]]', id="an old text elsewhere"),
        pytest.param('[["a.yaml", "MARK", "/etc/hostname"]]', id="an old text of the system"),
    ],
)
def test_a_note_that_is_none_touches_nothing(note: str, tmp_path: Path) -> None:
    other, file = made(tmp_path, "x.yaml", "plan/a.yaml")
    mark = blake2b(OLD.encode(), digest_size=16).hexdigest()
    (file.parent / ".gcmplan-1.note").write_text(note.replace("MARK", mark), "utf-8")
    (file.parent / ".gcmplan-1.old").write_text("bad: 1", "utf-8")

    write(file)

    assert (other.read_text("utf-8"), file.read_text("utf-8")) == (OLD, NEW)


COUNT = """
import sys
from gcmplan.source.saving.desk import desk
from gcmplan.source.saving.exchange import Change
from gcmplan.source.text import read_file
for _ in range(20):
    with desk(sys.argv[1:]) as here:
        before = read_file(sys.argv[1])
        here.write([Change(before, before.with_text(str(int(before.text) + 1)))])
"""


def test_of_several_at_once_nobody_loses_an_edit(tmp_path: Path) -> None:
    file = tmp_path / "count.yaml"
    file.write_text("0", "utf-8")

    writers = [
        subprocess.Popen([sys.executable, "-c", COUNT, str(file)], cwd=ROOT) for _ in range(4)
    ]

    assert [each.wait() for each in writers] == [0] * 4
    assert file.read_text("utf-8") == "80"


def test_whoever_keeps_the_desk_too_long_is_told_of(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (file,) = made(tmp_path, "a.yaml")
    monkeypatch.setattr("gcmplan.source.saving.desk._PATIENCE", 0.0)

    with desk([str(file)]), pytest.raises(FileError, match=r"somebody else is editing .*: try"):
        write(file)
