"""GCM012: files are laid out the same way."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.finding import Remark, Severity
from gcmplan.hint import command
from gcmplan.keypath import TOP
from gcmplan.sentence import say


@file_rule("GCM012", Severity.NOTE, fixable=True)
def layout(file: str) -> Remark:
    """A plan file should be laid out as `gcmplan fmt` lays it out.

    Where everybody's files look the same, a comparison of two versions shows what was decided, and
    not who prefers which indentation. `gcmplan fmt` keeps every comment and changes no meaning. To
    lay out all files takes longer than to check them, so this is only asked where the answer is
    seen: with `--notes` or `--fix`, when `--select` names it, in formats for other programs, and
    where the plan gives it another level. Of files of over four million characters it is not asked.

    Bad:

    ```yaml
    plan:
        title: National plan
        id: XEX-2025
        country: XEX
        period: { start: 2025, end: 2027 }
    gcmplan: 1
    ```

    Good:

    ```yaml
    gcmplan: 1
    plan:
      id: XEX-2025
      title: National plan
      country: XEX
      period: {start: 2025, end: 2027}
    ```
    """
    message = say("the layout differs from here on from what 'gcmplan fmt' would write")
    return Remark(TOP, message, say("run {command}", command=command("fmt", file)))
