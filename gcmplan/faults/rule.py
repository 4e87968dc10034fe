"""Rules about files: each turns a slip that reading met into a finding."""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Generic, ParamSpec

from gcmplan.finding import Finding, Remark, Rule, Severity
from gcmplan.keypath import TOP, KeyPath

Asked = ParamSpec("Asked")


class FileRule(Generic[Asked]):
    """A rule, and how its findings are worded."""

    def __init__(self, rule: Rule, word: Callable[Asked, Remark]) -> None:
        self.rule = rule
        self._word = word

    def __call__(self, *args: Asked.args, **kwargs: Asked.kwargs) -> Finding:
        """The finding; it is about the record in which the value stands."""
        remark = self._word(*args, **kwargs)
        return Finding(self.rule, _record(remark.path), remark)


def file_rule(
    code: str, severity: Severity, *, fixable: bool = False
) -> Callable[[Callable[Asked, Remark]], FileRule[Asked]]:
    """Make a rule of a function that words its findings; its docstring is the rule's page."""

    def decorate(word: Callable[Asked, Remark]) -> FileRule[Asked]:
        name = word.__name__.replace("_", "-")
        return FileRule(Rule(code, name, severity, inspect.getdoc(word) or "", fixable), word)

    return decorate


def _record(path: KeyPath) -> KeyPath:
    """The map in which a value stands: up to the last position in a list, or the outermost key."""
    for length in range(len(path) - 1, 0, -1):
        if isinstance(path[length - 1], int):
            return KeyPath(path[:length])
    return KeyPath(path[:1]) if len(path) > 1 else TOP
