"""A plan and its workbook."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.exchange.sheets import PLAN, exported


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    file = tmp_path / "plan.yaml"
    file.write_text(PLAN, "utf-8", newline="")
    return file


@pytest.fixture
def book(plan: Path, tmp_path: Path) -> Path:
    return exported(plan, tmp_path / "plan.xlsx")
