"""`gcmplan merge-driver` and `textconv`, which git runs: `gcmplan setup git` tells it to."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.output import look, show
from gcmplan.sentence import say

Base = Annotated[str, typer.Argument(metavar="%O", help="The file as it was.")]
Ours = Annotated[str, typer.Argument(metavar="%A", help="Our file, where the result goes.")]
Theirs = Annotated[str, typer.Argument(metavar="%B", help="Their file.")]
Size = Annotated[
    str, typer.Argument(metavar="%L", help="How long markers are.", show_default=False)
]
Path = Annotated[
    str, typer.Argument(metavar="%P", help="The file's path in the plan.", show_default=False)
]


def merge_driver(base: Base, ours: Ours, theirs: Theirs, size: Size = "7", path: Path = "") -> None:
    """Merge three versions of a plan file by objects and fields: for git."""
    from gcmplan.cli.output import tell
    from gcmplan.render.words.nouns import numbered
    from gcmplan.source.repository.by_lines import Labels
    from gcmplan.source.saving.whole import write_whole
    from gcmplan.work.merging import Versions, merged_file

    versions = Versions(*map(_content, (base, ours, theirs)))
    merged = merged_file(versions, Labels(size=int(size) if size.isdigit() else 7))
    write_whole(ours, merged.content)
    if merged.conflicts:
        tell(
            say(
                "{file}: {places} where both sides differ",
                file=path or ours,
                places=numbered(merged.conflicts, "place"),
            )
        )
        raise typer.Exit(merged.conflicts)


def _content(path: str) -> bytes:
    from gcmplan.errors import FileError
    from gcmplan.source.disk import DISK

    content = DISK.content(path)
    if content is None:
        raise FileError(say("cannot read {path}, so nothing was merged", path=path))
    return content


File = Annotated[str, typer.Argument(metavar="FILE", help="A plan file.")]


def textconv(file: File) -> None:
    """Show a plan file one field a line, in the order of ids: for git."""
    from gcmplan.source.document import parse
    from gcmplan.source.text import read_file

    show(parse(read_file(file)), "flat", "text", look())
