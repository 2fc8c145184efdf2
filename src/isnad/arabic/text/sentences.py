"""Sentences as ranges of tokens: lines always part, full stops and question marks mostly."""

from collections.abc import Sequence
from dataclasses import dataclass

from isnad.arabic.text.tokens import Token

_ENDS = frozenset(".!?؟…")
_CLOSERS = frozenset("\"”»)]'’")
_LONGEST = 500
"""The most tokens of a sentence: the longest of 33,000 in Arabic news have under 400, and what rules look at within a
sentence must stay bounded where a page has no full stop."""


@dataclass(frozen=True, slots=True)
class Sentence:
    """Tokens ``first`` up to (not including) ``last``; ``line`` counts the lines of the text from 0."""

    first: int
    last: int
    line: int


def sentences(text: str, tokens: Sequence[Token]) -> tuple[Sentence, ...]:
    """Part the tokens of ``text`` into sentences.

    A full stop between initials (``م.ع``) or before a Latin or Arabic letter without a space does not part, nor do
    two (``الوفد.. ثم``), which headlines write for a dash. What goes
    on for 500 tokens without an end is parted there.

    >>> from isnad.arabic.text.tokens import tokens as split
    >>> text = "قال الوزير. وأضاف أمس"
    >>> [(s.first, s.last) for s in sentences(text, split(text))]
    [(0, 3), (3, 5)]
    """
    found: list[Sentence] = []
    first, line, at = 0, 0, 0
    for index, token in enumerate(tokens):
        newlines = text.count("\n", at, token.start)
        at = token.start
        if newlines:
            if index > first:
                found.append(Sentence(first, index, line))
            first, line = index, line + newlines
        elif index > first and (index - first >= _LONGEST or _parts(text, tokens, index)):
            found.append(Sentence(first, index, line))
            first = index
    if len(tokens) > first:
        found.append(Sentence(first, len(tokens), line))
    return tuple(found)


def _parts(text: str, tokens: Sequence[Token], index: int) -> bool:
    """Whether a sentence ends before token ``index``, on the same line."""
    token, before = tokens[index], index - 1
    if token.kind == "punct" and (token.text in _ENDS or token.text in _CLOSERS):
        return False
    while before >= 0 and tokens[before].kind == "punct" and tokens[before].text in _CLOSERS:
        before -= 1
    mark = tokens[before]
    if before < 0 or mark.text not in _ENDS or tokens[index - 1].end == token.start:
        return False
    if mark.text != "." or before == 0:
        return True
    initial = tokens[before - 1]
    if initial.text == ".":
        return False
    return initial.kind != "word" or len(initial.norm) > 1 or initial.end < mark.start
