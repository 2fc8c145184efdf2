"""Who vouches for a figure: the chain of the innermost statement whose words hold it."""

from collections.abc import Sequence

from isnad.model import Link, Statement


def authority(start: int, end: int, statements: Sequence[Statement]) -> tuple[Link, ...]:
    """The chain, outermost teller first, of the statement whose content covers ``[start, end)``; empty if none does.

    >>> from isnad.model import Phrase, Span
    >>> who = Link("الشرطة", 0, 6)
    >>> said = Statement("a", 0, 30, Phrase("قالت", 7, 11), who, (), "indirect", "say", (Span(12, 30),))
    >>> authority(15, 20, [said]) == (who,), authority(40, 45, [said])
    (True, ())
    """
    holding = [
        (span.end - span.start, s)
        for s in statements
        for span in s.content
        if span.start <= start and end <= span.end + 1
    ]
    if not holding:
        return ()
    _, inner = min(holding, key=lambda pair: (pair[0], pair[1].start))
    if inner.speaker.text is None and inner.speaker.name is None:
        return inner.via
    return (*inner.via, inner.speaker)
