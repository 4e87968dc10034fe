"""For the voluntary review of the Compact: by objective, what was done, and what is next."""

from __future__ import annotations

from collections.abc import Iterator

from gcmplan.progress.coverage import Scope
from gcmplan.render.account import Account
from gcmplan.render.changed import detail, label, notes
from gcmplan.render.consequence import by_time, consequences
from gcmplan.render.difference import Difference
from gcmplan.render.figures import percent, points
from gcmplan.render.look import Look
from gcmplan.render.markdown import aligned_table, escaped, paragraph
from gcmplan.render.prose import counted, listed
from gcmplan.render.review import Share, extent, review, shares
from gcmplan.render.versions import title as headline
from gcmplan.render.words import occurring, spoken


def render(account: Account, look: Look) -> str:
    """All that a review asks for, for people to go on writing at."""
    parts = [
        *_head(account, look),
        *_progress(account, look),
        *(_changes(account.difference, look) if account.difference else ()),
        "## By objective",
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
        f"{header.period.start} to {header.period.end}",
        header.status.replace("_", " ") + (f" {header.adopted}" if header.adopted else ""),
        f"as of {account.progress.as_of}",
    ]
    if status.revision:
        changed = ", changed since" if status.is_changed else ""
        facts.append(f"commit {status.revision.short}{changed}")
    yield f"{header.id}: {'; '.join(facts)}."
    if account.errors:
        many = counted(account.errors, "error")
        yield f"> **The plan's files have {many}, so that figures here may be wrong.**"
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
    yield "## Progress"
    yield (
        f"{extent(total)}. {percent(progress.period_gone)} of the plan's time has gone. What "
        "nobody reports is unknown, and neither zero nor on track."
    )
    kinds = occurring(total.health)
    names = [str(progress.groups.by).capitalize(), "Actions", "Report", "Now", "Plan", "Gap"]
    names += [spoken(kind).lower().capitalize() for kind in kinds]
    rows = []
    for group in (*progress.groups.groups, total):
        called = (
            f"{group.id or 'none'} {group.title.in_language(look.language)}"
            if (group.title)
            else "none"
        )
        name = "**Whole plan**" if group is total else escaped(called)
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
    yield f"Objectives of the Compact: {escaped(listed(served))}."
    if share.objective.description:
        text = share.objective.description.in_language(look.language)
        yield from map(paragraph, text.splitlines())
    for heading, lines in review(share, account, look):
        yield f"#### {heading}"
        yield "\n".join(f"- {line}" for line in lines)


def _changes(difference: Difference, look: Look) -> Iterator[str]:
    """What changed since a revision."""
    yield "## What changed"
    yield escaped(headline(difference))
    effect = [*consequences(difference.effect), *(said for _, said in by_time(difference.effect))]
    if effect:
        yield "\n".join(f"- {escaped(line)}" for line in effect)
    rows = []
    for each in difference.changes:
        subject = each.subject
        called = subject.title.in_language(look.language) if subject.title else ""
        said = "".join(segment.text for segment in detail(each, look))
        remarks = "; ".join(notes(each, difference))
        what = escaped(f"{subject.id} {called}".strip())
        cells = [escaped(label(each)), escaped(said), escaped(remarks)]
        rows.append([what, *cells, str(each.significance)])
    if rows:
        yield aligned_table(["Of what", "What", "Change", "Remarks", "Weight"], rows, ["left"] * 5)


def _coverage(account: Account, look: Look) -> Iterator[str]:
    """Which objectives of the Compact nothing serves."""
    table = account.coverage
    yield "## Objectives of the Compact"
    yield f"{len(table.among(Scope.SERVED))} of {len(table.rows)} are served."
    lines = []
    for row in table.rows:
        name = (
            f"{row.group.id} {row.group.title.in_language(look.language)}"
            if (row.group.title)
            else str(row.group.id)
        )
        if row.scope is Scope.GAP:
            lines.append(f"{escaped(name)}: no action")
        elif row.scope is Scope.OUT_OF_SCOPE:
            reason = f": {row.reason.in_language(look.language)}" if row.reason else ""
            lines.append(f"{escaped(name)}: out of scope{escaped(reason)}")
    if lines:
        yield "\n".join(f"- {line}" for line in lines)


def _sources(account: Account, look: Look) -> Iterator[str]:
    """Where the facts come from."""
    sources = account.progress.plan.sources
    if sources:
        yield "## Sources"
        yield "\n".join(
            f"- {each.id}: {escaped(each.title.in_language(look.language))}"
            + (f", <{each.url}>" if each.url and not set(each.url) & set("<>") else "")
            for each in sources
        )
