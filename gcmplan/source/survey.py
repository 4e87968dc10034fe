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
from gcmplan.source.text import LARGEST, TOO_LARGE

SUFFIXES = (".yaml", ".yml")
SETTINGS = "gcmplan.yaml"
"""The tool's own settings beside the plans: no part of any."""

_HEADER = re.compile(r"""^["']?(gcmplan|plan)["']?[ \t]*:""", re.MULTILINE)
_FLOW_HEADER = re.compile(r"""\s*\{[^:]*["']?(gcmplan|plan)["']?\s*:""")
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


def survey(path: str) -> Survey:
    """The plans at a path; raises `FileError` if there is nothing to read.

    A file that is one of several of a plan stands for that plan.
    """
    try:
        is_folder = path != "" and Path(path).is_dir()
        reason = None if is_folder else _unreadable(path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
    if reason:
        raise FileError(f"cannot read {path}: {reason}")
    return _folder(Path(path)) if is_folder else _file(Path(path))


def _unreadable(path: str) -> str | None:
    """Why a file cannot be read, as far as that can be seen from outside; None if it can."""
    if not Path(path).is_file():
        return "neither a file nor a folder" if os.path.lexists(path) else "no such file or folder"
    return TOO_LARGE if Path(path).stat().st_size > LARGEST else None


def _file(path: Path) -> Survey:
    files = _files_with(path)
    if files:
        return Survey([tuple(map(str, files))], [])
    return Survey([(str(path),)], []) if is_header(path) else Survey([], [str(path)])


def _files_with(path: Path) -> list[Path]:
    """The files of the plan of which a file is one of several; none if it stands alone."""
    try:
        home = _home(path)
        files = _with_subfolders(home)[0] if home else []
    except FileError:  # a folder beside or above: what was asked for can be read
        return []
    others = [each for each in files if not each.samefile(path)]
    shared = len(others) < len(files) and any(
        _has(each, _PART) or is_header(each) for each in others
    )
    return files if shared else []


def _home(path: Path) -> Path | None:
    """The folder of the one plan of which a file may be a part; None if there is none."""
    if is_header(path):
        headers = [each for each in _own_files(path.parent) if is_header(each)]
        return path.parent if len(headers) == 1 else None
    for folder in path.absolute().parents[:_HIGHEST]:
        headers = [each for each in _own_files(folder) if is_header(each)]
        if headers:
            return _as_given(folder, path) if len(headers) == 1 else None
        if (folder / ".git").exists():
            return None
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
    """Whether one of some patterns is in a file; most headers are seen in its first lines."""
    try:
        if path.stat().st_size > LARGEST:
            return False
        with path.open("rb") as file:
            begin = file.read(_FIRST_LINES)
            return _shows(begin, patterns) or _shows(begin + file.read(), patterns)
    except OSError:
        return False


def _shows(content: bytes, patterns: tuple[re.Pattern[str], ...]) -> bool:
    text = content.decode("utf-8-sig", errors="replace")
    first, *rest = patterns
    return first.search(text) is not None or any(each.match(text) for each in rest)


def _own_files(folder: Path) -> list[Path]:
    """The YAML files of a folder itself, in order.

    A link counts if it leads to a file inside the folder that is not read there anyhow.
    """
    return [
        Path(entry.path)
        for entry in _entries(folder)
        if entry.name.endswith(SUFFIXES)
        and entry.name != SETTINGS
        and (entry.is_file(follow_symlinks=False) or _brings_more(entry, folder))
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


def _brings_more(entry: os.DirEntry[str], folder: Path) -> bool:
    try:
        target = Path(entry.path).resolve(strict=True)
    except (OSError, RuntimeError):  # a link that leads nowhere, or to itself
        return False
    if not target.is_file() or not target.is_relative_to(folder.resolve()):
        return False
    inside = target.relative_to(folder.resolve())
    is_hidden = any(part.startswith(".") for part in inside.parts)
    return is_hidden or inside.suffix not in SUFFIXES or inside.name == SETTINGS
