"""GCM007: a word is one of its list."""

from __future__ import annotations

from gcmplan.faults.rule import file_rule
from gcmplan.faults.slip import Slip, shown
from gcmplan.finding import Remark, Severity
from gcmplan.nearest import nearest
from gcmplan.sentence import say


@file_rule("GCM007", Severity.ERROR)
def unknown_word(slip: Slip) -> Remark:
    """A word must be one of the list that its field allows.

    A plan is counted by these words, so they are few and always the same. The government's own
    word for the status of an action goes into `official_status`.

    Bad:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, status: ongoing}
    ```

    Good:

    ```yaml
    actions:
      - {id: A1, title: License recruitment agencies, status: in_progress, official_status: ongoing}
    ```
    """
    words = [str(word) for word in slip.wanted["words"]]
    meant = nearest(slip.value, words) if isinstance(slip.value, str) else None
    listed = say("one of {words}", words=", ".join(words))
    return Remark(
        slip.path,
        say(
            "{place} is {value}, which is no word for it",
            place=slip.place,
            value=shown(slip.value),
        ),
        say("did you mean '{meant}'? It is {listed}", meant=meant, listed=listed)
        if meant
        else listed,
    )
