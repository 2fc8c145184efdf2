"""Quotations: where quotation marks open and close, for five kinds of marks, closed or not."""

from dataclasses import dataclass

from isnad.arabic.text.letters import CLOSING_QUOTES, OPENING_QUOTES, STRAIGHT_QUOTES
from isnad.arabic.text.sheet import Sheet

_PARAGRAPHS, _PLAIN = 12, 3
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

    A mark that never closes holds to the end of its line; two marks in a row count as one. Words that run over paragraphs
    are one quotation, whether each paragraph opens with a mark or only the first.

    >>> from isnad.arabic.text.sheet import sheet
    >>> [(q.opening, q.closing, q.closed) for q in quotations(sheet('قال: "نعم" ثم «لا'))]
    [(2, 4, True), (6, 8, False)]
    """
    found: list[Quotation] = []
    opening: int | None = None
    over = -1
    for index, token in enumerate(sheet.tokens):
        if index <= over:
            continue
        if opening is not None and (index - opening > LONGEST or _line(sheet, index) != _line(sheet, opening)):
            over = _end_over_paragraphs(sheet, index) or -1
            found.append(Quotation(opening, over, closed=True) if over > 0 else _unclosed(sheet, opening))
            opening = None
        if index <= over:
            continue
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


def _end_over_paragraphs(sheet: Sheet, first: int) -> int | None:
    """The mark that closes an open quotation some paragraphs below, from token ``first`` of the next one on.

    Every paragraph opens with a mark and none but the last one closes it, or a few bear no mark at all.
    """
    at, plain = first, 0
    for _ in range(_PARAGRAPHS):
        last = _line_end(sheet, at)
        marks = [index for index in range(at, last) if _is_quote(sheet.tokens[index].text)]
        opens = bool(marks) and marks[0] == at and _may_open(sheet, at) and last > at + 1
        closing = marks[1:] if opens else marks
        if len(closing) == 1:
            ends = all(token.kind == "punct" for token in sheet.tokens[closing[0] : last])
            return closing[0] if ends and sheet.tokens[closing[0] - 1].end == sheet.tokens[closing[0]].start else None
        plain += not opens
        if closing or plain > _PLAIN or last >= len(sheet.tokens):
            return None
        at = last
    return None


def _line_end(sheet: Sheet, at: int) -> int:
    number = sheet.sentence_of(at)
    line = sheet.sentences[number].line
    while number + 1 < len(sheet.sentences) and sheet.sentences[number + 1].line == line:
        number += 1
    return sheet.sentences[number].last


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
    return Quotation(opening, min(_line_end(sheet, opening), opening + LONGEST), closed=False)
