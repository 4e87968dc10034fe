"""pre-commit: plans are checked before each commit."""

from __future__ import annotations

import re
from collections.abc import Iterator
from textwrap import indent

from gcmplan.errors import SetupError
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say
from gcmplan.setup.origin import Origin
from gcmplan.setup.proposal import Existing, Offer, Proposal
from gcmplan.source.document import Document, parse
from gcmplan.source.text import SourceText

CONFIG = ".pre-commit-config.yaml"
_REPOS = KeyPath(("repos",))
_HOOK = "gcmplan-validate"
_NEXT = say(
    "'pre-commit install' puts the hook to work in this clone; everybody does it once in their own."
)


def for_pre_commit(existing: Existing, plans: str, origin: Origin | None) -> Offer:
    """The configuration with a hook for the plans in a folder.

    pre-commit installs gcmplan from the repository of `origin`; without one, the hook runs the
    gcmplan that the person who commits has installed.
    """
    before = existing(CONFIG)
    return Offer((Proposal(CONFIG, before, _extended(before, _entry(plans, origin))),), (_NEXT,))


def _extended(before: str | None, entry: str) -> str:
    if before is None or not before.strip():
        return f"{before or ''}repos:\n{indent(entry, '  ')}"
    document = parse(SourceText(before, CONFIG))
    if _HOOK in _hooks(document.data):
        return before
    after = _with_repo(before, document, entry)
    if after is None:
        raise SetupError(
            say(
                "cannot extend {file} safely, so it stays as it is: add to its repos "
                "yourself\n{entry}",
                file=CONFIG,
                entry=indent(entry, "  ").rstrip(),
            )
        )
    return after


def _entry(plans: str, origin: Origin | None) -> str:
    pattern = f"^{re.escape(plans)}/"
    if origin and origin.repository:
        return f"""\
- repo: {origin.repository}
  rev: {origin.revision}
  hooks:
    - id: {_HOOK}
      files: {pattern}
"""
    return f"""\
- repo: local
  hooks:
    - id: {_HOOK}
      name: gcmplan validate
      entry: gcmplan validate
      language: system
      types: [yaml]
      files: {pattern}
      require_serial: true
"""


def _hooks(config: object) -> Iterator[str]:
    """The ids of all hooks of a configuration, whatever else it holds."""
    match config:
        case {"repos": [*repos]}:
            for repo in repos:
                match repo:
                    case {"hooks": [*hooks]}:
                        yield from (str(each.get("id")) for each in hooks if isinstance(each, dict))


def _with_repo(text: str, document: Document, entry: str) -> str | None:
    """The text with one more repository behind the last; None if its layout is another."""
    repos = document.data.get("repos") if isinstance(document.data, dict) else None
    if not document.sound or not isinstance(repos, list) or not repos:
        return None
    lines = text.splitlines(keepends=True)
    span = document.span(_REPOS / (len(repos) - 1))
    before = lines[span.start.line - 1][: span.start.column - 1]
    if not re.fullmatch(r" *- +", before):
        return None
    dash = before.index("-")
    end = span.start.line
    for number, line in enumerate(lines[end:], start=end + 1):
        if line.strip() and len(line) - len(line.lstrip()) <= dash:
            break
        end = number if line.strip() else end
    line_end = "\r\n" if "\r\n" in text else "\n"
    new = indent(entry, " " * dash).replace("\n", line_end)
    kept = "".join(lines[:end])
    joined = kept if kept.endswith("\n") else kept + line_end
    return joined + new + "".join(lines[end:])
