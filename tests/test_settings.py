"""Settings: what stands between a speaker and the words, and who passed the words on."""

import pytest

from isnad.arabic.grammar.phrase import Scene
from isnad.arabic.grammar.settings import settings
from isnad.arabic.text.sheet import sheet


@pytest.mark.parametrize(
    ("text", "tellers", "goes_on"),
    [
        ("في بيان إن الجسر فتح", ["بيان"], "إن"),
        ("لصحيفة المرسى إن الجسر فتح", ["لصحيفة المرسى"], "إن"),
        ("في مقابلة مع قناة الضفة إن الجسر فتح", ["قناة الضفة"], "إن"),
        ("للصحفيين إن الجسر فتح", [], "إن"),
        ("خلال مؤتمر صحفي إن الجسر فتح", [], "إن"),
        ('على حسابه في موقع "تويتر" إن الجسر فتح', ["تويتر"], "إن"),
        ('على تويتر "لن أعود إلى نهران"', ["تويتر"], '"'),
        ("أيضا إن الجسر فتح", [], "إن"),
        ("إن الجسر فتح", [], "إن"),
    ],
)
def test_tellers(text: str, tellers: list[str], goes_on: str) -> None:
    """Documents, media and platforms are tellers; occasions, listeners and adverbs are passed over."""
    page = sheet(text)
    found = settings(Scene(page, {}, {}, {}), 0, len(page.tokens), free=True)

    assert tellers == [page.slice(*teller) for teller in found.tellers]
    assert goes_on == page.tokens[found.end].text


def test_whose_words_they_are() -> None:
    """``نقلا عن`` names the one whose words are passed on."""
    page = sheet("نقلا عن خبراء أن الجسر فتح")
    found = settings(Scene(page, {}, {}, {}), 0, len(page.tokens), free=True)

    assert found.carried is not None
    assert page.slice(*found.carried) == "خبراء"
