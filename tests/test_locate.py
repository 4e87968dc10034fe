from __future__ import annotations

import pytest

from gcmplan.load import load
from gcmplan.locate import item_id, whereabouts
from gcmplan.plan.index import index
from gcmplan.source.bundle import Bundle
from gcmplan.source.document import Document
from tests import builders
from tests.plan.files import bundle

ODD = """\
gcmplan: 1
plan: {id: NO, title: A plan, country: XEX, period: {start: 2025, end: 2027}, currency: USD}
organizations: [{id: Y, name: Body, type: government}, {id: 'off', nam: Body}]
objectives:
- id: "O1"
  gcm: [6]
  actions:
    - {id: 7, title: Left out}
    - {id: "A1", title: {en: Train, id: Latih}, milestones: [{id: M1, title: First}]}
    - {id: A2, title: Train, x_own: {id: X1}, budget: {amount: 5}}
"""


@pytest.mark.parametrize(
    "read",
    [
        pytest.param(bundle("example"), id="a plan with everything"),
        pytest.param(bundle("kenya-2023-2027"), id="a plan in use"),
        pytest.param(builders.bundle(ODD), id="odd ids, and things left out"),
        pytest.param(builders.bundle(ODD, "objectives: [{id: O2, gcm: [7]}]\n"), id="two files"),
    ],
)
def test_models_name_the_same_things_as_the_data(read: Bundle) -> None:
    loaded = load(read)
    assert loaded.plan

    known = index(loaded.plan)

    for path in known.by_path:
        assert known.item(path) == item_id(loaded.bundle, path)


def test_whereabouts_hold_no_data() -> None:
    where = whereabouts(bundle("example"))

    assert not any(isinstance(each, Document) for each in where.texts)
