"""Merging plan files, by itself and by git in real repositories with the drivers."""

from __future__ import annotations

import sys
from pathlib import Path
from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.changes.compare import compare
from gcmplan.source.document import parse
from gcmplan.source.repository.by_lines import ByLines, Labels, merged_by_lines
from gcmplan.source.text import SourceText
from gcmplan.work.merging import Versions, merged_file
from tests.branches import BASE, edited, two_branches
from tests.builders import plan
from tests.changes.builders import in_words
from tests.changes.inventing import Edit, after, edits, invented, plainly_written
from tests.repository import Repo


def merged(ours: str, theirs: str, base: str = BASE) -> ByLines:
    return merged_file(Versions(base.encode(), ours.encode(), theirs.encode()), Labels())


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


def test_what_both_add_at_different_places_is_there_once() -> None:
    new = "      - {id: A9, title: Visit the south}\n"
    ours = edited(("    actions:\n", f"    actions:\n{new}"))

    for found in (merged(ours, BASE + new), merged(BASE + new, ours)):
        assert found.conflicts == 0
        assert found.content.decode().count("A9") == 1


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


def test_what_they_changed_is_shown_as_they_wrote_it() -> None:
    start = BASE.index("      - id: A1")
    end = BASE.index("      - {id: A2")
    gone = BASE[:start] + BASE[end:]
    changed = edited(
        ("        tags: [law]\n", "        tags:   [ law,   bill ]\n"),
        ("        progress: 40\n", "        progress:    60\n"),
    )
    theirs = changed[start : changed.index("      - {id: A2")]

    assert f"=======\n{theirs}>>>>>>> theirs\n" in merged(gone, changed).content.decode()
    assert f"<<<<<<< ours\n{theirs}=======\n" in merged(changed, gone).content.decode()


@pytest.mark.parametrize("swapped", [False, True], ids=["ours deletes", "theirs deletes"])
def test_what_one_moved_and_the_other_deleted_is_a_conflict(swapped: bool) -> None:
    start = BASE.index("      - {id: A2")
    end = BASE.index("      - id: A3")
    other = "  - id: O2\n    title: Another\n    gcm: [5]\n    actions:\n"
    base = BASE + other + "      - {id: B1, title: Something}\n"
    gone = base.replace(BASE[start:end], "")
    moved = gone + BASE[start:end]
    ours, theirs = (moved, gone) if swapped else (gone, moved)

    found = merged(ours, theirs, base)

    text = found.content.decode()
    marked = text[text.index("<<<<<<<") : text.index(">>>>>>>")]
    assert found.conflicts == 1
    assert marked.count("id: A2") == text.count("id: A2") == 1


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
@settings(max_examples=15, deadline=None)
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


RANDOM = st.integers(0, 2**32).map(Random)
PLAIN = {"due", "progress", "done", "frequency", "aggregation", "impact", "likelihood"}
"""Fields that are written as they are told."""


@given(RANDOM)
@settings(max_examples=20, deadline=None)
def test_who_edits_different_things_is_never_in_the_way(random: Random) -> None:
    data = invented(random)
    made = edits(data, random)
    stirred = {each.thing for each in made if not each.is_of_field}
    made = [each for each in made if not _in_the_way(each, stirred)]
    mine = {each.thing for each in made if random.random() < 0.5}
    ours = plainly_written(after(data, [each for each in made if each.thing in mine]))
    theirs = plainly_written(after(data, [each for each in made if each.thing not in mine]))
    base, both = plainly_written(data), plan(plainly_written(after(data, made)))

    for found in (merged(ours, theirs, base), merged(theirs, ours, base)):
        assert found.conflicts == 0
        assert compare(both, plan(found.content.decode())) == ()


def _in_the_way(edit: Edit, stirred: set[str]) -> bool:
    """Whether an edit is of something that is moved or taken away, or of what stands in it."""
    around = {id for id in stirred if edit.thing.startswith(f"{id}-")}
    return bool(around) or (edit.is_of_field and edit.thing in stirred)


@given(RANDOM)
@settings(max_examples=25, deadline=None)
def test_what_two_people_edit_is_in_the_plan_or_in_conflict(random: Random) -> None:
    data = invented(random)
    mine, yours = (_some(edits(data, random), random) for _ in range(2))
    base, ours, theirs = (plainly_written(after(data, each)) for each in ([], mine, yours))

    found = merged(ours, theirs, base)

    text, made = found.content.decode(), [*mine, *yours]
    if found.conflicts:
        assert all(line in text for each in made for line in _lines_of(each))
    else:
        told = {in_words(each) for each in compare(plan(base), plan(text))}
        assert {word for each in made for word in each.words if not _of_set(word)} <= told


def _some(made: list[Edit], random: Random) -> list[Edit]:
    return random.sample(made, min(len(made), random.randint(1, 4)))


def _of_set(word: str) -> bool:
    """Whether it tells of a set: what both put into it is in it afterwards."""
    return " -> [" in word


def _lines_of(edit: Edit) -> list[str]:
    """The lines that an edit writes, as far as they are of a plain value."""
    said = [word.split(" ", 2)[2] for word in edit.words if word.startswith("changed")]
    pairs = (each.partition(": ")[::2] for each in said)
    values = ((key, value.partition(" -> ")[2]) for key, value in pairs)
    return [f"{key}: {value}" for key, value in values if key in PLAIN and value != "None"]


@pytest.fixture
def repo(tmp_path: Path) -> Repo:
    """A repository with the drivers, and a plan in it."""
    made = Repo(tmp_path / "a repository")
    program = f'"{Path(sys.executable).parent / "gcmplan"}"'
    made.git("config", "merge.gcmplan.driver", f"{program} merge-driver %O %A %B %L %P")
    made.git("config", "diff.gcmplan.textconv", f"{program} textconv")
    made.commit({".gitattributes": "*.yaml diff=gcmplan merge=gcmplan\n", "the plan.yaml": BASE})
    return made


COMMANDS = {
    "merge": ["merge", "theirs", "--no-edit"],
    "rebase": ["rebase", "theirs"],
    "cherry-pick": ["cherry-pick", "theirs"],
}


def test_git_brings_stashed_edits_back(repo: Repo) -> None:
    ours, theirs = ("progress: 40", "progress: 50"), ("due: 2026-06-30", "due: 2026-07-31")
    repo.write({"the plan.yaml": edited(theirs)})
    repo.git("stash")
    repo.commit({"the plan.yaml": edited(ours)})

    repo.git("stash", "pop")

    assert (repo.folder / "the plan.yaml").read_text("utf-8") == edited(ours, theirs)


@pytest.mark.parametrize("command", COMMANDS)
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

    repo.git(*COMMANDS[command])

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


@pytest.mark.parametrize("swapped", [False, True], ids=["ours deletes", "theirs deletes"])
@pytest.mark.parametrize("command", COMMANDS)
def test_git_stops_where_one_deletes_what_the_other_edits(
    repo: Repo, command: str, swapped: bool
) -> None:
    changed = edited(("progress: 40", "progress:  50   # as counted"), ("gcm: [6]", "gcm: [6, 5]"))
    start, end = BASE.index("      - id: A1"), BASE.index("      - {id: A2")
    gone = BASE[:start] + BASE[end:]
    two_branches(repo, *((changed, gone) if swapped else (gone, changed)))

    with pytest.raises(AssertionError):
        repo.git(*COMMANDS[command])

    text = (repo.folder / "the plan.yaml").read_text("utf-8")
    marked = text[text.index("<<<<<<<") : text.index(">>>>>>>")]
    assert changed[changed.index("      - id: A1") : changed.index("      - {id: A2")] in marked
    assert "gcm: [6, 5]" in text.replace(marked, "")


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
