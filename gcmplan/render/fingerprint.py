"""What stays of a finding when lines are added above it, or its item moves to another file.

Services tell by it which findings are new. It is made of the rule's code, the ids of the plan and
of the item and the field, and never of a line or a message, which holds values. Where nothing has
an id, the file stands for it. Equal ones are numbered, so that each is unique in a report.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from pathlib import PurePath

from gcmplan.diagnostics import Diagnostic
from gcmplan.keypath import KeyPath


def fingerprints(diagnostics: Iterable[Diagnostic]) -> list[str]:
    """A fingerprint for each finding, in 64 hexadecimal digits."""
    seen = Counter[tuple[str, ...]]()
    made = []
    for each in diagnostics:
        identity = _identity(each)
        seen[identity] += 1
        made.append(_digest(*identity, str(seen[identity])))
    return made


def _identity(diagnostic: Diagnostic) -> tuple[str, ...]:
    code, file = diagnostic.finding.rule.code, PurePath(diagnostic.file).as_posix()
    plan = ("file", file) if diagnostic.plan is None else ("plan", diagnostic.plan)
    item = ("file", file) if diagnostic.item is None else ("item", diagnostic.item)
    return code, *plan, *item, *_field(diagnostic)


def _field(diagnostic: Diagnostic) -> tuple[str, ...]:
    """The way to the value from the list or key that holds the item, without positions.

    An action is one among `actions`, wherever these stand.
    """
    path, about = diagnostic.finding.remark.path, diagnostic.finding.about
    if not path.leads_into(about):
        return _names(path)
    return _names(about)[-1:] + _names(KeyPath(path[len(about) :]))


def _names(path: KeyPath) -> tuple[str, ...]:
    return tuple(step for step in path if isinstance(step, str))


def _digest(*parts: str) -> str:
    return sha256("\0".join(parts).encode(errors="surrogatepass")).hexdigest()
