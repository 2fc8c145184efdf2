"""Folding: one form for spellings that news text mixes, with the way back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.text.fold import fold, folded


@pytest.mark.parametrize(
    ("one", "other"),
    [("إدارة", "اداره"), ("مسؤول", "مسوول"), ("شاطئ", "شاطي"), ("مُـدّة", "مده"), ("٢٠٢٥", "2025"), ("على", "علي")],
)
def test_spellings_meet(one: str, other: str) -> None:
    """Hamza, ta marbuta, alef maqsura, marks, tatweel and digits do not tell words apart."""
    assert fold(other) == fold(one)


@given(st.text(max_size=80))
def test_way_back(text: str) -> None:
    """Each folded character knows where it came from, in order, and the end is the end of the text."""
    found = folded(text)

    assert len(found.offsets) == len(found.text) + 1
    assert list(found.offsets) == sorted(found.offsets)
    assert found.offsets[-1] == len(text)
