"""`gcmplan setup`: a menu of its own, one command for each thing that can be set up."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from gcmplan.cli.menu import Command, Menu

if TYPE_CHECKING:
    from gcmplan.cli.recipes.proposing import Consent

setup = typer.Typer(
    cls=Menu,
    help="Set up git, an editor, pre-commit or GitHub: shows what it would write, then asks.",
    short_help="Set up git, an editor, pre-commit or GitHub.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,
)

Folder = Annotated[
    str, typer.Option("--plans", metavar="FOLDER", help="Where the plans lie in the repository.")
]
Places = Annotated[
    str | None,
    typer.Option(
        "--plans",
        metavar="PATH",
        help="Where the plans lie in the repository; left out, as gcmplan.yaml says, or plans.",
        show_default=False,
    ),
]
Yes = Annotated[bool, typer.Option("--yes", "-y", help="Write without asking.")]
DryRun = Annotated[bool, typer.Option("--dry-run", help="Show what would be written, no more.")]
From = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="WHERE",
        help="Where the workflow gets gcmplan: https://HOST/REPOSITORY@TAG or gcmplan==VERSION; "
        "left out, where this one was installed from.",
        show_default=False,
    ),
]
Repository = Annotated[
    str | None,
    typer.Option(
        "--from",
        metavar="WHERE",
        help="Where pre-commit gets gcmplan: https://HOST/REPOSITORY@TAG; left out, it runs the "
        "one that is installed.",
        show_default=False,
    ),
]


Remove = Annotated[bool, typer.Option("--remove", help="Undo it.")]


def _consent(yes: bool, dry_run: bool) -> Consent:
    from gcmplan.cli.recipes.proposing import Consent

    if dry_run:
        return Consent.REFUSED
    return Consent.GIVEN if yes else Consent.ASKED


@setup.command("git", cls=Command)
def git(
    plans: Places = None, remove: Remove = False, yes: Yes = False, dry_run: DryRun = False
) -> None:
    """Let git compare and merge plans by objects and fields."""
    from gcmplan.cli.recipes.equipping import equip_git, free_git

    consent = _consent(yes, dry_run)
    if remove:
        free_git(consent)
    else:
        equip_git(plans, consent)


@setup.command("editor", cls=Command)
def editor(plans: Folder = "plans", yes: Yes = False, dry_run: DryRun = False) -> None:
    """Complete, explain and check plans as they are written."""
    from gcmplan.cli.recipes.equipping import equip_editor

    equip_editor(plans, _consent(yes, dry_run))


@setup.command("pre-commit", cls=Command)
def pre_commit(
    plans: Folder = "plans", origin: Repository = None, yes: Yes = False, dry_run: DryRun = False
) -> None:
    """Check plans before each commit."""
    from gcmplan.cli.recipes.equipping import equip_pre_commit

    equip_pre_commit(plans, origin, _consent(yes, dry_run))


@setup.command("github", cls=Command)
def github(
    plans: Folder = "plans", origin: From = None, yes: Yes = False, dry_run: DryRun = False
) -> None:
    """Check plans on every push and pull request."""
    from gcmplan.cli.recipes.equipping import equip_github

    equip_github(plans, origin, _consent(yes, dry_run))
