"""A text laid out for reading: its tokens and sentences, with the look-ups that rules need."""

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from isnad.arabic.text.sentences import Sentence, sentences
from isnad.arabic.text.tokens import Token, tokens


@dataclass(frozen=True, slots=True)
class Sheet:
    """A text with its tokens and sentences; ``starts`` are the tokens' starts, for bisection."""

    text: str
    tokens: tuple[Token, ...]
    sentences: tuple[Sentence, ...]
    starts: tuple[int, ...] = field(repr=False)
    sentence_firsts: tuple[int, ...] = field(repr=False)

    def token_at(self, offset: int) -> int:
        """The index of the first token that starts at ``offset`` or later."""
        return bisect_left(self.starts, offset)

    def sentence_of(self, index: int) -> int:
        """The number of the sentence in which token ``index`` stands."""
        return max(0, bisect_right(self.sentence_firsts, index) - 1)

    def slice(self, first: int, last: int) -> str:
        """The characters of tokens ``first`` up to (not including) ``last``, with what is between."""
        return self.text[self.tokens[first].start : self.tokens[last - 1].end]


def sheet(text: str) -> Sheet:
    """Lay ``text`` out.

    >>> page = sheet("وصل الوفد. وقال المتحدث: «نعم»")
    >>> len(page.tokens), len(page.sentences), page.slice(3, 5)
    (9, 2, 'وقال المتحدث')
    """
    found = tokens(text)
    parts = sentences(text, found)
    return Sheet(text, found, parts, tuple(t.start for t in found), tuple(s.first for s in parts))
