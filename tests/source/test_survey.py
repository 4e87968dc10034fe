from __future__ import annotations

import os
from collections.abc import Callable, Mapping
from os.path import normpath
from pathlib import Path

import pytest

from gcmplan.errors import FileError
from gcmplan.source.repository.committed import Committed, Store
from gcmplan.source.repository.git import Repository
from gcmplan.source.survey import Survey, survey
from tests.repository import Repo

HEAD = "gcmplan: 1\nplan: {id: P}\n"
PART = "objectives: []\n"
OTHER = "services: {web: 1}\n"

Make = Callable[[Mapping[str, str]], None]


def tree(folder: Path) -> Committed:
    """The newest commit of the repository in a folder."""
    repository = Repository(str(folder))
    commit = repository.commit("HEAD")
    assert commit
    return Committed(Store(repository), commit, "HEAD")


@pytest.fixture
def make(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Make:
    """Make files with texts in the folder at hand; `-> x` is a link to `x`."""
    monkeypatch.chdir(tmp_path)

    def made(files: Mapping[str, str]) -> None:
        for name, text in files.items():
            path = tmp_path / name
            path.parent.mkdir(parents=True, exist_ok=True)
            if text.startswith("-> "):
                path.symlink_to(text.removeprefix("-> "))
            else:
                path.write_text(text, "utf-8")

    return made


FOLDERS = [
    pytest.param({}, [], [], id="nothing"),
    pytest.param({"a.txt": HEAD, "b.json": HEAD, "c": HEAD}, [], [], id="no YAML"),
    pytest.param({"plan.yaml": HEAD}, [["plan.yaml"]], [], id="one file"),
    pytest.param({"plan.yml": HEAD}, [["plan.yml"]], [], id="with the short suffix"),
    pytest.param(
        {"plan.yaml": HEAD, "b.yaml": PART, "a.yml": PART},
        [["a.yml", "b.yaml", "plan.yaml"]],
        [],
        id="several files, in the order of their paths",
    ),
    pytest.param(
        {"plan.yaml": HEAD, "x/b.yaml": PART, "x/y/c.yaml": PART, "a/a.yaml": PART},
        [["a/a.yaml", "plan.yaml", "x/b.yaml", "x/y/c.yaml"]],
        [],
        id="with subfolders",
    ),
    pytest.param(
        {"plan.yaml": HEAD, "x/plan.yaml": HEAD, "x/b.yaml": PART, "x/y/z/c.yaml": PART},
        [["plan.yaml"], ["x/b.yaml", "x/plan.yaml", "x/y/z/c.yaml"]],
        [],
        id="a subfolder with a header is another plan",
    ),
    pytest.param(
        {"plan.yaml": HEAD, "x/y/plan.yaml": HEAD, "x/a.yaml": PART},
        [["plan.yaml", "x/a.yaml"], ["x/y/plan.yaml"]],
        [],
        id="a plan inside a folder of another",
    ),
    pytest.param(
        {"a.yaml": HEAD, "b.yaml": HEAD, "c.yaml": PART, "x/plan.yaml": HEAD, "x/d.yaml": PART},
        [["a.yaml"], ["b.yaml"], ["x/d.yaml", "x/plan.yaml"]],
        ["c.yaml"],
        id="several headers are several plans",
    ),
    pytest.param(
        {"KEN/plan.yaml": HEAD, "PRT/plan.yaml": HEAD, "PRT/a.yaml": PART, "b.yaml": PART},
        [["KEN/plan.yaml"], ["PRT/a.yaml", "PRT/plan.yaml"]],
        ["b.yaml"],
        id="a folder of plans",
    ),
    pytest.param(
        {"x/a.yaml": PART, "b.yaml": OTHER}, [], ["b.yaml", "x/a.yaml"], id="no header at all"
    ),
    pytest.param(
        {"plan.yaml": HEAD, "gcmplan.yaml": "plan: x\n", "x/gcmplan.yaml": PART},
        [["plan.yaml"]],
        [],
        id="the settings are no part of it",
    ),
    pytest.param(
        {"plan.yaml": HEAD, ".a.yaml": HEAD, ".git/b.yaml": PART, "x/.y/c.yaml": PART},
        [["plan.yaml"]],
        [],
        id="nor is what is hidden",
    ),
    pytest.param(
        {"in/plan.yaml": HEAD, "in/a.yaml": "-> ../a.yaml", "a.yaml": PART},
        [["in/plan.yaml"]],
        ["a.yaml"],
        id="a link that leads out of the folder",
    ),
    pytest.param(
        {"plan.yaml": HEAD, "a.yaml": "-> a.yaml", "b.yaml": "-> none.yaml"},
        [["plan.yaml"]],
        [],
        id="links to themselves and to nothing",
    ),
    pytest.param(
        {"plan.yaml": HEAD, "x/self": "-> ..", "x/a.yaml": PART},
        [["plan.yaml", "x/a.yaml"]],
        [],
        id="a folder in a circle",
    ),
    pytest.param(
        {"plan.yaml": HEAD, "a.yaml": PART, "b.yaml": "-> a.yaml", "c.yaml": "-> plan.yaml"},
        [["a.yaml", "plan.yaml"]],
        [],
        id="links to files that are read anyhow",
    ),
    pytest.param(
        {"..data/plan.yaml": HEAD, "plan.yaml": "-> ..data/plan.yaml", "a.yaml": "-> a.txt"}
        | {"a.txt": PART},
        [["a.yaml", "plan.yaml"]],
        [],
        id="links to files in the folder that would not be read",
    ),
    pytest.param({"x.yaml/plan.yaml": HEAD}, [["x.yaml/plan.yaml"]], [], id="a folder's name"),
]


@pytest.mark.parametrize(("files", "plans", "loose"), FOLDERS)
def test_folder(
    make: Make, files: Mapping[str, str], plans: list[list[str]], loose: list[str]
) -> None:
    make(files)

    found = survey(".")

    assert [list(each) for each in found.plans] == plans
    assert found.loose == loose


@pytest.mark.parametrize(("files", "plans", "loose"), FOLDERS)
def test_folder_in_a_commit(
    tmp_path: Path, files: Mapping[str, str], plans: list[list[str]], loose: list[str]
) -> None:
    repo = Repo(tmp_path)
    repo.commit({name: text for name, text in files.items() if not name.startswith(".git/")})

    found = survey("", tree(tmp_path))

    assert [list(each) for each in found.plans] == plans
    assert found.loose == loose


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(HEAD, id="both keys"),
        pytest.param("plan: {}\n", id="only the plan"),
        pytest.param("gcmplan: 1\n", id="only the version"),
        pytest.param("# note\n\ngcmplan : 1\n", id="behind a comment"),
        pytest.param("areas: []\nplan:\n  id: P\n", id="not first"),
        pytest.param("\"gcmplan\": 1\n'plan': {}\n", id="quoted keys"),
        pytest.param("\ufeffgcmplan: 1\n", id="byte order mark"),
        pytest.param("a: 1\r\nplan: {}\r\n", id="CRLF"),
        pytest.param('{"gcmplan": 1, "plan": {}}', id="JSON"),
        pytest.param('\n {\n  "plan": {}\n}', id="JSON over lines"),
        pytest.param("gcmplan: 1\nplan: [: '\n", id="no YAML otherwise"),
    ],
)
def test_header(make: Make, text: str) -> None:
    make({"a.yaml": text})

    assert survey("a.yaml").plans == [("a.yaml",)]


def test_header_wherever_a_long_file_has_it(make: Make) -> None:
    lengths = [*range(4084, 4098), 100_000]
    make({f"{length}/a.yaml": f"#{'é' * (length // 2)}\nplan : {{}}\n" for length in lengths})
    make({f"{length}/b.yaml": f"#{'x' * length}\nplan\t: {{}}\n" for length in lengths})

    assert len(survey(".").plans) == 2 * len(lengths)


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("", id="empty"),
        pytest.param(PART, id="a part"),
        pytest.param("  plan: 1\na:\n  gcmplan: 1\n", id="not on top"),
        pytest.param("# plan: 1\n", id="in a comment"),
        pytest.param("plans: []\nx_plan: 1\n", id="other keys"),
        pytest.param("- plan: 1\n", id="in a list"),
        pytest.param('{"a": {"plan": 1}}', id="deep in JSON"),
    ],
)
def test_no_header(make: Make, text: str) -> None:
    make({"a.yaml": text, ".git/HEAD": "no plan around the repository counts"})

    found = survey("a.yaml")

    assert (found.plans, found.loose) == ([], ["a.yaml"])


PLAN = {"in/plan.yaml": HEAD, "in/a.yaml": PART, "in/x/b.yaml": PART}
WHOLE = [("in/a.yaml", "in/plan.yaml", "in/x/b.yaml")]


ASKED = [
    pytest.param(PLAN, "in/plan.yaml", WHOLE, [], id="the header of a plan in several files"),
    pytest.param(PLAN, "in/a.yaml", WHOLE, [], id="another file of it"),
    pytest.param(PLAN, "in/x/b.yaml", WHOLE, [], id="one in a subfolder"),
    pytest.param(PLAN, "./in/x/../a.yaml", WHOLE, [], id="by a roundabout way"),
    pytest.param(
        {"in/plan.yaml": HEAD, "in/x/b.yaml": PART},
        "in/plan.yaml",
        [("in/plan.yaml", "in/x/b.yaml")],
        [],
        id="the header, with all else in a subfolder",
    ),
    pytest.param(
        {"plan.yaml": HEAD, "other.yaml": OTHER},
        "plan.yaml",
        [("plan.yaml",)],
        [],
        id="a header beside what is no part of a plan",
    ),
    pytest.param(
        {"a.yaml": HEAD, "b.yaml": HEAD, "c.yaml": PART},
        "a.yaml",
        [("a.yaml",)],
        [],
        id="one of two headers",
    ),
    pytest.param(
        {"a.yaml": HEAD, "b.yaml": HEAD, "c.yaml": PART},
        "c.yaml",
        [],
        ["c.yaml"],
        id="a part beside two headers",
    ),
    pytest.param(
        {"plan.yaml": HEAD, "x/plan.yaml": HEAD, "x/a.yaml": PART},
        "x/a.yaml",
        [("x/a.yaml", "x/plan.yaml")],
        [],
        id="the nearest plan around it",
    ),
    pytest.param(
        {"plan.yaml": HEAD, ".git/HEAD": "", "x/.git/HEAD": "", "x/a.yaml": PART},
        "x/a.yaml",
        [],
        ["x/a.yaml"],
        id="in another repository than the plan around it",
    ),
    pytest.param(PLAN | {"in/x/n.txt": "n"}, "in/x/n.txt", [], ["in/x/n.txt"], id="no YAML"),
    pytest.param(PLAN | {"in/.b.yaml": PART}, "in/.b.yaml", [], ["in/.b.yaml"], id="hidden"),
    pytest.param(
        PLAN | {"in/gcmplan.yaml": "a: 1"}, "in/gcmplan.yaml", [], ["in/gcmplan.yaml"], id="own"
    ),
    pytest.param(
        PLAN | {"c.yaml": PART, "in/c.yaml": "-> ../c.yaml"},
        "in/c.yaml",
        [],
        ["in/c.yaml"],
        id="a link out of the plan's folder",
    ),
    pytest.param({"p": HEAD}, "p", [("p",)], [], id="a header without a suffix"),
    pytest.param(PLAN, "in/x", [], ["in/x/b.yaml"], id="a folder is looked at by itself"),
]


@pytest.mark.parametrize(("files", "asked", "plans", "loose"), ASKED)
def test_asked_for_one_path(
    make: Make,
    files: Mapping[str, str],
    asked: str,
    plans: list[tuple[str, ...]],
    loose: list[str],
) -> None:
    make(files)

    found = survey(asked)

    assert (found.plans, found.loose) == (plans, loose)


@pytest.mark.parametrize(
    ("files", "asked", "plans", "loose"),
    [each for each in ASKED if ".git/" not in str(each.values[0])],
)
def test_asked_for_one_path_in_a_commit(
    tmp_path: Path,
    files: Mapping[str, str],
    asked: str,
    plans: list[tuple[str, ...]],
    loose: list[str],
) -> None:
    Repo(tmp_path).commit(files)

    found = survey(asked, tree(tmp_path))

    assert [sorted(map(normpath, each)) for each in found.plans] == [list(each) for each in plans]
    assert found.loose == loose


def test_absolute_paths_stay_absolute(make: Make, tmp_path: Path) -> None:
    make(PLAN)

    found = survey(str(tmp_path / "in" / "x" / "b.yaml"))

    assert found.plans == [tuple(str(tmp_path / each) for each in WHOLE[0])]


@pytest.mark.parametrize(
    ("asked", "reason"),
    [
        pytest.param("none.yaml", "no such file or folder", id="nothing there"),
        pytest.param("", "no such file or folder", id="no name"),
        pytest.param("nul\0", "no such file or folder", id="a name that no file can have"),
        pytest.param("circle.yaml", "neither a file nor a folder", id="a link to itself"),
        pytest.param("dangling.yaml", "neither a file nor a folder", id="a link to nothing"),
        pytest.param("pipe.yaml", "neither a file nor a folder", id="a pipe"),
        pytest.param("x" * 300, "file name too long", id="a name that is too long"),
    ],
)
def test_nothing_to_read(make: Make, asked: str, reason: str) -> None:
    make({"circle.yaml": "-> circle.yaml", "dangling.yaml": "-> none.yaml"})
    os.mkfifo("pipe.yaml")

    with pytest.raises(FileError, match=reason):
        survey(asked)


def test_another_repository_below_is_no_part_of_a_plan(make: Make) -> None:
    make({"plan.yaml": HEAD, "clone/.git/HEAD": "", "clone/a.yaml": PART, "x/b.yaml": PART})

    assert survey("plan.yaml").plans == [("plan.yaml", "x/b.yaml")]
    assert survey(".") == Survey([("plan.yaml", "x/b.yaml")], ["clone/a.yaml"])


def test_a_pipe_in_a_folder_is_not_read(make: Make) -> None:
    make({"plan.yaml": HEAD})
    os.mkfifo("pipe.yaml")

    assert survey(".").plans == [("plan.yaml",)]
