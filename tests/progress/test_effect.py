"""What changes do to a plan, and what time alone did."""

from __future__ import annotations

from datetime import date
from fractions import Fraction

from gcmplan.progress.effect import OwnDays, Turn, effect
from gcmplan.progress.measure import overall
from gcmplan.progress.progress import Overall
from gcmplan.progress.words import Health
from tests.builders import AS_OF
from tests.progress.builders import measured as measured_in_full

OLD = """\
actions:
  - {id: A1, title: a, status: in_progress, progress: 40, start: 2026, due: 2026-06-30}
  - {id: A2, title: b, status: in_progress, progress: 50, start: 2026, due: 2026-06-30}
  - {id: A3, title: c, status: in_progress, progress: 90, start: 2026, due: 2027-12-31}
"""
OBJECTIVES = f"objectives:\n  - id: O1\n    title: O\n    gcm: [6]\n    {OLD}".replace(
    "\n  - {", "\n      - {"
)
NEW = OBJECTIVES.replace("progress: 50", "progress: 80")


def measured(yaml: str, as_of: date = AS_OF) -> Overall:
    """How a plan does as a whole, given by its lists."""
    return overall(measured_in_full(yaml).plan, as_of)


def test_both_versions_are_measured_on_the_same_day() -> None:
    old, new = measured(OBJECTIVES), measured(NEW)

    found = effect(old, new, None, {"A2"})

    assert (found.before.means.actual, found.after.means.actual) == (Fraction(60), Fraction(70))
    assert found.as_of == new.as_of
    assert found.by_time == ()


def test_what_time_alone_did() -> None:
    before, after = date(2026, 3, 31), date(2026, 9, 30)
    own = OwnDays(measured(OBJECTIVES, as_of=before), measured(NEW, as_of=after))

    found = effect(measured(OBJECTIVES), measured(NEW), own, {"A2"})

    assert found.by_time == (Turn("A1", Health.ON_TRACK, Health.OVERDUE),)


def test_an_action_that_is_new_has_not_turned() -> None:
    own = OwnDays(
        measured("objectives: []", as_of=date(2026, 3, 31)), measured(NEW, as_of=date(2026, 9, 30))
    )

    assert effect(own.old, own.new, own, set()).by_time == ()
