"""The plans that a command is asked about."""

from __future__ import annotations

from typing import NamedTuple

from gcmplan.errors import ChoiceError
from gcmplan.reading.config import configured_plans
from gcmplan.reading.files import Files
from gcmplan.reading.places import nearby, spot
from gcmplan.sentence import say
from gcmplan.source.survey import survey


class Found(NamedTuple):
    """What lies at some paths."""

    plans: list[Files]
    loose: list[Files]
    """Files that belong to no plan, each by itself."""


def surveyed(paths: list[str]) -> Found:
    """What lies at some paths or revisions, each plan and file once; without one, as usual.

    Raises `ChoiceError` if nothing lies there.
    """
    plans: dict[Files, None] = {}
    loose: dict[Files, None] = {}
    paths = paths or configured_plans() or [nearby()]
    for path in paths:
        tree, there, version = spot(path)
        found = survey(there, tree)
        plans.update((Files(tree, files, version), None) for files in found.plans)
        loose.update((Files(tree, (file,), version), None) for file in found.loose)
    if not plans and not loose:
        raise ChoiceError(say("no plan at {paths}", paths=", ".join(paths)))
    return Found(list(plans), list(loose))


def plans_at(paths: list[str], revision: str | None = None) -> list[Files]:
    """The plans at some paths, as they are or as they stood at a revision.

    Without a path it is those that the settings name, or the only plan at the usual places; several
    there are an error that lists them.
    """
    paths = paths or configured_plans()
    if revision is not None:
        from gcmplan.reading.versions import plans_then

        then = (files for path in paths or [nearby()] for files in plans_then(path, revision))
        return list(dict.fromkeys(then))
    plans, loose = surveyed(paths)
    if not plans:
        names = ", ".join(each.name for each in loose)
        raise ChoiceError(say("no plan here, only files that belong to none: {names}", names=names))
    if not paths and len(plans) > 1:
        names = ", ".join(each.name for each in plans)
        raise ChoiceError(say("several plans here: name one or more of {names}", names=names))
    return plans
