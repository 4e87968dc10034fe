"""Which files make which plan.

A folder with exactly one header file among its own files is one plan: its YAML files, and those of
the folders below that have no header file of their own. Any other folder is a folder of plans.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from gcmplan.errors import FileError

SUFFIXES = (".yaml", ".yml")
SETTINGS = "gcmplan.yaml"
"""The tool's own settings beside the plans: no part of any."""

_HEADER = re.compile(r"""^["']?(gcmplan|plan)["']?[ \t]*:""", re.MULTILINE)
_FLOW_HEADER = re.compile(r"""\s*\{[^:]*["']?(gcmplan|plan)["']?\s*:""")
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


def survey(path: str) -> Survey:
    """The plans at a path; raises `FileError` if there is nothing to read.

    A file that is one of several of a plan stands for that plan.
    """
    try:
        is_folder = Path(path).is_dir()
        if not is_folder and not Path(path).is_file():
            reason = (
                "no such file or folder"
                if not os.path.lexists(path)
                else "neither a file nor a folder"
            )
            raise FileError(f"cannot read {path}: {reason}")
    except OSError as error:
        raise FileError(f"cannot read {path}: {(error.strerror or str(error)).lower()}") from error
    return _folder(Path(path)) if is_folder else _file(Path(path))


def _file(path: Path) -> Survey:
    if home := _home(path):
        return Survey(_folder(home).plans[:1], [])
    return Survey([(str(path),)], []) if is_header(path) else Survey([], [str(path)])


def _home(path: Path) -> Path | None:
    """The folder of the plan of which a file is a part; None if it stands alone."""
    if is_header(path):
        others = [each for each in _own_files(path.parent) if each != path]
        shared = any(_has(each, _PART) for each in others) and not any(map(is_header, others))
        return path.parent if shared else None
    for folder in path.absolute().parents[:_HIGHEST]:
        headers = sum(map(is_header, _own_files(folder)))
        if headers:
            return _as_given(folder, path) if headers == 1 else None
        if (folder / ".git").exists():
            break
    return None


def _as_given(folder: Path, path: Path) -> Path:
    """A folder around a path, relative if the path is."""
    return folder if path.is_absolute() else Path(os.path.relpath(folder))


def _folder(folder: Path) -> Survey:
    found = Survey([], [])
    own = _own_files(folder)
    headers = [each for each in own if is_header(each)]
    if len(headers) == 1:
        mine, others = _with_subfolders(folder)
        found.plans.append(tuple(map(str, mine)))
    else:
        others = _own_folders(folder)
        found.plans.extend((str(each),) for each in headers)
        found.loose.extend(str(each) for each in own if each not in headers)
    for other in others:
        below = _folder(other)
        found.plans.extend(below.plans)
        found.loose.extend(below.loose)
    return found


def _with_subfolders(folder: Path) -> tuple[list[Path], list[Path]]:
    """The files of the plan in a folder, and the folders below that hold plans of their own."""
    files, others = _own_files(folder), []
    for inner in _own_folders(folder):
        if any(map(is_header, _own_files(inner))):
            others.append(inner)
        else:
            more, further = _with_subfolders(inner)
            files += more
            others += further
    return sorted(files), others


def is_header(path: Path) -> bool:
    """Whether a file says on top what plan it is."""
    return _has(path, _HEADER, _FLOW_HEADER)


def _has(path: Path, *patterns: re.Pattern[str]) -> bool:
    try:
        text = path.read_bytes().decode("utf-8-sig", errors="replace")
    except OSError:
        return False
    first, *rest = patterns
    return first.search(text) is not None or any(each.match(text) for each in rest)


def _own_files(folder: Path) -> list[Path]:
    """The YAML files of a folder itself, in order; never through a link that leads out of it."""
    return [
        Path(entry.path)
        for entry in _entries(folder)
        if entry.name.endswith(SUFFIXES)
        and entry.name != SETTINGS
        and (entry.is_file(follow_symlinks=False) or _stays_inside(entry, folder))
    ]


def _own_folders(folder: Path) -> list[Path]:
    return [Path(entry.path) for entry in _entries(folder) if entry.is_dir(follow_symlinks=False)]


def _entries(folder: Path) -> Iterator[os.DirEntry[str]]:
    try:
        with os.scandir(folder) as found:
            entries = sorted(found, key=lambda entry: entry.name)
    except OSError as error:
        raise FileError(
            f"cannot read {folder}: {(error.strerror or str(error)).lower()}"
        ) from error
    return (entry for entry in entries if not entry.name.startswith("."))


def _stays_inside(entry: os.DirEntry[str], folder: Path) -> bool:
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):  # a link that leads nowhere, or to itself
        return False
    return target.is_file() and target.is_relative_to(folder.resolve())
