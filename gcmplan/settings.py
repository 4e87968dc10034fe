"""`gcmplan.yaml`: how this program is to work where somebody keeps plans."""

from typing import Any

from pydantic import Field

from gcmplan.plan.header import Level
from gcmplan.plan.record import OneOrMany, Record
from gcmplan.plan.words import Language, Words


class Format(Words):
    """A way in which findings can be shown."""

    TEXT = "text"
    CONCISE = "concise"
    JSON = "json"
    GITHUB = "github"
    GITLAB = "gitlab"
    JUNIT = "junit"
    SARIF = "sarif"
    MARKDOWN = "markdown"


class FailOn(Words):
    """What makes a check fail."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"
    NEVER = "never"


class Settings(Record):
    """How this program is to work in the folder of this file, and in those below it.

    The command line comes first, then what a plan says in its own `rules`, then these settings.
    """

    plans: OneOrMany[str] = ()
    """Files and folders of plans, seen from this file: those meant by a command that names none."""

    rules: dict[str, Level] = Field(default_factory=dict)
    """Levels of rules in all plans, by code, as `{GCM305: off}`; a plan's own levels come first."""

    language: Language | None = None
    """The language of this program, and of texts of plans where they have it.

    Left out: of the program, that of the user; of the texts, English.
    """

    format: Format | None = None
    """How `validate` shows findings; left out: as the build server wants it, or as text."""

    fail_on: FailOn = FailOn.ERROR
    """From which level on findings make `validate` fail, with exit status 1; `never`: never."""


def settings_schema() -> dict[str, Any]:
    """The JSON Schema of `gcmplan.yaml`, for editors."""
    from gcmplan.plan.schema import DRAFT, described  # noqa: PLC0415  (only when it is asked for)

    return {"$schema": DRAFT, **described(Settings), "title": "Settings of gcmplan"}
