"""An action of a plan, whole: what is done, by whom, by when, with what money, and how it goes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from typing import NamedTuple

from gcmplan.plan.action import Action
from gcmplan.plan.milestone import Milestone
from gcmplan.plan.money import Money
from gcmplan.plan.risk import Risk
from gcmplan.plan.update import Update
from gcmplan.plan.words import Kind
from gcmplan.progress.progress import ActionProgress, Slip
from gcmplan.progress.timeline import missed
from gcmplan.render.figures import in_full, slip
from gcmplan.render.prose import counted
from gcmplan.render.screen import clean
from gcmplan.render.sections.gantt import done, planned
from gcmplan.render.sections.gauge import Badge, Gauge, badge, of_action
from gcmplan.render.sections.measures import Measured
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Link, Setting


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
    "status": "by its status",
    "milestones": "by its milestones",
    "reported": "as reported",
    "unknown": "not reported",
}


def work(each: ActionProgress, setting: Setting, measures: tuple[Measured, ...]) -> Work:
    """An action, as it is shown."""
    action, voice = each.action, setting.voice
    title, lead = voice.say(action.title), setting.named(action.lead)
    found = badge(each.health)
    return Work(
        action.id,
        setting.anchors.at(each.path),
        title,
        found,
        action.status.replace("_", " ") if action.status else "not reported",
        voice.say_if(action.official_status),
        of_action(each.actual, each.planned, each.gap),
        _METHODS[each.method],
        tuple(clean(reason) for reason in each.why),
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
    action, say = each.action, setting.voice.say
    merged = [action.merged_into] if action.merged_into else []
    yield from _told(
        Fact("Lead", setting.named(action.lead)),
        Fact("Partners", setting.named(partner.org for partner in action.partners)),
        Fact("Planned", (planned(action) + _slipped(each.slip),)),
        Fact("Actual", tuple(filter(None, [done(action)]))),
    )
    yield from _money(action, setting)
    yield from _told(
        Fact("Where", tuple(map(say, action.locations))),
        Fact("Depends on", (), setting.leading_to(Kind.ACTION, action.depends_on)),
        Fact("Merged into", (), setting.leading_to(Kind.ACTION, merged)),
        Fact("GCM objectives", tuple(map(str, action.gcm))),
        Fact("GCM actions", tuple(action.gcm_actions)),
        Fact("SDG targets", tuple(action.sdg)),
        Fact("Tags", tuple(map(say, action.tags))),
        Fact("Reviewed", tuple(filter(None, [str(action.reviewed or "")]))),
    )


def _told(*facts: Fact) -> Iterator[Fact]:
    return (fact for fact in facts if fact.values or fact.links)


def _money(action: Action, setting: Setting) -> Iterator[Fact]:
    if action.budget:
        budget = tuple(_amount(line, line.period) for line in action.budget)
        yield Fact("Budget", budget, apart=True)
    if action.funding:
        funding = (
            f"{setting.named([each.source])[0].text}: {_amount(each)}, "
            f"{each.status or 'not said how sure'}"
            for each in action.funding
        )
        yield Fact("Funding", tuple(map(setting.voice.say, funding)), apart=True)
    if action.spent:
        yield Fact("Spent", (_amount(action.spent),))


def _amount(money: Money, period: object = None) -> str:
    said = f"{money.currency or ''} {in_full(money.amount)}".strip()
    return f"{said} ({period})" if period else said


def _slipped(found: Slip | None) -> str:
    """How far the date is from the one that was adopted."""
    if found is None:
        return ""
    if found.is_new:
        return "; not in the adopted plan"
    return f"; {slip(found.days, ' days')} since adopted" if found.days else ""


def _step(milestone: Milestone, setting: Setting) -> Step:
    return Step(
        milestone.id,
        setting.voice.say(milestone.title),
        str(milestone.due or "–"),
        str(milestone.done or "–"),
        _state(milestone, setting.account.progress.as_of),
        setting.links(milestone.sources),
    )


def _state(milestone: Milestone, as_of: date) -> str:
    if milestone.dropped:
        return "dropped"
    if milestone.reached(as_of):
        return "reached"
    late = milestone.days_late(as_of)
    return f"missed by {counted(late, 'day')}" if missed(milestone, as_of) else "open"


def _news(update: Update, setting: Setting) -> News:
    about = (update.kind or "").replace("_", " ")
    text, sources = setting.voice.paragraphs(update.text), setting.links(update.sources)
    return News(str(update.date), about, text, sources)


def danger(risk: Risk, setting: Setting) -> Danger:
    """A risk, as it is shown."""
    return Danger(
        risk.id,
        setting.voice.say(risk.title),
        f"{risk.likelihood} × {risk.impact} = {risk.score} of 25",
        str(risk.status),
        setting.voice.say_if(risk.mitigation),
        setting.named([risk.owner])[0] if risk.owner else None,
    )
