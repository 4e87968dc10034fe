"""What holds of any plan and any edits."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from gcmplan.changes.change import Change, ChangeKind
from gcmplan.changes.compare import compare
from gcmplan.load import load
from gcmplan.locate import place
from gcmplan.plan.plan import Plan
from gcmplan.plan.walk import walk
from gcmplan.reading.files import loaded as read_anew
from gcmplan.reading.rereading import Rereader
from gcmplan.source.document import parse
from gcmplan.source.text import SourceText
from gcmplan.tidy import tidied
from tests.builders import bundle
from tests.changes.builders import in_words
from tests.changes.inventing import after, edits, invented, plainly_written, renamed, written
from tests.progress.builders import plans

RANDOM = st.integers(0, 2**32).map(Random)


@given(RANDOM)
@settings(max_examples=60, deadline=None)
def test_known_edits_are_exactly_what_is_told(random: Random) -> None:
    data = invented(random)
    made = edits(data, random)

    there = compare(Plan.read(data), Plan.read(after(data, made)))

    assert sorted(map(in_words, there)) == sorted(word for each in made for word in each.words)


@given(RANDOM)
@settings(max_examples=50, deadline=None)
def test_layout_is_no_change(random: Random) -> None:
    data = invented(random)
    texts = written(data, random)
    again = [tidied(parse(SourceText(text, "p.yaml"))).after.text for text in texts]

    for files in (texts, again):
        assert compare(Plan.read(data), _loaded(files)) == ()


def _loaded(texts: list[str]) -> Plan:
    found = load(bundle(*texts))
    assert found.whole, [each.finding.remark.message for each in found.diagnostics]
    assert found.plan
    return found.plan


@given(plans())
@settings(max_examples=40, deadline=None)
def test_a_plan_and_itself(plan: Plan) -> None:
    assert compare(plan, plan) == ()
    assert compare(plan, plan.model_copy(deep=True)) == ()


@given(RANDOM)
@settings(max_examples=60, deadline=None)
def test_backwards_mirrors(random: Random) -> None:
    data = renamed(invented(random), random)
    edited = renamed(after(data, edits(data, random)), random)
    old, new = Plan.read(data), Plan.read(edited)

    there, back = compare(old, new), compare(new, old)

    assert sorted(map(_gist, there)) == sorted(map(_mirrored, back))


def _gist(change: Change) -> tuple[str, ...]:
    old, new = (str(each.id) if each else "" for each in (change.old, change.new))
    values = (change.before, change.after, change.days, change.difference)
    return str(change.kind), old, new, str(change.field), *map(str, values)


def _mirrored(change: Change) -> tuple[str, ...]:
    mirror = {ChangeKind.ADDED: ChangeKind.REMOVED, ChangeKind.REMOVED: ChangeKind.ADDED}
    kind, old, new, field, before, after, *_ = _gist(change)
    back = (-each if each is not None else None for each in (change.days, change.difference))
    return str(mirror.get(change.kind, kind)), new, old, field, after, before, *map(str, back)


@given(RANDOM)
@settings(max_examples=15, deadline=None)
def test_what_is_read_of_two_versions_together_is_what_is_read_of_each(random: Random) -> None:
    data = invented(random)
    reader = Rereader()
    for version in (data, after(data, edits(data, random)), data):
        texts = [SourceText(plainly_written(version), "p.yaml")]

        found, anew = reader.read(texts), read_anew(texts)

        assert found.plan == anew.plan
        assert found.plan
        for path in walk(found.plan):
            assert place(found.bundle, path) == place(anew.bundle, path)
