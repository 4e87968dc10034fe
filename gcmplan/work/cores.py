"""Work on many things, shared out over all cores.

Each process takes every n-th thing, sends what came of it, and ends. None waits to be told more, so
none is left behind when the one that started it is gone.
"""

from __future__ import annotations

import os
import signal
from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing, contextmanager, suppress
from typing import TYPE_CHECKING, Any, TypeVar, cast

from gcmplan.errors import GcmplanError
from gcmplan.sentence import say
from gcmplan.work.headway import headway

if TYPE_CHECKING:
    from multiprocessing.connection import Connection
    from multiprocessing.process import BaseProcess

Item = TypeVar("Item")
Result = TypeVar("Result")

FEWEST = 20
"""Things for which it pays to start processes; for fewer, starting them takes as long."""


def work_through(
    work: Callable[[Item], Result], items: Sequence[Item], kind: str, cores: int | None = None
) -> list[Result]:
    """What comes of the work on each of some things of a kind, in their order.

    Unless it is for one core alone, the work must depend on nothing but the thing, for it may be
    done in another process. Raises its `GcmplanError`. On a terminal it is shown how far it is.
    """
    results = []
    with closing(spread(work, items, cores)) as done, headway(len(items), kind) as step:
        for result in done:
            results.append(result)
            step()
    return results


def spread(
    work: Callable[[Item], Result], items: Sequence[Item], cores: int | None = None
) -> Generator[Result]:
    """What comes of the work on each thing, one by one; to close it is to stop the work."""
    cores = cores or _cores()
    if len(items) < FEWEST or cores == 1:
        for item in items:
            yield work(item)
        return
    yield work(items[0])  # so that what all of them need is loaded once, before they part
    with closing(_shared_out(work, items[1:], cores)) as results:
        yield from results


def _cores() -> int:
    """The cores that this process may use; one where nobody says, as on macOS and Windows.

    There a process cannot be split in two, or not safely.
    """
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else 1


def _shared_out(
    work: Callable[[Item], Result], items: Sequence[Item], cores: int
) -> Generator[Result]:
    started: list[tuple[BaseProcess, Connection]] = []
    try:
        with _no_interrupt():
            shares = (range(first, len(items), cores) for first in range(min(cores, len(items))))
            started.extend(_start(work, items, share) for share in shares)
        yield from _in_order([receiver for _, receiver in started], len(items))
    finally:
        for process, receiver in started:
            receiver.close()
            process.terminate()
            process.join()


@contextmanager
def _no_interrupt() -> Iterator[None]:
    """Let an interrupt wait, also in processes that are started meanwhile."""
    signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})


def _start(
    work: Callable[[Item], Result], items: Sequence[Item], mine: range
) -> tuple[BaseProcess, Connection]:
    from multiprocessing import get_context

    context = get_context("fork")
    receiver, sender = context.Pipe(duplex=False)
    process = context.Process(target=_work, args=(work, items, mine, sender), daemon=True)
    process.start()
    sender.close()
    return process, receiver


def _work(
    work: Callable[[Item], Result], items: Sequence[Item], mine: range, sender: Connection
) -> None:
    """What one of the processes does."""
    signal.signal(signal.SIGINT, signal.SIG_DFL)  # an interrupt ends it without a word
    signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})
    with suppress(BrokenPipeError):  # nobody wants to know any more
        for number in mine:
            try:
                sender.send((number, work(items[number]), None))
            except GcmplanError as error:
                sender.send((number, None, error))


def _in_order(receivers: list[Connection], count: int) -> Iterator[Any]:
    """What was sent, in the order of the things."""
    early: dict[int, tuple[Any, GcmplanError | None]] = {}
    for wanted in range(count):
        while wanted not in early:
            _receive(receivers, early)
        result, error = early.pop(wanted)
        if error:
            raise error
        yield result


def _receive(
    receivers: list[Connection], early: dict[int, tuple[Any, GcmplanError | None]]
) -> None:
    """Take in what has been sent; a process that has ended sends no more."""
    from multiprocessing.connection import wait

    if not receivers:
        raise GcmplanError(say("a process that worked on the plans was ended from outside"))
    for ready in wait(receivers):
        receiver = cast("Connection", ready)
        try:
            number, result, error = receiver.recv()
        except EOFError:
            receivers.remove(receiver)
        else:
            early[number] = result, error
