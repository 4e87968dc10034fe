"""Where facts come from."""

from gcmplan.plan.record import Record
from gcmplan.plan.text import Text
from gcmplan.plan.when import When
from gcmplan.plan.words import Address, Id, Language


class Source(Record):
    """A document, page or data set that facts of the plan come from; `sources` refers to it."""

    id: Id
    """Its id."""

    title: Text
    """Its title."""

    url: Address | None = None
    """Where it can be read; None if it is a file, or not on the web."""

    file: str | None = None
    """Its path, from the folder of the plan; None if it is elsewhere."""

    published: When | None = None
    """When it was published; None if not known."""

    accessed: When | None = None
    """When somebody last read it there; None if not known."""

    publisher: str | None = None
    """The body that published it; None if not known."""

    language: Language | None = None
    """The language it is written in; None if not given."""
