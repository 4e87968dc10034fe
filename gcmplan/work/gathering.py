"""What is asked of the plans at some paths; a plan that cannot be trusted is named instead."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from typing import Generic, NamedTuple, TypeVar

from gcmplan.cache.cache import NO_CACHE, Cache
from gcmplan.errors import ChoiceError
from gcmplan.hint import command
from gcmplan.load import Loaded
from gcmplan.plan.plan import Plan
from gcmplan.reading.config import config
from gcmplan.reading.files import Files, in_full, loaded
from gcmplan.reading.plans import plans_at
from gcmplan.render.words.nouns import numbered
from gcmplan.sentence import say
from gcmplan.source.text import SourceText
from gcmplan.work.asked import Asked
from gcmplan.work.cores import work_through

Answer = TypeVar("Answer")


class Sound(NamedTuple):
    """A plan that could be read in full."""

    files: Files
    loaded: Loaded
    plan: Plan
    is_only: bool
    """Whether no other plan was asked for."""

    @property
    def path(self) -> str:
        """Its file or folder, as the user gave it."""
        return self.files.name


class Gathered(NamedTuple, Generic[Answer]):
    """What was answered for each plan, and what must be said besides."""

    answers: list[Answer]
    refused: list[str]
    """A sentence for each plan that was not asked: a wrong number is worse than none."""
    warnings: list[str]
    """A sentence for each plan that was asked, and contradicts itself."""
    errors: list[int]
    """For each answer, how often its plan contradicts itself."""


class Contradictions(NamedTuple):
    """The question how often a plan contradicts itself."""

    asked: Asked


class _Told(NamedTuple, Generic[Answer]):
    """What one plan answered, or a sentence why it was not asked."""

    answer: Answer | None
    refusal: str | None = None
    warning: str | None = None
    errors: int = 0


def gathered(
    paths: list[str],
    as_of: date,
    ask: Callable[[Sound], Answer],
    revision: str | None = None,
    cache: Cache = NO_CACHE,
    cores: int | None = None,
) -> Gathered[Answer]:
    """What each of the plans at some paths answers; one that cannot be read hides no other.

    With a revision they are asked as they stood then. They are asked on all cores, or on so many:
    on one, if asking keeps something in mind.
    """
    asked = Asked(as_of, levels=config().levels)
    plans = [(files, files.texts) for files in plans_at(paths, revision)]

    def tell_of(plan: tuple[Files, Sequence[SourceText]]) -> _Told[Answer]:
        return _told(*plan, len(plans) == 1, asked, ask, cache)

    told = work_through(tell_of, plans, "plans", cores)
    return Gathered(
        [each.answer for each in told if each.answer is not None],
        [each.refusal for each in told if each.refusal],
        [each.warning for each in told if each.warning],
        [each.errors for each in told if each.answer is not None],
    )


def _told(
    files: Files,
    texts: Sequence[SourceText],
    is_only: bool,
    asked: Asked,
    ask: Callable[[Sound], Answer],
    cache: Cache,
) -> _Told[Answer]:
    found, path = loaded(texts), files.name
    try:
        plan = in_full(found, path, say("nothing of it was measured"))
    except ChoiceError as error:
        return _Told(None, say("error: {problem}", problem=error.message))
    answer = ask(Sound(files, found, plan, is_only))
    errors = cache.answer(Contradictions(asked), texts, lambda: _errors(found, plan, asked))
    if not errors:
        return _Told(answer)
    warning = say(
        "warning: {plan} has {errors}, and its numbers may be wrong: run {command}",
        plan=path,
        errors=numbered(errors, "error"),
        command=command("validate", path),
    )
    return _Told(answer, None, warning, errors)


def _errors(found: Loaded, plan: Plan, asked: Asked) -> int:
    from gcmplan.work.judging import contradictions

    return contradictions(found, plan, asked)
