"""Sentences: ranges of tokens that together are all the tokens."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.text.sheet import sheet


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل الوفد. غادر الوفد.", 2),
        ("بلغ 3.5 ملايين. انتهى.", 2),
        ("قال م. ع. إنه وصل", 1),
        ("عنوان بلا نقطة\nسطر ثان", 2),
        ('قال: "نعم." ثم خرج', 2),
        ("هل وصل؟ نعم!", 2),
        ("نوران.. وصول الوفد", 1),
        ("", 0),
    ],
)
def test_count(text: str, count: int) -> None:
    """Lines part always; full stops part unless they stand in numbers, in rows or behind initials."""
    assert count == len(sheet(text).sentences)


@given(st.text(alphabet='اب.!؟\n "»3،', max_size=120))
def test_sentences_cover_all_tokens(text: str) -> None:
    """Sentences follow one another without a gap, and each knows the line it begins on."""
    page = sheet(text)
    bounds = [(s.first, s.last) for s in page.sentences]

    assert [b[0] for b in bounds] == [0, *(b[1] for b in bounds[:-1])][: len(bounds)]
    assert sum(last - first for first, last in bounds) == len(page.tokens)
    assert [s.line for s in page.sentences] == [text.count("\n", 0, page.tokens[s.first].start) for s in page.sentences]
