"""What set-up proposes is shown, asked about and written."""

from __future__ import annotations

import os
import re
import sys
from collections.abc import Callable, Mapping
from enum import Enum
from pathlib import Path, PurePosixPath

import typer

from gcmplan import __version__
from gcmplan.cli.output import look, show, tell
from gcmplan.cli.speaking import reader
from gcmplan.errors import ChoiceError, FileError, SetupError, reason
from gcmplan.reading.config import configured_plans
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import say
from gcmplan.setup.origin import Origin, installed, named
from gcmplan.setup.proposal import Existing, Offer, Proposal
from gcmplan.source.saving.desk import desk
from gcmplan.source.saving.exchange import Change
from gcmplan.source.text import SourceText, read_file

_USUAL = "plans"


class Consent(Enum):
    """Whether what is proposed may be written."""

    GIVEN = "given"
    ASKED = "asked"
    """Somebody is asked, who has seen it."""
    REFUSED = "refused"
    """It is only looked at."""


def carry_out(propose: Callable[[Existing], Offer], consent: Consent) -> None:
    """Show what is proposed for this repository, and write it if that is wanted.

    Raises `ChoiceError` if nobody can be asked.
    """
    root = repository()
    texts: dict[str, SourceText] = {}

    def existing(path: str) -> str | None:
        if not (root / path).exists():
            return None
        texts[path] = read_file(str(root / path))
        if texts[path].not_utf8 is not None:
            raise SetupError(
                say("{path} is not in UTF-8, so it stays as it is: save it in UTF-8", path=path)
            )
        return texts[path].text

    offer = propose(existing)
    show(offer._replace(by_hand=()), "setup", "text", look())
    changes = offer.changes
    if not changes:
        tell(say("nothing to do: all of this is set up"))
    elif consent is Consent.REFUSED:
        tell(say("nothing was written: without --dry-run, {files} would be", files=_files(changes)))
    elif consent is Consent.GIVEN or _agreed(changes):
        _write(root, changes, texts)
        tell(say("wrote {files}", files=_files(changes)))
    else:
        tell(say("nothing was written"))
        return
    show(Offer((), offer.by_hand), "setup", "text", look())


def folder(plans: str) -> str:
    """A folder of the repository as patterns name it; raises `ChoiceError` if it is none."""
    path = PurePosixPath(plans)
    if path.is_absolute() or ".." in path.parts or not re.fullmatch(r"[\w./-]*\w[\w./-]*", plans):
        raise ChoiceError(
            say("--plans takes a folder below this repository's own, not '{plans}'", plans=plans)
        )
    return str(path)


def places(plans: str | None) -> list[str]:
    """The files and folders of plans, from the repository's folder: as named, set, or usual.

    Raises `ChoiceError` if one is not in the repository.
    """
    root = repository()
    found = [plans] if plans else [os.path.relpath(each, root) for each in configured_plans()]
    for each in found:
        path = PurePosixPath(each)
        if path.is_absolute() or ".." in path.parts or not each.isprintable():
            raise ChoiceError(
                say("plans lie below the repository's own folder, and not at '{path}'", path=each)
            )
    return [str(PurePosixPath(each)) for each in found] or [_USUAL]


def reachable(origin: str | None) -> Origin:
    """Where others get gcmplan; raises `SetupError` if that is only on this machine."""
    from importlib.metadata import PackageNotFoundError, distribution

    if origin:
        return named(origin)
    try:
        found = installed(__version__, distribution("gcmplan").read_text("direct_url.json"))
    except PackageNotFoundError:
        found = None
    if found is None:
        raise SetupError(
            say(
                "gcmplan was installed from a folder of this machine, which others cannot "
                "reach: say where they get it, with --from https://HOST/REPOSITORY@TAG or "
                "gcmplan==VERSION"
            )
        )
    return found


def repository() -> Path:
    """The folder of the repository around the current folder, or else the current folder."""
    here = Path.cwd()
    around = (each for each in (here, *here.parents) if (each / ".git").exists())
    return next(around, here)


def settings() -> str:
    """Where git keeps the settings of this clone, from the repository's folder.

    A worktree or submodule has them in another repository. Raises `SetupError` if there is none.
    """
    root = repository()
    dot = root / ".git"
    if dot.is_dir():
        return ".git/config"
    if not dot.is_file():
        raise SetupError(say("{root} is in no git repository: 'git init' makes one", root=root))
    own = (root / dot.read_text("utf-8").removeprefix("gitdir:").strip()).resolve()
    common = own / "commondir"
    shared = own / common.read_text("utf-8").strip() if common.is_file() else own
    return os.path.relpath(shared.resolve() / "config", root)


def _agreed(changes: list[Proposal]) -> bool:
    if not sys.stdin.isatty():
        raise ChoiceError(
            say(
                "nobody is here to ask whether to write {files}: add --yes to write, or "
                "--dry-run to look only",
                files=_files(changes),
            )
        )
    return typer.confirm(reader()(say("Write {files}?", files=_files(changes))), err=True)


def _files(changes: list[Proposal]) -> str:
    return numbered(len(changes), "file")


def _write(root: Path, proposals: list[Proposal], before: Mapping[str, SourceText]) -> None:
    """Write all of the files or none; raises `FileError`."""
    texts = [(each.after, root / each.path, before.get(each.path)) for each in proposals]
    changes = [_change(after, place, old) for after, place, old in texts if after is not None]
    for change in changes:
        _make_folder(Path(change.after.name).parent)
    with desk(change.after.name for change in changes) as own:
        own.write(changes)
    for after, place, _ in texts:
        if after is None:
            place.unlink()


def _change(after: str, place: Path, before: SourceText | None) -> Change:
    return Change(before, before.with_text(after) if before else SourceText(after, str(place)))


def _make_folder(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FileError(
            say("cannot write into {folder}: {reason}", folder=folder, reason=reason(error))
        ) from error
