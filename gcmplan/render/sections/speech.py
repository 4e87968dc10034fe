"""What templates say: sentences in the reader's language, whose values keep their marks."""

from __future__ import annotations

from collections.abc import Mapping
from html import escape as escaped

from markupsafe import Markup, escape

from gcmplan.sentence import filled, say, say_as, say_count
from gcmplan.translation import Words


class Speech:
    """Says what stands in templates: text, in which values are escaped unless they are marked."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def say(self, template: str, /, **values: object) -> Markup:
        """A sentence."""
        return _marked(self._words(say(template, **_places(values))), values)

    def say_as(self, meaning: str, template: str, /, **values: object) -> Markup:
        """A sentence whose English text can say several things."""
        return _marked(self._words(say_as(meaning, template, **_places(values))), values)

    def say_count(self, one: str, many: str, number: int, /, **values: object) -> Markup:
        """A sentence whose form is decided by a number."""
        return _marked(self._words(say_count(one, many, number, **_places(values))), values)


def _places(values: Mapping[str, object]) -> dict[str, str]:
    """For each value its own place in a template, so that it is still to be filled."""
    return {name: f"{{{name}}}" for name in values}


def _marked(text: str, values: Mapping[str, object]) -> Markup:
    """A text of ours with its values; quotation marks that end no attribute of ours stay."""
    safe = escaped(text, quote=False).replace('"', "&quot;")
    return Markup(filled(safe, {name: escape(value) for name, value in values.items()}))
