"""One page that needs nothing else: no network, no script, no other file."""

from __future__ import annotations

from gcmplan.render.look import Look
from gcmplan.render.results.account import Account
from gcmplan.render.sections import (
    ahead,
    changed,
    compactmap,
    cover,
    gantt,
    measures,
    money,
    objectives,
    origins,
    past,
    reading,
    standing,
)
from gcmplan.render.sections.engine import page
from gcmplan.render.sections.setting import setting


def render(account: Account, look: Look) -> str:
    """All that is known of a plan, as a page for people."""
    scene = setting(account, look)
    measured = tuple(measures.measured(each, scene) for each in account.indicators)
    paths = (each.progress.path for each in account.indicators)
    values = {
        "cover": cover.view(scene),
        "standing": standing.view(scene),
        "past": past.view(scene),
        "changed": changed.view(scene),
        "ahead": ahead.view(scene),
        "gantt": gantt.view(scene),
        "objectives": objectives.view(scene, dict(zip(paths, measured, strict=True))),
        "measures": measures.view(scene, measured),
        "money": money.view(scene),
        "compact": compactmap.view(scene),
        "origins": origins.view(scene),
        "reading": reading.view(scene),
    }
    return page("report.html", values, look.words, account.templates)
