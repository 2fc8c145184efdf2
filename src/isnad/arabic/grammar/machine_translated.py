"""Signs that a text came out of a translation machine, and how likely that makes it."""

from collections import Counter
from collections.abc import Iterator
from math import exp

from isnad.arabic.lexicon.load import load
from isnad.arabic.text.sheet import Sheet
from isnad.arabic.text.tokens import Token
from isnad.model import MachineTranslated, Sign

_FRONTS = frozenset({"", "و", "ف"})
_SPACED = frozenset("،,.؛:")
_OPEN, _CLOSED = "“", "”"
_TANWIN = "\N{ARABIC FATHATAN}ا"
_SHORTEST_DOUBLE = 4
_SHORTEST_NAME = 4
_MOST = 500
"""Signs that are shown; the score counts them all."""

_BIAS = -3.0
_PER_WORDS = 100
_FEWEST_WORDS = 25
_WEIGHTS = {
    "space before mark": 0.9,
    "quote not closed": 0.8,
    "doubled word": 1.2,
    "Latin word": 0.35,
    "tanwin before alif": 0.35,
    "calque": 3.0,
    "passive": 0.7,
    "wording": 0.7,
}
_CAPS = {
    "space before mark": 5.0,
    "quote not closed": 2.0,
    "doubled word": 2.0,
    "Latin word": 1.0,
    "tanwin before alif": 1.0,
    "calque": 4.0,
    "passive": 2.0,
    "wording": 2.3,
}
"""Log odds for one sign in a hundred words, and the most that signs of one kind may add: fitted by hand on translated
posts against written ones, with written news articles as a check."""


def machine_translated(sheet: Sheet) -> MachineTranslated:
    """How likely ``sheet`` is a machine's translation (0 to 1), with every sign that speaks for it.

    >>> from isnad.arabic.text.sheet import sheet
    >>> found = machine_translated(sheet("قال الوزير ، وفقًا للذكاء ، إن ذلك تم ."))
    >>> sorted({sign.sign for sign in found.signs})
    ['calque', 'space before mark', 'tanwin before alif']
    """
    words = sum(token.kind == "word" for token in sheet.tokens)
    if not words:
        return MachineTranslated()
    signs = sorted(_signs(sheet), key=lambda sign: (sign.start, sign.end))
    per = _PER_WORDS / max(words, _FEWEST_WORDS)
    odds = _BIAS
    for kind, count in Counter(sign.sign for sign in signs).items():
        odds += min(count * per * _WEIGHTS[kind], _CAPS[kind])
    return MachineTranslated(round(1 / (1 + exp(-odds)), 3), tuple(signs[:_MOST]))


def _signs(sheet: Sheet) -> Iterator[Sign]:
    tokens = sheet.tokens
    words = load("machine_translation")
    for at, token in enumerate(tokens):
        if token.kind == "punct":
            yield from _spaced(sheet, at)
            continue
        if token.kind == "latin":
            yield from _latin(tokens, at)
            continue
        if token.kind != "word":
            continue
        if token.text.endswith(_TANWIN):
            yield Sign(token.start, token.end, "tanwin before alif")
        if at and len(token.norm) >= _SHORTEST_DOUBLE and tokens[at - 1].norm == token.norm and _proper(token):
            yield Sign(tokens[at - 1].start, token.end, "doubled word")
        hit = words.match(tokens, at, _FRONTS)
        if hit:
            yield Sign(token.start, tokens[at + hit[0] - 1].end, hit[1].sense)
    yield from _unclosed(sheet)


def _proper(token: Token) -> bool:
    """Whether the word may be a name: repeated adverbs and indefinite nouns end in alef (``شيئا``, ``جدا``)."""
    return not token.norm.endswith("ا")


def _spaced(sheet: Sheet, at: int) -> Iterator[Sign]:
    """A comma or full stop with a space before it and none of its kind around it."""
    token = sheet.tokens[at]
    if not at or token.text not in _SPACED or sheet.tokens[at - 1].kind == "punct":
        return
    gap = sheet.text[sheet.tokens[at - 1].end : token.start]
    after = sheet.text[token.end : token.end + 1]
    if gap in (" ", "\N{NO-BREAK SPACE}") and (not after or after.isspace()):
        yield Sign(token.start - 1, token.end, "space before mark")


def _latin(tokens: tuple[Token, ...], at: int) -> Iterator[Sign]:
    """A Latin word in the middle of Arabic words, outside of brackets and quotation marks."""
    token = tokens[at]
    if not 0 < at < len(tokens) - 1 or len(token.text) < _SHORTEST_NAME or not token.text[0].isupper():
        return
    if tokens[at - 1].kind == "word" and tokens[at + 1].kind in ("word", "latin"):
        yield Sign(token.start, token.end, "Latin word")


def _unclosed(sheet: Sheet) -> Iterator[Sign]:
    """In each line, a curly quotation mark that opens and is not closed, or closes what was not opened."""
    opened: int | None = None
    line = -1
    for sentence in sheet.sentences:
        if sentence.line != line:
            if opened is not None:
                yield Sign(opened, opened + 1, "quote not closed")
            opened, line = None, sentence.line
        for token in sheet.tokens[sentence.first : sentence.last]:
            if token.text == _OPEN:
                if opened is not None:
                    yield Sign(opened, opened + 1, "quote not closed")
                opened = token.start
            elif token.text == _CLOSED:
                if opened is None:
                    yield Sign(token.start, token.end, "quote not closed")
                opened = None
    if opened is not None:
        yield Sign(opened, opened + 1, "quote not closed")
