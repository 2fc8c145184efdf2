"""Remarks of the outlet at the end of words: ``، على حد تعبيره``, ``حسب قولها``."""

from collections.abc import Sequence

from isnad.arabic.text.tokens import Token

_PUT = frozenset("تعبيره تعبيرها تعبيرهم قوله قولها قولهم وصفه وصفها وصفهم زعمه زعمها زعمهم".split())
_SIZE = 3


def without_remark(tokens: Sequence[Token], first: int, last: int) -> int:
    """Where the words from token ``first`` up to ``last`` end before a remark on how they were put.

    >>> from isnad.arabic.text.tokens import tokens
    >>> without_remark(tokens("العمل جيد، على حد تعبيره"), 0, 6)
    2
    """
    if last - first <= _SIZE + 1 or tokens[last - 1].norm not in _PUT:
        return last
    opens = (tokens[last - 3].norm, tokens[last - 2].norm) == ("علي", "حد")
    end = last - _SIZE if opens else last
    return end - 1 if opens and tokens[end - 1].text in "،," else end
