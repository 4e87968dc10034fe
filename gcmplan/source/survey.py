"""Which files make which plan, on the disk or in a commit.

A folder with exactly one header file among its own files is one plan: its YAML files, and those of
the folders below that have no header file of their own and are no repository of their own. Any
other folder is a folder of plans.
"""

from __future__ import annotations

import re
from itertools import islice
from pathlib import PurePath
from typing import NamedTuple

from gcmplan.errors import FileError
from gcmplan.source.disk import DISK
from gcmplan.source.text import SourceText
from gcmplan.source.tree import Entry, Kind, Tree

SUFFIXES = (".yaml", ".yml")
SETTINGS = "gcmplan.yaml"
"""The tool's own settings beside the plans: no part of any."""

_HEADER = re.compile(r"""^["']?(gcmplan|plan)["']?[ \t]*:""", re.MULTILINE)
_FLOW_HEADER = re.compile(r"""\s*\{[^:]*["']?(gcmplan|plan)["']?\s*:""")
_REPOSITORY = ".git"
"""What the top folder of a repository holds."""

_FIRST_LINES = 4096
"""So many bytes of a file are looked at before all of it is."""

_HIGHEST = 6
"""So many folders around a file are looked at to find its plan."""

_PART = re.compile(
    r"^[\"']?(organizations|frameworks|pledges|areas|objectives|indicators|risks|sources)"
    r"[\"']?[ \t]*:",
    re.MULTILINE,
)


class Survey(NamedTuple):
    """What a folder or file holds."""

    plans: list[tuple[str, ...]]
    """For each plan its files, in the order of their paths."""

    loose: list[str]
    """YAML files that belong to no plan."""


def survey(path: str, tree: Tree = DISK) -> Survey:
    """The plans at a path of a tree; raises `FileError` if there is nothing to read.

    A file that is one of several of a plan stands for that plan.
    """
    if tree.kind(path) is Kind.FOLDER:
        return _folder(tree, path)
    return _file(tree, str(PurePath(path)))


def is_header(tree: Tree, path: str) -> bool:
    """Whether a file says on top what plan it is."""
    return _has(tree, path, _HEADER, _FLOW_HEADER)


def top_of(text: SourceText) -> SourceText:
    """The beginning of a header file, up to the first list of the plan's parts."""
    part = _PART.search(text.text)
    return SourceText(text.text[: part.start()], text.name) if part else text


def _file(tree: Tree, path: str) -> Survey:
    files = _files_with(tree, path)
    if files:
        return Survey([tuple(files)], [])
    return Survey([(path,)], []) if is_header(tree, path) else Survey([], [path])


def _files_with(tree: Tree, path: str) -> list[str]:
    """The files of the plan of which a file is one of several; none if it stands alone."""
    try:
        home = _home(tree, path)
        files = [] if home is None else _with_subfolders(tree, home)[0]
    except FileError:  # a folder beside or above: what was asked for can be read
        return []
    others = [each for each in files if not tree.same(each, path)]
    shared = len(others) < len(files) and any(
        _has(tree, each, _PART) or is_header(tree, each) for each in others
    )
    return files if shared else []


def _home(tree: Tree, path: str) -> str | None:
    """The folder of the one plan of which a file may be a part; None if there is none."""
    highest = 1 if is_header(tree, path) else _HIGHEST
    for folder in islice(tree.around(path), highest):
        headers = [each for each in _own_files(tree, folder) if is_header(tree, each)]
        if headers:
            return folder if len(headers) == 1 else None
    return None


def _folder(tree: Tree, folder: str) -> Survey:
    found = Survey([], [])
    own = _own_files(tree, folder)
    headers = [each for each in own if is_header(tree, each)]
    if len(headers) == 1:
        mine, others = _with_subfolders(tree, folder)
        found.plans.append(tuple(mine))
    else:
        others = _own_folders(tree, folder)
        found.plans.extend((each,) for each in headers)
        found.loose.extend(each for each in own if each not in headers)
    for other in others:
        below = _folder(tree, other)
        found.plans.extend(below.plans)
        found.loose.extend(below.loose)
    return found


def _with_subfolders(tree: Tree, folder: str) -> tuple[list[str], list[str]]:
    """The files of the plan in a folder, and the folders below that hold plans of their own."""
    files, others = _own_files(tree, folder), []
    for inner in _own_folders(tree, folder):
        if _stands_alone(tree, inner):
            others.append(inner)
        else:
            more, further = _with_subfolders(tree, inner)
            files += more
            others += further
    return sorted(files, key=PurePath), others


def _stands_alone(tree: Tree, folder: str) -> bool:
    """Whether a folder inside that of a plan is no part of it: a plan, or another repository."""
    if any(entry.name == _REPOSITORY for entry in tree.entries(folder)):
        return True
    return any(is_header(tree, each) for each in _own_files(tree, folder))


def _has(tree: Tree, path: str, *patterns: re.Pattern[str]) -> bool:
    """Whether one of some patterns is in a file; most headers are seen in its first lines."""
    begin = tree.content(path, _FIRST_LINES) or b""
    if _shows(begin, patterns):
        return True
    return len(begin) == _FIRST_LINES and _shows(tree.content(path) or b"", patterns)


def _shows(content: bytes, patterns: tuple[re.Pattern[str], ...]) -> bool:
    text = content.decode("utf-8-sig", errors="replace")
    first, *rest = patterns
    return first.search(text) is not None or any(each.match(text) for each in rest)


def _own_files(tree: Tree, folder: str) -> list[str]:
    """The YAML files of a folder itself, in order.

    A link counts if it leads to a file inside the folder that is not read there anyhow.
    """
    return [
        entry.path
        for entry in _seen(tree, folder)
        if entry.name.endswith(SUFFIXES)
        and entry.name != SETTINGS
        and (entry.kind is Kind.FILE or _brings_more(tree, entry, folder))
    ]


def _own_folders(tree: Tree, folder: str) -> list[str]:
    return [entry.path for entry in _seen(tree, folder) if entry.kind is Kind.FOLDER]


def _seen(tree: Tree, folder: str) -> list[Entry]:
    """What a folder holds, but for what is hidden."""
    return [entry for entry in tree.entries(folder) if not entry.name.startswith(".")]


def _brings_more(tree: Tree, entry: Entry, folder: str) -> bool:
    if entry.kind is not Kind.LINK:
        return False
    way = tree.way_inside(entry.path, folder)
    if way is None:
        return False
    is_hidden = any(name.startswith(".") for name in way)
    return is_hidden or not way[-1].endswith(SUFFIXES) or way[-1] == SETTINGS
