"""A plan that never was YAML is taken over from an action matrix: read, asked about, written."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import NamedTuple

from gcmplan.cli.options import Exit
from gcmplan.cli.output import look, save_text, show, tell
from gcmplan.cli.recipes.editing import Manner
from gcmplan.cli.recipes.planting import check_free, way_to_schema, write_beside, write_new
from gcmplan.compact.read import read_compact
from gcmplan.diagnostics import Report
from gcmplan.edit.manuscript import in_one, in_several
from gcmplan.errors import ChoiceError, FileError
from gcmplan.exchange.matrix.delimited import read_delimited
from gcmplan.exchange.matrix.mapping import MatrixMap
from gcmplan.exchange.matrix.matrix import Matrix, read_matrix
from gcmplan.exchange.spreadsheet import WORKBOOKS, Page, read_pages
from gcmplan.reading.config import config
from gcmplan.reading.settling import fitted
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import say
from gcmplan.source.document import parse
from gcmplan.source.saving.exchange import Change
from gcmplan.source.text import SourceText, read_file
from gcmplan.tidy import tidied
from gcmplan.translation import Words
from gcmplan.work.asked import Asked
from gcmplan.work.charting import chart
from gcmplan.work.drafting import Drafted, drafted, remarks, taken, titles_of

_DELIMITED = (".csv", ".tsv", ".txt")
_YAML = (".yaml", ".yml")


class Source(NamedTuple):
    """Where a plan comes from."""

    file: str
    map: str | None
    """The file that says what is what; None if it is guessed."""


def adopt(source: Source, place: str, manner: Manner) -> Exit:
    """Write the plan that an action matrix is into a new file or folder, or show it."""
    _check(Path(place))
    matrix = _matrix(source)
    asked = Asked(manner.as_of, levels=config().levels)
    view = look(manner.language)
    draft = drafted(matrix, place, asked)
    if draft.wrong and draft.text:
        report = Report(draft.wrong, 1, {}, {place: draft.text})
        show(report, "diagnostics", "text", view)
        tell(say("error: nothing was written, for this plan would have errors"))
        return Exit.FOUND
    changes = [Change(None, each) for each in _texts(draft, Path(place), view.words)]
    names = ", ".join(each.after.name for each in changes)
    if not manner.dry_run:
        _write(Path(place), changes)
    else:
        show(changes, "rewriting", "text", view)
    show(taken(matrix, draft), "adopted", "text", view._replace(everything=manner.dry_run))
    if manner.dry_run:
        tell(say("nothing was written: without --dry-run, {files} would be", files=names))
        return Exit.FINE
    tell(say("wrote {number}: {files}", number=numbered(len(changes), "file"), files=names))
    if draft.questions:
        tell(say("The questions stand there as comments: delete each one when it is answered."))
        tell(say("What is left: {command}", command=f"grep -rn '# import:' {place}"))
    tell(say("Next: {command}", command=f"gcmplan validate {place}"))
    if source.map is None:
        again = f"gcmplan import {source.file} --write-map map.yaml"
        tell(say("Columns taken wrongly? {command}", command=again))
    return Exit.FINE


def write_chart(source: Source, place: str, language: str | None) -> Exit:
    """Write what the columns of an action matrix were taken for into a new file."""
    if Path(place).exists():
        raise FileError(say("{path} exists already, and was left as it is", path=place))
    matrix = _matrix(source)
    schema = way_to_schema(Path(place).parent, "map")
    save_text(chart(matrix, schema, look(language).words), place)
    command = f"gcmplan import {source.file} --new FOLDER --map {place}"
    tell(say("wrote {file}: correct it, then: {command}", file=place, command=command))
    return Exit.FINE


def _matrix(source: Source) -> Matrix:
    path = Path(source.file)
    said = _map(source.map)
    pages: Sequence[Page]
    if path.suffix.lower() in _DELIMITED:
        pages = [read_delimited(source.file)]
    elif path.suffix.lower() in WORKBOOKS:
        pages = read_pages(source.file)
    else:
        endings = ", ".join((*WORKBOOKS, *_DELIMITED))
        told = say(
            "{path} is no matrix: it must end with {endings}", path=source.file, endings=endings
        )
        raise ChoiceError(told)
    return read_matrix(pages, path.stem, said, titles_of(read_compact()))


def _map(file: str | None) -> MatrixMap:
    if file is None:
        return MatrixMap()
    text = read_file(file)
    said, wrong = fitted(text, MatrixMap)
    if said is None:
        show(Report(wrong, 1, {}, {text.name: text}), "diagnostics", "text", look(everything=True))
        told = say(
            "{file} has {errors}, so nothing was done",
            file=file,
            errors=numbered(len(wrong), "error"),
        )
        raise ChoiceError(told)
    return said


def _texts(draft: Drafted, place: Path, words: Words) -> list[SourceText]:
    """The files of a plan, laid out: one, or one for each area; with comments in a language."""
    schema = way_to_schema(_folder(place))
    said = remarks(draft.questions, words)
    if _is_file(place):
        texts = {str(place): in_one(draft.data, said, schema)}
    elif draft.data.get("areas"):
        written = in_several(draft.data, said, schema)
        texts = {str(place / name): text for name, text in written.items()}
    else:
        texts = {str(place / "plan.yaml"): in_one(draft.data, said, schema)}
    return [tidied(parse(SourceText(text, name))).after for name, text in texts.items()]


def _check(place: Path) -> None:
    """Raise `FileError` if there is a plan already."""
    if not _is_file(place):
        check_free(place)
    elif place.exists():
        raise FileError(say("{path} exists already, and was left as it is", path=place))


def _write(place: Path, changes: list[Change]) -> None:
    if _is_file(place):
        write_beside(changes)
    else:
        write_new(place, changes)


def _is_file(place: Path) -> bool:
    return place.suffix.lower() in _YAML


def _folder(place: Path) -> Path:
    return place.parent if _is_file(place) else place
