"""What plans are kept with is offered to whoever has just begun one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path, PurePath

import typer

from gcmplan.cli.asking import Question, answered, somebody_is_here
from gcmplan.cli.output import tell
from gcmplan.cli.recipes.equipping import equip_editor, equip_git, equip_github, equip_pre_commit
from gcmplan.cli.recipes.proposing import Consent, repository
from gcmplan.errors import GcmplanError
from gcmplan.sentence import say

_WAYS: dict[str, Callable[[str], None]] = {
    "editor": lambda plans: equip_editor(plans, Consent.ASKED),
    "git": lambda plans: equip_git(plans, Consent.ASKED),
    "pre-commit": lambda plans: equip_pre_commit(plans, None, Consent.ASKED),
    "github": lambda plans: equip_github(plans, None, Consent.ASKED),
}


def offer_setup(place: Path) -> None:
    """Set up what somebody chooses; where nobody can be asked, say how it is done."""
    plans = _folder(place)
    if plans is None or not somebody_is_here():
        where = "" if plans in {None, "plans"} else f" --plans {plans}"
        commands = " · ".join(f"gcmplan setup {way}{where}" for way in ("editor", "git"))
        tell(say("Once: {commands}", commands=commands))
        return
    try:
        answer = answered(
            Question(say("set up ({ways})", ways=", ".join(_WAYS)), tuple(_WAYS)), _check
        )
        for way in _chosen(answer):
            _set_up(way, plans)
    except (KeyboardInterrupt, EOFError, typer.Abort):
        tell("", say("stopped: the plan is written; 'gcmplan setup' does the rest at any time"))


def _folder(place: Path) -> str | None:
    """Where plans lie in the repository, seen from one of them; None if it is not in there."""
    try:
        inside = PurePath(place.resolve().relative_to(repository().resolve()))
    except ValueError:
        return None
    return "plans" if inside.parts[:1] == ("plans",) else inside.as_posix()


def _check(answer: str) -> str | None:
    wrong = [each for each in _chosen(answer) if each not in _WAYS]
    if not wrong:
        return None
    ways = ", ".join(_WAYS)
    return say("there is no '{way}': it is one or more of {ways}", way=wrong[0], ways=ways)


def _chosen(answer: str) -> list[str]:
    return answer.replace(",", " ").split()


def _set_up(way: str, plans: str) -> None:
    try:
        _WAYS[way](plans)
    except GcmplanError as error:
        tell(say("error: {problem}", problem=error.args[0]))
