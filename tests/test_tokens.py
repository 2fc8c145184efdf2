"""Tokens: words, numbers, Latin words and punctuation, each on its characters."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.text.tokens import tokens


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("بلغ68,5 مليون", ["بلغ", "68,5", "مليون"]),
        ("13ألف", ["13", "ألف"]),
        ("بـ3,1 ملايين", ["بـ", "3,1", "ملايين"]),
        ("30،000 جندي، ثم", ["30،000", "جندي", "،", "ثم"]),
        ("١٦٬٠٣٥", ["١٦٬٠٣٥"]),
        ("#مرسى_النور", ["#", "مرسى", "_", "النور"]),
        ("قالَتْ", ["قالَتْ"]),
        ("وكالة (ABC-News)", ["وكالة", "(", "ABC-News", ")"]),
        ("3%.", ["3", "%", "."]),
        ("", []),
    ],
)
def test_parts(text: str, parts: list[str]) -> None:
    """Digits glued to letters come apart; separators inside numbers and marks inside words do not."""
    assert parts == [token.text for token in tokens(text)]


@given(st.text())
def test_any_text(text: str) -> None:
    """Tokens lie in order on the text and leave nothing visible out."""
    found = tokens(text)

    assert all(text[t.start : t.end] == t.text for t in found)
    assert all(a.end <= b.start for a, b in pairwise(found))
