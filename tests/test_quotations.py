"""Quotations: five kinds of marks, closed or not."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.quotations import quotations
from isnad.arabic.text.sheet import sheet


@pytest.mark.parametrize(
    ("text", "words", "closed"),
    [
        ('قال "عاد النور" ثم', "عاد النور", True),
        ("قال «عاد النور» ثم", "عاد النور", True),
        ("قال “عاد النور” ثم", "عاد النور", True),
        ("قال „عاد النور“ ثم", "عاد النور", True),
        ('قال "عاد النور', "عاد النور", False),
        ("قال “عاد النور“ ثم", "عاد النور", True),
    ],
)
def test_one_quotation(text: str, words: str, closed: bool) -> None:
    """Each kind of mark opens and closes; a mark left open holds to the end of its line."""
    page = sheet(text)
    (found,) = quotations(page)

    assert (words, closed) == (page.slice(found.opening + 1, found.closing), found.closed)


@given(st.text(alphabet='اب "“”«»\n.', max_size=150))
def test_quotations_do_not_overlap(text: str) -> None:
    """Quotations come in order and none begins before the one before it ended."""
    found = quotations(sheet(text))

    assert all(a.closing <= b.opening or not a.closed for a, b in pairwise(found))
    assert all(q.opening < q.closing for q in found)
