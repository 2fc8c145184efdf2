"""A number as printed, with the values that it may have."""

from dataclasses import dataclass
from typing import Literal

NumberKind = Literal["cardinal", "ordinal", "fraction", "dual", "vague", "single", "parts", "dozen", "ratio"]


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens ``first`` up to (not including) ``last`` spell ``value``.

    ``kind`` ``dual`` is a noun in the dual (``صاروخين``: 2 of the noun itself), ``vague`` a plural
    of magnitude (``آلاف``: value 1000, and more), ``single`` a noun that alone says one (``لمدة أسبوع``). ``parts``
    (``أرباع``: 4) and ``dozen`` are what phrases of numbers are made of and never come out of ``numbers``.
    ``digits`` says that it was printed in digits.
    ``clitic`` is how many characters of the first token belong to clitics (``و``, ``بـ``).
    ``alternatives`` are other values of ambiguous separators, likelier first, each with why.
    """

    first: int
    last: int
    value: float
    kind: NumberKind = "cardinal"
    digits: bool = False
    clitic: int = 0
    alternatives: tuple[tuple[float, str], ...] = ()
