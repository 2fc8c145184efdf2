"""The lists of words of time, and finding them behind clitics."""

import pytest

from isnad.arabic.grammar.time_words import after_clitics, find, time_words
from isnad.arabic.lexicon.load import load
from isnad.arabic.text.fold import fold
from isnad.arabic.text.tokens import tokens


@pytest.mark.parametrize(
    ("word", "start"),
    [
        ("السبت", 0),
        ("والسبت", 1),
        ("بالسبت", 1),
        ("وبالسبت", 2),
        ("للسبت", 0),
        ("وللعام", 1),
        ("لعام", 1),
        ("بنهاية", 1),
        ("ولعام", 2),
    ],
)
def test_clitics_stand_before_the_word(word: str, start: int) -> None:
    """A word is found behind its clitics, and starts behind them; ``لل`` cannot be parted."""
    [token] = tokens(word)
    found = time_words(token.norm)
    assert found
    assert after_clitics(token, found[0].front) == start


def test_marks_and_tatweel_go_with_the_clitics() -> None:
    """Vowels and tatweel between clitics and word do not move the start into the word."""
    [token] = tokens("وَالسبت")
    assert after_clitics(token, "و") == 2


def test_outside_of_the_text_there_is_nothing() -> None:
    """Looking beyond either end finds nothing."""
    words = tokens("السبت")
    assert find(words, -1, "weekday") is None
    assert find(words, 1, "weekday") is None


@pytest.mark.parametrize("name", ["time_words", "weekdays", "months", "date_labels", "future_lookalikes"])
def test_no_form_hides_another(name: str) -> None:
    """No form of a list is another of the same sense with a conjunction before it, for clitics are taken off."""
    entries = [(fold(entry.form), entry.sense) for entry in load(name)]
    shorter = {("و" + form, sense) for form, sense in entries if len(form) > 2 and sense != "cardinal"}
    assert not shorter & set(entries)
