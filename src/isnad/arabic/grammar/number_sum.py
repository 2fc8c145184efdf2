"""What the words and digits of one number add up to, word by word."""

from dataclasses import dataclass

from isnad.arabic.grammar.number_words import NumberWord

_TEN, _HUNDRED = 10, 100
_PLACES = 15
"""Digits that a float surely holds: 4.1 million is 4,100,000."""

_ENDLESS = float("inf")


@dataclass(slots=True)
class NumberSum:
    """``total`` is what words of magnitude have closed, ``group`` what stands before the next of them.

    ``ceiling`` is the last magnitude: what follows it is smaller. ``half_of`` is the magnitude of which a fraction was
    added last (``مليون ونصف``): only its name may follow (``المليون``). ``broken`` says that the group has a fraction,
    ``mixed`` that it is printed in digits behind a magnitude.
    """

    total: float = 0
    group: float = 0
    ceiling: float = _ENDLESS
    half_of: float = 0
    broken: bool = False
    mixed: bool = False
    started: bool = False

    @property
    def value(self) -> float:
        """The sum so far, whole where it is."""
        value = float(f"{self.total + self.group:.{_PLACES}g}")
        return int(value) if value == int(value) else value

    def add(self, word: NumberWord, *, after_digits: bool) -> bool:
        """Add one word; ``False``, and nothing changed, where it begins another number.

        >>> said = NumberSum()
        >>> [said.add(NumberWord(*each), after_digits=False) for each in ((5, "unit", ""), (20, "tens", "و"), (1000, "magnitude", ""))]
        [True, True, True]
        >>> said.value
        25000
        """
        added = self._added(word, after_digits=after_digits)
        self.started = self.started or added
        return added

    def _added(self, word: NumberWord, *, after_digits: bool) -> bool:
        if self.started and not word.inside:
            return False
        if word.sense == "magnitude":
            return self._magnitude(word)
        if self.half_of:
            return False
        if word.sense == "fraction":
            return self._fraction(word.value, joined=word.joined)
        if self.broken:
            return False
        if word.sense == "dual_magnitude":
            return self._dual(word)
        return self._small(word, after_digits=after_digits)

    def add_digits(self, value: float) -> bool:
        """Add digits behind ``و``: a part smaller than the last magnitude."""
        if self.started and (self.group or not self.total or self.half_of or value >= self.ceiling):
            return False
        self.group, self.mixed, self.started = self.group + value, self.started, True
        return True

    def add_fraction(self, value: float, *, joined: bool) -> bool:
        """Add a part of the last magnitude (``مليون وثلاثة أرباع``) or of the group (``ثلاثة وثلاثة أرباع``)."""
        added = not self.half_of and not self.broken and self._fraction(value, joined=joined)
        self.started = self.started or added
        return added

    def add_decimals(self, value: float) -> None:
        """Add what stands behind ``فاصلة``; only a magnitude may follow."""
        self.group, self.broken = self.group + value, True

    def _fraction(self, value: float, *, joined: bool) -> bool:
        if not self.started:
            self.group, self.broken = value, True
        elif joined and self.total and not self.group and self.ceiling > 1:
            self.total, self.half_of = self.total + value * self.ceiling, self.ceiling
        elif joined and self.group:
            self.group, self.broken = self.group + value, True
        else:
            return False
        return True

    def _magnitude(self, word: NumberWord) -> bool:
        value = word.value
        if self.half_of:
            return self._named_again(word)
        if word.joined and self.started:
            if not self.total or self.group or not (value < self.ceiling or self._in_hundreds(value)):
                return False
            self.total, self.ceiling = self.total + value, value
            return True
        if not self.started or (self.group and value < self.ceiling):
            self.total, self.group, self.ceiling = self.total + (self.group or 1) * value, 0, value
            self.half_of = value if self.broken else 0
            return True
        # ``خمسة آلاف وثلاثمئة مليار``: the smaller magnitude counts the larger one.
        if value <= self.ceiling or not self.total or (self.group and self.mixed):
            return False
        counted = self.total % value
        self.total += (counted + self.group) * value - counted
        self.group, self.ceiling = 0, value
        return True

    def _named_again(self, word: NumberWord) -> bool:
        """``مليون ونصف المليون``: the magnitude of which the half is."""
        again = word.value == self.half_of and not word.joined and not self.broken
        self.broken = self.broken or again
        return again

    def _dual(self, word: NumberWord) -> bool:
        one = word.value / 2
        if self.started and (not word.joined or self.group or not self.total):
            return False
        if self.started and not (word.value < self.ceiling or self._in_hundreds(one)):
            return False
        self.total, self.ceiling = self.total + word.value, one
        return True

    def _in_hundreds(self, magnitude: float) -> bool:
        """``مئة ألف وألفان``: behind whole hundreds of a magnitude one or two more of it may follow."""
        return magnitude == self.ceiling and (self.total // magnitude) % _HUNDRED == 0

    def _small(self, word: NumberWord, *, after_digits: bool) -> bool:
        group, value = self.group, word.value
        if word.sense == "hundred" and word.clitic == "" and 2 < group < _TEN:
            self.group = group * _HUNDRED
            return True
        if after_digits or word.sense not in ("unit", "ten_unit", "tens", "hundred", "hundreds"):
            return False
        if word.sense == "ten_unit" and not word.joined and 0 < group % _HUNDRED < _TEN:
            self.group = group + _TEN
            return True
        if self.started and (not word.joined or value == 0):
            return False
        if value >= self.ceiling or not _fits(group, word):
            return False
        self.group = group + value
        return True


def _fits(group: float, word: NumberWord) -> bool:
    """Whether a numeral may stand behind what its group holds: ``مئة وخمسة``, ``خمسة وعشرون``."""
    rest = group % _HUNDRED
    if rest == 0:
        return group == 0 or word.value < _HUNDRED
    return word.sense == "tens" and rest < _TEN
