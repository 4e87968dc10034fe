"""What is gathered for a report: how a plan does, what serves what, what changed, what is next."""

from __future__ import annotations

from datetime import date
from functools import partial
from typing import NamedTuple

from gcmplan.cache.remembering import memory
from gcmplan.compact.read import read_compact
from gcmplan.errors import GcmplanError
from gcmplan.progress.coverage import coverage_table
from gcmplan.progress.due import agenda
from gcmplan.progress.grouping import Grouping, grouped
from gcmplan.progress.series import reported
from gcmplan.progress.timeline import timeline
from gcmplan.reading.versions import plan_at
from gcmplan.render.results.account import Account, Collection, Page
from gcmplan.render.results.course import Course
from gcmplan.render.results.difference import Difference
from gcmplan.sentence import say
from gcmplan.work.comparing import compared
from gcmplan.work.gathering import Gathered, Sound, gathered
from gcmplan.work.lookback import Lookback
from gcmplan.work.recalling import course, remembered
from gcmplan.work.sides import sides
from gcmplan.work.standing import Asked, nothing, standing_in_time

_DAYS_AHEAD = 180

INDEX = "index"
"""The name of the page that lists the others."""


class Wish(NamedTuple):
    """What a report is to tell."""

    as_of: date
    since: str | None
    """The revision since when changes are told; None: they are not."""
    templates: str | None


def accounts(paths: list[str], wish: Wish) -> Gathered[Account]:
    """All that is known of the plans at some paths."""
    lookback = Lookback(wish.since)
    ask = partial(_account, wish=wish, lookback=lookback)
    found = gathered(paths, wish.as_of, ask, None, memory(), 1)
    told = zip(found.answers, found.errors, strict=True)
    answers = [account._replace(errors=errors) for account, errors in told]
    return found._replace(answers=answers, warnings=[*found.warnings, *lookback.warnings])


def collection(accounts: list[Account], ending: str, templates: str | None) -> Collection:
    """Several reports, each in a file named after its plan, and with such an ending."""
    taken = {INDEX}
    pages = []
    for account in accounts:
        name, nth = account.progress.plan.header.id, 1
        while (file := name if nth == 1 else f"{name}-{nth}").casefold() in taken:
            nth += 1
        taken.add(file.casefold())
        pages.append(Page(file + ending, account))
    return Collection(tuple(pages), templates)


def _account(sound: Sound, wish: Wish, lookback: Lookback) -> Account:
    status = standing_in_time(sound, Asked(wish.as_of), lookback, nothing)
    progress, compact = status.progress, read_compact()
    by = Grouping.OBJECTIVE
    return Account(
        status if wish.since else status._replace(since=None),
        grouped(progress.plan, compact, progress.actions, by),
        coverage_table(progress, compact, Grouping.GCM),
        timeline(progress, compact, progress.actions),
        tuple(reported(progress)),
        agenda(progress, _DAYS_AHEAD),
        _difference(sound, wish, lookback) if wish.since else None,
        _course(sound),
        templates=wish.templates,
    )


def _course(sound: Sound) -> Course | None:
    """How a plan did over its versions; None where nothing is known of them."""
    try:
        return course(remembered(sound.path, every=False))
    except GcmplanError:
        return None


def _difference(sound: Sound, wish: Wish, lookback: Lookback) -> Difference | None:
    """What changed since a revision; of several plans one may not have been there."""
    assert wish.since
    try:
        then = plan_at(sound.path, wish.since)
        return compared(sides(then, sound.files, wish.as_of), wish.as_of)
    except GcmplanError as error:
        if sound.is_only:
            raise
        lookback.warnings.append(
            say(
                "warning: of {path} what changed since {version} is unknown: {problem}",
                path=sound.path,
                version=wish.since,
                problem=error.args[0],
            )
        )
        return None
