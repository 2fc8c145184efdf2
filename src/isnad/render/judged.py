"""What people decided, as text for people and as JSON."""

from collections.abc import Iterator, Sequence

import msgspec

from isnad.model import Fact, Judged
from isnad.render.json import encoded, plain
from isnad.render.outline import Line, Piece, Section, line, muted, quote
from isnad.render.outline_reading import reason
from isnad.render.strings import Tongue, value_word, word
from isnad.render.text import written

QUOTE = 140
"""Characters of a judged fact that the text shows; JSON has them all."""

AGAINST = frozenset({"wrong", "different"})


def judgements_text(
    found: Sequence[Judged], *, tongue: Tongue = "en", colour: bool = False, heading: str = "judgements"
) -> str:
    """Judgements: of each the verdict, the facts as printed with their reports and ids, who decided and why, and whether it holds.

    >>> fact = Fact("1f", "figure", "سد", 4, 11, "12 شخصا")
    >>> made = Judged("9c", "1f", "", "wrong", "نور", "2026-03-04T10:00:00+00:00", "", True, "", (fact,))
    >>> print(judgements_text([made]).translate(dict.fromkeys(range(0x2066, 0x206a))), end="")
    Judgements of people (1)
    ────────────────────────
    wrong figure «12 شخصا» [سد] 1f
      - نور, 2026-03-04
    """
    section = Section(f"{word(heading, tongue)} ({len(found)})", tuple(judged_lines(found, tongue)))
    return written((section,), tongue, colour=colour)


def judged_lines(found: Sequence[Judged], tongue: Tongue) -> Iterator[Line]:
    """Each judgement as lines."""
    for item in found:
        verdict = Piece(value_word("judged", item.verdict, tongue), "bad" if item.verdict in AGAINST else "strong")
        ids = [name for name in (item.fact, item.other) if name]
        about = {fact.id: fact for fact in item.about}
        for at, name in enumerate(ids):
            pieces = _fact(about[name], tongue) if name in about else (muted(name),)
            yield line(verdict if at == 0 else muted("="), *pieces, level=0 if at == 0 else 1)
        yield line(said(item), level=1)
        if item.note:
            yield line(muted(word("judged.not_held", tongue)), reason(item.note, tongue), level=1)


def said(item: Judged) -> str:
    """Who decided, on which day, and why."""
    return f"{item.by}, {item.at[:10]}" + (f": {item.why}" if item.why else "")


def judgement_line(item: Judged) -> bytes:
    """One judgement as one line of JSON Lines, the newline included (UTF-8)."""
    return encoded(plain(item)) + b"\n"


def judgements_json(found: Sequence[Judged]) -> bytes:
    """All judgements as one indented list in JSON."""
    return msgspec.json.format(encoded(plain(tuple(found))), indent=1) + b"\n"


def _fact(fact: Fact, tongue: Tongue) -> tuple[Piece, ...]:
    lost = () if fact.read else (Piece(word("judged.unread", tongue), "bad"),)
    kind = Piece(word(f"mark.{fact.kind}", tongue))
    return (kind, quote(fact.text, QUOTE), muted(f"[{fact.report}]"), muted(fact.id), *lost)
