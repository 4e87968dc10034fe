"""History against a slow and simple reference: each commit written out and measured by itself."""

from __future__ import annotations

import io
import json
import random
import tarfile
from collections.abc import Iterator, Mapping
from datetime import date
from fractions import Fraction
from pathlib import Path
from typing import NamedTuple

import pytest
from jsonschema import Draft7Validator

from gcmplan.cli.app import run
from gcmplan.errors import GcmplanError
from gcmplan.progress.measure import overall
from gcmplan.progress.words import Health
from gcmplan.reading.files import Files, read
from gcmplan.reading.rereading import Rereader
from gcmplan.source.disk import DISK
from gcmplan.source.survey import survey
from gcmplan.work.recalling import course, life, remembered
from tests.conftest import ROOT
from tests.repository import Repo

COMMITS = 500

HEAD = """\
gcmplan: 1
plan: {{id: {id}, title: T, country: XEX, period: {{start: 2025, end: 2027}}, currency: USD}}
"""
ACTION = """\
      - id: A{number}
        title: Action {number}
        status: {status}
        progress: {progress}
        start: 2025-0{month}-01
        due: 2026-0{month}-15
        milestones:
          - {{id: A{number}-M1, title: M, due: 2025-0{month}-20}}
"""


class Fields(NamedTuple):
    """What changes in an action."""

    status: str = "in_progress"
    progress: int = 10
    month: int = 5

    def text(self, number: int) -> str:
        return ACTION.format(number=number, **self._asdict())


class Invented:
    """A plan with a long past: moved, split, joined, broken and mended, beside another plan."""

    def __init__(self, commits: int) -> None:
        self._chance = random.Random(4)
        self._actions = [Fields() for _ in range(6)]
        self.commits = commits

    def stream(self) -> Iterator[bytes]:
        """What `git fast-import` reads."""
        seconds = 1_735_700_000
        for number in range(self.commits):
            seconds += self._chance.choice([600, 30_000, 90_000])
            yield b"commit refs/heads/main\n"
            yield b"author Ana <a@x> 1000000000 +0000\n"
            zone = self._chance.choice(["+0000", "-0930"])
            yield f"committer Carl <c@x> {seconds} {zone}\n".encode()
            yield b"data 1\nx\ndeleteall\n"
            for path, text in self._files(number).items():
                content = text.encode()
                yield f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n"

    def _files(self, number: int) -> Mapping[str, str]:
        files = {
            "other/p.yaml": HEAD.format(id="OTHER") + f"# {number // 7}\n",
            "n.txt": str(number),
        }
        if number % 5:
            self._change()
        if number in {3, 90, 91}:  # not there: not yet, or by mistake
            return files
        parts = [self._part(0, 3), self._part(3, 6)]
        if number in {60, 300}:
            parts[1] += "      - [\n"
        stage = number * 5 // self.commits
        head = HEAD.format(id="XEX-2025")
        if stage == 2:
            folder = "in/two files"
            split = {"head.yaml": head, "a.yaml": f"objectives:\n{parts[0]}"}
            split["b/b.yaml"] = f"objectives:\n{parts[1]}"
            return files | {f"{folder}/{name}": text for name, text in split.items()}
        path = {0: "plan.yaml", 1: "in/план.yaml", 3: "in/joined.yml", 4: "other plan.yaml"}[stage]
        return files | {path: f"{head}objectives:\n{''.join(parts)}"}

    def _change(self) -> None:
        place = self._chance.randrange(len(self._actions))
        status = self._chance.choice(["in_progress", "not_started", "completed", "suspended"])
        fields = Fields(status, self._chance.randrange(100), self._chance.randrange(1, 10))
        self._actions[place] = fields

    def _part(self, first: int, last: int) -> str:
        texts = (self._actions[number].text(number) for number in range(first, last))
        return f"  - id: O{first}\n    title: O\n    gcm: [6]\n    actions:\n{''.join(texts)}"


class Told(NamedTuple):
    """What is told of a version."""

    commit: str
    day: date
    actual: Fraction | None
    planned: Fraction | None
    health: Mapping[Health, int]


@pytest.fixture(scope="module")
def long_past(tmp_path_factory: pytest.TempPathFactory) -> Repo:
    repo = Repo(tmp_path_factory.mktemp("past"))
    repo.git("fast-import", "--quiet", fed=b"".join(Invented(COMMITS).stream()))
    repo.git("reset", "--hard", "--quiet")
    return repo


@pytest.fixture(scope="module")
def reference(long_past: Repo, tmp_path_factory: pytest.TempPathFactory) -> list[Told | str]:
    """The versions by the slow way; of one that cannot be read only its commit."""
    told: list[Told | str] = []
    before = None
    log = long_past.git("log", "--reverse", "--first-parent", "--format=%H %cd", "--date=short")
    for line in log.splitlines():
        commit, day = line.split()
        folder = tmp_path_factory.mktemp("written", numbered=True)
        files = _written_out(long_past, commit, folder)
        now = {path: Path(path).read_bytes() for path in files.paths} if files else None
        content = {Path(path).relative_to(folder): each for path, each in (now or {}).items()}
        if files and content != before:
            told.append(_measured(files, commit, date.fromisoformat(day)))
        before = content if files else None
    return told


def _written_out(repo: Repo, commit: str, folder: Path) -> Files | None:
    """A commit written to a folder, and the files of the plan there."""
    archive = repo.bytes("archive", "--format=tar", commit)
    with tarfile.open(fileobj=io.BytesIO(archive)) as tar:
        tar.extractall(folder, filter="data")
    plans = (Files(DISK, paths) for paths in survey(str(folder)).plans)
    return next((each for each in plans if "id: XEX-2025" in _text(each)), None)


def _text(files: Files) -> str:
    return "".join(Path(path).read_text("utf-8") for path in files.paths)


def _measured(files: Files, commit: str, day: date) -> Told | str:
    loaded = read(files)
    if loaded.plan is None or not loaded.whole:
        return commit
    total = overall(loaded.plan, day).total
    return Told(commit, day, total.means.actual, total.means.planned, total.health)


def test_every_version_is_as_the_reference_says(
    long_past: Repo, reference: list[Told | str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(long_past.folder)

    found = remembered("other plan.yaml", every=True)

    points = [
        Told(str(version.id), version.day or date.min, *total.means[:2], total.health)
        for version, total in course(found).points
    ]
    assert points == [each for each in reference if isinstance(each, Told)]
    assert [each.id for each in found.left_out] == [
        each for each in reference if isinstance(each, str)
    ]
    assert len(points) > COMMITS / 2


def test_the_last_version_of_each_day(
    long_past: Repo, reference: list[Told | str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(long_past.folder)
    last = {each.day: each.commit for each in reference if isinstance(each, Told)}

    found = remembered("other plan.yaml", every=False)

    assert {version.day: version.id for version, _ in found.plans}.items() <= last.items()
    assert len(found.plans) >= len(last) - len(found.left_out)


def test_what_is_read_again_is_what_is_read_anew(
    long_past: Repo, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(long_past.folder)
    reader = Rereader()
    for path in ("plans/example", "plans/kenya-2023-2027"):
        (paths,) = survey(str(ROOT / path)).plans
        files = Files(DISK, paths)

        assert reader.read(files.texts).plan == read(files).plan
        assert reader.read(files.texts).plan == read(files).plan, "the second time, too"


def test_the_life_of_an_action(story: Repo, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(story.folder)

    found = life(remembered(None, every=True), "O1.1")

    assert [str(each.version.day) for each in found.seen] == [
        *("2025-01-10", "2025-04-01", "2025-12-20", "2026-06-15")
    ]
    assert found.moves == (2, 365)
    assert str(found.last.due) == "2026-Q4"


PLAN = """\
gcmplan: 1
plan: {{id: P, title: T, country: XEX, period: {{start: 2025, end: 2027}}}}
objectives: [{{id: O1, title: O, gcm: [6], actions: [{actions}]}}]
"""


def test_a_thing_that_went_came_back_and_was_renamed(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path)
    monkeypatch.chdir(tmp_path)
    for number, actions in enumerate(
        [
            "",
            "{id: A1, title: A, due: 2026-01-01}",
            "",
            "{id: A1, title: A, due: 2026-01-01}",
            "{id: A2, title: A, due: 2026-01-03, previous_ids: [A1]}",
        ]
    ):
        repo.commit({"p.yaml": PLAN.format(actions=actions)}, f"2025-01-0{number + 1}")

    for id in ("A1", "A2"):
        found = life(remembered("p.yaml", every=False), id)

        ids = [each.glimpse.id if each.glimpse else None for each in found.seen]
        assert ids == ["A1", None, "A1", "A2"]
        assert found.moves == (1, 2)


def test_a_plan_that_was_deleted_and_came_back_elsewhere(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    repo = Repo(tmp_path)
    monkeypatch.chdir(tmp_path)
    action = "{{id: A1, title: A, status: in_progress, progress: {}}}"
    repo.commit({"p.yaml": PLAN.format(actions=action.format(10))}, "2025-01-01")
    repo.commit({"p.yaml": None, "q.txt": "q"}, "2025-02-01")
    assert len(remembered("p.yaml", every=False).plans) == 1

    repo.commit({"r.yaml": "a: 1\n"}, "2025-02-15")
    repo.commit({"in/r.yaml": PLAN.format(actions=action.format(40))}, "2025-03-01")

    found = course(remembered("in/r.yaml", every=False))

    assert [(str(each.version.day), each.total.means.actual) for each in found.points] == [
        ("2025-01-01", Fraction(10)),
        ("2025-03-01", Fraction(40)),
    ]
    assert run(["history", "A1", "--plan", "in/r.yaml", "--plain"]) == 0
    assert "10" in capsys.readouterr().out


@pytest.mark.parametrize("progress", [0, 60, 100])
def test_a_plot_of_one_version(
    progress: int,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    repo = Repo(tmp_path)
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "60")
    action = f"{{id: A1, title: A, status: in_progress, progress: {progress}}}"
    repo.commit({"p.yaml": PLAN.format(actions=action)}, "2025-07-01")

    assert run(["history", "p.yaml"]) == 0

    lines = capsys.readouterr().out.splitlines()
    assert lines[1] == "1 version on 2025-07-01, the last of each day (--all)"
    assert sum("█" * 50 in line for line in lines) == progress * 8 // 100
    assert lines[11].strip() == "2025-07-01"


def test_many_versions_that_cannot_be_read_are_not_all_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    repo = Repo(tmp_path)
    monkeypatch.chdir(tmp_path)
    repo.commit({"p.yaml": PLAN.format(actions="")}, "2025-01-01")
    for day in range(2, 15):
        repo.commit({"p.yaml": PLAN.format(actions=f"{day}")}, f"2025-01-{day:02}")

    assert run(["history", "p.yaml"]) == 0
    warning = capsys.readouterr().err
    assert warning.count(", ") == 10
    assert warning.endswith(", … (13)\n")


@pytest.mark.parametrize(
    ("words", "complaint"),
    [
        pytest.param(["O1.9"], "(did you mean 'O1.1'?)", id="unknown id"),
        pytest.param(["none.yaml"], "no version of none.yaml can be read", id="no such plan"),
        pytest.param(["O1.1", "--plan", "none"], "no version of none can be read", id="no plan"),
        pytest.param(["nope:plans/xex"], "there is no revision 'nope'", id="no revision"),
        pytest.param(["-f", "xml"], "no format 'xml' here", id="no format"),
    ],
)
def test_refused(
    story: Repo,
    words: list[str],
    complaint: str,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(story.folder)

    assert run(["history", *words]) == 2
    assert complaint in capsys.readouterr().err


def test_without_a_past(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("GIT_CEILING_DIRECTORIES", str(tmp_path.parent))
    monkeypatch.chdir(tmp_path)
    Path("p.yaml").write_text(PLAN.format(actions=""), "utf-8")
    with pytest.raises(GcmplanError, match="is in no git repository"):
        remembered("p.yaml", every=False)

    repo = Repo(tmp_path)
    with pytest.raises(GcmplanError, match="the repository has no commit yet"):
        remembered("p.yaml", every=False)

    repo.commit({"q.txt": "q", "p.yaml": PLAN.format(actions=""), "r/r.txt": "r"})
    assert len(remembered("p.yaml", every=False).plans) == 1


@pytest.mark.parametrize(
    ("schema", "words"),
    [
        pytest.param("history", [], id="a plan"),
        pytest.param("history", ["--all"], id="all of it"),
        pytest.param("life", ["O1.1"], id="an action"),
        pytest.param("life", ["O1.1-M1"], id="a milestone"),
        pytest.param("life", ["I1"], id="an indicator"),
        pytest.param("life", ["R1"], id="a risk"),
        pytest.param("life", ["MOL"], id="a body"),
        pytest.param("life", ["O1"], id="an objective"),
    ],
)
def test_json_holds_against_its_schema(
    story: Repo,
    schema: str,
    words: list[str],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.chdir(story.folder)
    text = (ROOT / "schemas" / f"{schema}.schema.json").read_text("utf-8")

    assert run(["history", *words, "-f", "json"]) == 0

    output = json.loads(capsys.readouterr().out)
    assert [error.message for error in Draft7Validator(json.loads(text)).iter_errors(output)] == []
