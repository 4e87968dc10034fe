"""A plan that comes back from a workbook: what was changed there is written, and nothing else."""

from __future__ import annotations

from gcmplan.cli.options import Exit
from gcmplan.cli.output import look, show, tell
from gcmplan.cli.recipes.editing import (
    Manner,
    new_errors,
    rewritten,
    show_edit,
    tell_of_undone,
    the_plan,
)
from gcmplan.edit.steps import Refusal, carried_out
from gcmplan.exchange.grid import place_order
from gcmplan.exchange.spreadsheet import read_workbook
from gcmplan.exchange.wishes import wishes
from gcmplan.load import load
from gcmplan.reading.config import config
from gcmplan.reading.files import in_full
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import say
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse
from gcmplan.source.saving.desk import desk
from gcmplan.work.asked import Asked
from gcmplan.work.blaming import blamed


def import_workbook(file: str, plan: str | None, manner: Manner, *, remove: bool) -> Exit:
    """Write what was changed in a workbook into its plan: all of it, or nothing."""
    sheets = read_workbook(file)
    files = the_plan(plan)
    with desk(files.paths) as here:
        tell_of_undone(here)
        before = Bundle(tuple(map(parse, files.texts)))
        old = load(before)
        in_full(old, files.name)
        wanted = wishes(before.data, sheets, remove=remove)
        tell(*(say("note: {note}", note=each) for each in wanted.notes))
        after, refused = carried_out(before, wanted.steps)
        changed = rewritten(before, after)
        new = load(after) if changed else old
        asked = Asked(manner.as_of, levels=config().levels)
        wrong = new_errors(old, new, asked) if changed else []
        refusals = [*wanted.refusals, *refused, *blamed(wrong, before, new.bundle, wanted.steps)]
        if refusals:
            return _refuse(refusals, file, manner.language)
        if not changed:
            tell(say("nothing to change: the plan says so already"))
            return Exit.FINE
        if not manner.dry_run:
            here.write(changed)
    show_edit(old, new, changed, manner)
    return Exit.FINE


def _refuse(refusals: list[Refusal], file: str, language: str | None) -> Exit:
    refusals = sorted(refusals, key=lambda each: place_order(each.place))
    show(refusals, "refusals", "text", look(language))
    tell(
        say(
            "error: nothing was written: mend {things} in {file} first",
            things=numbered(len(refusals), "thing"),
            file=file,
        )
    )
    return Exit.FOUND
