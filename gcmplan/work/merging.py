"""Three versions of a plan file become one, in which no edit of either side is lost.

What git merges by lines is taken if it holds just what is meant, and no more is in conflict than
must be: so the comments and the layout of both sides stay. Otherwise the changes of theirs are
written into our text, one by one. A conflict is marked around the field alone: git does that, given
our text with the field as it is, as it was and as they want it. On any doubt the files are merged
by lines, as they would be without this program.
"""

from __future__ import annotations

import codecs
from collections import Counter
from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

from gcmplan.changes.items import same
from gcmplan.changes.merge import Edit, Favour, Merged, applied, merge
from gcmplan.plan.plan import Plan
from gcmplan.plan.shape import keys, model_at
from gcmplan.source.comments import every_comment
from gcmplan.source.document import Document, parse
from gcmplan.source.repository.by_lines import ByLines, Labels, merged_by_lines
from gcmplan.source.splicing.splice import insert_item, insert_key, remove, replace_value
from gcmplan.source.text import SourceText, decoded

_MOST_WORK = 200_000_000
"""Characters read again after the edits of a merge: each edit is proved by reading all again."""


class Versions(NamedTuple):
    """The contents of a file: as it was, as it is with us, and with them."""

    base: bytes
    ours: bytes
    theirs: bytes


class _Doubt(Exception):  # noqa: N818  it is no error: the files are merged by lines instead
    pass


def merged_file(versions: Versions, labels: Labels) -> ByLines:
    """One file from three versions of it; raises `GitError` if not even git can merge them."""
    by_lines = merged_by_lines(versions.ours, versions.base, versions.theirs, labels)
    try:
        return _merged_by_fields(versions, labels, by_lines)
    except Exception:  # whatever it is: an edit that is lost is worse than a conflict too many
        return by_lines


def _merged_by_fields(versions: Versions, labels: Labels, by_lines: ByLines) -> ByLines:
    base, ours, theirs = (_plan_file(content) for content in versions)
    merged = merge(base.data or {}, ours.data, theirs.data)
    meant = applied(ours.data, merged.edits)
    if _repeats(meant) - _repeats(ours.data) - _repeats(theirs.data):
        raise _Doubt
    if not merged.conflicts and not by_lines.conflicts and _says(by_lines.content, meant):
        return by_lines
    if merged.conflicts and by_lines.conflicts and _just_in_conflict(versions, labels):
        return by_lines
    result = _edited(ours, merged)
    if _lost(result, base, theirs):
        raise _Doubt
    if not merged.conflicts:
        return ByLines(_content(result), 0)
    return _marked(result, (base, ours, theirs), labels)


def _just_in_conflict(versions: Versions, labels: Labels) -> bool:
    """Whether git, whichever side it favours in conflicts, finds what is meant then."""
    base, ours, theirs = (_plan_file(content).data for content in versions)
    return all(
        _says(
            merged_by_lines(versions.ours, versions.base, versions.theirs, labels, side).content,
            applied(ours, merge(base or {}, ours, theirs, favour).edits),
        )
        for side, favour in (("ours", Favour.OURS), ("theirs", Favour.THEIRS))
    )


def _says(content: bytes, data: Any) -> bool:
    """Whether a file holds some data, with the objects in any order."""
    found = parse(_source(content))
    return found.sound and same(_ordered(found.data), _ordered(data))


def _plan_file(content: bytes) -> Document:
    """A file that holds a plan, or a part of one, and can be read in full."""
    source = _source(content)
    document = parse(source)
    data = {} if document.data is None else document.data
    known = keys(Plan)
    if source.not_utf8 is not None or not document.sound or not isinstance(data, dict):
        raise _Doubt
    if not all(key in known or key.startswith("x_") for key in data):
        raise _Doubt
    return document


def _source(content: bytes) -> SourceText:
    return decoded(content, "the file")


def _content(document: Document) -> bytes:
    bom = codecs.BOM_UTF8 if document.source.bom else b""
    return bom + document.source.text.encode()


def _edited(document: Document, merged: Merged) -> Document:
    if len(merged.edits) * len(document.source.text) > _MOST_WORK:
        raise _Doubt
    for edit in merged.edits:
        document = _after(document, edit)
    return document


def _after(document: Document, edit: Edit) -> Document:
    kind, path, value = edit
    if kind == "remove":
        return remove(document, path)
    if kind == "insert":
        return insert_item(document, path.parent, value, int(path[-1]))
    holder = document.data
    for step in path.parent:
        holder = holder[step]
    if isinstance(holder, dict) and path[-1] not in holder:
        model = model_at(path.parent)
        return insert_key(document, path.parent, str(path[-1]), value, keys(model) if model else ())
    return replace_value(document, path, value)


def _marked(result: Document, versions: Sequence[Document], labels: Labels) -> ByLines:
    """Our text, with git's markers around the fields that are in conflict."""
    base, ours, theirs = versions
    others = [
        _content(_edited(ours, merge(base.data or {}, ours.data, theirs.data, favour)))
        for favour in (Favour.BASE, Favour.THEIRS)
    ]
    before, after = others
    marked = merged_by_lines(_content(result), before, after, labels)
    return marked if marked.conflicts else merged_by_lines(_content(result), b"", after, labels)


def _lost(result: Document, base: Document, theirs: Document) -> Counter[str]:
    """Comments that came with theirs, and would not be in the result."""
    new = Counter(every_comment(theirs)) - Counter(every_comment(base))
    return new - Counter(every_comment(result))


def _repeats(data: Any) -> Counter[str]:
    """The ids that are given more than once, as often as that is too much."""
    return Counter({id: number - 1 for id, number in Counter(_ids(data)).items() if number > 1})


def _ids(data: Any) -> Iterator[str]:
    if isinstance(data, dict):
        if isinstance(data.get("id"), str):
            yield data["id"]
        for value in data.values():
            yield from _ids(value)
    elif isinstance(data, list):
        for each in data:
            yield from _ids(each)


def _ordered(data: Any) -> Any:
    """The same data with the objects of each list in the order of their ids."""
    if isinstance(data, dict):
        return {key: _ordered(value) for key, value in data.items()}
    if not isinstance(data, list):
        return data
    items = [_ordered(each) for each in data]
    is_of_objects = all(isinstance(each, dict) and "id" in each for each in items)
    return sorted(items, key=lambda each: str(each["id"])) if is_of_objects else items
