"""GCM507: an objective serves what its area covers."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.check.rule import Site, rule
from gcmplan.compact.compact import OBJECTIVES
from gcmplan.finding import Remark, Severity
from gcmplan.plan.area import Area
from gcmplan.plan.objective import Objective
from gcmplan.plan.words import Kind
from gcmplan.sentence import say


@rule("GCM507", Severity.NOTE, on=Objective)
def area_mismatch(objective: Objective, site: Site) -> Iterator[Remark]:
    """The main GCM number of an objective, its first, is among those of its area.

    If it is not, the objective stands in the wrong area, a number is a slip of the pen, or the
    list of the area is not complete; tables by area and by objective of the Compact then tell two
    stories. Correct what is wrong. The further numbers of an objective may reach into other areas,
    and an area without `gcm` is not asked.

    Bad:

    ```yaml
    areas:
      - {id: TA1, title: Labour migration, gcm: [5, 18]}
    objectives:
      - {id: O1, title: Workers leave with fair contracts, area: TA1, gcm: [6]}
    ```

    Good:

    ```yaml
    areas:
      - {id: TA1, title: Labour migration, gcm: [5, 6, 18]}
    objectives:
      - {id: O1, title: Workers leave with fair contracts, area: TA1, gcm: [6]}
    ```
    """
    area = site.index.find(objective.area, Kind.AREA) if objective.area else None
    main = objective.gcm[0]
    if isinstance(area, Area) and area.gcm and main in OBJECTIVES and main not in area.gcm:
        covered = ", ".join(map(str, area.gcm))
        yield site.remark(
            say(
                "{item} has the main GCM number {main}, its area {area} has {covered}",
                item=objective.id,
                main=main,
                area=area.id,
                covered=covered,
            ),
            "gcm",
            0,
            help=say(
                "correct its 'gcm' or its 'area', or add {main} to 'gcm' of {area}",
                main=main,
                area=area.id,
            ),
        )
