"""For a terminal: how far the plan is, how its groups do, what needs attention."""

from __future__ import annotations

import shlex
from decimal import Decimal
from fractions import Fraction

from gcmplan.compact.compact import OBJECTIVES
from gcmplan.progress.progress import GroupProgress, PlanProgress
from gcmplan.render.attention import attention
from gcmplan.render.bar import bar
from gcmplan.render.figures import chief, money, percent, points, secured
from gcmplan.render.look import Look
from gcmplan.render.measured import Measured, measured_table
from gcmplan.render.prose import counted, listed
from gcmplan.render.screen import (
    Column,
    Screen,
    Segment,
    broken,
    cells,
    clean,
    fit,
    whole,
    wrapped,
)
from gcmplan.render.status import Status
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
    screen = Screen()
    _title(screen, progress, look)
    screen.add()
    _summary(screen, progress, look)
    screen.add()
    screen.lines += _groups(progress, look).lines
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


def _title(screen: Screen, progress: PlanProgress, look: Look) -> None:
    header = progress.plan.header
    title = clean(header.title.in_language(look.language))
    known_as = f"{header.id} v{clean(header.version)}" if header.version else header.id
    adopted = f"adopted {header.adopted}" if header.adopted else str(header.status)
    about = f"{known_as}, {adopted.replace('_', ' ')}"
    room = look.width or 100
    if cells(title) + cells(about) + 3 <= room:
        gap = " " * (room - cells(title) - cells(about))
        screen.add(Segment(title, "strong"), gap, about)
    else:
        for line in wrapped(title, look.width, 0):
            screen.add(Segment(line, "strong"))
        screen.add(about)
    facts = [f"as of {progress.as_of}"]
    if header.baseline:
        facts.append(f"baseline {clean(header.baseline)}")
    facts.append(f"{percent(progress.period_gone)} of the period gone")
    screen.add(Segment(" · ".join(facts), "dim"))


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
    heading = f"SEC {currency}" if len(progress.total.money) > 1 else "SECURED"
    others = [Column(heading, "right")] if currency else []
    rows = [
        Measured([_name(each, look)], each, [secured(each.money, currency)] if currency else [])
        for each in progress.groups.groups
    ]
    return measured_table(
        [Column(_HEADINGS[progress.groups.by], flexible=True)], others, rows, look
    )


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
    commands = [f"gcmplan status {path} --by {others}", f"gcmplan validate {path}"]
    for number, line in enumerate(wrapped(" · ".join(map(whole, commands)), look.width, 6)):
        screen.add(Segment(("Next: " + line.lstrip()) if not number else line, "dim"))
