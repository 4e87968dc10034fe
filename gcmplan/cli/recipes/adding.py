"""What is to be added to a plan: as it was typed, and as it was answered."""

from __future__ import annotations

from datetime import date
from typing import Any, NamedTuple

from gcmplan.cli.asking import Question, answered, asked_for, somebody_is_here
from gcmplan.cli.recipes.editing import the_plan
from gcmplan.edit.adding import Draft, draft, holders
from gcmplan.edit.instruction import Instruction, Sign, instruction
from gcmplan.edit.kinds import ADDABLE, Addable, addable
from gcmplan.errors import EditError
from gcmplan.plan.plan import Plan
from gcmplan.sentence import say
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import parse


class Wish(NamedTuple):
    """An object that somebody wants."""

    kind: Addable
    under: str | None
    given: tuple[Instruction, ...]

    @property
    def words(self) -> list[str]:
        """The same as somebody would type it behind `gcmplan add`."""
        values = (f"{each.address}{each.sign}{each.value}" for each in self.given)
        return [self.kind.word, *([self.under] if self.under else []), *values]

    @classmethod
    def from_words(cls, kind: str, words: list[str], today: date) -> Wish:
        """What was typed behind `gcmplan add`; an update without a date is of today."""
        of_kind = addable(kind)
        under = words[0] if words and "=" not in words[0] else None
        given = [instruction(each) for each in words[1 if under else 0 :]]
        if kind == "update" and not any(each.address == "date" for each in given):
            given.append(Instruction("date", Sign.SET, today.isoformat()))
        return cls(of_kind, under, tuple(given))

    def completed(self, plan: str | None) -> Wish:
        """The same with what somebody answers who is asked for the rest.

        Where nobody can be asked, it stays as it is. Raises `KeyboardInterrupt` or `EOFError` if
        they would rather not.
        """
        if not somebody_is_here():
            return self
        data = Bundle(tuple(map(parse, the_plan(plan).texts))).data
        wish = self
        if self.under is None and Plan not in self.kind.holders:
            wish = self._replace(under=_under(data, self.kind))
        new = drafted(data, wish)
        if not new.missing and self.given:
            return wish
        return wish._replace(given=(*self.given, *asked_for(new, data)))


def drafted(data: Any, wish: Wish) -> Draft:
    """What somebody wants, in a plan."""
    return draft(data, wish.kind, wish.under, wish.given)


def _under(data: Any, kind: Addable) -> str:
    there = holders(data, kind)
    if not there:
        holder = next(each for each in ADDABLE.values() if each.model is kind.holders[0])
        raise EditError(
            say(
                "{thing} stands under {holder}, and the plan has none yet: 'gcmplan add {word}' "
                "adds one",
                thing=kind.one,
                holder=holder.one,
                word=holder.word,
            )
        )
    shown = ", ".join(there[:8]) + (", …" if len(there) > 8 else "")  # noqa: PLR2004
    question = Question(say("under ({ids})", ids=shown), there, needed=True)
    return answered(
        question, lambda name: None if name in there else say("one of {ids}", ids=", ".join(there))
    )
