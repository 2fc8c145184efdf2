"""One clear line about input that could not be read."""

import unicodedata

from isnad.intake.limits import MAX_SHOWN
from isnad.model import Trouble


def shown(text: str) -> str:
    """``text`` fit for one line of a terminal: control and direction marks and lone surrogates made visible, cut.

    >>> shown("أخبار\\n2024.txt")
    'أخبار\\\\x0a2024.txt'
    """
    made = "".join(_visible(letter) for letter in text[: MAX_SHOWN + 1])
    return made if len(text) <= MAX_SHOWN else made[:MAX_SHOWN] + "…"


def trouble(source: str, what: str, do: str) -> Trouble:
    """What was read and where (``source``), what is wrong with it, and what to do about it.

    >>> trouble("أخبار.txt", "the file is empty", "remove it").line
    'أخبار.txt: the file is empty; remove it'
    """
    place = shown(source)
    return Trouble(place, f"{place}: {what}; {do}")


def _visible(letter: str) -> str:
    if unicodedata.category(letter) not in ("Cc", "Cf", "Cs", "Zl", "Zp"):
        return letter
    return f"\\x{ord(letter):02x}" if ord(letter) <= 0xFF else f"\\u{ord(letter):04x}"
