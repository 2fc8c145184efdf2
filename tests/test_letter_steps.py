"""How one word is turned into another, letter by letter."""

from hypothesis import given
from hypothesis import strategies as st

from isnad.arabic.grammar.letter_steps import LIKENESS, sounds, steps

GENERAL = {"swap": 3.0, "swap vowel": 1.0, "drop": 3.0, "drop vowel": 1.0}

words = st.text("ابتجدرسشغكلمنوي", min_size=1, max_size=9)


def test_a_step_with_a_cost_of_its_own_is_named() -> None:
    """Where the costs name a pair of letters, the pair is told; else the general step."""
    assert steps("غال", "جال", {**GENERAL, "swap ج غ": 0.1})["swap ج غ"] == 1
    assert steps("غال", "جال", GENERAL)["swap"] == 1


def test_where_a_letter_is_dropped_is_told() -> None:
    """At the start, at the end, beside the same letter, before a hissing one."""
    costs = {**GENERAL, "drop ا^": 0.1, "drop س$": 0.1, "drop ل=": 0.1, "drop ت~": 0.1}
    for longer, shorter, step in (
        ("امون", "مون", "drop ا^"),
        ("دوماس", "دوما", "drop س$"),
        ("كالل", "كال", "drop ل="),
        ("شولتز", "شولز", "drop ت~"),
    ):
        assert steps(longer, shorter, costs)[step] == 1


def test_long_words_do_not_gain_without_end() -> None:
    """Only the first letters kept speak for one word: a long word with another letter is another word."""
    kept = steps("قسطنطينوف", "قسطنطينوف", GENERAL)
    assert kept["kept"] == kept["kept vowel"] + 1 == LIKENESS


def test_ch_is_one_sound() -> None:
    """``تش`` is one letter wherever it stands."""
    assert sounds("تشان") == sounds("تش") + "ان"


@given(words, words)
def test_both_ways_cost_the_same(one: str, other: str) -> None:
    """From either word the steps cost the same."""

    def cost(found: dict[str, int]) -> float:
        return sum(GENERAL.get(step, 0.0) * number for step, number in found.items())

    assert cost(steps(one, other, GENERAL)) == cost(steps(other, one, GENERAL))


@given(words)
def test_a_word_turns_into_itself_for_nothing(word: str) -> None:
    """Every letter is kept."""
    assert set(steps(word, word, GENERAL)) <= {"kept", "kept vowel"}
