"""GCM802: a due date does not move back without a word."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.changes.change import Change
from gcmplan.changes.explanation import action_of, moved_back
from gcmplan.changes.rule import Site, change_rule
from gcmplan.finding import Remark, Severity
from gcmplan.keypath import KeyPath
from gcmplan.sentence import say, say_count


@change_rule("GCM802", Severity.WARNING)
def deadline_moved_silently(change: Change, site: Site) -> Iterator[Remark]:
    """A due date that moves back needs an update that says why.

    A plan whose dates move without a word is never late and never done. Write what happened, or
    what was decided, as an update of kind `delay` or `decision` in the same change. The rule is
    asked with `--since`, about actions and milestones; a due date that is taken away counts, too.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, due: 2026-12-31}
    ---
    actions:
      - {id: A1, title: License recruitment agencies, due: 2027-06-30}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, due: 2026-12-31}
    ---
    actions:
      - id: A1
        title: License recruitment agencies
        due: 2027-06-30
        updates:
          - {date: 2026-10-02, kind: delay, text: Parliament reads the law in spring}
    ```
    """
    if not moved_back(change) or change.explained:
        return
    id = change.subject.id
    if change.after is None:
        said = say(
            "{item} was due {before}, now without a date, and no update explains it",
            item=id,
            before=change.before,
        )
    else:
        said = say_count(
            "due of {item} moved by {number} day to {after}, and no update explains it",
            "due of {item} moved by {number} days to {after}, and no update explains it",
            change.days or 0,
            item=id,
            after=change.after,
        )
    action = action_of(change.new)
    yield site.remark(
        said,
        say("add an update of kind 'delay' or 'decision' that says why"),
        related=[] if action is None else _last_update(action.path, len(action.record.updates)),
    )


def _last_update(action: KeyPath, updates: int) -> Iterator[Remark]:
    """Where the log of the action ends."""
    if updates:
        yield Remark(action / "updates" / (updates - 1), say("the last update stands here"))
