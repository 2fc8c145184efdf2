"""Years spelled out: ``عام ألفين وسبعة عشر``, ``في ألف وتسعمئة وستين``."""

from isnad.arabic.grammar.number_sum import NumberSum
from isnad.arabic.grammar.number_words import NumberWord, number_word
from isnad.arabic.grammar.time_words import Words, norm

FIRST_WORDS = frozenset(("الف", "الفين", "الفان", "للالفين"))
_TWO = frozenset({"الفين", "الفان"})
_LONGEST = 9


def spoken_year(words: Words, at: int, first: int, last: int) -> tuple[int, int] | None:
    """The year from ``first`` to ``last`` in words that starts at token ``at``, and the token behind it.

    >>> from isnad.arabic.text.tokens import tokens
    >>> spoken_year(tokens("ألفين وسبعة عشر"), 0, 1850, 2100)
    (2017, 3)
    """
    if norm(words, at) not in FIRST_WORDS:
        return None
    said, step, end = NumberSum(), at, at
    while step < len(words) and step - at < _LONGEST:
        word = number_word(words[step].norm) if words[step].kind == "word" else None
        apart = step > at and norm(words, step - 1) == "و"
        if norm(words, step) == "و" and step > at:
            step += 1
            continue
        if word is None or not said.add(NumberWord(word.value, word.sense, "و") if apart else word, after_digits=False):
            break
        step += 1
        end = step
    alone = end == at + 1 and norm(words, at) in _TWO and _alone(words, at, first, last)
    whole = (alone or end > at + 1) and said.value == int(said.value)
    return (int(said.value), end) if whole and first <= said.value <= last else None


def _alone(words: Words, at: int, first: int, last: int) -> bool:
    """``عام ألفين``, ``من ألفين إلى ألفين وعشرة``: a year by what stands around it, where two thousand alone counts things."""
    if norm(words, at - 1) in ("عام", "سنه"):
        return at + 1 >= len(words) or words[at + 1].kind == "punct"
    return norm(words, at + 1) in ("الي", "حتي") and spoken_year(words, at + 2, first, last) is not None
