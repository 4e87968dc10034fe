"""Templates become pages; the only place that knows Jinja2.

A folder of somebody's own may hold templates, or the style sheet, by the names of ours; the others
stay ours. What a template does not know is an error, never a gap on the page.
"""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path
from typing import Any

from jinja2 import (
    Environment,
    FileSystemLoader,
    StrictUndefined,
    TemplateSyntaxError,
)
from markupsafe import Markup

from gcmplan.errors import ChoiceError
from gcmplan.render.sections.speech import Speech
from gcmplan.sentence import say
from gcmplan.translation import Words

TEMPLATES = Path(__file__).parent / "templates"

_STYLE, _SCRIPT = "style.css", "filter.js"


def page(template: str, values: Mapping[str, Any], words: Words, folder: str | None) -> str:
    """A page in the reader's words, with its style, its script, and leave for nothing else.

    Raises `ChoiceError` if a template of the folder is wrong.
    """
    places = [folder, str(TEMPLATES)] if folder else [str(TEMPLATES)]
    environment = Environment(
        loader=FileSystemLoader(places),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    speech = Speech(words)
    environment.globals.update(
        say=speech.say,
        say_as=speech.say_as,
        say_count=speech.say_count,
        language=words.language,
    )
    try:
        shown = _rendered(environment, template, values)
    except Exception as error:  # a template can go wrong in as many ways as a program
        if folder is None:
            raise
        raise ChoiceError(_told(error)) from error
    return "".join(f"{line}\n" for line in map(str.rstrip, shown.split("\n")) if line)


def _rendered(environment: Environment, template: str, values: Mapping[str, Any]) -> str:
    style, script = (_raw(environment, name) for name in (_STYLE, _SCRIPT))
    return environment.get_template(template).render(
        values,
        style=Markup(style),  # it is ours, or of whoever gave the folder
        script=Markup(script),
        policy=_policy(style, script),
    )


def _raw(environment: Environment, name: str) -> str:
    """The text of a file among the templates, on the lines that the page will have."""
    assert environment.loader
    text = environment.loader.get_source(environment, name)[0]
    return "".join(f"{line}\n" for line in map(str.rstrip, text.split("\n")) if line)


def _policy(style: str, script: str) -> str:
    """What a browser may do with the page: show it in its own style, run its own script."""
    return (
        "default-src 'none'; img-src data:; font-src data:; "
        f"style-src '{_hash(style)}'; script-src '{_hash(script)}'; "
        "base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(sha256(text.encode()).digest()).decode()}"


def _told(error: Exception) -> str:
    if not isinstance(error, TemplateSyntaxError):
        return say("the template is wrong: {problem}", problem=error)
    return say(
        "the template {name}, line {line} is wrong: {problem}",
        name=error.name or "",
        line=error.lineno,
        problem=error,
    )
