"""For the voluntary review of the Compact: by objective, what was done, and what is next."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.coverage import Scope
from gcmplan.render.look import Look
from gcmplan.render.markdown import aligned_table, escaped, paragraph
from gcmplan.render.parts.changed import detail, label, notes
from gcmplan.render.parts.consequence import by_time, consequences
from gcmplan.render.parts.gravity import NAMES
from gcmplan.render.parts.review import Share, extent, named, review, shares
from gcmplan.render.parts.versions import title as headline
from gcmplan.render.results.account import Account
from gcmplan.render.results.difference import Difference
from gcmplan.render.words.doubt import doubtful
from gcmplan.render.words.figures import percent, points
from gcmplan.render.words.health import occurring
from gcmplan.render.words.prose import listed
from gcmplan.render.words.vocabulary import word


def render(account: Account, look: Look) -> str:
    """All that a review asks for, for people to go on writing at."""
    parts = [
        *_head(account, look),
        *_progress(account, look),
        *(_changes(account.difference, look) if account.difference else ()),
        "## " + look.say("By objective"),
    ]
    for each in shares(account):
        parts += _objective(each, account, look)
    parts += _coverage(account, look)
    parts += _sources(account, look)
    return "\n\n".join(parts) + "\n"


def _head(account: Account, look: Look) -> Iterator[str]:
    """Which plan it is, as it stood when."""
    header, status = account.progress.plan.header, account.status
    yield f"# {escaped(header.title.in_language(look.language))}"
    facts = [
        look.say("{start} to {end}", start=header.period.start, end=header.period.end),
        look.words(word(header.status)) + (f" {header.adopted}" if header.adopted else ""),
        look.say("as of {day}", day=account.progress.as_of),
    ]
    if status.revision:
        commit = look.say("commit {commit}", commit=status.revision.short)
        facts.append(
            ", ".join([commit, look.say("changed since")] if status.is_changed else [commit])
        )
    yield look.say("{name}: {value}.", name=header.id, value=look.say("; ").join(facts))
    if account.errors:
        yield f"> **{doubtful(account.errors, look)}**"
    for key, value in (header.model_extra or {}).items():
        if isinstance(value, str) and value.strip():
            name = key.removeprefix("x_").replace("_", " ").capitalize()
            yield f"> **{escaped(name)}.** {escaped(value)}"
    if header.summary:
        yield from map(paragraph, header.summary.in_language(look.language).splitlines())


def _progress(account: Account, look: Look) -> Iterator[str]:
    """How far the whole plan is, and its parts."""
    progress = account.progress
    total = progress.total
    yield "## " + look.say("Progress")
    yield " ".join(
        (
            f"{look.words(extent(total))}.",
            look.say("{share} of the plan's time has gone.", share=percent(progress.period_gone)),
            look.say("What nobody reports is unknown, and neither zero nor on track."),
        )
    )
    kinds = occurring(total.health)
    names = [look.words(word(progress.groups.by)).capitalize(), look.say("Actions")]
    names += [look.say("Report"), look.say("Now"), look.say_as("planned", "Plan"), look.say("Gap")]
    names += [look.words(kind.said).capitalize() for kind in kinds]
    rows = []
    for group in (*progress.groups.groups, total):
        called = group.id or look.say("none")
        if group.title:
            called += " " + group.title.in_language(look.language)
        name = "**" + look.say("Whole plan") + "**" if group is total else escaped(called)
        figures = [percent(group.means.actual), percent(group.means.planned)]
        numbers = [str(group.counted), str(group.means.known), *figures, points(group.means.gap)]
        rows.append([name, *numbers, *(str(group.health[kind]) for kind in kinds)])
    yield aligned_table(names, rows, ["left"] + ["right"] * (len(names) - 1))


def _objective(share: Share, account: Account, look: Look) -> Iterator[str]:
    """What a review says of one objective of the plan."""
    called = share.group.title.in_language(look.language) if share.group.title else ""
    yield f"### {escaped(f'{share.objective.id} {called}')}"
    titles = {row.group.id: row.group.title for row in account.coverage.rows}
    served = (
        f"{number} {title.in_language(look.language)}"
        if (title := titles.get(str(number)))
        else str(number)
        for number in share.objective.gcm
    )
    yield look.say("Objectives of the Compact: {objectives}.", objectives=escaped(listed(served)))
    if share.objective.description:
        text = share.objective.description.in_language(look.language)
        yield from map(paragraph, text.splitlines())
    for heading, lines in review(share, account, look):
        yield f"#### {heading}"
        yield "\n".join(f"- {line}" for line in lines)


def _changes(difference: Difference, look: Look) -> Iterator[str]:
    """What changed since a revision."""
    yield "## " + look.say("What changed")
    yield escaped(headline(difference, look))
    effect = [*consequences(difference.effect), *(said for _, said in by_time(difference.effect))]
    if effect:
        yield "\n".join(f"- {escaped(look.words(line))}" for line in effect)
    rows = []
    for each in difference.changes:
        subject = each.subject
        called = subject.title.in_language(look.language) if subject.title else ""
        said = "".join(segment.text for segment in detail(each, look))
        remarks = look.say("; ").join(map(look.words, notes(each, difference)))
        what = escaped(f"{subject.id} {called}".strip())
        cells = [escaped(look.words(label(each))), escaped(said), escaped(remarks)]
        rows.append([what, *cells, look.words(NAMES[each.significance])])
    if rows:
        names = [look.say("Of what"), look.say("What"), look.say("Change")]
        names += [look.say("Remarks"), look.say("Weight")]
        yield aligned_table(names, rows, ["left"] * len(names))


def _coverage(account: Account, look: Look) -> Iterator[str]:
    """Which objectives of the Compact nothing serves."""
    table = account.coverage
    yield "## " + look.say("Objectives of the Compact")
    served = len(table.among(Scope.SERVED))
    yield look.say("{served} of {all} are served.", served=served, all=len(table.rows))
    lines = []
    for row in table.rows:
        name = (
            f"{row.group.id} {row.group.title.in_language(look.language)}"
            if (row.group.title)
            else str(row.group.id)
        )
        if row.scope is Scope.GAP:
            lines.append(look.say("{name}: no action", name=escaped(name)))
        elif row.scope is Scope.OUT_OF_SCOPE:
            out = look.say("{name}: out of scope", name=escaped(name))
            if row.reason:
                reason = escaped(row.reason.in_language(look.language))
                out = named(out, reason, look)
            lines.append(out)
    if lines:
        yield "\n".join(f"- {line}" for line in lines)


def _sources(account: Account, look: Look) -> Iterator[str]:
    """Where the facts come from."""
    sources = account.progress.plan.sources
    if sources:
        yield "## " + look.say("Sources")
        yield "\n".join(
            f"- {named(each.id, escaped(each.title.in_language(look.language)), look)}"
            + (f", <{each.url}>" if each.url and not set(each.url) & set("<>") else "")
            for each in sources
        )
