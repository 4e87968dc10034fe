"""What `--fix` makes of plans: the fixes that findings bring along, one round after the other.

Each round mends what does not overlap, and the result is judged anew: a text is quoted first, and
its file laid out after that.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from gcmplan.diagnostics import Diagnostic
from gcmplan.errors import ChoiceError
from gcmplan.reading.plans import surveyed
from gcmplan.sentence import Sentence, say
from gcmplan.source.rewrite import Rewrite
from gcmplan.source.saving.desk import desk
from gcmplan.source.saving.exchange import Change
from gcmplan.source.splicing.stretch import Stretch, spliced
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked
from gcmplan.work.judging import verdict

_MOST_ROUNDS = 5
"""Two are enough; it would be a mistake of this program if they did not end."""


class Mended(NamedTuple):
    """What became of the files of one plan."""

    rewriting: list[Rewrite]
    """The files that change."""

    codes: Mapping[str, Counter[str]]
    """For each of them, how many findings of which rule are mended."""

    @property
    def sentences(self) -> list[Sentence]:
        """What was mended in each file."""
        return [
            say("fixed in {file}: {counts}", file=file, counts=_counts(codes))
            for file, codes in self.codes.items()
        ]


def _counts(codes: Mapping[str, int]) -> str:
    return ", ".join(f"{number} {code}" for code, number in codes.items())


def mended(paths: list[str], asked: Asked) -> list[Mended]:
    """The plans at some paths as the fixes of their findings would make them.

    Raises `ChoiceError` if one of them is not on the disk, but at a revision.
    """
    found = surveyed(paths)
    plans = [each.texts for each in (*found.plans, *found.loose)]
    for text in (each for texts in plans for each in texts):
        if text.revision:
            raise ChoiceError(say("{file} is history, which --fix cannot change", file=text.name))
    return [_mended(texts, asked) for texts in plans]


def write(plan: Mended) -> None:
    """Write the files of a plan that change, all or none; raises `FileError`."""
    changes = [Change(before, after) for before, after in plan.rewriting]
    if changes:
        with desk(each.after.name for each in changes) as own:
            own.write(changes)


def _mended(texts: Sequence[SourceText], asked: Asked) -> Mended:
    before, codes = {each.name: each for each in texts}, dict[str, Counter[str]]()
    after = before
    for _ in range(_MOST_ROUNDS):
        fixable = [each for each in verdict([*after.values()], asked).diagnostics if each.fix]
        if not fixable:
            break
        after = {
            name: _fixed(text, [each for each in fixable if each.file == name], codes)
            for name, text in after.items()
        }
    rewriting = [Rewrite(before[name], text) for name, text in after.items()]
    return Mended([each for each in rewriting if each.changes], codes)


def _fixed(
    text: SourceText, fixable: Iterable[Diagnostic], codes: dict[str, Counter[str]]
) -> SourceText:
    """A text with as many of the fixes as do not overlap, those of the lower codes first."""
    stretches: list[Stretch] = []
    for each in sorted(fixable, key=lambda each: each.finding.rule.code):
        wanted = [
            Stretch(text.index(edit.span.start), text.index(edit.span.end), edit.text)
            for edit in each.fix
        ]
        if not any(_overlap(one, other) for one in wanted for other in stretches):
            stretches += wanted
            codes.setdefault(text.name, Counter())[each.finding.rule.code] += 1
    return text.with_text(spliced(text.text, stretches)) if stretches else text


def _overlap(one: Stretch, other: Stretch) -> bool:
    return one.start <= other.end and other.start <= one.end
