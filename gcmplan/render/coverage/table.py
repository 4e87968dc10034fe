"""For a terminal: what serves what, the gaps by name, and who takes part."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from gcmplan.progress.coverage import CoverageTable, Scope
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.words import Health
from gcmplan.render.coveragecells import NONE, acting, costing, doing, measuring
from gcmplan.render.covering import HEADINGS, MANY, ROOMY, UNNAMED, Covered, gap, name
from gcmplan.render.look import Look
from gcmplan.render.plansabreast import abreast, in_turn
from gcmplan.render.prose import counted
from gcmplan.render.screen import Column, Screen, Segment, clean, fit, table, whole, wrapped
from gcmplan.render.words import HEALTH_COLUMNS, spoken

_COMMON = {Grouping.GCM, Grouping.PRINCIPLE, Grouping.ROUND_TABLE}
"""The same for every plan, so that plans stand side by side."""

_FOOT = 15


def render(plans: Sequence[Covered], look: Look) -> Screen:
    """One plan in full; several a line each, or thing by thing where each plan has its own."""
    if len(plans) == 1:
        return _one(plans[0], look)
    return abreast(plans, look) if plans[0].table.by in _COMMON else in_turn(plans, look)


def _one(plan: Covered, look: Look) -> Screen:
    screen = Screen()
    covered = plan.table
    header = covered.progress.plan.header
    headline = f"{header.id} as of {covered.progress.as_of}"
    screen.add(Segment(headline, "strong"))
    screen.add()
    if not covered.rows:
        screen.add(f"The plan names no {MANY[covered.by]}.")
    elif covered.areas:
        screen.lines += _crossed(covered, look).lines
    else:
        screen.lines += _served(covered, look).lines
    if covered.overlapping:
        screen.add(Segment(_OVERLAPPING, "dim"))
    screen.add()
    _foot(screen, covered, look)
    screen.add()
    _next(screen, plan, look)
    return screen


_OVERLAPPING = "An action counts wherever it serves: the rows do not add up."


def _served(covered: CoverageTable, look: Look) -> Screen:
    kinds = _kinds(covered, look)
    columns = [Column(HEADINGS[covered.by], flexible=True), Column("ACT", "right")]
    columns += [Column(HEALTH_COLUMNS[kind], "right") for kind in kinds]
    columns += [Column("IND", "right"), Column("BUDGET")]
    rows = [
        [
            name(covered, row, look),
            acting(row),
            *(doing(row, kind) for kind in kinds),
            measuring(row),
            costing(row, covered.by),
        ]
        for row in covered.rows
    ]
    return table(columns, rows, look.width, gap(look))


def _kinds(covered: CoverageTable, look: Look) -> list[Health]:
    """The kinds of health for which there are columns: on a narrow screen, those that say most."""
    occurring = [
        kind
        for kind in HEALTH_COLUMNS
        if kind is Health.OVERDUE or any(row.group.health[kind] for row in covered.rows)
    ]
    if look.width is None or look.width >= ROOMY:
        return occurring
    return [kind for kind in occurring if kind in _TELLING]


_TELLING = {Health.COMPLETED, Health.OVERDUE, Health.UNKNOWN}


def _crossed(covered: CoverageTable, look: Look) -> Screen:
    columns = [Column(HEADINGS[covered.by], flexible=True), Column("ACT", "right")]
    columns += [Column(area or "none", "right") for area in covered.areas]
    rows = [
        [
            name(covered, row, look),
            acting(row),
            *(str(row.counted_in(area) or "") or NONE for area in covered.areas),
        ]
        for row in covered.rows
    ]
    return table(columns, rows, look.width, gap(look))


def _foot(screen: Screen, covered: CoverageTable, look: Look) -> None:
    for heading, text in _sentences(covered, look):
        first, *rest = wrapped(text, look.width, _FOOT)
        screen.add(Segment(fit(heading, _FOOT), "strong"), first.lstrip())
        for line in rest:
            screen.add(line)


def _sentences(covered: CoverageTable, look: Look) -> Iterator[tuple[str, str]]:
    """What is below the table, with its headings."""
    if covered.by is Grouping.PLEDGE:
        yield from _pledges(covered, look)
    served = covered.among(Scope.SERVED)
    word = "NAMED" if covered.by in UNNAMED else "SERVED"
    yield word, f"{len(served)} of {len(covered.rows)} {MANY[covered.by]}"
    if gaps := covered.among(Scope.GAP):
        heading = "NOT NAMED" if covered.by in UNNAMED else "GAPS"
        yield heading, ", ".join(whole(name(covered, row, look)) for row in gaps)
    for nth, row in enumerate(covered.among(Scope.OUT_OF_SCOPE)):
        reason = clean(row.reason.in_language(look.language)) if row.reason else ""
        yield "" if nth else "OUT OF SCOPE", f"{name(covered, row, look)}: {reason}"
    yield from _involvement(covered)
    if covered.by is Grouping.ROUND_TABLE:
        yield "NOTE", "what the round tables are called here is ours, and not their official name"


def _pledges(covered: CoverageTable, look: Look) -> Iterator[tuple[str, str]]:
    """What was pledged when, and what became of the actions that keep it."""
    made = {each.id: each for each in covered.progress.plan.pledges}
    for row in covered.rows:
        pledge = made[row.group.id or ""]
        where = f"{clean(pledge.forum)}, " if pledge.forum else ""
        when = f"made {pledge.made}" if pledge.made else "no day on record"
        actions = ", ".join(
            whole(f"{each.action.id} {spoken(each.health)}") for each in row.actions
        )
        title = clean(pledge.title.in_language(look.language))
        yield pledge.id, f"{title} ({where}{when}): {actions or 'no action keeps it'}"


def _involvement(covered: CoverageTable) -> Iterator[tuple[str, str]]:
    found = covered.involvement
    actions = counted(found.actions, "action")
    yield (
        "GOVERNMENT",
        f"{_bodies(found.state)} of the State named; several in {found.joint} of {actions}",
    )
    yield (
        "SOCIETY",
        f"{_bodies(found.society)} outside the State named; one or more in {found.shared} of "
        f"{actions}",
    )


def _bodies(number: int) -> str:
    return "1 body" if number == 1 else f"{number} bodies"


def _next(screen: Screen, plan: Covered, look: Look) -> None:
    path = shlex.quote(clean(plan.status.path))
    asked, by = plan.table.progress.plan, f"gcmplan coverage {path} --by"
    commands = [f"{by} pledge"] if asked.pledges else []
    commands += [f"{by} area"] if asked.areas else []
    numbers = [row.group.id for row in plan.table.rows if row.group.health[Health.OVERDUE]]
    if plan.table.by is Grouping.GCM and numbers:
        commands.insert(0, f"gcmplan list {path} --gcm {numbers[0]}")
    commands = commands or [f"gcmplan list {path}"]
    for number, line in enumerate(wrapped(" · ".join(map(whole, commands)), look.width, 6)):
        screen.add(Segment(("Next: " + line.lstrip()) if not number else line, "dim"))
