"""Merging plan files, by itself and by git in real repositories with the drivers."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.source.by_lines import ByLines, Labels, merged_by_lines
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText
from gcmplan.work.merging import Versions, merged_file
from tests.repository import Repo

BASE = """\
# The plan of Exampleland.
gcmplan: 1
plan: {id: XEX-2025, title: A plan, country: XEX, period: {start: 2025, end: 2027}}
objectives:
  - id: O1
    title: Fair recruitment   # the first of all
    gcm: [6]
    actions:
      - id: A1
        title: License agencies
        due: 2026-06-30
        progress: 40
        tags: [law]
        updates:
          - {date: 2026-01-01, text: Begun}
      - {id: A2, title: Sign an agreement, due: 2026-12-31, progress: 10}
      - id: A3
        title: Train inspectors
        due: 2027
        note: >-
          Three courses a year,
          one of them in the south.
"""


def merged(ours: str, theirs: str, base: str = BASE) -> ByLines:
    return merged_file(Versions(base.encode(), ours.encode(), theirs.encode()), Labels())


def edited(*changes: tuple[str, str], base: str = BASE) -> str:
    text = base
    for old, new in changes:
        assert text.count(old) == 1, old
        text = text.replace(old, new)
    return text


@pytest.mark.parametrize(
    ("ours", "theirs", "both"),
    [
        pytest.param([("progress: 40", "progress: 50")], [("due: 2026-06-30", "due: 2026-07-31")],
                     None, id="neighbouring fields"),
        pytest.param([("2026-12-31, progress: 10", "2026-12-31, progress: 20")],
                     [("2026-12-31, progress", "2027-01-31, progress")],
                     [("2026-12-31, progress: 10", "2027-01-31, progress: 20")],
                     id="fields on one line"),
        pytest.param([("progress: 40", "progress: 50")], [("progress: 40", "progress: 50")],
                     [("progress: 40", "progress: 50")], id="the same"),
        pytest.param([("Begun}", "Begun}\n          - {date: 2026-03-01, text: Half}")],
                     [("Begun}", "Begun}\n          - {date: 2026-02-01, text: Going on}")],
                     [("Begun}", "Begun}\n          - {date: 2026-02-01, text: Going on}\n"
                      "          - {date: 2026-03-01, text: Half}")], id="both add an update"),
        pytest.param([("tags: [law]", "tags: [law, a]")], [("tags: [law]", "tags: [b]")],
                     [("tags: [law]", "tags: [b, a]")], id="both change a set"),
        pytest.param([("        progress: 40\n", "")], [("due: 2026-06-30", "due: 2026-07-31")],
                     [("due: 2026-06-30\n        progress: 40\n", "due: 2026-07-31\n")],
                     id="a field taken away, its neighbour changed"),
        pytest.param([("License agencies", "License agencies\n        lead: MOL")],
                     [("License agencies", "License agencies\n        start: 2025")], None,
                     id="both add a field at the same place"),
    ],
)  # fmt: skip
def test_merged(
    ours: list[tuple[str, str]], theirs: list[tuple[str, str]], both: list[tuple[str, str]] | None
) -> None:
    found = merged(edited(*ours), edited(*theirs))

    assert found.conflicts == 0
    if both is not None:
        assert found.content.decode() == edited(*both)
    text = found.content.decode()
    assert all(new in text for _, new in ours) or both is not None


def test_comments_of_both_sides_stay_where_lines_can_be_merged() -> None:
    ours = edited(("# The plan of Exampleland.", "# The plan of Exampleland, as we keep it."))
    theirs = edited(("due: 2027", "due: 2027   # by law"))

    text = merged(ours, theirs).content.decode()

    assert "as we keep it" in text
    assert "# by law" in text


def test_a_comment_of_theirs_is_never_lost() -> None:
    ours = edited(("due: 2026-06-30", "due: 2026-09-30"))
    theirs = edited(("progress: 40", "progress: 50   # counted in May"))

    found = merged(ours, theirs)

    assert b"counted in May" in found.content


def test_a_conflict_is_marked_around_the_field_alone() -> None:
    found = merged(
        edited(("progress: 40", "progress: 50"), ("title: License", "title: Licence")),
        edited(("progress: 40", "progress: 60"), ("due: 2026-06-30", "due: 2026-07-31")),
    )

    assert found.conflicts == 1
    assert found.content.decode() == edited(
        ("title: License", "title: Licence"),
        ("due: 2026-06-30", "due: 2026-07-31"),
        (
            "        progress: 40\n",
            "<<<<<<< ours\n        progress: 50\n=======\n        progress: 60\n>>>>>>> theirs\n",
        ),
    )


@pytest.mark.parametrize("swapped", [False, True], ids=["ours deletes", "theirs deletes"])
def test_deleted_and_edited_is_a_conflict_that_shows_both(swapped: bool) -> None:
    start, end = BASE.index("      - id: A3"), len(BASE)
    gone = BASE[:start] + BASE[end:]
    changed = edited(("due: 2027", "due: 2028"))
    ours, theirs = (changed, gone) if swapped else (gone, changed)

    found = merged(ours, theirs)

    text = found.content.decode()
    assert found.conflicts == 1
    assert "due: 2028" in text
    assert text.count("<<<<<<< ours") == text.count(">>>>>>> theirs") == 1
    assert "A2, title: Sign an agreement" in text.partition("<<<<<<<")[0]


@pytest.mark.parametrize(
    ("base", "ours", "theirs"),
    [
        pytest.param("a: 1\nb: 2\n", "a: 2\nb: 2\n", "a: 1\nb: 3\n", id="no plan"),
        pytest.param(BASE, BASE + "- [\n", edited(("progress: 40", "progress: 50")), id="broken"),
        pytest.param("", "", "", id="empty"),
        pytest.param("plain\n", "plain\ntext\n", "plain\n", id="text"),
        pytest.param(
            BASE, BASE.replace("A2,", "A1,"), edited(("progress: 40", "progress: 50")), id="ids"
        ),
    ],
)
def test_on_any_doubt_git_merges_by_lines(base: str, ours: str, theirs: str) -> None:
    expected = merged_by_lines(ours.encode(), base.encode(), theirs.encode(), Labels())

    assert merged(ours, theirs, base) == expected


def test_line_ends_and_byte_order_mark_are_ours() -> None:
    ours = "\ufeff" + edited(("progress: 40", "progress: 50")).replace("\n", "\r\n")
    theirs = edited(("due: 2026-06-30", "due: 2026-07-31"))

    found = merged(ours, theirs)

    expected = edited(("progress: 40", "progress: 50"), ("due: 2026-06-30", "due: 2026-07-31"))
    assert found.conflicts == 0
    assert found.content.decode() == "\ufeff" + expected.replace("\n", "\r\n")


FIELDS = {
    "due: 2026-06-30": ["due: 2026-07-31", "due: 2027-Q1"],
    "progress: 40": ["progress: 50", "progress: 60"],
    "title: License agencies": ["title: License all agencies", "title: License no agencies"],
    "title: Sign an agreement": ["title: Sign agreements", "title: Sign two agreements"],
    "2026-12-31": ["2027-01-31", "2027-Q2"],
    "progress: 10": ["progress: 20", "progress: 30"],
    "due: 2027\n": ["due: 2028\n", "due: 2027-06-30\n"],
    "title: Train inspectors": ["title: Train all inspectors", "title: Hire inspectors"],
    "gcm: [6]": ["gcm: [6, 7]", "gcm: [6, 8]"],
    "end: 2027": ["end: 2028", "end: 2029"],
}
SIDES = st.dictionaries(st.sampled_from(sorted(FIELDS)), st.integers(0, 1), max_size=6)


@given(SIDES, SIDES)
@settings(max_examples=40, deadline=None)
def test_no_edit_is_lost(mine: dict[str, int], yours: dict[str, int]) -> None:
    ours = edited(*((old, FIELDS[old][new]) for old, new in mine.items()))
    theirs = edited(*((old, FIELDS[old][new]) for old, new in yours.items()))

    found, back = merged(ours, theirs), merged(theirs, ours)

    text = found.content.decode()
    assert found.conflicts == back.conflicts
    both = [(old, FIELDS[old][new]) for side in (mine, yours) for old, new in side.items()]
    for _, new in both:
        if new.startswith("gcm") and len([each for each in both if each[1].startswith("gcm")]) > 1:
            assert new.removeprefix("gcm: [6, ").removesuffix("]") in text
        else:
            assert found.conflicts or new.removesuffix("\n") in text
            assert new.split(": ")[-1].strip() in text
    clash = {old for old in mine.keys() & yours.keys() if mine[old] != yours[old]}
    assert (found.conflicts > 0) is bool(clash - {"gcm: [6]"})
    if not found.conflicts:
        one, other = (parse(SourceText(each.content.decode(), "p")).data for each in (found, back))
        assert _by_sets(one) == _by_sets(other)


def _by_sets(data: object) -> object:
    if isinstance(data, dict):
        return {key: _by_sets(value) for key, value in data.items()}
    return sorted(map(_by_sets, data), key=repr) if isinstance(data, list) else data


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with the drivers, and a plan in it."""
    made = Repo(tmp_path / "a repository")
    program = f'"{Path(sys.executable).parent / "gcmplan"}"'
    made.git("config", "merge.gcmplan.driver", f"{program} merge-driver %O %A %B %L %P")
    made.git("config", "diff.gcmplan.textconv", f"{program} textconv")
    made.commit({".gitattributes": "*.yaml diff=gcmplan merge=gcmplan\n", "the plan.yaml": BASE})
    return made


def two_branches(repo: Repo, ours: str, theirs: str, path: str = "the plan.yaml") -> None:
    repo.git("checkout", "--quiet", "-b", "theirs")
    repo.commit({path: theirs}, day="2026-01-02")
    repo.git("checkout", "--quiet", "main")
    repo.commit({path: ours}, day="2026-01-03")


@pytest.mark.parametrize("command", ["merge", "rebase"])
@pytest.mark.parametrize(
    ("ours", "theirs"),
    [
        pytest.param(("progress: 40", "progress: 50"), ("2026-06-30", "2026-07-31"), id="one"),
        pytest.param(("tags: [law]", "tags: []"), ("progress: 10", "progress: 20"), id="two"),
        pytest.param(("progress: 10", "progress: 20"), ("2026-12-31", "2027-06-30"), id="a line"),
    ],
)
def test_git_merges_what_two_ministries_edit(
    repo: Repo, command: str, ours: tuple[str, str], theirs: tuple[str, str]
) -> None:
    two_branches(repo, edited(ours), edited(theirs))

    repo.git(command, "theirs", *(["--no-edit"] if command == "merge" else []))

    text = (repo.folder / "the plan.yaml").read_text("utf-8")
    assert parse(SourceText(text, "p")).data == parse(SourceText(edited(ours, theirs), "p")).data


def test_git_stops_at_a_conflict_with_its_markers(repo: Repo) -> None:
    two_branches(
        repo, edited(("progress: 40", "progress: 50")), edited(("progress: 40", "progress: 60"))
    )

    with pytest.raises(AssertionError):
        repo.git("merge", "theirs")

    text = (repo.folder / "the plan.yaml").read_text("utf-8")
    assert text.count("<<<<<<<") == 1
    assert repo.git("diff", "--name-only", "--diff-filter=U") == "the plan.yaml"


def test_git_shows_changes_by_field(repo: Repo) -> None:
    lines = BASE.splitlines(keepends=True)
    at = lines.index("      - {id: A2, title: Sign an agreement, due: 2026-12-31, progress: 10}\n")
    moved = "".join([*lines[:8], lines[at], *lines[8:at], *lines[at + 1 :]])
    repo.commit({"the plan.yaml": moved.replace("progress: 10", "progress: 20")})

    for command in (["diff", "HEAD~1"], ["log", "-p", "-1"], ["show"]):
        said = repo.git(*command).splitlines()
        changed = [
            line for line in said if line.startswith(("+", "-")) and line[:3] not in {"+++", "---"}
        ]
        assert changed == ["-A2 progress: 10", "+A2 progress: 20"]
