"""Plain: one fact a line, for screen readers and for grep."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from gcmplan.changes.change import Significance
from gcmplan.progress.progress import ActionProgress
from gcmplan.render.look import Look
from gcmplan.render.parts.changed import detail, label
from gcmplan.render.parts.fieldlines import field_lines, inner
from gcmplan.render.results.portrait import Portrait
from gcmplan.render.screen import clean
from gcmplan.render.words.fieldnames import called
from gcmplan.render.words.figures import percent
from gcmplan.render.words.vocabulary import word
from gcmplan.sentence import Sentence, in_a_row, say, saying


def render(portrait: Portrait, look: Look) -> str:
    """All facts of the screen."""
    return "".join(f"{look.words(fact)}\n" for fact in _facts(portrait, look))


def _facts(portrait: Portrait, look: Look) -> Iterator[Sentence]:
    entry = portrait.entry
    yield fact(word(entry.kind), portrait.id)
    if title := portrait.titles.get(portrait.id):
        yield say("title: {title}", title=clean(title.in_language(look.language)))
    yield say("plan: {id}", id=portrait.status.progress.plan.header.id)
    place = f"{clean(portrait.place.file)}:{portrait.place.line}"
    yield say("written in: {place}", place=place)
    yield say("as of: {day}", day=portrait.status.progress.as_of)
    if portrait.action:
        yield from _measured(portrait.action)
    yield from (fact(name, text) for name, text in field_lines(portrait, look))
    yield from _inside(portrait, look)
    for id, field in portrait.pointing:
        yield say("named by {id} as: {field}", id=id, field=called(field))
    for change in portrait.changes:
        text = "".join(segment.text for segment in detail(change, look))
        what = in_a_row([change.subject.id, label(change)])
        yield say(_CHANGES[change.significance], what=what, change=text)


def fact(name: str, value: str) -> Sentence:
    """A fact under its name."""
    return say("{name}: {value}", name=name, value=value)


def _measured(each: ActionProgress) -> Iterator[Sentence]:
    yield say("health: {health}", health=each.health.said)
    yield from (say("why: {reason}", reason=reason) for reason in each.why)
    yield say("done: {share}", share=_share(each.actual))
    yield say("planned progress: {share}", share=_share(each.planned))


def _share(of: Fraction | None) -> str:
    return say("unknown") if of is None else percent(of)


_CHANGES = {
    Significance.MAJOR: saying("major change {what}: {change}"),
    Significance.NOTABLE: saying("notable change {what}: {change}"),
    Significance.MINOR: saying("minor change {what}: {change}"),
}

_INNER = {
    "milestones": saying("milestone {id}: {title}"),
    "indicators": saying("indicator {id}: {title}"),
    "risks": saying("risk {id}: {title}"),
    "actions": saying("action {id}: {title}"),
}


def _inside(portrait: Portrait, look: Look) -> Iterator[Sentence]:
    for name, template in _INNER.items():
        for each in inner(portrait.record, name):
            title = clean(each.title.in_language(look.language)) if each.title else ""
            yield say(template, id=each.id, title=title)
    for update in inner(portrait.record, "updates"):
        text = clean(update.text.in_language(look.language))
        yield say("update {day}: {text}", day=update.date, text=text)
