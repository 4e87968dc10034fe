"""Git: plans are compared and merged by objects and fields."""

from __future__ import annotations

import re

from gcmplan.setup.proposal import Existing, Offer, Proposal

ATTRIBUTES = ".gitattributes"
_DRIVER = "gcmplan"
_ATTRIBUTE = f"diff={_DRIVER} merge={_DRIVER}"
_SECTION = re.compile(
    rf'^[ \t]*\[(?:merge|diff)[ \t]+"{_DRIVER}"\][^\n]*(?:\n(?![ \t]*\[)[^\n]*)*(?:\n|\Z)',
    re.MULTILINE | re.IGNORECASE,
)
_SETTINGS = f"""\
[merge "{_DRIVER}"]
\tname = plans, by objects and fields
\tdriver = "if command -v gcmplan >/dev/null; then gcmplan merge-driver %O %A %B %L %P; \
else git merge-file --marker-size=%L %A %O %B; fi"
[diff "{_DRIVER}"]
\ttextconv = "f() {{ gcmplan textconv \\"$1\\" 2>/dev/null || cat \\"$1\\"; }}; f"
"""
"""Where there is no gcmplan, both do as git does by itself: no side of a merge is ever dropped."""

_NEXT = f"""\
Commit {ATTRIBUTES}. The settings are this clone's own: everybody runs 'gcmplan setup git' once.
Hosting servers merge by lines, so what they merged still has to be validated.
"""


def for_git(existing: Existing, plans: str, settings: str) -> Offer:
    """The attributes of the plans in a folder, and the settings of the drivers at a path."""
    before, set_before = existing(ATTRIBUTES), existing(settings)
    attributes = _with_lines(before or "", _lines(plans))
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


def _lines(plans: str) -> list[str]:
    within = "" if plans in {"", "."} else f"{plans}/**/"
    return [f"{within}*.{suffix} {_ATTRIBUTE}" for suffix in ("yaml", "yml")]


def _is_ours(line: str) -> bool:
    return line.split()[1:] == _ATTRIBUTE.split()


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
