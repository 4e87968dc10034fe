"""Money by currency, in the whole plan and in its parts: never added up across currencies."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.progress.money import MoneySum
from gcmplan.render.look import Look
from gcmplan.render.sections.gauge import width
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Setting
from gcmplan.render.words.figures import in_full, percent
from gcmplan.render.words.vocabulary import word


class Sums(NamedTuple):
    """Money in one currency, of the whole plan or of a part of it."""

    id: str
    title: Phrase | None
    currency: str
    budget: str
    secured: str
    secured_share: str
    pledged: str
    requested: str
    gap: str
    spent: str
    spent_share: str
    secured_bar: str | None
    spent_bar: str | None


class Budget(NamedTuple):
    """The money of a plan."""

    whole: tuple[Sums, ...]
    parts: tuple[Sums, ...]
    by: str


def view(setting: Setting) -> Budget:
    """The money of a plan; without rows if nothing is said of it."""
    progress = setting.account.progress
    return Budget(
        tuple(_sums(each, setting.look) for each in progress.total.money),
        tuple(
            _sums(
                each,
                setting.look,
                group.id or setting.look.say("none"),
                setting.voice.say_if(group.title),
            )
            for group in progress.groups.groups
            for each in group.money
        ),
        setting.look.words(word(progress.groups.by)),
    )


def _sums(each: MoneySum, look: Look, id: str = "", title: Phrase | None = None) -> Sums:
    return Sums(
        id,
        title,
        each.currency,
        *(
            look.words(in_full(each.budget)),
            look.words(in_full(each.secured)),
            percent(each.secured_share, "\u00a0"),
            look.words(in_full(each.pledged)),
            look.words(in_full(each.requested)),
            look.words(in_full(each.gap)),
            look.words(in_full(each.spent)),
            percent(each.spent_share, "\u00a0"),
        ),
        None if each.secured_share is None else width(each.secured_share),
        None if each.spent_share is None else width(each.spent_share),
    )
