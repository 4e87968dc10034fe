"""For a terminal: how far the plan is, how its groups do, what needs attention."""

from __future__ import annotations

import shlex
from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from gcmplan.compact.compact import OBJECTIVES
from gcmplan.progress.progress import GroupProgress, PlanProgress
from gcmplan.render.attention import attention
from gcmplan.render.bar import bar
from gcmplan.render.figures import chief, money, percent, points, secured, slip
from gcmplan.render.heading import heading
from gcmplan.render.look import Look
from gcmplan.render.measured import Measured, measured_table
from gcmplan.render.process import process_line
from gcmplan.render.prose import counted, listed
from gcmplan.render.screen import (
    Cell,
    Column,
    Screen,
    Segment,
    broken,
    clean,
    fit,
    whole,
    wrapped,
)
from gcmplan.render.since import steps
from gcmplan.render.status import Since, Status
from gcmplan.render.words import health_counts, spoken

_BAR = 20
_HEADINGS = {
    "area": "AREA",
    "objective": "OBJECTIVE",
    "gcm": "GCM OBJECTIVE",
    "lead": "LEAD",
    "partner": "PARTNER",
    "round-table": "ROUND TABLE",
    "sdg": "SDG TARGET",
    "framework": "FRAMEWORK",
    "principle": "PRINCIPLE",
    "pledge": "PLEDGE",
    "stakeholder": "STAKEHOLDER",
    "status": "STATUS",
    "health": "HEALTH",
}


def render(status: Status, look: Look) -> Screen:
    """The whole of a plan on one screen."""
    progress = status.progress
    screen = heading(status, look)
    screen.add()
    _summary(screen, progress, look)
    if status.since:
        _since(screen, progress, status.since, look)
    screen.add()
    screen.lines += _groups(progress, look).lines
    if progress.groups.by == "round-table":
        screen.add(Segment("What the round tables are called here is ours.", "dim"))
    if progress.groups.overlapping:
        screen.add(Segment("An action counts in each of its groups: they do not add up.", "dim"))
    if progress.attention:
        screen.add()
        screen.lines += attention(progress, look).lines
    screen.add()
    _foot(screen, progress, look)
    screen.add()
    _next(screen, status, look)
    return screen


def _summary(screen: Screen, progress: PlanProgress, look: Look) -> None:
    total, means = progress.total, progress.total.means
    now = "unknown" if means.actual is None else percent(means.actual)
    few = "only " if means.known * 2 < total.counted else ""
    gap = f"{points(means.gap)} points" if means.gap is not None else "unknown"
    line = [
        Segment("PROGRESS  ", "strong"),
        *bar(means, total.counted, _BAR, look.ascii),
        Segment(f"  {now}"),
        Segment(f" ({few}{means.known} of {counted(total.counted, 'action')} report)"),
        Segment(f"   plan {percent(means.planned)}   gap {gap}"),
    ]
    screen.lines += broken(line, look.width, indent=7)
    line = [
        Segment("HEALTH", "strong"),
        Segment(f"    {counted(total.counted, 'action')}: "),
        *health_counts(total.health),
        *_left_out(progress),
    ]
    screen.lines += broken(line, look.width, indent=10)


def _since(screen: Screen, progress: PlanProgress, since: Since, look: Look) -> None:
    """What is not as it was at an earlier version, as it was measured on its own day."""
    became = ", ".join(map(whole, steps(progress.total, since))) or "all as it was"
    name = clean(since.version.name)
    text = f"{whole(f'since {name} ({since.version.day}):')} {became}"
    first, *rest = wrapped(text, look.width, 10)
    screen.add(Segment("SINCE     ", "strong"), first.lstrip().removeprefix("since "))
    for line in rest:
        screen.add(line)


def _left_out(progress: PlanProgress) -> list[Segment]:
    if not progress.total.dropped:
        return []
    merged = sum(each.action.merged_into is not None for each in progress.actions)
    cancelled = progress.total.dropped - merged
    why = [
        f"{number} {word}"
        for number, word in ((cancelled, "cancelled"), (merged, "merged"))
        if number
    ]
    return [Segment(" · "), Segment(f"{progress.total.dropped} dropped ({', '.join(why)})", "dim")]


def _groups(progress: PlanProgress, look: Look) -> Screen:
    currency = chief(progress.total.money, progress.plan.header.currency)
    share = f"SEC {currency}" if len(progress.total.money) > 1 else "SECURED"
    others = [Column("SLIP", "right")] if progress.adopted else []
    others += [Column(share, "right")] if currency else []
    rows = [
        Measured([_name(each, look)], each, list(_others(each, progress, currency)))
        for each in progress.groups.groups
    ]
    return measured_table(
        [Column(_HEADINGS[progress.groups.by], flexible=True)], others, rows, look
    )


def _others(group: GroupProgress, progress: PlanProgress, currency: str | None) -> Iterator[Cell]:
    if progress.adopted:
        yield slip(group.slip_days) if group.slip_days != 0 else Segment("·", "dim")
    if currency:
        yield secured(group.money, currency)


def _name(group: GroupProgress, look: Look) -> str:
    if group.id is None or group.title is None:
        return "none"
    title = clean(group.title.in_language(look.language))
    return group.id if title == group.id or _same(group.id, title) else f"{group.id} {title}"


def _same(id: str, title: str) -> bool:
    return id.replace("_", " ") == title


def _foot(screen: Screen, progress: PlanProgress, look: Look) -> None:
    lines = [
        ("INDICATORS", _indicators(progress)),
        *(("MONEY" if not number else "", line) for number, line in enumerate(_money(progress))),
        ("COVERAGE", _coverage(progress)),
    ]
    header = progress.plan.header
    lines += [("PROCESS", process_line(header))] if header.process else []
    for name, text in lines:
        first, *rest = wrapped(text, look.width, _FOOT)
        screen.add(Segment(fit(name, _FOOT), "strong"), first.lstrip())
        for line in rest:
            screen.add(line)


_FOOT = 12


def _indicators(progress: PlanProgress) -> str:
    kinds = [f"{number} {spoken(kind)}" for kind, number in progress.attainments.items() if number]
    if not kinds:
        return "none"
    return ", ".join(map(whole, [f"{len(progress.indicators)}: {kinds[0]}", *kinds[1:]]))


def _money(progress: PlanProgress) -> list[str]:
    lines = []
    for each in progress.total.money:
        parts = [
            f"{each.currency} {_amount(each.budget, None, 'budget')}",
            _amount(each.secured, each.secured_share, "secured"),
            _amount(each.spent, each.spent_share, "spent"),
        ]
        parts += [f"gap {money(each.gap)}"] if each.gap is not None else []
        lines.append(" · ".join(map(whole, parts)))
    return lines or ["no amounts given"]


def _amount(amount: Decimal | None, share: Fraction | None, word: str) -> str:
    if amount is None:
        return f"{word} not reported"
    return f"{money(amount)} {word}" + (f" ({percent(share)})" if share is not None else "")


def _coverage(progress: PlanProgress) -> str:
    coverage = progress.coverage
    parts = [f"{len(coverage.covered)} of {len(OBJECTIVES)} objectives served"]
    if coverage.uncovered:
        parts.append(f"none: {listed(coverage.uncovered)}")
    if coverage.out_of_scope:
        parts.append(f"out of scope: {listed(coverage.out_of_scope)}")
    return "; ".join(map(whole, parts))


def _next(screen: Screen, status: Status, look: Look) -> None:
    path = shlex.quote(clean(status.path))
    others = "lead" if status.progress.groups.by != "lead" else "gcm"
    commands = [f"gcmplan status {path} --by {others}"]
    if worst := status.progress.attention[:1]:
        commands.insert(0, f"gcmplan show {worst[0].action.id} --plan {path}")
    if status.progress.adopted:
        baseline = shlex.quote(clean(status.progress.plan.header.baseline or ""))
        commands.append(f"gcmplan diff {baseline} --plan {path}")
    else:
        commands.append(f"gcmplan validate {path}")
    for number, line in enumerate(wrapped(" · ".join(map(whole, commands)), look.width, 6)):
        screen.add(Segment(("Next: " + line.lstrip()) if not number else line, "dim"))
