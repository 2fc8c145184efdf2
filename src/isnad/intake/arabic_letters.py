"""Whether a text has anything to read in Arabic."""

import re

_ARABIC = re.compile("[\u0620-\u064a\u0671-\u06d3\ufb50-\ufdfb\ufe70-\ufefc]")


def has_arabic(text: str) -> bool:
    """Whether at least one letter of ``text`` is Arabic.

    >>> has_arabic("Breaking: خبر"), has_arabic("٢٠٢٤ news ، ؟")
    (True, False)
    """
    return _ARABIC.search(text) is not None
