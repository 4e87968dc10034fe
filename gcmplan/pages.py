"""The pages of the rules, read from their modules' text.

Importing a rule imports the models of a plan, which takes ten times as long as showing a page. A
test holds that both ways give the same.
"""

from __future__ import annotations

import ast
import inspect
import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from gcmplan.errors import ChoiceError
from gcmplan.finding import Rule, Severity
from gcmplan.nearest import nearest
from gcmplan.sentence import Sentence, say

_HERE = Path(__file__).parent
_HOMES = (_HERE / "faults", _HERE / "check" / "rules", _HERE / "changes" / "rules")
_OF_A_PLAN = {"gcm", "gcmplan", "gcm_actions"}
"""Keys of plans that begin as codes do."""
_MODULE = re.compile(r"(gcm\d{3})_\w+\.py")


def is_code(word: str) -> bool:
    """Whether a word looks like the code of a rule, if only of one that there is not."""
    return word.upper().startswith("GCM") and word.lower() not in _OF_A_PLAN


def page(code: str) -> Rule:
    """The page of a rule; raises `ChoiceError` if there is none with that code."""
    modules = _modules()
    wanted = code.upper()
    if wanted not in modules:
        raise no_rule(code, say("no rule '{code}'", code=code))
    return _read(modules[wanted])


def no_rule(code: str, what: Sentence) -> ChoiceError:
    """What is said where a rule was meant that there is not, with the nearest that there is."""
    meant = nearest(code.upper(), _modules())
    if meant is None:
        return ChoiceError(say("{what} ('gcmplan explain' lists them all)", what=what))
    told = say(
        "{what}: did you mean {meant}? ('gcmplan explain' lists them all)", what=what, meant=meant
    )
    return ChoiceError(told)


def codes() -> list[str]:
    """The codes of all rules, in order."""
    return sorted(_modules())


def pages() -> list[Rule]:
    """The pages of all rules, by code."""
    return [_read(module) for _, module in sorted(_modules().items())]


@cache
def _modules() -> Mapping[str, Path]:
    """The file of each rule's module, by its code."""
    files = (file for home in _HOMES for file in home.iterdir())
    return {match[1].upper(): file for file in files if (match := _MODULE.fullmatch(file.name))}


def _read(module: Path) -> Rule:
    """The rule that a module declares by a decorated function."""
    for node in ast.parse(module.read_text("utf-8")).body:
        if isinstance(node, ast.FunctionDef) and node.decorator_list:
            decorator = node.decorator_list[0]
            if isinstance(decorator, ast.Call):
                return _rule(node, decorator)
    raise AssertionError("a rule's module declares no rule")


def _rule(function: ast.FunctionDef, decorator: ast.Call) -> Rule:
    code, severity = decorator.args[:2]
    assert isinstance(code, ast.Constant)
    assert isinstance(severity, ast.Attribute)
    fixable = any(keyword.arg == "fixable" for keyword in decorator.keywords)
    explanation = inspect.cleandoc(ast.get_docstring(function) or "")
    name = function.name.replace("_", "-")
    return Rule(str(code.value), name, Severity[severity.attr], explanation, fixable)
