"""How the plans at some paths do; a plan that cannot be trusted is named instead."""

from __future__ import annotations

from datetime import date
from typing import NamedTuple

from gcmplan.cli.judging import contradictions
from gcmplan.cli.reading import plans_at
from gcmplan.compact.read import read_compact
from gcmplan.load import Loaded
from gcmplan.locate import place
from gcmplan.plan.plan import Plan
from gcmplan.progress.grouping import Grouping, Weight
from gcmplan.progress.measure import measure
from gcmplan.render.prose import counted
from gcmplan.render.status import Status


class Asked(NamedTuple):
    """What is asked of each plan."""

    as_of: date
    by: Grouping | None
    weight: Weight


class Standings(NamedTuple):
    """How plans do, and what must be said about them besides."""

    measured: list[Status]
    refused: list[str]
    """A sentence for each plan that was not measured: a wrong number is worse than none."""
    warnings: list[str]
    """A sentence for each plan that was measured, and contradicts itself."""


def standings(paths: list[str], asked: Asked) -> Standings:
    """How the plans at some paths do."""
    result = Standings([], [], [])
    for path, loaded in plans_at(paths):
        look_up = f"run 'gcmplan validate {path}'"
        if loaded.plan is None or not loaded.whole:
            result.refused.append(
                f"error: {path} cannot be read in full, so nothing of it was measured: {look_up}"
            )
            continue
        result.measured.append(_standing(path, loaded, loaded.plan, asked))
        if found := contradictions(loaded, loaded.plan, asked.as_of):
            result.warnings.append(
                f"warning: {path} has {counted(found, 'error')}, and its numbers may be wrong: "
                f"{look_up}"
            )
    return result


def _standing(path: str, loaded: Loaded, plan: Plan, asked: Asked) -> Status:
    progress = measure(plan, read_compact(), asked.as_of, asked.by, asked.weight)
    places = {each.path: place(loaded.bundle, each.path) for each in progress.attention}
    return Status(progress, path, places)
