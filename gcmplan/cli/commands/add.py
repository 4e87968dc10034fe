"""`gcmplan add`."""

from __future__ import annotations

import shlex
from typing import Annotated

import typer

from gcmplan.cli.completing import complete_id, complete_kind
from gcmplan.cli.options import AsOf, DryRun, EditedPlan, Exit, Language, day
from gcmplan.sentence import say

Kind = Annotated[
    str,
    typer.Argument(
        metavar="KIND",
        help="objective, action, milestone, update, indicator, actual, target, risk, organization, "
        "area, framework, source or pledge.",
        autocompletion=complete_kind,
        show_default=False,
    ),
]
Rest = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="UNDER|FIELD=VALUE",
        help="The id of what it is to stand under, and its values: O7 title='License agencies'.",
        autocompletion=complete_id,
        show_default=False,
    ),
]
File = Annotated[
    str | None,
    typer.Option(
        "--file",
        metavar="FILE",
        help="The file of the plan for it; left out, that in which its neighbours are.",
        show_default=False,
    ),
]


def add(
    kind: Kind,
    rest: Rest = None,
    plan: EditedPlan = None,
    file: File = None,
    dry_run: DryRun = False,
    as_of: AsOf = None,
    lang: Language = None,
) -> None:
    """Add an object to a plan, where it belongs.

    In a terminal, it asks for what is missing.
    """
    from gcmplan.cli.output import tell
    from gcmplan.cli.recipes.adding import Wish, drafted
    from gcmplan.cli.recipes.editing import Manner, edit
    from gcmplan.edit.adding import added

    typed = Wish.from_words(kind, rest or [], day(as_of))
    try:
        wish = typed.completed(plan)
    except (KeyboardInterrupt, EOFError):
        tell("", say("stopped: nothing was written"))
        raise typer.Exit(Exit.STOPPED) from None
    manner = Manner(day(as_of), dry_run, lang)
    status = edit(plan, lambda bundle: added(bundle, drafted(bundle.data, wish), file), manner)
    if status is Exit.FOUND and wish != typed:
        options = ["--plan", plan] if plan else []
        tell(
            say(
                "To correct an answer: gcmplan add {words}",
                words=shlex.join([*wish.words, *options]),
            )
        )
    raise typer.Exit(status)
