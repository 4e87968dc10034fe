"""GitHub: plans are checked on every push and every pull request."""

from __future__ import annotations

from textwrap import indent

from gcmplan.sentence import say
from gcmplan.setup.origin import Origin
from gcmplan.setup.proposal import Existing, Offer, Proposal

WORKFLOW = ".github/workflows/gcmplan.yml"

_CHECKOUT = "actions/checkout@34e114876b0b11c390a56381ad16ebd13914f8d5 # v4.3.1"
_PYTHON = "actions/setup-python@a26af69be951a213d495a4c3e4e4022e16d87065 # v5.6.0"
_NEXT = say(
    "Commit the workflow and push it: from then on, what is found stands beside the changed lines."
)


def for_github(existing: Existing, plans: str, origin: Origin) -> Offer:
    """The workflow; one that is there belongs to whoever changed it, and stays."""
    before = existing(WORKFLOW)
    after = before if before and before.strip() else _workflow(plans, origin)
    return Offer((Proposal(WORKFLOW, before, after),), (_NEXT,))


def _workflow(plans: str, origin: Origin) -> str:
    return f"""\
# Checks the plans on every push. From 'gcmplan setup github', and yours to change.
name: gcmplan

on: [push, pull_request]

permissions:
  contents: read

jobs:
  validate:
    runs-on: ubuntu-latest
    steps:
      - uses: {_CHECKOUT}
        with:
          persist-credentials: false
{indent(_check(plans, origin), "      ")}"""


def _check(plans: str, origin: Origin) -> str:
    if origin.on_github:
        return f"""\
- uses: {origin.on_github}@{origin.revision}
  with:
    paths: {plans}
"""
    return f"""\
- uses: {_PYTHON}
  with:
    python-version: "3.13"
- run: pip install "{origin.requirement}"
- run: gcmplan validate {plans} --format github
"""
