"""One plan is edited: read, changed, judged, shown and written, by one process at a time."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from datetime import date
from typing import NamedTuple

from gcmplan.changes.change import Significance
from gcmplan.cli.options import Exit
from gcmplan.cli.output import look, show, tell
from gcmplan.diagnostics import Diagnostic, Report
from gcmplan.errors import ChoiceError, EditError
from gcmplan.load import Loaded, load
from gcmplan.reading.config import config
from gcmplan.reading.files import Files
from gcmplan.reading.plans import surveyed
from gcmplan.render.results.difference import Version
from gcmplan.sentence import say, say_count
from gcmplan.source.bundle import Bundle
from gcmplan.source.disk import DISK
from gcmplan.source.document import parse
from gcmplan.source.saving.desk import Desk, desk
from gcmplan.source.saving.exchange import Change
from gcmplan.work.asked import Asked
from gcmplan.work.comparing import Side, Sides, changed, with_effect
from gcmplan.work.judging import grave_findings


class Manner(NamedTuple):
    """How an edit is to be made."""

    as_of: date
    """The day for which the plan is judged."""

    dry_run: bool = False
    """Whether to show what would be written, and write nothing."""

    language: str | None = None


def edit(plan: str | None, change: Callable[[Bundle], Bundle], manner: Manner) -> Exit:
    """Change the plan at a path; what would make it invalid is shown, and nothing is written."""
    files = the_plan(plan)
    with desk(files.paths) as here:
        tell_of_undone(here)
        before = Bundle(tuple(map(parse, files.texts)))
        after = change(before)
        rewrites = rewritten(before, after)
        if not rewrites:
            tell(say("nothing to change: the plan says so already"))
            return Exit.FINE
        old, new = load(before), load(after)
        if wrong := new_errors(old, new, Asked(manner.as_of, levels=config().levels)):
            return _refuse(wrong, new, manner)
        if not manner.dry_run:
            here.write(rewrites)
    show_edit(old, new, rewrites, manner)
    return Exit.FINE


def tell_of_undone(here: Desk) -> None:
    """Say which files had been left by an edit that was broken off."""
    if here.put_back:
        tell(
            say(
                "an edit was broken off here, and was undone in {put_back}",
                put_back=", ".join(here.put_back),
            )
        )


def the_plan(path: str | None) -> Files:
    """The files of the one plan at a path, or at the usual places; raises `ChoiceError`."""
    plans, loose = surveyed([path] if path else [])
    if not plans:
        names = ", ".join(each.name for each in loose)
        raise ChoiceError(say("no plan here, only files that belong to none: {names}", names=names))
    if len(plans) > 1:
        names = ", ".join(each.name for each in plans)
        raise ChoiceError(say("several plans here: name one with --plan: {names}", names=names))
    if plans[0].tree is not DISK:
        raise EditError(
            say("{name} stands in a commit, and commits are not edited", name=plans[0].name)
        )
    return plans[0]


def rewritten(before: Bundle, after: Bundle) -> list[Change]:
    """The files that get another text; a file that is new to the plan, too."""
    sources = {each.source.name: each.source for each in before.documents}
    return [
        Change(sources.get(each.source.name), each.source)
        for each in after.documents
        if getattr(sources.get(each.source.name), "text", None) != each.source.text
    ]


def new_errors(old: Loaded, new: Loaded, asked: Asked) -> list[Diagnostic]:
    """The errors that the edit would bring in; those that were there are for another day."""
    after = grave_findings(new, asked)
    known = Counter(map(_gist, grave_findings(old, asked))) if after else Counter()
    wrong = []
    for each in after:
        if known[_gist(each)]:
            known[_gist(each)] -= 1
        else:
            wrong.append(each)
    return wrong


def _gist(diagnostic: Diagnostic) -> tuple[str, str | None, str]:
    """What makes two findings the same one, wherever they stand."""
    return diagnostic.finding.rule.code, diagnostic.item, diagnostic.finding.remark.message


def _refuse(wrong: list[Diagnostic], new: Loaded, manner: Manner) -> Exit:
    texts = {each.source.name: each.source for each in new.bundle.documents}
    report = Report(tuple(wrong), len(texts), {}, texts)
    view = look(manner.language)
    show(report, "diagnostics", "text", view)
    told = say_count(
        "error: nothing was written, for it would bring {number} error in",
        "error: nothing was written, for it would bring {number} errors in",
        len(wrong),
    )
    tell(told, words=view.words)
    return Exit.FOUND


def show_edit(old: Loaded, new: Loaded, rewrites: list[Change], manner: Manner) -> None:
    """Show what an edit changes in a plan, and say which files have it."""
    readable = old.plan and new.plan and old.whole and new.whole
    if manner.dry_run or not readable:
        show(rewrites, "rewriting", "text", look())
    if readable and old.plan and new.plan:
        before = Side(Version(say("before"), None), old.bundle, old.plan)
        after = Side(Version(say("after"), None), new.bundle, new.plan)
        both = Sides(before, after, {})
        difference = changed(both)
        if any(each.significance is not Significance.MINOR for each in difference.changes):
            difference = with_effect(difference, both, manner.as_of)
        show(difference, "changes", "text", look(manner.language, everything=True))
    names = ", ".join(each.after.name for each in rewrites)
    if manner.dry_run:
        tell(say("nothing was written: without --dry-run, {names} would be", names=names))
    else:
        tell(say("wrote {names}", names=names))
