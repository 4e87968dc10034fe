"""The words of a plan's lists, as people say them: `in_progress` is `in progress`."""

from __future__ import annotations

from gcmplan.changes.change import ChangeKind
from gcmplan.plan.words import Kind
from gcmplan.sentence import Sentence, say, saying

_SPOKEN = frozenset(
    {
        saying("not collected"),
        saying("not available"),
        saying("not applicable"),
        saying("suppressed"),
        saying("pending"),
        saying("provisional"),
        saying("final"),
        saying("revised"),
        saying("government"),
        saying("local government"),
        saying("public body"),
        saying("parliament"),
        saying("regional body"),
        saying("un"),
        saying("ngo"),
        saying("faith based"),
        saying("diaspora"),
        saying("migrants"),
        saying("private sector"),
        saying("trade union"),
        saying("academia"),
        saying("media"),
        saying("nhri"),
        saying("red cross"),
        saying("foundation"),
        saying("other"),
        saying("output"),
        saying("outcome"),
        saying("impact"),
        saying("number"),
        saying("percentage"),
        saying("yes no"),
        saying("qualitative"),
        saying("increase"),
        saying("decrease"),
        saying("maintain"),
        saying("latest"),
        saying("sum"),
        saying("monthly"),
        saying("quarterly"),
        saying("biannual"),
        saying("annual"),
        saying("biennial"),
        saying("requested"),
        saying("pledged"),
        saying("committed"),
        saying("disbursed"),
        saying("open"),
        saying("mitigated"),
        saying("occurred"),
        saying("closed"),
        saying("not started"),
        saying("in progress"),
        saying("completed"),
        saying("suspended"),
        saying("cancelled"),
        saying("progress"),
        saying("delay"),
        saying("decision"),
        saying("risk"),
        saying("no change"),
        saying("implementing"),
        saying("funding"),
        saying("technical"),
        saying("supporting"),
        saying("consulted"),
        saying("national"),
        saying("regional"),
        saying("global"),
        saying("draft"),
        saying("consultation"),
        saying("adopted"),
        saying("under review"),
        saying("superseded"),
        saying("off"),
        saying("note"),
        saying("warning"),
        saying("error"),
        saying("plan"),
        saying("organization"),
        saying("framework"),
        saying("pledge"),
        saying("area"),
        saying("objective"),
        saying("action"),
        saying("milestone"),
        saying("indicator"),
        saying("source"),
    }
)
"""What all lists of the plan format hold, and the kinds of things."""

ADDED = {
    Kind.PLAN: saying("plan added"),
    Kind.ORGANIZATION: saying("organization added"),
    Kind.FRAMEWORK: saying("framework added"),
    Kind.PLEDGE: saying("pledge added"),
    Kind.AREA: saying("area added"),
    Kind.OBJECTIVE: saying("objective added"),
    Kind.ACTION: saying("action added"),
    Kind.MILESTONE: saying("milestone added"),
    Kind.INDICATOR: saying("indicator added"),
    Kind.RISK: saying("risk added"),
    Kind.SOURCE: saying("source added"),
}
"""That a thing came: many languages have it agree with its kind."""

REMOVED = {
    Kind.PLAN: saying("plan removed"),
    Kind.ORGANIZATION: saying("organization removed"),
    Kind.FRAMEWORK: saying("framework removed"),
    Kind.PLEDGE: saying("pledge removed"),
    Kind.AREA: saying("area removed"),
    Kind.OBJECTIVE: saying("objective removed"),
    Kind.ACTION: saying("action removed"),
    Kind.MILESTONE: saying("milestone removed"),
    Kind.INDICATOR: saying("indicator removed"),
    Kind.RISK: saying("risk removed"),
    Kind.SOURCE: saying("source removed"),
}


CHANGES_OF_KIND = {
    ChangeKind.ADDED: say("ADDED"),
    ChangeKind.REMOVED: say("REMOVED"),
    ChangeKind.CHANGED: say("CHANGED"),
    ChangeKind.MOVED: say("MOVED"),
    ChangeKind.RENAMED: say("RENAMED"),
}
"""Above so many changes of a kind."""


def word(of: str) -> Sentence:
    """A word from a list, or a kind of thing, as people say it."""
    said = of.replace("_", " ")
    assert said in _SPOKEN, said
    return say(said)
