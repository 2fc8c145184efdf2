"""What people decided, as lines of an outline, and as marks beside the facts."""

from collections.abc import Iterable, Iterator, Sequence

from isnad.model import Fact, Judged
from isnad.render.outline import Line, Piece, line, muted, quote
from isnad.render.outline_reading import reason
from isnad.render.strings import COMMA, Tongue, value_word, word

QUOTE = 140
"""Characters of a judged fact that an outline shows; JSON has them all."""

BESIDE = 60
"""Characters of the other fact of a pair that a mark shows."""

AGAINST = frozenset({"wrong", "different"})


def judged_lines(found: Sequence[Judged], tongue: Tongue) -> Iterator[Line]:
    """Each judgement as lines."""
    for item in found:
        verdict = Piece(value_word("judged", item.verdict, tongue), "bad" if item.verdict in AGAINST else "strong")
        ids = [name for name in (item.fact, item.other) if name]
        about = {fact.id: fact for fact in item.about}
        for at, name in enumerate(ids):
            pieces = _fact(about[name], tongue) if name in about else (muted(name),)
            yield line(verdict if at == 0 else muted("="), *pieces, level=0 if at == 0 else 1)
        yield line(said(item, tongue), level=1)
        for fact in item.copies:
            yield line(muted(word("judged.copy", tongue)), *_fact(fact, tongue), level=1)
        if item.note:
            yield line(muted(word("judged.not_held", tongue)), reason(item.note, tongue), level=1)


def said(item: Judged, tongue: Tongue) -> str:
    """Who decided, on which day, and why."""
    return f"{item.by}{COMMA[tongue]}{item.at[:10]}" + (f": {item.why}" if item.why else "")


def marks(found: Iterable[Judged], fact: str, tongue: Tongue) -> tuple[Piece, ...]:
    """What is said beside a fact of the judgements on it; that it is one with another, the verdicts say."""
    return tuple(
        Piece(mark(item, fact, tongue), "bad" if item.verdict == "wrong" else "muted")
        for item in found
        if item.verdict != "same"
    )


def mark(item: Judged, fact: str, tongue: Tongue) -> str:
    """One judgement in words, as it stands beside one of its facts.

    >>> mark(Judged("9c", "1f", "", "right", "نور", "2026-03-04T10:00:00+00:00", "في البيان", True, "", ()), "1f", "en")
    'confirmed by نور, 2026-03-04: في البيان'
    """
    key = f"judged.{'pair' if item.other else 'one'}.{item.verdict}"
    other = item.other if item.fact == fact else item.fact
    words = next((about.text for about in item.about if about.id == other), other)
    shown = words if len(words) <= BESIDE else words[: BESIDE - 1].rstrip() + "…"
    return word(key, tongue, by=said(item, tongue), other=shown)


def _fact(fact: Fact, tongue: Tongue) -> tuple[Piece, ...]:
    lost = () if fact.read else (Piece(word("judged.unread", tongue), "bad"),)
    kind = Piece(word(f"mark.{fact.kind}", tongue))
    return (kind, quote(fact.text, QUOTE), muted(f"[{fact.report}]"), muted(fact.id), *lost)
