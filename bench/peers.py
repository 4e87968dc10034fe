"""Other tools on the same files; most of them check only the shape.

They are installed by hand in an environment of their own, whose folder is named by `--peers`:
check-jsonschema, yamllint, yamale, jsonschema and sourcemeta-jsonschema.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

import yaml

from bench.files import Files
from bench.measure import Command, Pair
from bench.pairs import GCMPLAN
from gcmplan.plan.schema import plan_schema

PLANS = 20
"""Of the plans; the slower tools need a second for each."""


class Peer(NamedTuple):
    """Another tool."""

    name: str
    command: Command
    reach: float
    """How long ours may take beside it: at most this share of its time."""


def peers(folder: Path, files: Files, work: Path) -> Iterator[Pair]:
    """A pair for each tool that is installed."""
    chosen = files.many[:PLANS]
    ours = [GCMPLAN, "validate", *chosen]
    for peer in _installed(folder / "bin", chosen, work):
        yield Pair(f"validate, {PLANS} plans / {peer.name}", ours, peer.command, peer.reach, 3)


def _installed(programs: Path, plans: list[str], work: Path) -> Iterator[Peer]:
    schema, shape = str(work / "plan.schema.json"), str(Path(__file__).with_name("plan.yamale"))
    Path(schema).write_text(json.dumps(plan_schema()), "utf-8")
    known = [
        Peer("check-jsonschema", ["check-jsonschema", "--schemafile", schema, *plans], 1 / 60),
        Peer("yamllint", ["yamllint", "-d", "relaxed", *plans], 1 / 60),
        Peer("yamale", ["yamale", "-s", shape, *plans], 1 / 5),
        Peer("jsonschema", ["python", "-m", "jsonschema", *_as_json(plans, work), schema], 1 / 3),
        Peer("sourcemeta's jsonschema", ["jsonschema", "validate", schema, *plans], 2.5),
    ]
    for peer in known:
        program, *arguments = peer.command
        if (programs / program).exists():
            yield peer._replace(command=[str(programs / program), *arguments])


def _as_json(plans: list[str], work: Path) -> Iterator[str]:
    """The same plans for a tool that reads no YAML: that is one thing less for it to do."""
    for number, path in enumerate(plans):
        data = yaml.load(Path(path).read_bytes(), yaml.CSafeLoader)
        copy = work / f"{number}.json"
        copy.write_text(json.dumps(data, default=str), "utf-8")
        yield from ("-i", str(copy))
