"""What people decided, as text for people and as JSON."""

from collections.abc import Sequence

import msgspec

from isnad.model import Judged
from isnad.render.bidi import isolate_runs
from isnad.render.json import encoded, plain
from isnad.render.outline import Section
from isnad.render.outline_judged import QUOTE, judged_lines, said
from isnad.render.strings import Tongue, word
from isnad.render.text import safe, written


def judgements_text(
    found: Sequence[Judged], *, tongue: Tongue = "en", colour: bool = False, heading: str = "judgements"
) -> str:
    """Judgements: of each the verdict, the facts as printed with their reports and ids, who decided and why, and whether it holds.

    >>> from isnad.model import Fact
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


def judgement_told(item: Judged) -> str:
    """One judgement in one line, in English.

    >>> from isnad.model import Fact
    >>> fact = Fact("1f", "figure", "سد", 4, 11, "12 شخصا")
    >>> made = Judged("9c", "1f", "", "wrong", "نور", "2026-03-04T10:00:00+00:00", "", True, "", (fact,))
    >>> judgement_told(made).translate(dict.fromkeys(range(0x2066, 0x206a)))
    'wrong: figure «12 شخصا» [سد] (نور, 2026-03-04)'
    """
    about = {fact.id: f"{fact.kind} «{fact.text[:QUOTE]}» [{fact.report}]" for fact in item.about}
    facts = " and ".join(about.get(name, name) for name in (item.fact, item.other) if name)
    note = f"; {item.note}" if item.note else ""
    return isolate_runs(safe(f"{item.verdict}: {facts} ({said(item, 'en')}){note}"), "ltr")


def judgement_line(item: Judged) -> bytes:
    """One judgement as one line of JSON Lines, the newline included (UTF-8)."""
    return encoded(plain(item)) + b"\n"


def judgements_json(found: Sequence[Judged]) -> bytes:
    """All judgements as one indented list in JSON."""
    return msgspec.json.format(encoded(plain(tuple(found))), indent=1) + b"\n"
