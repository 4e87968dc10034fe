"""An action of a plan, whole: what is done, by whom, by when, with what money, and how it goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.money import Funding, Money
from gcmplan.plan.risk import Risk
from gcmplan.plan.update import Update
from gcmplan.plan.words import Kind
from gcmplan.progress.progress import ActionProgress, Slip
from gcmplan.progress.timeline import missed
from gcmplan.render.look import Look
from gcmplan.render.screen import clean
from gcmplan.render.sections.gantt import done, planned
from gcmplan.render.sections.gauge import Badge, Gauge, badge, of_action
from gcmplan.render.sections.measures import Measured
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Link, Setting
from gcmplan.render.words.figures import in_full
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import saying


class Step(NamedTuple):
    """A milestone."""

    id: str
    title: Phrase
    due: str
    done: str
    state: str
    """`reached`, `open`, `missed` or `dropped`."""
    sources: tuple[Link, ...]


class News(NamedTuple):
    """An update."""

    day: str
    about: str
    text: tuple[Phrase, ...]
    sources: tuple[Link, ...]


class Danger(NamedTuple):
    """A risk."""

    id: str
    title: Phrase
    score: str
    status: str
    mitigation: Phrase | None
    owner: Phrase | None


class Fact(NamedTuple):
    """A word, and what stands behind it: texts, one after the other, or links."""

    name: str
    values: tuple[Phrase | str, ...]
    links: tuple[Link, ...] = ()
    apart: bool = False
    """Whether each value stands on a line of its own."""


class Work(NamedTuple):
    """An action."""

    id: str
    anchor: str
    title: Phrase
    badge: Badge
    status: str
    official: Phrase | None
    """The government's own word."""
    gauge: Gauge
    method: str
    """How it is known how far it is."""
    why: tuple[str, ...]
    facts: tuple[Fact, ...]
    description: tuple[Phrase, ...]
    deliverables: tuple[Phrase, ...]
    notes: tuple[Phrase, ...]
    reason: tuple[Phrase, ...]
    """Why it is suspended or cancelled."""
    steps: tuple[Step, ...]
    news: tuple[News, ...]
    risks: tuple[Danger, ...]
    measures: tuple[Measured, ...]
    sources: tuple[Link, ...]
    sought: str
    """What the filter of the page looks at."""


_METHODS = {
    "status": saying("by its status"),
    "milestones": saying("by its milestones"),
    "reported": saying("as reported"),
    "unknown": saying("not reported"),
}


def work(each: ActionProgress, setting: Setting, measures: tuple[Measured, ...]) -> Work:
    """An action, as it is shown."""
    action, voice = each.action, setting.voice
    title, lead = voice.say(action.title), setting.named(action.lead)
    look, found = setting.look, badge(each.health, setting.look)
    return Work(
        action.id,
        setting.anchors.at(each.path),
        title,
        found,
        look.words(word(action.status)) if action.status else look.say("not reported"),
        voice.say_if(action.official_status),
        of_action(each.actual, each.planned, each.gap),
        look.say(_METHODS[each.method]),
        tuple(clean(look.words(reason)) for reason in each.why),
        tuple(_facts(each, setting)),
        voice.paragraphs(action.description),
        tuple(map(voice.say, action.deliverables)),
        voice.paragraphs(action.note),
        voice.paragraphs(action.status_reason),
        tuple(_step(milestone, setting) for milestone in action.milestones),
        tuple(_news(update, setting) for update in action.updates),
        tuple(danger(risk, setting) for risk in action.risks),
        measures,
        setting.links(action.sources),
        " ".join([action.id, title.text, found.word, *(body.text for body in lead)]).casefold(),
    )


def _facts(each: ActionProgress, setting: Setting) -> Iterator[Fact]:
    """What is known of an action besides its texts; what nobody states is left out."""
    action, told, look = each.action, setting.voice.say, setting.look
    merged = [action.merged_into] if action.merged_into else []
    yield from _told(
        Fact(look.say("Lead"), setting.named(action.lead)),
        Fact(look.say("Partners"), setting.named(partner.org for partner in action.partners)),
        Fact(look.say("Planned"), (planned(action, look) + _slipped(each.slip, look),)),
        Fact(look.say("Actual"), tuple(filter(None, [done(action, look)]))),
    )
    yield from _money(action, setting)
    yield from _told(
        Fact(look.say("Where"), tuple(map(told, action.locations))),
        Fact(look.say("Depends on"), (), setting.leading_to(Kind.ACTION, action.depends_on)),
        Fact(look.say("Merged into"), (), setting.leading_to(Kind.ACTION, merged)),
        Fact(look.say("GCM objectives"), tuple(map(str, action.gcm))),
        Fact(look.say("GCM actions"), tuple(action.gcm_actions)),
        Fact(look.say("SDG targets"), tuple(action.sdg)),
        Fact(look.say("Tags"), tuple(map(told, action.tags))),
        Fact(look.say("Reviewed"), tuple(filter(None, [str(action.reviewed or "")]))),
    )


def _sure(funding: Funding, look: Look) -> str:
    """How sure it is that the money comes."""
    return look.words(word(funding.status)) if funding.status else look.say("not said how sure")


def _told(*facts: Fact) -> Iterator[Fact]:
    return (fact for fact in facts if fact.values or fact.links)


def _money(action: Action, setting: Setting) -> Iterator[Fact]:
    look = setting.look
    if action.budget:
        budget = tuple(_amount(line, look, line.period) for line in action.budget)
        yield Fact(look.say("Budget"), budget, apart=True)
    if action.funding:
        funding = (
            f"{setting.named([each.source])[0].text}: {_amount(each, look)}, {_sure(each, look)}"
            for each in action.funding
        )
        yield Fact(look.say("Funding"), tuple(map(setting.voice.say, funding)), apart=True)
    if action.spent:
        yield Fact(look.say("Spent"), (_amount(action.spent, look),))


def _amount(money: Money, look: Look, period: object = None) -> str:
    said = f"{money.currency or ''} {look.words(in_full(money.amount))}".strip()
    return f"{said} ({period})" if period else said


def _slipped(found: Slip | None, look: Look) -> str:
    """How far the date is from the one that was adopted."""
    if found is None:
        return ""
    if found.is_new:
        return look.say("; ") + look.say("not in the adopted plan")
    if not found.days:
        return ""
    days = f"{'−' if found.days < 0 else '+'}{abs(found.days)}"
    return look.say("; ") + look.say("{days} days since adopted", days=days)


def _step(milestone: Milestone, setting: Setting) -> Step:
    return Step(
        milestone.id,
        setting.voice.say(milestone.title),
        str(milestone.due or "–"),
        str(milestone.done or "–"),
        _state(milestone, setting.account.progress.as_of, setting.look),
        setting.links(milestone.sources),
    )


def _state(milestone: Milestone, as_of: date, look: Look) -> str:
    if milestone.dropped:
        return look.say("dropped")
    if milestone.reached(as_of):
        return look.say("reached")
    if not missed(milestone, as_of):
        return look.say("open")
    return look.say("missed by {days}", days=numbered(milestone.days_late(as_of), "day"))


def _news(update: Update, setting: Setting) -> News:
    about = setting.look.words(word(update.kind)) if update.kind else ""
    text, sources = setting.voice.paragraphs(update.text), setting.links(update.sources)
    return News(str(update.date), about, text, sources)


def danger(risk: Risk, setting: Setting) -> Danger:
    """A risk, as it is shown."""
    return Danger(
        risk.id,
        setting.voice.say(risk.title),
        setting.look.say(
            "{product} of 25", product=f"{risk.likelihood} × {risk.impact} = {risk.score}"
        ),
        setting.look.words(word(risk.status)),
        setting.voice.say_if(risk.mitigation),
        setting.named([risk.owner])[0] if risk.owner else None,
    )
