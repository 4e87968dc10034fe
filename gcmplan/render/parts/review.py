"""What the voluntary review asks of each objective: done, progress, gaps, means, next steps."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import NamedTuple

from gcmplan.plan.objective import Objective
from gcmplan.plan.update import ActionStatus
from gcmplan.progress.due import Due, State
from gcmplan.progress.progress import ActionProgress, GroupProgress
from gcmplan.progress.series import IndicatorReport
from gcmplan.progress.words import Attainment, Health
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped
from gcmplan.render.results.account import Account
from gcmplan.render.results.duties import task
from gcmplan.render.results.gauges import wanting
from gcmplan.render.words.figures import in_full, percent, points
from gcmplan.render.words.health import health_counts, spoken
from gcmplan.render.words.prose import listed
from gcmplan.render.words.values import expected, shown
from gcmplan.sentence import Sentence, in_a_row, say, say_count

_TROUBLED = (Health.OVERDUE, Health.LATE, Health.AT_RISK, Health.ON_HOLD, Health.UNKNOWN)
_WEAK = {Attainment.TOO_SLOW, Attainment.LIMITED, Attainment.DETERIORATING}
_MOST = 10
"""Next steps of one objective."""


class Share(NamedTuple):
    """An objective, and what of the plan's account is about it."""

    objective: Objective
    group: GroupProgress
    actions: tuple[ActionProgress, ...]
    indicators: tuple[IndicatorReport, ...]
    ahead: tuple[Due, ...]
    """What falls due, and is not late."""


def shares(account: Account) -> Iterator[Share]:
    """The plan's objectives, in its order."""
    groups = {each.id: each for each in account.objectives.groups}
    actions: dict[int, list[ActionProgress]] = defaultdict(list)
    measures: dict[int, list[IndicatorReport]] = defaultdict(list)
    ahead: dict[int, list[Due]] = defaultdict(list)
    for action in account.progress.actions:
        actions[id(action.objective)].append(action)
    for report in account.indicators:
        measures[id(report.objective)].append(report)
    for due in account.agenda.items:
        if due.state is State.DUE:
            ahead[id(due.holder.objective)].append(due)
    for each in account.progress.plan.objectives:
        key = id(each)
        mine = tuple(actions[key]), tuple(measures[key]), tuple(ahead[key])
        yield Share(each, groups[each.id], *mine)


def review(share: Share, account: Account, look: Look) -> Iterator[tuple[str, list[str]]]:
    """Headings, and what is to be said under each, as Markdown; always all five."""
    until = account.agenda.until
    parts = (
        (say("What was done"), _done(share, account, look), say("Nothing is reported.")),
        (say("Progress"), _progress(share, look), ""),
        (say("Gaps"), _gaps(share, look), say("None is known.")),
        (say("Means"), _means(share, account, look), say("The plan states none.")),
        (say("Next steps"), _next(share, look), say("Nothing until {day}.", day=until)),
    )
    for heading, lines, otherwise in parts:
        yield look.words(heading), list(lines) or [look.words(otherwise)]


def extent(group: GroupProgress) -> Sentence:
    """How far some actions are: `55 % done (44 of 46 actions report), 64 % planned by now`."""
    means = group.means
    done = say("{share} done", share=percent(means.actual))
    if means.actual is None:
        done = say("progress not known")
    said = [
        say_count(
            "{done} ({known} of {number} action report)",
            "{done} ({known} of {number} actions report)",
            group.counted,
            done=done,
            known=means.known,
        )
    ]
    if means.planned is not None:
        said.append(say("{share} planned by now", share=percent(means.planned)))
    if means.gap is not None:
        said.append(say("gap {gap} points", gap=points(means.gap)))
    return in_a_row(said, ", ")


def _done(share: Share, account: Account, look: Look) -> Iterator[str]:
    """Actions completed, milestones reached and what was reported, up to the day."""
    as_of = account.progress.as_of
    for each in share.actions:
        action, name = each.action, _name(each, look)
        if action.status is ActionStatus.COMPLETED:
            yield (
                look.say("{name}: completed {day}", name=name, day=action.ended)
                if action.ended
                else look.say("{name}: completed", name=name)
            )
        for milestone in action.live_milestones:
            if milestone.reached(as_of):
                text = escaped(milestone.title.in_language(look.language))
                yield named(name, f"{text} ({milestone.done})", look)
        for update in action.updates:
            if update.date.first <= as_of:
                text = escaped(update.text.in_language(look.language))
                yield named(f"{name}, {update.date}", text, look)


def _progress(share: Share, look: Look) -> Iterator[str]:
    """How far it is, and how its indicators do."""
    group = share.group
    if group.counted:
        counts = health_counts(group.health, look.words)
        health = "".join(segment.text for segment in counts).lower()
        yield look.say("; ").join([look.words(extent(group)), health])
    else:
        yield look.say("no action counts here")
    for each in share.indicators:
        yield _measure(each, look)


def _measure(report: IndicatorReport, look: Look) -> str:
    found = report.progress
    indicator, target = found.indicator, found.indicator.last_target
    begin: str = say("no baseline")
    end: str = say("no target")
    if indicator.baseline:
        begin = shown(indicator.baseline.value, indicator)
    if target:
        value = shown(target.value, indicator)
        end = say("{value} in {period}", value=value, period=target.period)
    title = escaped(f"{indicator.id} {indicator.title.in_language(look.language)}")
    now = shown(found.latest, indicator) if found.latest is not None else say("no value")
    way = [
        f"{escaped(look.words(begin))} → {escaped(look.words(now))}",
        look.say("target {target}", target=escaped(look.words(end))),
    ]
    if report.expected is not None:
        way.append(look.say("by now {value} was to be expected", value=expected(report)))
    return named(title, f"{', '.join(way)} ({look.words(spoken(found.kind))})", look)


def named(name: str, value: str, look: Look) -> str:
    """What is said of something, after its name."""
    return look.say("{name}: {value}", name=name, value=value)


def _gaps(share: Share, look: Look) -> Iterator[str]:
    """What is behind, or not known."""
    for health in _TROUBLED:
        for each in share.actions:
            if each.health is health:
                told = named(_name(each, look), look.words(health.said), look)
                why = escaped(look.say("; ").join(map(look.words, each.why)))
                yield named(told, why, look) if why else told
    for report in share.indicators:
        found = report.progress
        title = escaped(f"{found.indicator.id} {found.indicator.title.in_language(look.language)}")
        if found.kind in _WEAK:
            yield named(title, look.words(spoken(found.kind)), look)
        if missing := escaped(look.say("; ").join(map(look.words, wanting(report)))):
            yield named(title, missing, look)


def _means(share: Share, account: Account, look: Look) -> Iterator[str]:
    """Who does it, and with what money."""
    names = {each.id: each.name for each in account.progress.plan.organizations}
    bodies = dict.fromkeys(
        body for each in share.actions if each.action.counted for body in each.action.bodies
    )
    if bodies:
        called = (names[id].in_language(look.language) if id in names else id for id in bodies)
        yield look.say("bodies: {bodies}", bodies=escaped(listed(called)))
    for each in share.group.money:
        yield look.say(
            "{currency}: budget {budget}, secured {secured}, not secured {gap}, spent {spent}",
            currency=each.currency,
            budget=in_full(each.budget),
            secured=in_full(each.secured),
            gap=in_full(each.gap),
            spent=in_full(each.spent),
        )


def _next(share: Share, look: Look) -> Iterator[str]:
    for due in share.ahead[:_MOST]:
        yield named(str(due.when), escaped(f"{due.id} {task(due, look)}"), look)
    if len(share.ahead) > _MOST:
        left = len(share.ahead) - _MOST
        yield look.say_count("and {number} more", "and {number} more", left)


def _name(each: ActionProgress, look: Look) -> str:
    return escaped(f"{each.action.id} {each.action.title.in_language(look.language)}")
