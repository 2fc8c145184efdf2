"""Who vouches for a figure: the chain of the innermost statement whose words hold it."""

import re
from collections.abc import Sequence

from isnad.arabic.text.intervals import Intervals, intervals
from isnad.model import Link, Span, Statement

_BACKGROUND = re.compile(r" (?:الذي|التي|الذين|اللذين|اللتين|وهو ما|ما يسمح) ")


def voices(text: str, statements: Sequence[Statement]) -> Intervals[tuple[Span, Statement]]:
    """The words of all statements, each with its statement.

    Of what somebody hopes for he vouches as far as a relative clause: what that tells is the outlet's own background
    (``يأمل بدعم الخطة التي تبلغ تكلفتها مليارا``).
    """
    found = []
    for statement in statements:
        for span in statement.content:
            aside = _BACKGROUND.search(text, span.start, span.end) if statement.act == "hope" else None
            end = aside.start() if aside else span.end
            found.append((span.start, end, (Span(span.start, end), statement)))
    return intervals(found)


def authority(start: int, end: int, voices: Intervals[tuple[Span, Statement]]) -> tuple[Link, ...]:
    """The chain, outermost teller first, of the statement whose content covers ``[start, end)``; empty if none does.

    The narrowest words count, and of two that are as wide the one whose chain goes further back.
    ``voices`` are the contents of all statements, each with its statement.

    >>> from isnad.arabic.text.intervals import intervals
    >>> from isnad.model import Phrase
    >>> who = Link("الشرطة", 0, 6)
    >>> said = Statement("a", 0, 30, Phrase("قالت", 7, 11), who, (), "indirect", "say", (Span(12, 30),))
    >>> voices = intervals([(12, 30, (Span(12, 30), said))])
    >>> authority(15, 20, voices) == (who,), authority(40, 45, voices)
    (True, ())
    """
    holding = [
        (span.end - span.start, s)
        for span, s in voices.touching(start, end)
        if span.start <= start and end <= span.end + 1
    ]
    if not holding:
        return ()
    _, inner = min(holding, key=lambda pair: (pair[0], -len(pair[1].via), pair[1].start))
    if inner.speaker.text is None and inner.speaker.name is None:
        return inner.via
    return (*inner.via, inner.speaker)
