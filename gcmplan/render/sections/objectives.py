"""The plan's own objectives, each with its actions, indicators and risks."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import NamedTuple

from gcmplan.keypath import TOP, KeyPath
from gcmplan.plan.objective import Objective
from gcmplan.progress.progress import ActionProgress, GroupProgress
from gcmplan.render.sections.gauge import Gauge, Share, of_group, shares
from gcmplan.render.sections.measures import Measured
from gcmplan.render.sections.said import Phrase
from gcmplan.render.sections.setting import Setting
from gcmplan.render.sections.work import Danger, Work, danger, work
from gcmplan.render.words.figures import in_full


class Served(NamedTuple):
    """An objective of the Compact that is served."""

    number: int
    title: Phrase | None
    href: str | None


class Aim(NamedTuple):
    """An objective of the plan."""

    id: str
    anchor: str
    title: Phrase | None
    area: Phrase | None
    area_id: str | None
    description: tuple[Phrase, ...]
    lead: tuple[Phrase, ...]
    gcm: tuple[Served, ...]
    sdg: tuple[str, ...]
    gauge: Gauge
    shares: tuple[Share, ...]
    counted: int
    known: int
    money: tuple[str, ...]
    measures: tuple[Measured, ...]
    risks: tuple[Danger, ...]
    works: tuple[Work, ...]


def view(setting: Setting, measures: Mapping[KeyPath, Measured]) -> tuple[Aim, ...]:
    """All objectives of a plan, in its order."""
    account = setting.account
    groups = {each.id: each for each in account.objectives.groups}
    members: dict[int, list[ActionProgress]] = defaultdict(list)
    for each in account.progress.actions:
        members[_number(each.path)].append(each)
    inside: dict[KeyPath, list[Measured]] = defaultdict(list)
    for path, measured in measures.items():
        inside[path.parent.parent].append(measured)  # without `indicators[0]`
    return tuple(
        _aim(number, objective, groups[objective.id], members[number], inside, setting)
        for number, objective in enumerate(account.progress.plan.objectives)
    )


Inside = Mapping[KeyPath, Sequence[Measured]]


def _aim(  # noqa: PLR0913, PLR0917  each is another thing that stands in it
    number: int,
    objective: Objective,
    group: GroupProgress,
    actions: Sequence[ActionProgress],
    inside: Inside,
    setting: Setting,
) -> Aim:
    path, voice = TOP / "objectives" / number, setting.voice
    areas = {each.id: each.title for each in setting.account.progress.plan.areas}
    area = areas.get(objective.area) if objective.area else None
    return Aim(
        objective.id,
        setting.anchors.at(path),
        voice.say_if(group.title),
        voice.say_if(area or objective.area),
        objective.area if area else None,
        voice.paragraphs(objective.description),
        setting.named(objective.lead),
        tuple(_served(each, setting) for each in objective.gcm),
        tuple(objective.sdg),
        of_group(group),
        shares(group, setting.look),
        group.counted,
        group.means.known,
        tuple(
            f"{each.currency} {setting.look.words(in_full(each.budget))}"
            for each in group.money
            if each.budget
        ),
        tuple(inside.get(path, ())),
        tuple(danger(risk, setting) for risk in objective.risks),
        tuple(work(each, setting, tuple(inside.get(each.path, ()))) for each in actions),
    )


def _number(path: KeyPath) -> int:
    """Which objective an action stands in: `objectives[0].actions[1]`."""
    return next(step for step in path if isinstance(step, int))


def _served(number: int, setting: Setting) -> Served:
    rows = setting.account.coverage.rows
    row = next((each for each in rows if each.group.id == str(number)), None)
    if row is None:
        return Served(number, None, None)
    return Served(number, setting.voice.say_if(row.group.title), f"#gcm:{number}")
