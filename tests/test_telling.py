"""Some names tell one actor anywhere, others only within their story."""

import pytest

from isnad.arabic.grammar.telling import telling


@pytest.mark.parametrize(
    "name", ["سمير الزعفران", "وزارة النقل الكندية", "رويترز", "جامعة نهران", "الرئيس الكندي", "كندا"]
)
def test_told_anywhere(name: str) -> None:
    """A full name, a body with its state, a listed name, an office with its state."""
    assert telling(name)


@pytest.mark.parametrize("name", ["الرئيس", "المتحدث", "وزارة النقل", "الشرطة", "الحكومة", "محمد", "فاطمة"])
def test_told_in_its_story_only(name: str) -> None:
    """An office alone, a body that every state has, a given name alone."""
    assert not telling(name)
