"""Plans that a program made, and files that are written in other ways, come back as they were."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bench.plans import plan as generated
from gcmplan.cli.app import run
from gcmplan.exchange.cell import meant, shown
from gcmplan.exchange.columns import Column, columns
from gcmplan.exchange.sheets import BY_MODEL
from gcmplan.plan.action import Action
from tests.exchange.sheets import DAY, PLAN, cell, changed, exported, imported


def test_a_generated_plan_comes_back_as_it_was(tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    plan.write_text(generated(60), "utf-8")
    before = plan.read_bytes()
    book = exported(plan, tmp_path / "plan.xlsx")
    forgetful = changed(book, lambda rows: rows.__delitem__("_gcmplan"))

    assert imported(book, plan) == imported(forgetful, plan) == 0

    assert plan.read_bytes() == before


@pytest.mark.parametrize(
    ("line_end", "mark"),
    [pytest.param("\r\n", b"", id="CRLF"), pytest.param("\n", b"\xef\xbb\xbf", id="mark")],
)
def test_line_ends_and_marks_stay(line_end: str, mark: bytes, tmp_path: Path) -> None:
    plan = tmp_path / "plan.yaml"
    before = mark + PLAN.replace("\n", line_end).encode()
    plan.write_bytes(before)
    book = exported(plan, tmp_path / "plan.xlsx")
    file = changed(book, lambda rows: cell(rows, "Actions", "A1", "due", "2027"))

    assert imported(file, plan) == 0

    assert plan.read_bytes() == before.replace(b"2026-Q4", b"2027")


def _column(header: str) -> Column:
    across = columns(BY_MODEL[Action], [], ["en", "fr"])
    return next(each for each in across if each.header == header)


IDS = st.from_regex(r"[A-Za-z][A-Za-z0-9._-]*", fullmatch=True)
LINES = st.text(st.characters(codec="utf-8", exclude_categories=["C", "Z"]), min_size=1)
ROLES = st.sampled_from(["funding", "technical"])


@given(
    st.one_of(
        st.tuples(st.just("lead"), st.lists(IDS, min_size=2, unique=True)),
        st.tuples(st.just("gcm"), st.lists(st.integers(1, 23), min_size=1)),
        st.tuples(st.just("deliverables"), st.lists(LINES, min_size=1)),
        st.tuples(
            st.just("partners"),
            st.lists(
                IDS | st.builds(lambda org, role: {"org": org, "role": role}, IDS, ROLES),
                min_size=1,
            ),
        ),
        st.tuples(st.just("title"), LINES),
        st.tuples(st.just("progress"), st.integers(0, 100)),
        st.tuples(st.just("continuous"), st.booleans()),
        st.tuples(st.just("due"), st.sampled_from([2026, "2026-09", "2026-09-30", "FY2025/26-Q2"])),
    )
)
@settings(suppress_health_check=[HealthCheck.too_slow], deadline=None, max_examples=60)
def test_what_a_cell_shows_is_what_was_meant(written: tuple[str, object]) -> None:
    header, value = written
    column = _column(header)

    assert meant(shown(value, column), column, None) == value


def test_export_says_which_extra_it_needs(
    plan: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "xlsxwriter", None)

    assert run(["export", str(plan), "-o", str(tmp_path / "new.xlsx"), *DAY]) == 2

    assert capsys.readouterr().err == (
        "error: Excel needs two more packages: pip install 'gcmplan[excel]'\n"
    )
    assert not (tmp_path / "new.xlsx").exists()


def test_import_says_which_extra_it_needs(
    plan: Path,
    book: Path,
    tmp_path: Path,
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    (tmp_path / "python_calamine.py").write_text("raise ImportError")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    capsys.readouterr()

    assert imported(book, plan) == 2

    assert "pip install 'gcmplan[excel]'" in capsys.readouterr().err
