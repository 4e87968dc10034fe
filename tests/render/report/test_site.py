"""Reports on several plans: a page each, and one that lists them."""

from __future__ import annotations

from pathlib import Path

import pytest

from gcmplan.cli.app import run
from tests.builders import whole
from tests.conftest import ROOT
from tests.render.report.reader import Seen, flat

AS_OF = ("--as-of", "2026-09-30")


def plan(file: Path, id: str, title: str = "A plan") -> None:
    file.write_text(
        f"gcmplan: 1\nplan: {{id: {id}, title: {title!r}, country: KEN, "
        "period: {start: 2025, end: 2027}}\n",
        "utf-8",
    )


def test_folder_of_plans_becomes_a_site(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    site = tmp_path / "deep" / "site"

    status = run(["report", str(ROOT / "plans"), *AS_OF, "-o", f"{site}/"])

    index = Seen((site / "index.html").read_text("utf-8"))
    assert status == 0
    assert capsys.readouterr().err == f"wrote {site / 'index.html'} and 2 pages beside it\n"
    assert sorted(each.name for each in site.iterdir()) == [
        "KEN-2023.html",
        "XEX-2025.html",
        "index.html",
    ]
    linked = {each for each in index.values("href") if not each.startswith("#")}
    assert linked == {"KEN-2023.html", "XEX-2025.html"}
    rows = [flat(each).replace("\u00a0", " ") for each in index.all("tr")]
    assert "44 of 46 55 %64 %−8 9 completed 15 on track" in " ".join(rows[1].split())


def test_site_can_be_written_again_and_is_the_same(tmp_path: Path) -> None:
    for _ in range(2):
        assert run(["report", str(ROOT / "plans"), *AS_OF, "-o", str(tmp_path)]) == 0
        files = {each.name: each.read_bytes() for each in tmp_path.iterdir()}

    assert {each.name: each.read_bytes() for each in tmp_path.iterdir()} == files
    assert len(files) == 3


def test_markdown_can_be_a_site_too(tmp_path: Path) -> None:
    status = run(["report", str(ROOT / "plans"), *AS_OF, "--to", "markdown", "-o", f"{tmp_path}/"])

    assert status == 0
    index = (tmp_path / "index.md").read_text("utf-8")
    assert "(KEN-2023.md)" in index
    assert (tmp_path / "KEN-2023.md").read_text("utf-8").startswith("# Kenya")


def test_plans_of_one_name_do_not_overwrite_each_other(tmp_path: Path) -> None:
    plans, site = tmp_path / "plans", tmp_path / "site"
    plans.mkdir()
    for number, id in enumerate(["Index", "A", "a", "A"]):
        plan(plans / f"{number}.yaml", id)

    assert run(["report", str(plans), *AS_OF, "-o", f"{site}/"]) == 0

    names = sorted(each.name for each in site.iterdir())
    assert names == ["A-3.html", "A.html", "Index-2.html", "a-2.html", "index.html"]


def test_plan_that_cannot_be_read_hides_no_other(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plans, site = tmp_path / "plans", tmp_path / "site"
    plans.mkdir()
    plan(plans / "a.yaml", "A")
    (plans / "b.yaml").write_text(whole("actions: [{id: A1, title: a, progress: many}]"), "utf-8")

    status = run(["report", str(plans), *AS_OF, "-o", f"{site}/"])

    assert status == 2
    assert sorted(each.name for each in site.iterdir()) == ["A.html", "index.html"]
    assert "b.yaml cannot be read in full" in capsys.readouterr().err


def test_hostile_title_in_the_list(tmp_path: Path) -> None:
    file, site = tmp_path / "a.yaml", tmp_path / "site"
    plan(file, "A", "<script>alert(1)</script>")

    assert run(["report", str(file), *AS_OF, "-o", f"{site}/"]) == 0

    index = Seen((site / "index.html").read_text("utf-8"))
    assert "<script>alert(1)</script>" in flat(index.all("a")[1])
    assert len(index.all("script")) == 1
