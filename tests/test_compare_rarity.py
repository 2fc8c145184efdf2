"""How rare words are in everyday news."""

from isnad.compare.rarity import Rarity
from isnad.reading import LANGUAGES


def test_a_rare_word_weighs_more_than_an_everyday_one() -> None:
    """The name of a dam is in no other report, a president in every tenth."""
    rarity = Rarity(LANGUAGES["ar"])

    assert rarity["نهران"] > rarity["سد"] > rarity["رييس"] > 0


def test_words_that_everyday_news_does_not_know_are_all_as_rare_and_not_kept() -> None:
    """Thousands of reports print hundreds of thousands of them."""
    rarity = Rarity(LANGUAGES["ar"])

    assert rarity["نهران"] == rarity["صفصاف"]
    assert "نهران" not in rarity
    assert rarity["رييس"] > 0
    assert "رييس" in rarity
