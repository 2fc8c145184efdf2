"""What a search found, as text for a terminal."""

from collections.abc import Sequence
from io import StringIO
from typing import TypeVar

import msgspec
from rich.console import Console
from rich.text import Text

from isnad.model import Figure, Found, Snippet, Statement
from isnad.render.bidi import OPENING, PDI, direction, isolate, isolate_runs
from isnad.render.book import Step, chain, said_by
from isnad.render.outline_judged import mark as beside
from isnad.render.outline_reading import counted
from isnad.render.quantity import amount
from isnad.render.strings import word
from isnad.render.text import safe

_SEPARATOR = " · "
_Fact = TypeVar("_Fact", Figure, Statement)


def found_text(found: Found, *, colour: bool = False) -> str:
    """One report that was found: its key, day, outlet and title, then its snippets with the marks in brackets.

    Below stand the figures and statements in them that were asked for, with their chains and ids.

    >>> from isnad.model import Span
    >>> snippet = Snippet(Span(0, 10), "وصل الوفد.", (Span(4, 9),))
    >>> print(found_text(Found("a", None, None, "2026-03-04", 1.0, (snippet,))).translate(dict.fromkeys(range(0x2066, 0x206a))))
    a · 2026-03-04
      وصل [الوفد].
    """
    made = Text()
    made.append(isolate_runs(safe(found.key)), "bold")
    for part in (found.day, found.outlet, found.title):
        if part:
            made.append(_SEPARATOR + isolate(safe(" ".join(part.split()))))
    for snippet in found.snippets:
        made.append("\n  ")
        _snippet(made, snippet)
    for figure in _in_sight(found, found.figures):
        amounts = " ".join(part for part in (amount(figure, "en"), counted(figure, "en")) if part)
        _fact(made, amounts, chain(figure.authority), f"figure {figure.id}")
    for said in _in_sight(found, found.statements):
        _fact(made, word(f"act.{said.act}", "en"), said_by(said), f"statement {said.id}")
    for item in found.judged:
        told = f"«{item.about[0].text}» {beside(item, item.fact, 'en')}"
        made.append("\n  " + isolate_runs(safe(told), "ltr"), "bold red" if item.verdict == "wrong" else "dim")
    if not colour:
        return made.plain
    out = StringIO()
    Console(
        file=out, force_terminal=True, color_system="standard", soft_wrap=True, highlight=False, markup=False
    ).print(made, end="", soft_wrap=True)
    return out.getvalue()


def found_line(found: Found) -> bytes:
    """One report that was found as one line of JSON Lines, the newline included (UTF-8)."""
    return msgspec.json.encode(found) + b"\n"


def _in_sight(found: Found, facts: Sequence[_Fact]) -> list[_Fact]:
    """The facts that the snippets show."""
    return [
        fact for fact in facts if any(snippet.span.start <= fact.start < snippet.span.end for snippet in found.snippets)
    ]


def _fact(made: Text, what: str, steps: Sequence[Step], name: str) -> None:
    """What a fact says, from whom through whom, and the id under which it is judged."""
    carried = " → ".join(isolate(safe(step.shown)) for step in steps if step.name)
    made.append("\n  " + _SEPARATOR.join(part for part in (safe(what), carried, name) if part), "dim")


def _snippet(made: Text, snippet: Snippet) -> None:
    made.append(OPENING[direction(snippet.text)])
    at = 0
    for mark in snippet.marks:
        first, last = mark.start - snippet.span.start, mark.end - snippet.span.start
        if first < at:
            continue
        made.append(safe(snippet.text[at:first]))
        made.append(f"[{safe(snippet.text[first:last])}]", "bold cyan")
        at = last
    made.append(safe(snippet.text[at:]) + PDI)
