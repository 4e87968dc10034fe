"""Where results go: formats, files and the screen."""

from __future__ import annotations

import json
import os
import stat
from pathlib import Path

import pytest

from gcmplan.cli.app import run
from gcmplan.errors import FileError
from gcmplan.source.saving.whole import write_whole
from tests.conftest import ROOT
from tests.processes import gcmplan

README = str(ROOT / "tests" / "data" / "readme.yaml")
COMMAND = ("validate", README, "--as-of", "2026-09-30")


@pytest.fixture
def inside(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    return tmp_path


BEGINNINGS = {
    "text": "tests/",
    "json": '{\n  "schema": "gcmplan/diagnostics/1"',
    "sarif": '{\n  "$schema"',
    "junit": "<?xml",
    "markdown": "## Plans checked",
    "github": "::error",
    "gitlab": "[{",
    "concise": f"{README}:15:17: GCM007",
}


def kind(text: str) -> str:
    text = text.replace(f"{ROOT}/tests/data/readme.yaml:15:17  error", "tests/")
    return next(name for name, begin in BEGINNINGS.items() if text.startswith(begin))


@pytest.mark.parametrize(
    ("options", "screen", "files"),
    [
        pytest.param("", "text", {}, id="nothing"),
        pytest.param("-f json", "json", {}, id="a format"),
        pytest.param("-f sarif -o a", "text", {"a": "sarif"}, id="a file"),
        pytest.param("--format=sarif --output=a", "text", {"a": "sarif"}, id="long, with signs"),
        pytest.param("-fsarif -oa", "text", {"a": "sarif"}, id="short, without blanks"),
        pytest.param("-f sarif -o a -f junit -o b", "text", {"a": "sarif", "b": "junit"}, id="two"),
        pytest.param("-f github -f sarif -o a", "github", {"a": "sarif"}, id="screen first"),
        pytest.param("-f sarif -o a -f github", "github", {"a": "sarif"}, id="screen last"),
        pytest.param(
            "-f sarif -o a -f github -f junit -o b",
            "github",
            {"a": "sarif", "b": "junit"},
            id="screen between",
        ),
        pytest.param("-o a.sarif", "text", {"a.sarif": "sarif"}, id="by its ending"),
        pytest.param(
            "-o a.xml -o b.JSON -o c.md",
            "text",
            {"a.xml": "junit", "b.JSON": "json", "c.md": "markdown"},
            id="by their endings",
        ),
        pytest.param("-f gitlab -o a.json", "text", {"a.json": "gitlab"}, id="said, not by ending"),
        pytest.param("-f json -o -", "json", {}, id="a dash is the screen"),
        pytest.param("-o a.json -f concise", "concise", {"a.json": "json"}, id="format behind"),
    ],
)
def test_formats_and_files(
    inside: Path,
    capsys: pytest.CaptureFixture[str],
    options: str,
    screen: str,
    files: dict[str, str],
) -> None:
    status = run([*COMMAND, *options.split()])

    assert (int(status), kind(capsys.readouterr().out)) == (1, screen)
    assert {each.name: kind(each.read_text("utf-8")) for each in inside.iterdir()} == files


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        pytest.param(
            "-f jsn",
            "no format 'jsn' here: choose one of concise, github, gitlab, json, junit, markdown, "
            "sarif, statistics, text (did you mean 'json'?)",
            id="no such format",
        ),
        pytest.param(
            "-f json -f sarif",
            "the screen takes one format, not json and sarif: say --output FILE behind each of the "
            "others",
            id="two for the screen",
        ),
        pytest.param(
            "-o a", "say in which format to write a: --format FORMAT --output a", id="no format"
        ),
        pytest.param(
            "-f sarif -o a -f json -o a", "--output a stands there twice", id="one file twice"
        ),
        pytest.param(
            "-o no/a.md", "cannot write no/a.md: there is no folder no", id="no such folder"
        ),
        pytest.param(
            "-f json -o .", "cannot write '.': it is a folder, name a file in it", id="a folder"
        ),
    ],
)
def test_what_does_not_go_together(
    inside: Path, capsys: pytest.CaptureFixture[str], options: str, expected: str
) -> None:
    status = run([*COMMAND, *options.split()])

    said = capsys.readouterr()
    assert (int(status), said.out, said.err) == (2, "", f"error: {expected}\n")
    assert not list(inside.iterdir())


@pytest.mark.parametrize(
    ("environment", "options", "expected"),
    [
        pytest.param({}, [], "text", id="nowhere"),
        pytest.param({"GITHUB_ACTIONS": "true"}, [], "github", id="GitHub"),
        pytest.param({"GITLAB_CI": "true"}, [], "gitlab", id="GitLab"),
        pytest.param({"GITHUB_ACTIONS": ""}, [], "text", id="empty"),
        pytest.param({"GITHUB_ACTIONS": "false"}, [], "text", id="not GitHub"),
        pytest.param({"GITHUB_ACTIONS": "true"}, ["-f", "concise"], "concise", id="said"),
        pytest.param({"GITHUB_ACTIONS": "true"}, ["-f", "sarif", "-o", "a"], "github", id="a file"),
    ],
)
def test_build_servers(
    inside: Path, environment: dict[str, str], options: list[str], expected: str
) -> None:
    options = [str(inside / "a") if each == "a" else each for each in options]

    process = gcmplan(*COMMAND, *options, **environment)

    assert kind(process.stdout) == expected


def test_a_file_has_what_the_screen_would_have(inside: Path) -> None:
    process = gcmplan(*COMMAND, "-f", "text", "-o", str(inside / "a"), COLUMNS="100")

    written = (inside / "a").read_text("utf-8")
    assert written.splitlines()[-1] == process.stdout.splitlines()[-1]
    assert "\x1b" not in written


def test_statistics_are_those_of_the_findings(
    inside: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    run(["validate", str(ROOT / "plans" / "example"), "--statistics", "-o", "all.json"])

    found = json.loads((inside / "all.json").read_text("utf-8"))
    rows = [line.split() for line in capsys.readouterr().out.split("\n\n")[0].splitlines()[1:]]
    assert [(each["count"], each["code"]) for each in found["statistics"]] == [
        (int(row[0]), row[1]) for row in rows
    ]
    assert sum(each["count"] for each in found["statistics"]) == len(found["diagnostics"])


class TestWriteWhole:
    """A file is written whole or not at all."""

    def test_a_new_file_is_like_any_other(self, inside: Path) -> None:
        (inside / "other").write_text("")

        write_whole("a", b"one")

        assert (inside / "a").read_bytes() == b"one"
        assert (inside / "a").stat().st_mode == (inside / "other").stat().st_mode

    def test_an_old_file_keeps_its_mode(self, inside: Path) -> None:
        (inside / "a").write_text("old")
        (inside / "a").chmod(0o600)

        write_whole("a", b"new")

        assert (inside / "a").read_bytes() == b"new"
        assert stat.S_IMODE((inside / "a").stat().st_mode) == 0o600
        assert [each.name for each in inside.iterdir()] == ["a"]

    def test_a_link_stays_one(self, inside: Path) -> None:
        (inside / "a").write_text("old")
        (inside / "link").symlink_to("a")

        write_whole("link", b"new")

        assert (inside / "link").is_symlink()
        assert (inside / "a").read_bytes() == b"new"

    def test_what_is_no_file_is_written_to(self) -> None:
        write_whole(os.devnull, b"new")

        assert not Path(os.devnull).is_file()

    @pytest.mark.parametrize(
        ("path", "reason"),
        [
            pytest.param("b" * 300, "file name too long", id="too long"),
            pytest.param("no/b", "there is no folder no", id="no folder"),
            pytest.param("", "it is a folder", id="empty"),
            pytest.param("a\0b", "null", id="a name that no file can have"),
        ],
    )
    @pytest.mark.usefixtures("inside")
    def test_where_nothing_can_be_written(self, path: str, reason: str) -> None:
        with pytest.raises(FileError, match=reason):
            write_whole(path, b"new")
