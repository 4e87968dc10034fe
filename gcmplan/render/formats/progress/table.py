"""For a terminal: how far the plan is, how its groups do, what needs attention."""

from __future__ import annotations

import shlex
from collections.abc import Iterable, Iterator

from gcmplan.compact.compact import OBJECTIVES
from gcmplan.progress.means import Means
from gcmplan.progress.money import MoneySum
from gcmplan.progress.progress import GroupProgress, PlanProgress
from gcmplan.progress.rounding import half_up
from gcmplan.progress.words import Health
from gcmplan.render.drawing.bar import bar
from gcmplan.render.grid import Cell, Column
from gcmplan.render.look import Look
from gcmplan.render.parts.attention import attention
from gcmplan.render.parts.heading import heading
from gcmplan.render.parts.measured import Measured, measured_table
from gcmplan.render.parts.since import steps
from gcmplan.render.results.status import Since, Status
from gcmplan.render.screen import Screen, Segment, broken, cells, clean, fit, whole, wrapped
from gcmplan.render.words.figures import chief, money, percent, points, secured, slip
from gcmplan.render.words.groupings import HEADINGS, NONE, called
from gcmplan.render.words.health import health_counts
from gcmplan.render.words.health import numbered as named_many
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.onward import onward
from gcmplan.render.words.process import process_line
from gcmplan.render.words.prose import listed
from gcmplan.sentence import Sentence, say, say_count

_BAR = 20


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
        screen.add(Segment(look.say("What the round tables are called here is ours."), "dim"))
    if progress.groups.overlapping:
        overlapping = look.say("An action counts in each of its groups: they do not add up.")
        for text in wrapped(overlapping, look.width, 0):
            screen.add(Segment(text, "dim"))
    if progress.attention:
        screen.add()
        screen.lines += attention(progress, look).lines
    screen.add()
    _foot(screen, progress, look)
    screen.add()
    for line in onward(_commands(status), look):
        screen.add(line)
    return screen


def _summary(screen: Screen, progress: PlanProgress, look: Look) -> None:
    total, means = progress.total, progress.total.means
    indent = _indent(_HEADS, look)
    lines = [
        [
            _head(_PROGRESS, indent, look),
            *bar(means, total.counted, _BAR, look.ascii),
            Segment(f"  {_now(means, look)}"),
            Segment(f" ({_reporting(total, look)})"),
            Segment(f"   {look.words(_planned(means))}   {look.words(_gap(means))}"),
        ],
        [
            _head(_HEALTH, indent, look),
            Segment(look.say("{actions}:", actions=numbered(total.counted, "action")) + " "),
            *health_counts(total.health, look.words),
            *_left_out(progress, look),
        ],
    ]
    screen.lines += broken(lines[0], look.width, indent)
    screen.lines += broken(lines[1], look.width, indent)


_PROGRESS, _HEALTH, _SINCE = say("PROGRESS"), say("HEALTH"), say("SINCE")
_HEADS = (_PROGRESS, _HEALTH, _SINCE)


def _indent(heads: Iterable[str], look: Look) -> int:
    """Columns for the longest of some heads, and two blanks."""
    return max(cells(look.words(each)) for each in heads) + 2


def _head(said: str, indent: int, look: Look) -> Segment:
    return Segment(fit(look.words(said), indent), "strong")


def _now(means: Means, look: Look) -> str:
    if means.actual is None:
        return look.say_as("progress", "unknown")
    return percent(means.actual)


def _reporting(total: GroupProgress, look: Look) -> str:
    known, actions = total.means.known, numbered(total.counted, "action")
    if known * 2 < total.counted:
        return look.say("only {known} of {actions} report", known=known, actions=actions)
    return look.say("{known} of {actions} report", known=known, actions=actions)


def _planned(means: Means) -> Sentence:
    return say("plan {share}", share=percent(means.planned))


def _gap(means: Means) -> Sentence:
    if means.gap is None:
        return say("gap unknown")
    return say_count(
        "gap {points} points",
        "gap {points} points",
        abs(int(half_up(means.gap))),
        points=points(means.gap),
    )


def _since(screen: Screen, progress: PlanProgress, since: Since, look: Look) -> None:
    """What is not as it was at an earlier version, as it was measured on its own day."""
    became = ", ".join(whole(look.words(each)) for each in steps(progress.total, since))
    indent = _indent(_HEADS, look)
    name = clean(since.version.name)
    version = look.say("{version} ({day}):", version=name, day=since.version.day)
    became = became or look.say("all as it was")
    text = f"{whole(version)} {became}"
    first, *rest = wrapped(text, look.width, indent)
    screen.add(_head(_SINCE, indent, look), first.lstrip())
    for line in rest:
        screen.add(line)


def _left_out(progress: PlanProgress, look: Look) -> list[Segment]:
    if not progress.total.dropped:
        return []
    merged = sum(each.action.merged_into is not None for each in progress.actions)
    cancelled = progress.total.dropped - merged
    why = [
        look.say_count("{number} cancelled", "{number} cancelled", cancelled) if cancelled else "",
        look.say_count("{number} merged", "{number} merged", merged) if merged else "",
    ]
    dropped = look.words(named_many(progress.total.dropped, Health.DROPPED))
    return [Segment(" · "), Segment(f"{dropped} ({', '.join(filter(None, why))})", "dim")]


def _groups(progress: PlanProgress, look: Look) -> Screen:
    currency = chief(progress.total.money, progress.plan.header.currency)
    several = len(progress.total.money) > 1
    share = say("SEC {currency}", currency=currency) if several else say("SECURED")
    others = [Column(look.say("SLIP"), "right")] if progress.adopted else []
    others += [Column(look.words(share), "right")] if currency else []
    rows = [
        Measured([called(each, look)], each, list(_others(each, progress, currency, look)))
        for each in progress.groups.groups
    ]
    heading = look.words(HEADINGS[progress.groups.by])
    return measured_table([Column(heading, flexible=True)], others, rows, look)


def _others(
    group: GroupProgress, progress: PlanProgress, currency: str | None, look: Look
) -> Iterator[Cell]:
    if progress.adopted:
        yield look.words(slip(group.slip_days)) if group.slip_days != 0 else Segment("·", "dim")
    if currency:
        yield secured(group.money, currency)


def _foot(screen: Screen, progress: PlanProgress, look: Look) -> None:
    money = _money(progress, look)
    lines = [
        (say("INDICATORS"), _indicators(progress, look)),
        *((say("MONEY") if not number else "", line) for number, line in enumerate(money)),
        (say("COVERAGE"), _coverage(progress, look)),
    ]
    header = progress.plan.header
    lines += [(say("PROCESS"), process_line(header, look))] if header.process else []
    indent = _indent((name for name, _ in lines), look)
    for name, text in lines:
        first, *rest = wrapped(text, look.width, indent)
        screen.add(_head(name, indent, look), first.lstrip())
        for line in rest:
            screen.add(line)


def _indicators(progress: PlanProgress, look: Look) -> str:
    kinds = [
        look.words(named_many(number, kind))
        for kind, number in progress.attainments.items()
        if number
    ]
    if not kinds:
        return look.words(NONE)
    first = look.say("{number}: {kind}", number=len(progress.indicators), kind=kinds[0])
    return ", ".join(map(whole, [first, *kinds[1:]]))


def _money(progress: PlanProgress, look: Look) -> list[str]:
    return [
        " · ".join(whole(look.words(part)) for part in _sum(each)) for each in progress.total.money
    ] or [look.say("no amounts given")]


def _sum(of: MoneySum) -> Iterator[Sentence]:
    """What is said of the money in one currency."""
    if of.budget is None:
        yield say("{currency} budget not reported", currency=of.currency)
    else:
        yield say("{currency} {amount} budget", currency=of.currency, amount=money(of.budget))
    if of.secured is None:
        yield say("secured not reported")
    elif of.secured_share is None:
        yield say("{amount} secured", amount=money(of.secured))
    else:
        share = percent(of.secured_share)
        yield say("{amount} secured ({share})", amount=money(of.secured), share=share)
    if of.spent is None:
        yield say("spent not reported")
    elif of.spent_share is None:
        yield say("{amount} spent", amount=money(of.spent))
    else:
        share = percent(of.spent_share)
        yield say("{amount} spent ({share})", amount=money(of.spent), share=share)
    if of.gap is not None:
        yield say("gap {amount}", amount=money(of.gap))


def _coverage(progress: PlanProgress, look: Look) -> str:
    coverage = progress.coverage
    parts = [
        look.say(
            "{served} of {all} objectives served",
            served=len(coverage.covered),
            all=len(OBJECTIVES),
        )
    ]
    if coverage.uncovered:
        parts.append(look.say("none: {objectives}", objectives=listed(coverage.uncovered)))
    if aside := coverage.out_of_scope:
        parts.append(look.say("out of scope: {objectives}", objectives=listed(aside)))
    return look.say("; ").join(map(whole, parts))


def _commands(status: Status) -> list[str]:
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
    return commands
