"""For a terminal: what serves what, the gaps by name, and who takes part."""

from __future__ import annotations

import shlex
from collections.abc import Iterator, Sequence

from gcmplan.plan.pledge import Pledge
from gcmplan.progress.coverage import CoverageTable, Scope
from gcmplan.progress.grouping import Grouping
from gcmplan.progress.words import Health
from gcmplan.render.grid import Column, table
from gcmplan.render.look import Look
from gcmplan.render.parts.coveragecells import NOTHING, acting, costing, doing, measuring
from gcmplan.render.parts.plansabreast import abreast, in_turn
from gcmplan.render.results.covering import HEADINGS, MANY, ROOMY, UNNAMED, Covered, gap, name
from gcmplan.render.screen import Screen, Segment, cells, clean, fit, whole, wrapped
from gcmplan.render.words.groupings import NONE
from gcmplan.render.words.health import HEALTH_COLUMNS, spoken
from gcmplan.render.words.nouns import numbered
from gcmplan.render.words.onward import onward
from gcmplan.sentence import say

_COMMON = {Grouping.GCM, Grouping.PRINCIPLE, Grouping.ROUND_TABLE}
"""The same for every plan, so that plans stand side by side."""

_FOOT = 15
"""Columns for what stands before the sentences below a table; more where words are longer."""


def render(plans: Sequence[Covered], look: Look) -> Screen:
    """One plan in full; several a line each, or thing by thing where each plan has its own."""
    if len(plans) == 1:
        return _one(plans[0], look)
    return abreast(plans, look) if plans[0].table.by in _COMMON else in_turn(plans, look)


def _one(plan: Covered, look: Look) -> Screen:
    screen = Screen()
    covered = plan.table
    header = covered.progress.plan.header
    day = covered.progress.as_of
    screen.add(Segment(look.say("{what} as of {day}", what=header.id, day=day), "strong"))
    screen.add()
    if not covered.rows:
        screen.add(look.say("The plan names no {things}.", things=MANY[covered.by]))
    elif covered.areas:
        screen.lines += _crossed(covered, look).lines
    else:
        screen.lines += _served(covered, look).lines
    if covered.overlapping:
        overlapping = look.say("An action counts wherever it serves: the rows do not add up.")
        for text in wrapped(overlapping, look.width, 0):
            screen.add(Segment(text, "dim"))
    screen.add()
    _foot(screen, covered, look)
    screen.add()
    for line in onward(_commands(plan), look):
        screen.add(line)
    return screen


def _served(covered: CoverageTable, look: Look) -> Screen:
    kinds = _kinds(covered, look)
    columns = _first_columns(covered, look)
    columns += [Column(look.words(HEALTH_COLUMNS[kind]), "right") for kind in kinds]
    columns += [Column(look.say("IND"), "right"), Column(look.say("BUDGET"))]
    rows = [
        [
            name(covered, row, look),
            acting(row),
            *(doing(row, kind) for kind in kinds),
            measuring(row),
            costing(row, covered.by, look),
        ]
        for row in covered.rows
    ]
    return table(columns, rows, look.width, gap(look))


def _first_columns(covered: CoverageTable, look: Look) -> list[Column]:
    heading = look.words(HEADINGS[covered.by])
    return [Column(heading, flexible=True), Column(look.say("ACT"), "right")]


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
    columns = _first_columns(covered, look)
    columns += [Column(area or look.words(NONE), "right") for area in covered.areas]
    rows = [
        [
            name(covered, row, look),
            acting(row),
            *(str(row.counted_in(area) or "") or NOTHING for area in covered.areas),
        ]
        for row in covered.rows
    ]
    return table(columns, rows, look.width, gap(look))


def _foot(screen: Screen, covered: CoverageTable, look: Look) -> None:
    sentences = list(_sentences(covered, look))
    indent = max(_FOOT, *(cells(heading) + 2 for heading, _ in sentences))
    for heading, text in sentences:
        first, *rest = wrapped(text, look.width, indent)
        screen.add(Segment(fit(heading, indent), "strong"), first.lstrip())
        for line in rest:
            screen.add(line)


def _sentences(covered: CoverageTable, look: Look) -> Iterator[tuple[str, str]]:
    """What is below the table, with its headings."""
    if covered.by is Grouping.PLEDGE:
        yield from _pledges(covered, look)
    unnamed = covered.by in UNNAMED
    number = look.say(
        "{number} of {all} {things}",
        number=len(covered.among(Scope.SERVED)),
        all=len(covered.rows),
        things=MANY[covered.by],
    )
    yield look.say("NAMED") if unnamed else look.say("SERVED"), number
    if gaps := covered.among(Scope.GAP):
        heading = look.say("NOT NAMED") if unnamed else look.say("GAPS")
        yield heading, ", ".join(whole(name(covered, row, look)) for row in gaps)
    for nth, row in enumerate(covered.among(Scope.OUT_OF_SCOPE)):
        reason = clean(look.words(row.reason)) if row.reason else ""
        aside = look.say("{what}: {reason}", what=name(covered, row, look), reason=reason)
        yield "" if nth else look.say("OUT OF SCOPE"), aside
    yield from _involvement(covered, look)
    if covered.by is Grouping.ROUND_TABLE:
        yield (
            look.say("NOTE"),
            look.say("what the round tables are called here is ours, and not their official name"),
        )


def _pledges(covered: CoverageTable, look: Look) -> Iterator[tuple[str, str]]:
    """What was pledged when, and what became of the actions that keep it."""
    made = {each.id: each for each in covered.progress.plan.pledges}
    for row in covered.rows:
        pledge = made[row.group.id or ""]
        actions = ", ".join(
            whole(f"{each.action.id} {look.words(spoken(each.health))}") for each in row.actions
        )
        yield (
            pledge.id,
            look.say(
                "{title} ({made}): {actions}",
                title=clean(look.words(pledge.title)),
                made=_made(pledge),
                actions=actions or say("no action keeps it"),
            ),
        )


def _made(pledge: Pledge) -> str:
    """Where and when a pledge was made."""
    when = say("made {day}", day=pledge.made) if pledge.made else say("no day on record")
    return say("{forum}, {when}", forum=clean(pledge.forum), when=when) if pledge.forum else when


def _involvement(covered: CoverageTable, look: Look) -> Iterator[tuple[str, str]]:
    found = covered.involvement
    actions = numbered(found.actions, "action")
    yield (
        look.say("GOVERNMENT"),
        look.say_count(
            "{number} body of the State named; several in {joint} of {actions}",
            "{number} bodies of the State named; several in {joint} of {actions}",
            found.state,
            joint=found.joint,
            actions=actions,
        ),
    )
    yield (
        look.say("SOCIETY"),
        look.say_count(
            "{number} body outside the State named; one or more in {shared} of {actions}",
            "{number} bodies outside the State named; one or more in {shared} of {actions}",
            found.society,
            shared=found.shared,
            actions=actions,
        ),
    )


def _commands(plan: Covered) -> list[str]:
    path = shlex.quote(clean(plan.status.path))
    asked, by = plan.table.progress.plan, f"gcmplan coverage {path} --by"
    commands = [f"{by} pledge"] if asked.pledges else []
    commands += [f"{by} area"] if asked.areas else []
    numbers = [row.group.id for row in plan.table.rows if row.group.health[Health.OVERDUE]]
    if plan.table.by is Grouping.GCM and numbers:
        commands.insert(0, f"gcmplan list {path} --gcm {numbers[0]}")
    return commands or [f"gcmplan list {path}"]
