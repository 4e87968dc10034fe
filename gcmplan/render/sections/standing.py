"""How far the plan is, whether it is on time, and what needs attention."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.plan.words import Kind
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.progress import ActionProgress, GroupProgress
from gcmplan.render.parts.since import steps
from gcmplan.render.screen import clean
from gcmplan.render.sections.gauge import Badge, Gauge, Share, badge, of_group, shares
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Setting
from gcmplan.render.words.figures import UNKNOWN, chief, percent, secured, slip
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.vocabulary import word

_SHOWN = 20
"""Actions that need attention, the worst; the others stand under their objectives."""

_MANY = 1000


class Row(NamedTuple):
    """A group of actions in a table."""

    id: str
    title: Phrase | None
    href: str | None
    description: tuple[Phrase, ...]
    actions: int
    gauge: Gauge
    counts: tuple[int, ...]
    slip: str
    secured: str


class Concern(NamedTuple):
    """An action that needs attention."""

    id: str
    href: str
    title: Phrase
    badge: Badge
    days: str | None
    lead: tuple[Phrase, ...]
    due: str
    done: str
    why: tuple[str, ...]


class Standing(NamedTuple):
    """How a plan does."""

    gauge: Gauge
    shares: tuple[Share, ...]
    actions: str
    counted: int
    known: int
    dropped: str | None
    """How many were cancelled or merged; None if none was."""
    gone: str
    """How much of the plan's time has gone."""
    since: str | None
    """Since which version changes are told; None if nobody asked."""
    steps: tuple[str, ...]
    by: str
    """By what the actions are grouped."""
    by_area: bool
    kinds: tuple[str, ...]
    rows: tuple[Row, ...]
    with_slip: bool
    currency: str | None
    """Of the shares that are secured; None if there is no budget in one currency."""
    concerns: tuple[Concern, ...]
    more: int
    """How many other actions need attention, too."""
    vast: bool
    """Whether there are so many actions that a browser should draw only those in sight."""


def view(setting: Setting) -> Standing:
    """How a plan does."""
    status, progress = setting.account.status, setting.account.progress
    total = progress.total
    look = setting.look
    found = shares(total, look)
    currency = chief(total.money, progress.plan.header.currency)
    worst = progress.attention
    since = status.since
    return Standing(
        of_group(total),
        found,
        look.words(numbered(total.counted, "action")),
        total.counted,
        total.means.known,
        look.words(numbered(total.dropped, "action")) if total.dropped else None,
        percent(progress.period_gone, "\u00a0"),
        f"{clean(since.version.name)} ({since.version.day})" if since else None,
        tuple(map(look.words, steps(total, since))) if since else (),
        look.words(word(progress.groups.by)),
        progress.groups.by == Grouping.AREA,
        tuple(each.badge.word for each in found),
        tuple(_row(each, setting, currency) for each in progress.groups.groups),
        progress.adopted is not None,
        currency,
        tuple(_concern(each, setting) for each in worst[:_SHOWN]),
        max(0, len(worst) - _SHOWN),
        total.total > _MANY,
    )


def _row(group: GroupProgress, setting: Setting, currency: str | None) -> Row:
    areas = {each.id: each.description for each in setting.account.progress.plan.areas}
    kind = Kind.AREA if setting.account.progress.groups.by == Grouping.AREA else Kind.OBJECTIVE
    anchor = setting.anchors.to(kind, group.id) if group.id else None
    return Row(
        group.id or "",
        setting.voice.say_if(group.title),
        f"#{anchor}" if anchor else None,
        setting.voice.paragraphs(areas.get(group.id or "")),
        group.counted,
        of_group(group),
        tuple(each.number for each in _all_kinds(group, setting)),
        setting.look.words(slip(group.slip_days, " d")),
        secured(group.money, currency) if currency else UNKNOWN,
    )


def _all_kinds(group: GroupProgress, setting: Setting) -> tuple[Share, ...]:
    """The counts of the kinds that occur in the whole plan."""
    words = [each.badge for each in shares(setting.account.progress.total, setting.look)]
    counts = {each.badge: each.number for each in shares(group, setting.look)}
    return tuple(Share(word, "", counts.get(word, 0), "", "") for word in words)


def _concern(each: ActionProgress, setting: Setting) -> Concern:
    action, look = each.action, setting.look
    return Concern(
        action.id,
        f"#{setting.anchors.at(each.path)}",
        setting.voice.say(action.title),
        badge(each.health, look),
        look.words(numbered(each.days_overdue, "day")) if each.days_overdue else None,
        setting.named(action.lead),
        str(action.due or UNKNOWN),
        percent(each.actual, "\u00a0"),
        tuple(clean(look.words(reason)) for reason in each.why),
    )
