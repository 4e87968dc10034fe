"""Work shared out over processes: the same results in the same order, and nobody left behind."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

from bench.plans import plan
from gcmplan.work.cores import FEWEST
from tests.conftest import ROOT

FORKS = hasattr(os, "fork") and sys.platform != "darwin"
ON_TWO_CORES = pytest.mark.skipif(
    not FORKS or len(os.sched_getaffinity(0)) == 1, reason="all is done by one process here"
)


def said(body: str, *arguments: str) -> subprocess.CompletedProcess[str]:
    """What a small program says; a process of its own, for a test may have threads."""
    program = f"import os, signal, sys\nfrom gcmplan.work.cores import spread\n{body}"
    return subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("count", [0, 1, FEWEST - 1, FEWEST, FEWEST + 1, 500])
@pytest.mark.parametrize("cores", [1, 2, 7, 50])
def test_results_come_in_order(count: int, cores: int) -> None:
    process = said(
        f"assert [*spread(lambda n: n * 'é' * 99, range({count}), {cores})] == "
        f"[n * 'é' * 99 for n in range({count})]"
    )

    assert (process.returncode, process.stderr) == (0, "")


@pytest.mark.parametrize(
    ("count", "processes"),
    [
        pytest.param(FEWEST - 1, 1, id="few"),
        pytest.param(FEWEST, 4, id="many, the first here and the others elsewhere"),
    ],
)
def test_processes(count: int, processes: int) -> None:
    process = said(f"print(len(set(spread(lambda _: os.getpid(), range({count}), 3))))")

    assert process.stdout == f"{processes}\n"


def test_slow_work_holds_nobody_up() -> None:
    process = said(
        "def work(n):\n"
        "    return [n] * (2_000_000 if n == 1 else 50_000)\n"
        "print([len(each) for each in spread(work, range(40), 2)].count(50_000))"
    )

    assert process.stdout == "39\n"


def test_what_keeps_the_work_from_being_done_is_told() -> None:
    process = said(
        "from gcmplan.errors import FileError\n"
        "def work(n):\n"
        "    if n == 30: raise FileError('cannot read it')\n"
        "    return n\n"
        "results = spread(work, range(100), 2)\n"
        "print([next(results) for _ in range(30)] == [*range(30)])\n"
        "try: next(results)\n"
        "except FileError as error: print(error)"
    )

    assert process.stdout == "True\ncannot read it\n"


def test_a_process_that_is_ended_from_outside_is_told() -> None:
    process = said(
        "from gcmplan.errors import GcmplanError\n"
        "def work(n):\n"
        "    if n == 30: os.kill(os.getpid(), signal.SIGKILL)\n"
        "    return n\n"
        "try: print(len([*spread(work, range(100), 2)]))\n"
        "except GcmplanError as error: print(error)"
    )

    assert process.stdout == "a process that worked on the plans was ended from outside\n"


def test_whoever_has_enough_stops_the_work() -> None:
    process = said(
        "import multiprocessing\n"
        "results = spread(lambda n: n if n < 2 else signal.pause(), range(100), 2)\n"
        "print(next(results), next(results), len(multiprocessing.active_children()))\n"
        "results.close()\n"
        "print(len(multiprocessing.active_children()))"
    )

    assert process.stdout == "0 1 2\n0\n"


def test_verdicts_are_those_of_one_process(tmp_path: Path) -> None:
    for number in range(FEWEST + 5):
        text = plan(3, f"XGN-{number}")
        (tmp_path / f"{number}.yaml").write_text(
            text.replace("lead: ORG1", "led: O", number), "utf-8"
        )

    process = said(
        "from datetime import date\n"
        "from gcmplan.work.asked import Asked\n"
        "from gcmplan.work.judging import verdict\n"
        "from gcmplan.reading.plans import surveyed\n"
        "plans = [each.texts for each in surveyed([sys.argv[1]]).plans]\n"
        "judge = lambda texts: verdict(texts, Asked(date(2026, 9, 30)))\n"
        "print([*map(judge, plans)] == [*spread(judge, plans, 3)], len(plans))",
        str(tmp_path),
    )

    assert process.stdout == f"True {FEWEST + 5}\n"


@pytest.fixture(scope="module")
def many(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Enough plans to be at work for some seconds."""
    folder = tmp_path_factory.mktemp("many")
    for number in range(2 * FEWEST):
        (folder / f"{number}.yaml").write_text(plan(200, f"XGN-{number}"), "utf-8")
    return folder


def children(process: int) -> list[int]:
    """The processes that a process has started."""
    listed = Path(f"/proc/{process}/task/{process}/children")
    try:
        return [int(each) for each in listed.read_text("ascii").split()]
    except OSError:
        return []


def alive(process: int) -> bool:
    try:
        state = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()[0]
    except OSError:
        return False
    return state != "Z"


@ON_TWO_CORES
@pytest.mark.skipif(not Path("/proc/self/task").exists(), reason="no list of processes here")
@pytest.mark.parametrize("everybody", [True, False], ids=["from the terminal", "by a signal"])
@pytest.mark.parametrize("command", ["validate", "list"])
def test_an_interrupt_ends_all_at_once(command: str, everybody: bool, many: Path) -> None:
    process = subprocess.Popen(
        [sys.executable, "-m", "gcmplan", command, str(many)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        start_new_session=True,
    )
    started: list[int] = []
    while not started and process.poll() is None:
        started = children(process.pid)
    if everybody:
        os.killpg(process.pid, signal.SIGINT)
    else:
        os.kill(process.pid, signal.SIGINT)

    said, told = process.communicate(timeout=30)

    assert started
    assert (process.returncode, said, told) == (130, "", "")
    assert not [each for each in started if alive(each)]
