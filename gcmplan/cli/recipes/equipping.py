"""What plans are kept with, made to know them: git, an editor, pre-commit, GitHub."""

from __future__ import annotations

from gcmplan.cli.recipes.proposing import (
    Consent,
    carry_out,
    folder,
    places,
    reachable,
    settings,
)
from gcmplan.setup.editor import for_editor
from gcmplan.setup.git import for_git, without_git
from gcmplan.setup.hooks import for_pre_commit
from gcmplan.setup.origin import named
from gcmplan.setup.workflow import for_github
from gcmplan.work.ties import ties


def equip_git(plans: str | None, consent: Consent) -> None:
    """Let git compare and merge plans by objects and fields; without a place, the usual plans."""
    place, where = settings(), places(plans)
    carry_out(lambda existing: for_git(existing, where, place), consent)


def free_git(consent: Consent) -> None:
    """Let git forget what it was told."""
    place = settings()
    carry_out(lambda existing: without_git(existing, place), consent)


def equip_editor(plans: str, consent: Consent) -> None:
    """Tie the plans in a folder to their schema."""
    tied = ties(folder(plans))
    carry_out(lambda existing: for_editor(existing, tied), consent)


def equip_pre_commit(plans: str, origin: str | None, consent: Consent) -> None:
    """Have plans checked before commits; without an origin, by the gcmplan that is installed."""
    where, source = folder(plans), named(origin) if origin else None
    carry_out(lambda existing: for_pre_commit(existing, where, source), consent)


def equip_github(plans: str, origin: str | None, consent: Consent) -> None:
    """Have plans checked on pushes; without an origin, by what this gcmplan was installed from."""
    where, source = folder(plans), reachable(origin)
    carry_out(lambda existing: for_github(existing, where, source), consent)
