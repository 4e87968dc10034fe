"""Git: plans are compared and merged by objects and fields."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from gcmplan.sentence import say
from gcmplan.setup.proposal import Existing, Offer, Proposal

ATTRIBUTES = ".gitattributes"
_DRIVER = "gcmplan"
_ATTRIBUTE = f"diff={_DRIVER} merge={_DRIVER}"
_SECTION = re.compile(
    rf'^[ \t]*\[(?:merge|diff)[ \t]+"{_DRIVER}"\][^\n]*(?:\n(?![ \t]*\[)[^\n]*)*(?:\n|\Z)',
    re.MULTILINE | re.IGNORECASE,
)
_SUFFIXES = (".yaml", ".yml")
_SPECIAL = re.compile(r"[\\*?\[]")
"""What means more than itself in a pattern."""

_LINE = re.compile(r'(?P<pattern>"(?:\\.|[^"\\])*"|\S+)\s+(?P<attributes>.*)')
_SETTINGS = f"""\
[merge "{_DRIVER}"]
\tname = plans, by objects and fields
\tdriver = "if command -v gcmplan >/dev/null; then gcmplan merge-driver %O %A %B %L %P; \
else git merge-file --marker-size=%L %A %O %B; fi"
[diff "{_DRIVER}"]
\ttextconv = "f() {{ gcmplan textconv \\"$1\\" 2>/dev/null || cat \\"$1\\"; }}; f"
"""
"""Where there is no gcmplan, both do as git does by itself: no side of a merge is ever dropped."""

_NEXT = (
    say(
        "Commit {file}. The settings are this clone's own: everybody runs 'gcmplan setup git' "
        "once.",
        file=ATTRIBUTES,
    ),
    say("Hosting servers merge by lines, so what they merged still has to be validated."),
)


def for_git(existing: Existing, plans: Sequence[str], settings: str) -> Offer:
    """The attributes of the plans in some files and folders, and the settings of the drivers."""
    before, set_before = existing(ATTRIBUTES), existing(settings)
    attributes = _with_lines(before or "", [line for each in plans for line in _lines(each)])
    return Offer(
        (
            Proposal(ATTRIBUTES, before, attributes),
            Proposal(settings, set_before, _with_settings(set_before or "")),
        ),
        _NEXT,
    )


def without_git(existing: Existing, settings: str) -> Offer:
    """The same files without all that `for_git` puts there; what is empty then is taken away."""
    before, set_before = existing(ATTRIBUTES), existing(settings)
    files = []
    if before is not None:
        kept = [line for line in before.splitlines(keepends=True) if not _is_ours(line)]
        changed = len(kept) < len(before.splitlines())
        after = "".join(kept) if changed else before
        files.append(Proposal(ATTRIBUTES, before, after if after.strip() or not changed else None))
    if set_before is not None:
        files.append(Proposal(settings, set_before, _SECTION.sub("", set_before)))
    return Offer(tuple(files))


def _lines(plans: str) -> Iterator[str]:
    """The lines for a file or a folder of plans."""
    path = "" if plans in {"", "."} else _SPECIAL.sub(r"\\\g<0>", plans)
    within = f"{path}/**/" if path else ""
    patterns = [path] if path.endswith(_SUFFIXES) else [f"{within}*{each}" for each in _SUFFIXES]
    for pattern in patterns:
        yield f"{_quoted(pattern) if ' ' in pattern else pattern} {_ATTRIBUTE}"


def _quoted(pattern: str) -> str:
    escaped = pattern.replace("\\", "\\\\").replace('"', r"\"")
    return f'"{escaped}"'


def _is_ours(line: str) -> bool:
    found = _LINE.fullmatch(line.strip())
    return found is not None and found["attributes"].split() == _ATTRIBUTE.split()


def _with_lines(text: str, lines: list[str]) -> str:
    there = [line.split() for line in text.splitlines()]
    new = [line for line in lines if line.split() not in there]
    if not new:
        return text
    line_end = "\r\n" if "\r\n" in text else "\n"
    gap = line_end if text and not text.endswith("\n") else ""
    return text + gap + "".join(line + line_end for line in new)


def _with_settings(text: str) -> str:
    if _SETTINGS in text and len(_SECTION.findall(text)) == _SETTINGS.count("["):
        return text
    rest = _SECTION.sub("", text)
    gap = "\n" if rest and not rest.endswith("\n") else ""
    return rest + gap + _SETTINGS
