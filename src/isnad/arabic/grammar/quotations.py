"""Quotations: where quotation marks open and close, for five kinds of marks, closed or not."""

from dataclasses import dataclass

from isnad.arabic.text.letters import CLOSING_QUOTES, OPENING_QUOTES, STRAIGHT_QUOTES
from isnad.arabic.text.sheet import Sheet

LONGEST = 400
"""The most tokens a quotation may hold: beyond that a mark was left open by mistake."""


@dataclass(frozen=True, slots=True)
class Quotation:
    """Token ``opening`` holds the mark; ``closing`` the mark that ends it, or the token where it stops unclosed."""

    opening: int
    closing: int
    closed: bool


def quotations(sheet: Sheet) -> tuple[Quotation, ...]:
    """The quotations of a text in order, none inside another.

    A mark that never closes holds to the end of its line; two straight marks in a row count as one.

    >>> from isnad.arabic.text.sheet import sheet
    >>> [(q.opening, q.closing, q.closed) for q in quotations(sheet('قال: "نعم" ثم «لا'))]
    [(2, 4, True), (6, 8, False)]
    """
    found: list[Quotation] = []
    opening: int | None = None
    for index, token in enumerate(sheet.tokens):
        if opening is not None and (index - opening > LONGEST or _line(sheet, index) != _line(sheet, opening)):
            found.append(_unclosed(sheet, opening))
            opening = None
        if token.kind != "punct" or not _is_quote(token.text):
            continue
        if opening is None:
            opening = index if _may_open(sheet, index) else None
        elif token.text not in OPENING_QUOTES or _leans_back(sheet, index):
            if index > opening + 1:
                found.append(Quotation(opening, index, closed=True))
            opening = None
    if opening is not None:
        found.append(_unclosed(sheet, opening))
    return tuple(quote for quote in found if quote.closing > quote.opening + 1 or quote.closed)


def _line(sheet: Sheet, index: int) -> int:
    return sheet.sentences[sheet.sentence_of(index)].line


def _is_quote(text: str) -> bool:
    return text in OPENING_QUOTES or text in CLOSING_QUOTES or text in STRAIGHT_QUOTES


def _may_open(sheet: Sheet, index: int) -> bool:
    """A closing mark that nothing opened does not open."""
    token = sheet.tokens[index]
    return token.text in OPENING_QUOTES or token.text in STRAIGHT_QUOTES


def _leans_back(sheet: Sheet, index: int) -> bool:
    """An opening mark that clings to the word before it and not to the next was typed for a closing one."""
    token, tokens = sheet.tokens[index], sheet.tokens
    clings = index > 0 and tokens[index - 1].end == token.start
    return clings and (index + 1 >= len(tokens) or tokens[index + 1].start > token.end)


def _unclosed(sheet: Sheet, opening: int) -> Quotation:
    line = sheet.sentences[sheet.sentence_of(opening)].line
    number = sheet.sentence_of(opening)
    while number + 1 < len(sheet.sentences) and sheet.sentences[number + 1].line == line:
        number += 1
    last = min(sheet.sentences[number].last, opening + LONGEST)
    return Quotation(opening, last, closed=False)
