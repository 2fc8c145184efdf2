"""The lines of a page, and where its running text begins and ends."""

import re
from dataclasses import dataclass

from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import Token

_LINE = re.compile("[^\r\n\u2028\u2029]+")
_ENDS = frozenset(".؟?!…")
_CLOSERS = frozenset("\"”»)]'’“«")
_LONG = 20
_SENTENCE = 12
_SHORT_SENTENCE = 5


@dataclass(frozen=True, slots=True)
class Line:
    """A line without the spaces around it: its span, tokens ``first`` to ``last``, and what it is made of.

    ``words`` counts Arabic words, ``latin`` Latin ones, ``numbers`` numbers; ``ended`` says whether a full stop,
    a question mark or the like stands at its end.
    """

    start: int
    end: int
    first: int
    last: int
    words: int
    latin: int
    numbers: int
    ended: bool

    @property
    def size(self) -> int:
        """All words and numbers of the line."""
        return self.words + self.latin + self.numbers


@dataclass(frozen=True, slots=True)
class Layout:
    """The lines of a page that are not blank; running text goes from line ``first`` up to, not including, ``last``.

    Without running text both are the number of lines. ``running`` are the numbers of its lines, and ``more`` says
    whether the page goes on with running text of something else.
    """

    lines: tuple[Line, ...]
    first: int
    last: int
    running: tuple[int, ...] = ()
    more: bool = False


def layout(sheet: Sheet) -> Layout:
    """The lines of ``sheet``; running text is long lines and sentences of a dozen words (of five, where it has no longer).

    >>> from isnad.arabic.text.sheet import sheet
    >>> page = layout(sheet("الرئيسية\\nوصول الوفد\\nوصل الوفد إلى مدينة نوران مساء السبت.\\nطباعة"))
    >>> len(page.lines), page.first, page.last
    (4, 2, 3)
    """
    lines = tuple(_lines(sheet))
    body = [index for index, line in enumerate(lines) if _running(line, _SENTENCE)]
    body = body or [index for index, line in enumerate(lines) if _running(line, _SHORT_SENTENCE)]
    if not body:
        return Layout(lines, len(lines), len(lines))
    return Layout(lines, body[0], body[-1] + 1, tuple(body))


def _running(line: Line, sentence: int) -> bool:
    return line.words >= _LONG or (line.ended and line.words >= sentence)


def _lines(sheet: Sheet) -> list[Line]:
    found = []
    for match in _LINE.finditer(sheet.text):
        piece = match.group()
        bare = piece.strip()
        if not bare:
            continue
        start = match.start() + len(piece) - len(piece.lstrip())
        end = start + len(bare)
        first, last = sheet.token_at(start), sheet.token_at(end)
        found.append(_line(sheet.tokens, start, end, first, last))
    return found


def _line(tokens: tuple[Token, ...], start: int, end: int, first: int, last: int) -> Line:
    kinds = {"word": 0, "latin": 0, "number": 0, "punct": 0}
    for at in range(first, last):
        kinds[tokens[at].kind] += 1
    at = last - 1
    while at > first and tokens[at].text in _CLOSERS:
        at -= 1
    ended = at >= first and tokens[at].text in _ENDS
    return Line(start, end, first, last, kinds["word"], kinds["latin"], kinds["number"], ended)
