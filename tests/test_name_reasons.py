"""What two names of one actor differ in is said."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.name_reasons import why_same


@pytest.mark.parametrize(
    ("one", "other", "why"),
    [
        ("سمير الزعفران", "سمير الزعفران", ()),
        ("سامر أحمد", "سامر احمد", ("the same letters",)),
        ("سيرغي مالتوف", "سيرجي مالتوف", ("ج for غ",)),
        ("وزير النقل سمير الزعفران", "سمير الزعفران", ("a title left off",)),
        ("سمير حسن الزعفران", "سمير الزعفران", ("a middle name left out",)),
        ("لو دريان", "لودريان", ("words run together",)),
        ("كيم مين سو", "Kim Min Su", ("Latin letters",)),
        ("KCNA", "وكالة الأنباء المركزية الكورية", ("the lists hold both as KCNA",)),
        ("وزارة النقل الكندية", "وزارة النقل في كندا", ("the same words",)),
    ],
)
def test_the_difference_is_named(one: str, other: str, why: tuple[str, ...]) -> None:
    """Each difference has its words, and equal names have none."""
    assert why_same(one, other)[:1] == why[:1]
    assert bool(why_same(one, other)) == bool(why)


@given(st.text(max_size=40), st.text(max_size=40))
def test_any_two_texts_have_reasons(one: str, other: str) -> None:
    """Whatever the texts, the reasons are words, and few."""
    assert all(why.strip() for why in why_same(one, other))
    assert len(why_same(one, other)) <= 6


@pytest.mark.parametrize(("one", "other"), [("برنتزفلط", "بخنتزفلط"), ("دنكراوف", "نكراوف"), ("لي", "لو")])
def test_a_difference_without_a_cost_of_its_own_is_told(one: str, other: str) -> None:
    """A letter that nothing was learned of is named as a letter or a vowel."""
    assert why_same(one, other)
