"""`gcmplan setup`: a menu of its own, one command for each thing that can be set up."""

from __future__ import annotations

from typing import Annotated

import typer

from gcmplan.cli.menu import Command, Menu

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


@setup.command("git", cls=Command)
def git(
    plans: Places = None, remove: Remove = False, yes: Yes = False, dry_run: DryRun = False
) -> None:
    """Let git compare and merge plans by objects and fields."""
    from gcmplan.cli.proposing import carry_out, places, settings
    from gcmplan.setup.git import for_git, without_git

    place = settings()
    if remove:
        carry_out(lambda existing: without_git(existing, place), yes=yes, dry_run=dry_run)
    else:
        where = places(plans)
        carry_out(lambda existing: for_git(existing, where, place), yes=yes, dry_run=dry_run)


@setup.command("editor", cls=Command)
def editor(plans: Folder = "plans", yes: Yes = False, dry_run: DryRun = False) -> None:
    """Complete, explain and check plans as they are written."""
    from gcmplan.cli.proposing import carry_out, folder
    from gcmplan.setup.editor import for_editor
    from gcmplan.work.ties import ties

    tied = ties(folder(plans))
    carry_out(lambda existing: for_editor(existing, tied), yes=yes, dry_run=dry_run)


@setup.command("pre-commit", cls=Command)
def pre_commit(
    plans: Folder = "plans", origin: Repository = None, yes: Yes = False, dry_run: DryRun = False
) -> None:
    """Check plans before each commit."""
    from gcmplan.cli.proposing import carry_out, folder
    from gcmplan.setup.hooks import for_pre_commit
    from gcmplan.setup.origin import named

    where, source = folder(plans), named(origin) if origin else None
    carry_out(lambda existing: for_pre_commit(existing, where, source), yes=yes, dry_run=dry_run)


@setup.command("github", cls=Command)
def github(
    plans: Folder = "plans", origin: From = None, yes: Yes = False, dry_run: DryRun = False
) -> None:
    """Check plans on every push and pull request."""
    from gcmplan.cli.proposing import carry_out, folder, reachable
    from gcmplan.setup.workflow import for_github

    where, source = folder(plans), reachable(origin)
    carry_out(lambda existing: for_github(existing, where, source), yes=yes, dry_run=dry_run)
