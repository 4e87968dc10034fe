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
from gcmplan.render.account import Account
from gcmplan.render.duties import task
from gcmplan.render.figures import in_full, percent, points
from gcmplan.render.gauges import wanting
from gcmplan.render.look import Look
from gcmplan.render.markdown import escaped
from gcmplan.render.prose import counted, listed
from gcmplan.render.values import expected, shown
from gcmplan.render.words import health_counts, spoken

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
    parts = (
        ("What was done", list(_done(share, account, look)), "Nothing is reported."),
        ("Progress", list(_progress(share, look)), ""),
        ("Gaps", list(_gaps(share, look)), "None is known."),
        ("Means", list(_means(share, account, look)), "The plan states none."),
        ("Next steps", list(_next(share, look)), f"Nothing until {account.agenda.until}."),
    )
    for heading, lines, otherwise in parts:
        yield heading, lines or [otherwise]


def extent(group: GroupProgress) -> str:
    """How far some actions are: `55 % done (44 of 46 actions report), 64 % planned by now`."""
    means = group.means
    done = f"{percent(means.actual)} done" if means.actual is not None else "progress not known"
    said = [f"{done} ({means.known} of {counted(group.counted, 'action')} report)"]
    if means.planned is not None:
        said.append(f"{percent(means.planned)} planned by now")
    if means.gap is not None:
        said.append(f"gap {points(means.gap)} points")
    return ", ".join(said)


def _done(share: Share, account: Account, look: Look) -> Iterator[str]:
    """Actions completed, milestones reached and what was reported, up to the day."""
    as_of = account.progress.as_of
    for each in share.actions:
        action, name = each.action, _name(each, look)
        if action.status is ActionStatus.COMPLETED:
            yield f"{name}: completed" + (f" {action.ended}" if action.ended else "")
        for milestone in action.live_milestones:
            if milestone.reached(as_of):
                text = escaped(milestone.title.in_language(look.language))
                yield f"{name}: {text} ({milestone.done})"
        for update in action.updates:
            if update.date.last <= as_of:
                yield f"{name}, {update.date}: {escaped(update.text.in_language(look.language))}"


def _progress(share: Share, look: Look) -> Iterator[str]:
    """How far it is, and how its indicators do."""
    group = share.group
    if group.counted:
        health = "".join(segment.text for segment in health_counts(group.health)).lower()
        yield f"{extent(group)}; {health}"
    else:
        yield "no action counts here"
    for each in share.indicators:
        yield _measure(each, look)


def _measure(report: IndicatorReport, look: Look) -> str:
    found = report.progress
    indicator, target = found.indicator, found.indicator.last_target
    begin = shown(indicator.baseline.value, indicator) if indicator.baseline else "no baseline"
    end = f"{shown(target.value, indicator)} in {target.period}" if target else "no target"
    title = escaped(f"{indicator.id} {indicator.title.in_language(look.language)}")
    now = shown(found.latest, indicator) if found.latest is not None else "no value"
    due = f", by now {expected(report)} was to be expected" if report.expected is not None else ""
    way = f"{escaped(begin)} → {escaped(now)}, target {escaped(end)}{due}"
    return f"{title}: {way} ({spoken(found.kind)})"


def _gaps(share: Share, look: Look) -> Iterator[str]:
    """What is behind, or not known."""
    for health in _TROUBLED:
        for each in share.actions:
            if each.health is health:
                why = f": {escaped('; '.join(map(str, each.why)))}" if each.why else ""
                yield f"{_name(each, look)}: {spoken(health).lower()}{why}"
    for report in share.indicators:
        found = report.progress
        title = escaped(f"{found.indicator.id} {found.indicator.title.in_language(look.language)}")
        if found.kind in _WEAK:
            yield f"{title}: {spoken(found.kind)}"
        if missing := escaped("; ".join(wanting(report))):
            yield f"{title}: {missing}"


def _means(share: Share, account: Account, look: Look) -> Iterator[str]:
    """Who does it, and with what money."""
    names = {each.id: each.name for each in account.progress.plan.organizations}
    bodies = dict.fromkeys(
        body for each in share.actions if each.action.counted for body in each.action.bodies
    )
    if bodies:
        called = (names[id].in_language(look.language) if id in names else id for id in bodies)
        yield f"bodies: {escaped(listed(called))}"
    for each in share.group.money:
        yield (
            f"{each.currency}: budget {in_full(each.budget)}, secured {in_full(each.secured)}, "
            f"not secured {in_full(each.gap)}, spent {in_full(each.spent)}"
        )


def _next(share: Share, look: Look) -> Iterator[str]:
    for due in share.ahead[:_MOST]:
        yield f"{due.when}: {escaped(f'{due.id} {task(due, look)}')}"
    if len(share.ahead) > _MOST:
        yield f"and {len(share.ahead) - _MOST} more"


def _name(each: ActionProgress, look: Look) -> str:
    return escaped(f"{each.action.id} {each.action.title.in_language(look.language)}")
